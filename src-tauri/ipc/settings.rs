//! Screen "settings": language, appearance, where things lie, and forgetting an account's passwords.

use std::sync::Arc;

use rotation::AccountId;
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ipc::account_row::AccountRow;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::what_will_happen::store_text;
use crate::settings::{Appearance, Choices, LanguageChoice};

/// What was chosen, and what is good to know when help is needed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Settings {
    language: LanguageChoice,
    appearance: Appearance,
    data_folder: String,
    store_text: String,
    version: &'static str,
    accounts: Vec<AccountRow>,
}

impl Settings {
    fn now(app: &App) -> Result<Screen, ShellError> {
        let Choices { language, appearance } = app.settings.choices();
        let accounts = app.rotations.accounts()?;
        Ok(Screen::Settings(Self {
            language,
            appearance,
            data_folder: app.data_folder.display().to_string(),
            store_text: store_text(app),
            version: env!("CARGO_PKG_VERSION"),
            accounts: accounts.iter().map(|it| AccountRow::of(app, it)).collect(),
        }))
    }
}

/// What was chosen.
#[tauri::command]
pub(crate) async fn settings(app: State<'_, Arc<App>>) -> Result<Screen, Refusal> {
    ask(&app, Settings::now).await
}

/// Another language, from now on.
#[tauri::command]
pub(crate) async fn choose_language(app: State<'_, Arc<App>>, language: LanguageChoice) -> Result<Screen, Refusal> {
    ask(&app, move |app| {
        app.settings.choose(Choices { language, ..app.settings.choices() })?;
        Settings::now(app)
    })
    .await
}

/// Another appearance, from now on.
#[tauri::command]
pub(crate) async fn choose_appearance(app: State<'_, Arc<App>>, appearance: Appearance) -> Result<Screen, Refusal> {
    ask(&app, move |app| {
        app.settings.choose(Choices { appearance, ..app.settings.choices() })?;
        Settings::now(app)
    })
    .await
}

/// Deletes the account's passwords from the keyring; its history stays.
#[tauri::command]
pub(crate) async fn forget(app: State<'_, Arc<App>>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&app, move |app| {
        app.rotations.forget(account, app.now().timestamp())?;
        Settings::now(app)
    })
    .await
}

/// Puts a refusal's details on the clipboard, for whoever helps.
#[tauri::command]
pub(crate) async fn copy_details(app: State<'_, Arc<App>>, details: String) -> Result<(), Refusal> {
    ask(&app, move |app| app.clipboard.copy(&details)).await
}
