//! Screen "save": the password in a file that the user chooses through the system's dialog.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chorus_pro::Secret;
use handover::{HandedOver, Reset, atomic_file, csv, file_name, pdf};
use language::Language;
use rotation::{Account, AccountId, ExportKind};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

use crate::app::App;
use crate::dialog;
use crate::error::ShellError;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::reset::reset_of;

/// What was saved so far, a sentence each.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Save {
    account: AccountHeading,
    saved: Vec<String>,
}

/// The passphrase of a protected file, typed twice.
#[derive(Deserialize)]
pub(crate) struct Protection {
    passphrase: Zeroizing<String>,
    again: Zeroizing<String>,
}

impl Save {
    fn of(app: &App, account: &Account) -> Self {
        let texts = app.texts();
        let exports = account.rotation.as_ref().map(|it| it.exports.as_slice()).unwrap_or_default();
        let saved = exports.iter().map(|(kind, at)| {
            let at = texts.date_time(app.local(*at));
            texts.say_with(saved_id(*kind), &[("at", at.into())])
        });
        Self { account: AccountHeading::of(account), saved: saved.collect() }
    }

    /// The latest one was saved in `path`. The journal does not keep where, so this is said once.
    fn in_file(mut self, app: &App, path: &Path) -> Self {
        if let Some(latest) = self.saved.last_mut() {
            let file = path.display().to_string();
            *latest = app.texts().say_with("saved-in", &[("saved", latest.as_str().into()), ("file", file.into())]);
        }
        self
    }

    fn now(app: &App, account: AccountId) -> Result<Screen, ShellError> {
        Ok(Screen::Save(Self::of(app, &app.rotations.account(account)?)))
    }
}

/// What was saved so far.
#[tauri::command]
pub(crate) async fn save(app: State<'_, Arc<App>>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&app, move |app| Save::now(app, account)).await
}

/// A PDF that anybody can read.
#[tauri::command]
pub(crate) async fn save_pdf(
    app: State<'_, Arc<App>>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let kind = Kind { export: ExportKind::Pdf, extension: "pdf", name: "dialog-kind-pdf" };
    save_as(app, shell, account, kind, pdf::export).await
}

/// A PDF that opens with a passphrase only.
#[tauri::command]
pub(crate) async fn save_protected_pdf(
    app: State<'_, Arc<App>>,
    shell: AppHandle,
    account: AccountId,
    protection: Protection,
) -> Result<Screen, Refusal> {
    let passphrase = passphrase(protection).map_err(|error| Refusal::new(app.texts(), &error))?;
    let kind = Kind { export: ExportKind::ProtectedPdf, extension: "pdf", name: "dialog-kind-pdf" };
    save_as(app, shell, account, kind, move |handed, language| pdf::export_protected(handed, language, &passphrase))
        .await
}

/// A table.
#[tauri::command]
pub(crate) async fn save_csv(
    app: State<'_, Arc<App>>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let kind = Kind { export: ExportKind::Csv, extension: "csv", name: "dialog-kind-csv" };
    save_as(app, shell, account, kind, csv::export).await
}

/// What kind of file is made, and how the dialog speaks of it.
#[derive(Clone, Copy)]
struct Kind {
    export: ExportKind,
    extension: &'static str,
    name: &'static str,
}

type Made = Result<Zeroizing<Vec<u8>>, handover::HandoverError>;

/// Asks where, makes the file in memory, writes it, and notes that it was saved. A cancelled dialog changes nothing.
async fn save_as(
    app: State<'_, Arc<App>>,
    shell: AppHandle,
    account: AccountId,
    kind: Kind,
    make: impl FnOnce(&HandedOver<'_>, Language) -> Made + Send + 'static,
) -> Result<Screen, Refusal> {
    let (title, name) = ask(&app, move |app| {
        let reset = reset_of(app, &app.rotations.account(account)?);
        let title = app.texts().say("dialog-save-title");
        Ok((title, file_name::suggest(&reset, kind.extension, app.texts().language())))
    })
    .await?;
    let filter = (app.texts().say(kind.name), kind.extension);
    let chosen = dialog::save(&shell, title, name, filter).await;
    let chosen = chosen.map_err(|error| Refusal::new(app.texts(), &error))?;
    ask(&app, move |app| {
        let Some(path) = chosen else { return Save::now(app, account) };
        let path = with_extension(path, kind.extension);
        let reset = reset_of(app, &app.rotations.account(account)?);
        write(app, account, &reset, &path, make)?;
        let account = app.rotations.exported(account, kind.export, app.now().timestamp())?;
        Ok(Screen::Save(Save::of(app, &account).in_file(app, &path)))
    })
    .await
}

fn write(
    app: &App,
    account: AccountId,
    reset: &Reset,
    path: &Path,
    make: impl FnOnce(&HandedOver<'_>, Language) -> Made,
) -> Result<(), ShellError> {
    let password = app.rotations.password(account)?;
    let bytes = make(&HandedOver { reset, password: &password }, app.texts().language())?;
    Ok(atomic_file::write(path, &bytes)?)
}

/// The dialog may give a name without its ending, which Windows needs to open the file.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    let has_it = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension));
    if has_it {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn passphrase(protection: Protection) -> Result<Secret, ShellError> {
    let Protection { passphrase, again } = protection;
    if *passphrase != *again {
        return Err(ShellError::PassphrasesDiffer);
    }
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(ShellError::PassphraseTooShort { minimum: SHORTEST_PASSPHRASE });
    }
    Secret::parse(passphrase.to_string()).map_err(|_| ShellError::PassphraseTooShort { minimum: SHORTEST_PASSPHRASE })
}

fn saved_id(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Csv => "saved-csv",
        ExportKind::Pdf => "saved-pdf",
        ExportKind::ProtectedPdf => "saved-protected-pdf",
    }
}

/// Characters. A file can be tried without end by whoever has it, so a passphrase is longer than a password.
const SHORTEST_PASSPHRASE: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_typed_without_its_ending_gets_it_and_one_with_it_does_not_get_it_twice() {
        let named = |typed: &str| with_extension(PathBuf::from(typed), "pdf").display().to_string();
        assert_eq!(named("/dossier/mot de passe"), "/dossier/mot de passe.pdf");
        assert_eq!(named("/dossier/le 24.11"), "/dossier/le 24.11.pdf", "a date is no ending");
        assert_eq!(named("/dossier/feuille.PDF"), "/dossier/feuille.PDF");
    }

    #[test]
    fn a_passphrase_is_typed_twice_alike_and_is_long_enough() {
        let typed = |one: &str, two: &str| {
            passphrase(Protection { passphrase: one.to_owned().into(), again: two.to_owned().into() })
        };
        assert!(matches!(typed("cheval agrafe", "cheval agrafé"), Err(ShellError::PassphrasesDiffer)));
        assert!(matches!(typed("court", "court"), Err(ShellError::PassphraseTooShort { .. })));
        assert!(typed("cheval agrafe", "cheval agrafe").is_ok());
    }
}
