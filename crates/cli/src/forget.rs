//! `forget --everything`: no password, no history and no settings stay on this computer, and nothing is started at login. The uninstaller calls it.

use std::path::PathBuf;
use std::sync::Arc;

use autostart::Autostart;
use clap::Args;
use jiff::Timestamp;
use rotation::{DataFolder, Forgotten, Journal, Rotations, SystemKeyring, name_of_this_user};
use serde_json::json;
use zeroize::Zeroizing;

/// What the command is given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// All of it, passwords that still wait for a program included: it cannot be undone
    #[arg(long, required = true)]
    everything: bool,
    /// Where journal and settings lie, if elsewhere than usual
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// The JSON document to print, or what could not be forgotten.
pub(crate) fn run(arguments: &Arguments) -> Result<Zeroizing<String>, String> {
    let Arguments { everything: _, data } = arguments; // without the word clap does not come here
    let folder = data.clone().map_or_else(DataFolder::of_this_user, DataFolder::at);
    let Forgotten { accounts, passwords } = if folder.journal().exists() {
        let journal = Journal::open(&folder.journal()).map_err(|error| error.to_string())?;
        // Not under an open window, which would go on with a journal that is no longer there.
        let sole_use = folder.for_sole_use().map_err(|error| error.to_string())?;
        let journal = journal.written_by(name_of_this_user());
        let rotations = Rotations::open(journal, Arc::new(SystemKeyring::new()));
        let forgotten = rotations.forget_everything(Timestamp::now()).map_err(|error| error.to_string())?;
        drop(sole_use);
        forgotten
    } else {
        Forgotten::default()
    };
    if data.is_none() {
        Autostart::of_this_user().turn_off().map_err(|error| format!("what is started at login: {error}"))?;
    }
    folder.clear().map_err(|error| format!("{}: {error}", folder.settings().display()))?;
    Ok(Zeroizing::new(json!({ "accounts": accounts, "passwords": passwords }).to_string()))
}
