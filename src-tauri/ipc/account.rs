//! Screen "account": a known one, or a new one.

use chorus_pro::{Environment, StructureId, TechnicalLogin};
use rotation::{Account, NewAccount};
use serde::{Deserialize, Serialize};
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountRow;
use crate::ipc::ask::ask;
use crate::ipc::destinations::Destinations;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// The accounts known on this portal.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChooseAccount {
    environment: Environment,
    accounts: Vec<AccountRow>,
}

impl ChooseAccount {
    pub(crate) fn among(app: &App, environment: Environment, accounts: &[Account]) -> Self {
        Self { environment, accounts: accounts.iter().map(|account| AccountRow::of(app, account)).collect() }
    }
}

/// A new account as the user typed it; the identifier may be empty.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AccountForm {
    environment: Environment,
    login: String,
    structure_id: String,
    structure_name: String,
}

/// The accounts known on this portal, and a form for a new one.
#[tauri::command]
pub(crate) async fn choose_account(ground: State<'_, Ground>, environment: Environment) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let accounts = app.rotations.accounts()?;
        let here: Vec<_> = accounts.into_iter().filter(|account| account.environment == environment).collect();
        Ok(Screen::Account(ChooseAccount::among(app, environment, &here)))
    })
    .await
}

/// Adds the account, or finds it again, and asks for its programs.
#[tauri::command]
pub(crate) async fn add_account(ground: State<'_, Ground>, account: AccountForm) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let id = app.rotations.add_account(parse(account)?, app.now().timestamp())?;
        Ok(Screen::Destinations(Destinations::of(app, &app.rotations.account(id)?)))
    })
    .await
}

fn parse(form: AccountForm) -> Result<NewAccount, ShellError> {
    let AccountForm { environment, login, structure_id, structure_name } = form;
    let login = TechnicalLogin::parse(login.trim()).map_err(|_| ShellError::LoginNotUnderstood)?;
    let structure_id = match structure_id.trim() {
        "" => login.structure_id(),
        typed => Some(StructureId::parse(typed).map_err(|_| ShellError::StructureIdNotUnderstood)?),
    };
    let structure_name = structure_name.trim().to_owned();
    if structure_name.is_empty() {
        return Err(ShellError::StructureNameMissing);
    }
    Ok(NewAccount { environment, login, structure_id, structure_name })
}
