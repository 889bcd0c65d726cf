//! Screen "settings": language, appearance, the check at login, where things lie, and forgetting an account's passwords.

use autostart::Autostart;
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountRow;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::shown::Shown;
use crate::ipc::what_will_happen::store_text;
use crate::screen_capture;
use crate::settings::{Appearance, Choices, LanguageChoice};

/// What was chosen, and what is good to know when help is needed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Settings {
    practice: bool,
    language: LanguageChoice,
    appearance: Appearance,
    /// Whether the password may be seen in pictures of the screen; `None` where the system cannot prevent it.
    capture_allowed: Option<bool>,
    /// Whether the check at login is on, as the system says; `None` in practice, where nothing is due.
    at_login: Option<bool>,
    data_folder: Option<String>,
    store_text: String,
    version: &'static str,
    accounts: Vec<AccountRow>,
}

impl Settings {
    fn now(app: &App) -> Result<Screen, ShellError> {
        let Choices { language, appearance, capture_allowed, practised: _ } = app.settings.choices();
        let accounts = app.rotations.accounts()?;
        Ok(Screen::Settings(Self {
            practice: app.is_practice(),
            language,
            appearance,
            capture_allowed: screen_capture::IS_POSSIBLE.then_some(capture_allowed),
            at_login: (!app.is_practice()).then(|| Autostart::of_this_user().is_on()),
            data_folder: (!app.is_practice()).then(|| app.data_folder.display().to_string()),
            store_text: store_text(app),
            version: env!("CARGO_PKG_VERSION"),
            accounts: accounts.iter().map(|it| AccountRow::of(app, it)).collect(),
        }))
    }
}

/// What was chosen.
#[tauri::command]
pub(crate) async fn settings(ground: State<'_, Ground>) -> Result<Screen, Refusal> {
    ask(&ground, Settings::now).await
}

/// Another language, from now on.
#[tauri::command]
pub(crate) async fn choose_language(ground: State<'_, Ground>, language: LanguageChoice) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.settings.choose(Choices { language, ..app.settings.choices() })?;
        Settings::now(app)
    })
    .await
}

/// Another appearance, from now on.
#[tauri::command]
pub(crate) async fn choose_appearance(ground: State<'_, Ground>, appearance: Appearance) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.settings.choose(Choices { appearance, ..app.settings.choices() })?;
        Settings::now(app)
    })
    .await
}

/// Whether the password may be seen in pictures of the screen, from the next reveal on.
#[tauri::command]
pub(crate) async fn allow_capture(ground: State<'_, Ground>, allowed: bool) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.settings.choose(Choices { capture_allowed: allowed, ..app.settings.choices() })?;
        Settings::now(app)
    })
    .await
}

/// Whether Trousseau looks at each login whether something is due.
#[tauri::command]
pub(crate) async fn choose_at_login(ground: State<'_, Ground>, on: bool) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let list = Autostart::of_this_user();
        let changed = if on { list.turn_on() } else { list.turn_off() };
        changed.map_err(|error| ShellError::AutostartNotChanged { reason: error.to_string() })?;
        Settings::now(app)
    })
    .await
}

/// Deletes the account's passwords from the keyring; its history stays.
#[tauri::command]
pub(crate) async fn forget(ground: State<'_, Ground>, shown: Shown) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.forget(shown.account, shown.as_of, app.now().timestamp())?;
        Settings::now(app)
    })
    .await
}

/// Puts a refusal's details on the clipboard, for whoever helps.
#[tauri::command]
pub(crate) async fn copy_details(ground: State<'_, Ground>, details: String) -> Result<(), Refusal> {
    ask(&ground, move |app| app.clipboard.copy(&details)).await
}
