//! Screen "pending": second generation, the password is kept and waits for « Soumettre ».

use rotation::Account;
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask, ask_again};
use crate::ipc::check_read::oddities_of;
use crate::ipc::kept::{RETRY_AFTER, not_safe, retry_after};
use crate::ipc::portal_window;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::set_aside::SetAsideRow;
use crate::ipc::shown::Shown;
use crate::portal_window::PortalWindow;

/// Kept, but not yet in force.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Pending {
    account: AccountHeading,
    /// What was just found out of it.
    told: Option<String>,
    #[serde(rename = "unsafe")]
    not_safe: Option<Refusal>,
    retry_after: Option<u64>,
    oddities: Vec<String>,
    set_aside: Vec<SetAsideRow>,
}

impl Pending {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        Self {
            account: AccountHeading::of(account),
            told: None,
            not_safe: not_safe(app, account),
            retry_after: retry_after(account),
            oddities: oddities_of(app, account.id),
            set_aside: SetAsideRow::all(app, account),
        }
    }

    /// With what was just found out of it.
    pub(crate) fn with_told(self, told: String) -> Self {
        Self { told: Some(told), ..self }
    }

    /// The same, not safe for another reason than the keyring's.
    pub(crate) fn not_safe_because(self, why: Refusal) -> Self {
        Self { not_safe: Some(why), retry_after: Some(RETRY_AFTER), ..self }
    }
}

/// « J'ai cliqué sur Soumettre, c'est accepté », of the password that the screen spoke of.
#[tauri::command]
pub(crate) async fn submission_accepted(ground: State<'_, Ground>, shown: Shown) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.submission_accepted(shown.account, shown.pending()?, app.now().timestamp())?;
        Screen::of(app, shown.account)
    })
    .await
}

/// « J'ai quitté le formulaire »: its password is set aside. In the portal window one may fill the form in again.
#[tauri::command]
pub(crate) async fn form_left(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    shown: Shown,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let Shown { account, capture, .. } = shown;
    ask_again(&app, move |app| Ok(app.rotations.form_left(account, capture, app.now().timestamp()).map(drop)?)).await?;
    portal_window::screen(&app, &window, account).await
}
