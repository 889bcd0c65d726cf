//! Screen "destinations": « Quels logiciels utilisent ce compte ? »

use rotation::{Account, AccountId, DestinationId, Rotation};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::destination_row::{DestinationForm, DestinationRow};
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// The programs that use the account, and whether they are waiting for a password that is in force already.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Destinations {
    account: AccountHeading,
    destinations: Vec<DestinationRow>,
    waiting: bool,
}

impl Destinations {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let in_force = account.rotation.as_ref().filter(|it| it.reset_at.is_some());
        Self {
            account: AccountHeading::of(account),
            destinations: DestinationRow::all(app, account),
            waiting: in_force.is_some_and(Rotation::is_unfinished),
        }
    }

    fn now(app: &App, account: AccountId) -> Result<Screen, crate::error::ShellError> {
        Ok(Screen::Destinations(Self::of(app, &app.rotations.account(account)?)))
    }
}

/// The programs that use the account.
#[tauri::command]
pub(crate) async fn destinations(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| Destinations::now(app, account)).await
}

/// One more.
#[tauri::command]
pub(crate) async fn add_destination(
    ground: State<'_, Ground>,
    account: AccountId,
    destination: DestinationForm,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.add_destination(account, destination.into(), app.now().timestamp())?;
        Destinations::now(app, account)
    })
    .await
}

/// One described anew.
#[tauri::command]
pub(crate) async fn change_destination(
    ground: State<'_, Ground>,
    account: AccountId,
    id: DestinationId,
    destination: DestinationForm,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.change_destination(account, id, destination.into(), app.now().timestamp())?;
        Destinations::now(app, account)
    })
    .await
}

/// One less.
#[tauri::command]
pub(crate) async fn remove_destination(
    ground: State<'_, Ground>,
    account: AccountId,
    id: DestinationId,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.remove_destination(account, id, app.now().timestamp())?;
        Destinations::now(app, account)
    })
    .await
}
