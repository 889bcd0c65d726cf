//! Screen "handed-over": the file is saved; what to do with it, and « oublier ici ».

use std::path::Path;

use rotation::AccountId;
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
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
}

impl HandedOver {
    /// Just after the file was saved at `path`.
    pub(crate) fn saved(app: &App, path: &Path, accounts: &[AccountId]) -> Result<Self, ShellError> {
        let whereabouts = Whereabouts::of(path).map(|it| app.texts().say(it.id()));
        Ok(Self { file: Some(path.display().to_string()), whereabouts, ..Self::now(app, accounts)? })
    }

    fn now(app: &App, accounts: &[AccountId]) -> Result<Self, ShellError> {
        let accounts = accounts.iter().map(|id| app.rotations.account(*id)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            kept_here: accounts.iter().any(|it| it.has_password),
            accounts: accounts.iter().map(AccountHeading::of).collect(),
            file: None,
            whereabouts: None,
        })
    }
}

/// « oublier ici »: their passwords leave this computer; the history stays.
#[tauri::command]
pub(crate) async fn forget_handed_over(ground: State<'_, Ground>, accounts: Vec<AccountId>) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        for account in &accounts {
            app.rotations.forget(*account, app.now().timestamp())?;
        }
        Ok(Screen::HandedOver(HandedOver::now(app, &accounts)?))
    })
    .await
}
