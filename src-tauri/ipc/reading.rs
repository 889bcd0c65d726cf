//! On the screen "follow": the ways to give what the portal shows, each of which ends in keeping it.

use std::path::PathBuf;

use chorus_pro::{Generation, Secret, TechnicalLogin};
use rotation::{Account, AccountId, Found, Reading, RotationError, Source};
use serde::Deserialize;
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::{dialog, portal_file};

/// What was typed: the one place where a password comes from the interface.
#[derive(Deserialize)]
pub(crate) struct TypedPassword {
    login: String,
    password: Zeroizing<String>,
    again: Zeroizing<String>,
}

/// « Lire la page copiée »: the clipboard's page, or the password copied alone.
#[tauri::command]
pub(crate) async fn read_clipboard(
    ground: State<'_, Ground>,
    account: AccountId,
    generation: Generation,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let copied = app.clipboard.read()?;
        let text = copied.text.as_ref().map(|text| text.as_str());
        let html = copied.html.as_ref().map(|html| html.as_str());
        let reading = rotation::read_copy(text, html, generation);
        let reading = reading.inspect_err(|_| app.clipboard.leave_what_was_read())?;
        let is_kept = matches!(reading, Reading::Page(_));
        let screen = keep_reading(app, account, reading)?;
        // What a person is still to compare stays where it was copied.
        if is_kept {
            clear_once_safe(app, account);
        }
        Ok(screen)
    })
    .await
}

/// The portal's export, chosen in a file dialog; nothing when the dialog was cancelled.
#[tauri::command]
pub(crate) async fn read_file(
    ground: State<'_, Ground>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Option<Screen>, Refusal> {
    let texts = ground.app().texts();
    let kind = (texts.say("dialog-open-kind"), portal_file::EXTENSIONS);
    let chosen = dialog::open(&shell, texts.say("dialog-open-title"), kind).await;
    match chosen.map_err(|error| Refusal::new(texts, &error))? {
        Some(file) => ask(&ground, move |app| keep_file(app, account, file)).await.map(Some),
        None => Ok(None),
    }
}

/// The file that is dropped on the window next; nothing when the screen was left before.
#[tauri::command]
pub(crate) async fn read_dropped_file(
    ground: State<'_, Ground>,
    account: AccountId,
) -> Result<Option<Screen>, Refusal> {
    match ground.app().dropped_file.next().await {
        Some(file) => ask(&ground, move |app| keep_file(app, account, file)).await.map(Some),
        None => Ok(None),
    }
}

/// The screen that waited for a file has gone.
#[tauri::command]
pub(crate) async fn stop_waiting_for_file(ground: State<'_, Ground>) -> Result<(), Refusal> {
    ground.app().dropped_file.stop_waiting();
    Ok(())
}

/// The page is another account's, and the user says that this is right.
#[tauri::command]
pub(crate) async fn keep_for_its_account(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let its_own = app.rotations.keep_for_its_account(account, app.now().timestamp())?;
        clear_once_safe(app, its_own);
        Screen::of(app, its_own)
    })
    .await
}

/// Typed: the login is checked, and the password compared with itself typed again.
#[tauri::command]
pub(crate) async fn keep_typed(
    ground: State<'_, Ground>,
    account: AccountId,
    generation: Generation,
    typed: TypedPassword,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let TypedPassword { login, password, again } = typed;
        let login = TechnicalLogin::parse(login.trim()).map_err(|_| ShellError::LoginNotUnderstood)?;
        if *password != *again {
            return Err(ShellError::PasswordsDiffer);
        }
        let password = Secret::parse(password.to_string()).map_err(|_| ShellError::PasswordEmpty)?;
        keep(app, account, Found { login: Some(login), password, source: Source::Typed, generation })
    })
    .await
}

fn keep_file(app: &App, account: AccountId, file: PathBuf) -> Result<Screen, ShellError> {
    keep_reading(app, account, portal_file::read(&file)?)
}

/// Keeps what was read, or asks the person about it.
fn keep_reading(app: &App, account: AccountId, reading: Reading) -> Result<Screen, ShellError> {
    match reading {
        Reading::Page(found) => return keep(app, account, found),
        Reading::Likely(likely) => {
            app.rotations.keep_likely(account, likely, app.now().timestamp())?;
        }
        Reading::PasswordAlone(found) => {
            app.rotations.consider(account, found)?;
        }
    }
    Screen::of(app, account)
}

/// What was copied is taken off the clipboard, unless it is still the safest place there is.
pub(crate) fn clear_once_safe(app: &App, account: AccountId) {
    if !app.rotations.unsafe_accounts().contains(&account) {
        app.clipboard.clear_what_was_read();
    }
}

/// Keeps it; what the user sees next is where the rotation stands.
pub(crate) fn keep(app: &App, account: AccountId, found: Found) -> Result<Screen, ShellError> {
    shown(app, account, app.rotations.keep_recap(account, found, app.now().timestamp()))
}

/// Once a password has reached this computer it is shown, whatever failed in keeping it.
pub(crate) fn shown(app: &App, account: AccountId, kept: Result<Account, RotationError>) -> Result<Screen, ShellError> {
    match kept {
        Err(error) if app.rotations.unrecorded(account).is_none() => Err(error.into()),
        Ok(_) | Err(_) => Screen::of(app, account),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chorus_pro::Environment;
    use rotation::{
        DataFolder, Journal, MemoryKeyring, NewAccount, NewDestination, Rotations, SystemKeyring, UpdatedBy,
    };
    use serde_json::{Value, json};

    use super::*;

    const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";

    fn begun(folder: &std::path::Path) -> (App, AccountId) {
        let journal = Journal::open(&folder.join("journal.sqlite")).unwrap();
        let rotations = Rotations::open(journal, Arc::new(MemoryKeyring::default()));
        let app = App::around(rotations, Arc::new(SystemKeyring::new()), &DataFolder::at(folder));
        let now = app.now().timestamp();
        let login = TechnicalLogin::parse("TECH_039012665400024@cpp2017.fr").unwrap();
        let structure_id = login.structure_id();
        let structure_name = "78 RUE D'AUTEUIL".to_owned();
        let environment = Environment::Production;
        let account = NewAccount { environment, login, structure_id, structure_name };
        let account = app.rotations.add_account(account, now).unwrap();
        let program = NewDestination { name: "e.magnus".to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
        app.rotations.add_destination(account, program, now).unwrap();
        app.rotations.intend(account, now).unwrap();
        (app, account)
    }

    fn found(generation: Generation) -> Found {
        let password = Secret::parse(PASSWORD.to_owned()).unwrap();
        Found { login: None, password, source: Source::CopiedPage, generation }
    }

    fn as_the_interface_sees_it(screen: &Screen) -> Value {
        serde_json::to_value(screen).unwrap()
    }

    /// From now on the journal can be read and not written, as on a full disk.
    fn journal_takes_nothing(folder: &std::path::Path) {
        let other = rusqlite::Connection::open(folder.join("journal.sqlite")).unwrap();
        other
            .execute_batch("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END")
            .unwrap();
    }

    fn journal_takes_all_again(folder: &std::path::Path) {
        rusqlite::Connection::open(folder.join("journal.sqlite")).unwrap().execute_batch("DROP TRIGGER full").unwrap();
    }

    #[test]
    fn what_was_read_is_shown_and_said_not_to_be_safe_when_the_journal_fails_after_capture() {
        for (generation, shown) in [(Generation::First, "kept"), (Generation::Second, "pending")] {
            let folder = tempfile::tempdir().unwrap();
            let (app, account) = begun(folder.path());
            journal_takes_nothing(folder.path());
            let screen = as_the_interface_sees_it(&keep(&app, account, found(generation)).unwrap());
            assert_eq!((&screen["screen"], &screen["unsafe"]["code"]), (&json!(shown), &json!("TR-J01")));
            assert!(
                app.rotations.password(account).unwrap().is_same_as(&found(generation).password),
                "it can be shown"
            );
            assert!(crate::closing::must_ask(&app), "closing now would lose it");
            let again = as_the_interface_sees_it(&Screen::of(&app, account).unwrap());
            assert_eq!(again["unsafe"]["code"], json!("TR-J01"), "the home screen leads back to it");

            journal_takes_all_again(folder.path());
            let safe = as_the_interface_sees_it(&Screen::of(&app, account).unwrap());
            assert_eq!((&safe["screen"], &safe["unsafe"]), (&json!(shown), &Value::Null));
            assert!(!crate::closing::must_ask(&app));
        }
    }

    #[test]
    fn no_screen_holds_the_password_and_only_a_reveal_does() {
        let folder = tempfile::tempdir().unwrap();
        let (app, account) = begun(folder.path());
        let screen = as_the_interface_sees_it(&keep(&app, account, found(Generation::First)).unwrap());
        assert!(!screen.to_string().contains(PASSWORD));
        let revealed = crate::ipc::revealed::Revealed::of(&app.rotations.password(account).unwrap());
        let revealed = serde_json::to_value(revealed).unwrap();
        assert_eq!(revealed, json!({"groups": [".c7P", "Ncw5", "ohu,", "(Yw1"], "seconds": 30}));
    }
}
