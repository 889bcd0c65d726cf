//! Screen "follow": the portal's steps beside the browser.

use chorus_pro::{Generation, official_page};
use rotation::{Account, AccountId, RotationError, Stage};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::home::{Home, clicked};
use crate::ipc::performing::Performing;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::set_aside::SetAsideRow;
use crate::ipc::shown::Shown;
use crate::official_page;

/// The steps of one generation, and whether the official page was opened.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Follow {
    account: AccountHeading,
    generation: Generation,
    address: Option<&'static str>,
    opened: bool,
    lost: bool,
    /// The click that cannot be undone was made in the portal window, and no password has come.
    clicked: Option<String>,
    /// A password kept earlier may be in force: that, or what was just found out of it.
    unclear: Option<String>,
    set_aside: Vec<SetAsideRow>,
}

impl Follow {
    /// Today's portal is the second generation, until this reset was begun on the other.
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let generation = account.rotation.as_ref().and_then(|it| it.generation).unwrap_or(Generation::Second);
        Self::in_generation(app, account, generation)
    }

    /// With what was just found out of a password kept earlier.
    pub(crate) fn with_found(self, found: String) -> Self {
        Self { unclear: Some(found), ..self }
    }

    fn in_generation(app: &App, account: &Account, generation: Generation) -> Self {
        let stage = account.rotation.as_ref().map(|it| it.stage);
        Self {
            account: AccountHeading::of(account),
            generation,
            address: official_page(generation, account.environment),
            opened: stage == Some(Stage::Requested),
            lost: stage == Some(Stage::Lost),
            clicked: account
                .rotation
                .as_ref()
                .filter(|it| it.stage == Stage::Requested)
                .and_then(|it| clicked(app, it)),
            unclear: account.has_unclear_submission.then(|| app.texts().say("submission-follow")),
            set_aside: SetAsideRow::all(app, account),
        }
    }
}

/// Writes the intention down.
#[tauri::command]
pub(crate) async fn begin_reset(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.intend(account, app.now().timestamp())?;
        on_the_way(app, account)
    })
    .await
}

/// Writes it down where an earlier rotation is still open, which is superseded.
#[tauri::command]
pub(crate) async fn begin_again(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.intend_again(account, app.now().timestamp())?;
        on_the_way(app, account)
    })
    .await
}

/// Nothing was done on the portal.
#[tauri::command]
pub(crate) async fn cancel_reset(ground: State<'_, Ground>, shown: Shown) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let Shown { account, rotation, .. } = shown;
        let rotation = rotation.ok_or(RotationError::NoRotationOpen { account })?;
        app.rotations.cancel(account, rotation, app.now().timestamp())?;
        Ok(Screen::Home(Home::now(app)?))
    })
    .await
}

/// Where this account's rotation stands. A password that seems lost is looked for in the keyring first.
#[tauri::command]
pub(crate) async fn continue_reset(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.resume(account, app.now().timestamp())?;
        Screen::of(app, account)
    })
    .await
}

/// The other generation's steps.
#[tauri::command]
pub(crate) async fn show_steps(
    ground: State<'_, Ground>,
    account: AccountId,
    generation: Generation,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        Ok(Screen::Follow(Follow::in_generation(app, &app.rotations.account(account)?, generation)))
    })
    .await
}

/// Opens the official page in the user's own browser.
#[tauri::command]
pub(crate) async fn open_official_page(
    ground: State<'_, Ground>,
    account: AccountId,
    generation: Generation,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let environment = app.rotations.account(account)?.environment;
        app.rotations.requested(account, generation, app.now().timestamp())?;
        official_page::open(generation, environment)?;
        Ok(Screen::Follow(Follow::in_generation(app, &app.rotations.account(account)?, generation)))
    })
    .await
}

/// By hand the portal's steps are shown; in practice Rust makes them.
fn on_the_way(app: &App, account: AccountId) -> Result<Screen, ShellError> {
    let account = app.rotations.account(account)?;
    Ok(if app.is_practice() {
        Screen::Performing(Performing::of(app, &account))
    } else {
        Screen::Follow(Follow::of(app, &account))
    })
}
