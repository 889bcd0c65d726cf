//! Screen "save": the password in a file that the user chooses through the system's dialog.

use handover::{HandedOver, Reset, atomic_file, csv, file_name, pdf};
use language::Language;
use rotation::{Account, AccountId, CaptureId, ExportKind, RotationError};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

use crate::app::App;
use crate::dialog;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask, ask_again};
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::shown::of_now;
use crate::passphrase::Protection;
use crate::whereabouts::Whereabouts;

/// What was saved so far, a sentence each.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Save {
    account: AccountHeading,
    saved: Vec<String>,
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
            if let Some(whereabouts) = Whereabouts::of(path) {
                *latest = format!("{latest}. {}", app.texts().say(whereabouts.id()));
            }
        }
        self
    }

    fn now(app: &App, account: AccountId) -> Result<Screen, ShellError> {
        Ok(Screen::Save(Self::of(app, &app.rotations.account(account)?)))
    }
}

/// What was saved so far.
#[tauri::command]
pub(crate) async fn save(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| Save::now(app, account)).await
}

/// A PDF that anybody can read.
#[tauri::command]
pub(crate) async fn save_pdf(
    ground: State<'_, Ground>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let kind = Kind { export: ExportKind::Pdf, extension: "pdf", name: "dialog-kind-pdf", suggest: file_name::suggest };
    save_as(&ground.app(), shell, account, kind, pdf::export).await
}

/// A PDF that opens with a passphrase only.
#[tauri::command]
pub(crate) async fn save_protected_pdf(
    ground: State<'_, Ground>,
    shell: AppHandle,
    account: AccountId,
    protection: Protection,
) -> Result<Screen, Refusal> {
    let passphrase = protection.chosen().map_err(|error| Refusal::new(ground.app().texts(), &error))?;
    let suggest = file_name::suggest_protected;
    let kind = Kind { export: ExportKind::ProtectedPdf, extension: "pdf", name: "dialog-kind-pdf", suggest };
    save_as(&ground.app(), shell, account, kind, move |handed, language| {
        pdf::export_protected(handed, language, &passphrase)
    })
    .await
}

/// A table.
#[tauri::command]
pub(crate) async fn save_csv(
    ground: State<'_, Ground>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let kind = Kind { export: ExportKind::Csv, extension: "csv", name: "dialog-kind-csv", suggest: file_name::suggest };
    save_as(&ground.app(), shell, account, kind, csv::export).await
}

/// What kind of file is made, and how the dialog speaks of it.
#[derive(Clone, Copy)]
struct Kind {
    export: ExportKind,
    extension: &'static str,
    name: &'static str,
    suggest: fn(&Reset, &str, Language) -> String,
}

type Made = Result<Zeroizing<Vec<u8>>, handover::HandoverError>;

/// Asks where, makes the file in memory, writes it, and notes that it was saved. A cancelled dialog changes nothing.
async fn save_as(
    app: &Arc<App>,
    shell: AppHandle,
    account: AccountId,
    kind: Kind,
    make: impl FnOnce(&HandedOver<'_>, Language) -> Made + Send + 'static,
) -> Result<Screen, Refusal> {
    let (title, name, shown) = ask_again(app, move |app| {
        let shown = shown_on(app, account)?;
        let reset = app.reset_of(&app.rotations.account(account)?);
        let title = app.texts().say("dialog-save-title");
        Ok((title, (kind.suggest)(&reset, kind.extension, app.texts().language()), shown))
    })
    .await?;
    let filter = (app.texts().say(kind.name), kind.extension);
    let chosen = dialog::save(&shell, title, name, filter).await;
    let chosen = chosen.map_err(|error| Refusal::new(app.texts(), &error))?;
    ask_again(app, move |app| {
        let Some(path) = chosen else { return Save::now(app, account) };
        let path = with_extension(path, kind.extension);
        // The dialog may have been open for an hour: a password from before is not written into a file.
        if shown_on(app, account)? != shown {
            return Err(RotationError::PasswordChangedSince { account }.into());
        }
        let reset = app.reset_of(&app.rotations.account(account)?);
        let password = match shown {
            Some(capture) => app.rotations.password_of(account, capture)?,
            None => app.rotations.password(account)?,
        };
        let bytes = make(&HandedOver { reset: &reset, password: &password }, app.texts().language())?;
        atomic_file::write(&path, &bytes)?;
        let capture = shown.ok_or(RotationError::NoPassword { account })?;
        let account = of_now(app.rotations.exported(account, capture, kind.export, app.now().timestamp())?)?;
        Ok(Screen::Save(Save::of(app, &account).in_file(app, &path)))
    })
    .await
}

/// Which password the file would hold; `None` where the journal does not know of it yet.
fn shown_on(app: &App, account: AccountId) -> Result<Option<CaptureId>, ShellError> {
    if app.rotations.unrecorded(account).is_some() {
        return Ok(None);
    }
    Ok(app.rotations.account(account)?.shown.map(|shown| shown.capture))
}

/// The dialog may give a name without its ending, which Windows needs to open the file.
pub(crate) fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    let has_it = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension));
    if has_it {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn saved_id(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Csv => "saved-csv",
        ExportKind::Pdf => "saved-pdf",
        ExportKind::ProtectedPdf => "saved-protected-pdf",
    }
}

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
}
