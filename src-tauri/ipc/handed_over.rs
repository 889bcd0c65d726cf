//! Screen "handed-over": the file is saved; what to do with it, and « oublier ici ».

use std::path::Path;

use rotation::{AccountId, AsOf};
use serde::{Deserialize, Serialize};
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::set_aside::set_aside_text;
use crate::whereabouts::Whereabouts;

/// The accounts that went along.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HandedOver {
    accounts: Vec<AccountHeading>,
    /// Where the file lies; said once, for the journal does not keep it.
    file: Option<String>,
    /// What is to be known of that folder.
    whereabouts: Option<String>,
    /// Whether their passwords are still on this computer.
    kept_here: bool,
    /// How many passwords that were set aside stayed here, in words; `None` where none did.
    set_aside_text: Option<String>,
}

/// An account that went along, as it was when the file was made: a password that came since is not in it.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct WentAlong {
    pub(crate) account: AccountId,
    pub(crate) as_of: AsOf,
}

impl HandedOver {
    /// Just after the file was saved at `path`.
    pub(crate) fn saved(app: &App, path: &Path, accounts: &[WentAlong]) -> Result<Self, ShellError> {
        let whereabouts = Whereabouts::of(path).map(|it| app.texts().say(it.id()));
        Ok(Self { file: Some(path.display().to_string()), whereabouts, ..Self::now(app, accounts)? })
    }

    fn now(app: &App, accounts: &[WentAlong]) -> Result<Self, ShellError> {
        let known = accounts.iter().map(|it| app.rotations.account(it.account)).collect::<Result<Vec<_>, _>>()?;
        let set_aside: usize = known.iter().map(|it| it.set_aside.len()).sum();
        let went = known.iter().zip(accounts);
        Ok(Self {
            kept_here: known.iter().any(|it| it.has_password || !it.set_aside.is_empty()),
            accounts: went.map(|(known, went)| AccountHeading::as_it_was(known, went.as_of)).collect(),
            set_aside_text: set_aside_text(app, set_aside),
            file: None,
            whereabouts: None,
        })
    }
}

/// « oublier ici »: their passwords leave this computer; the history stays.
#[tauri::command]
pub(crate) async fn forget_handed_over(ground: State<'_, Ground>, accounts: Vec<WentAlong>) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        for WentAlong { account, as_of } in &accounts {
            app.rotations.forget(*account, *as_of, app.now().timestamp())?;
        }
        Ok(Screen::HandedOver(HandedOver::now(app, &accounts)?))
    })
    .await
}
