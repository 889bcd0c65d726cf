//! Screen "hand-over": « Je passe la main », which accounts go along, and the passphrase of their file.

use std::path::Path;

use handover::{atomic_file, file_name, succession};
use rotation::{Account, AccountId};
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialog;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask, ask_again, refused};
use crate::ipc::handed_over::{HandedOver, WentAlong};
use crate::ipc::refusal::Refusal;
use crate::ipc::save::with_extension;
use crate::ipc::screen::Screen;
use crate::passphrase::Protection;

/// The accounts that may go along.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HandOver {
    accounts: Vec<Candidate>,
}

#[derive(Debug, Clone, Serialize)]
struct Candidate {
    #[serde(flatten)]
    heading: AccountHeading,
    text: String,
    ready: bool,
}

impl Candidate {
    fn of(app: &App, account: &Account) -> Self {
        let ready = account.may_be_handed_over();
        let id = match (ready, account.has_password) {
            (false, _) => "hand-over-not-yet",
            (true, true) => "hand-over-with-password",
            (true, false) => "hand-over-without-password",
        };
        Self { heading: AccountHeading::of(account), text: app.texts().say(id), ready }
    }
}

/// The accounts that may go along.
#[tauri::command]
pub(crate) async fn hand_over(ground: State<'_, Ground>) -> Result<Screen, Refusal> {
    ask(&ground, |app| {
        let accounts = app.rotations.accounts()?;
        Ok(Screen::HandOver(HandOver { accounts: accounts.iter().map(|it| Candidate::of(app, it)).collect() }))
    })
    .await
}

/// Asks where, makes the file in memory, writes it, and notes that it was saved; nothing when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn save_succession(
    ground: State<'_, Ground>,
    shell: AppHandle,
    accounts: Vec<AccountId>,
    protection: Protection,
) -> Result<Option<Screen>, Refusal> {
    let app = ground.app();
    let passphrase = protection.chosen().map_err(|error| refused(&app, error))?;
    // Sealing takes a second or two, so it is done before anybody is asked where: what can be refused is refused first.
    let (sealed, accounts) = ask_again(&app, move |app| {
        let as_of = app.rotations.as_of()?;
        let went = |account: &AccountId| WentAlong {
            account: *account,
            as_of: as_of.get(account).copied().unwrap_or_default(),
        };
        let succession = app.rotations.hand_over(&accounts, app.now().timestamp())?;
        Ok((succession::seal(&succession, &passphrase)?, accounts.iter().map(went).collect::<Vec<_>>()))
    })
    .await?;
    let texts = app.texts();
    let name = file_name::of_succession(app.now().date(), texts.language());
    let kind = (texts.say("dialog-kind-succession"), succession::EXTENSION);
    let chosen = dialog::save(&shell, texts.say("dialog-save-succession-title"), name, kind).await;
    let Some(path) = chosen.map_err(|error| refused(&app, error))? else { return Ok(None) };
    ask_again(&app, move |app| {
        let path = with_extension(path, succession::EXTENSION);
        save_in(app, &path, &sealed, &accounts)?;
        Ok(Some(Screen::HandedOver(HandedOver::saved(app, &path, &accounts)?)))
    })
    .await
}

fn save_in(app: &App, path: &Path, sealed: &[u8], accounts: &[WentAlong]) -> Result<(), ShellError> {
    atomic_file::write(path, sealed)?;
    let accounts: Vec<_> = accounts.iter().map(|it| it.account).collect();
    Ok(app.rotations.handed_over(&accounts, app.now().timestamp())?)
}
