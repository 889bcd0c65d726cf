//! Screen "done": every program has the new password; keep it on this computer, or forget it.

use handover::{atomic_file, calendar, file_name};
use rotation::{Account, AccountId, AtClose, Stage};
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialog;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::{AccountHeading, due_date};
use crate::ipc::ask::{ask, ask_again, refused};
use crate::ipc::kept::due_about;
use crate::ipc::refusal::Refusal;
use crate::ipc::save::with_extension;
use crate::ipc::screen::Screen;
use crate::ipc::set_aside::gone_text;
use crate::ipc::shown::Shown;

/// The next due date, and the question that closes the rotation; afterwards, what was answered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Done {
    account: AccountHeading,
    due_text: String,
    may_close: bool,
    /// How many passwords that were set aside go with the answer « garder ici », in words; `None` where none does.
    goes_text: Option<String>,
    /// How many go with the answer « oublier ici ».
    forgets_text: Option<String>,
    closed_text: Option<String>,
    /// Where the reminders were saved; said once.
    saved: Option<String>,
}

impl Done {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let closed = account.rotation.as_ref().is_some_and(|it| it.stage == Stage::Closed);
        let closed_id = match account.has_password {
            _ if app.is_practice() => "closed-practice",
            true => "closed-kept",
            false => "closed-forgotten",
        };
        Self {
            account: AccountHeading::of(account),
            due_text: due_about(app, due_date(app, account)),
            may_close: !closed && account.all_confirmed(),
            goes_text: gone_text(app, account, |aside| aside.goes_at_close),
            forgets_text: gone_text(app, account, |_| true),
            closed_text: closed.then(|| app.texts().say(closed_id)),
            saved: None,
        }
    }
}

/// How it ended.
#[tauri::command]
pub(crate) async fn done(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| done_now(app, account)).await
}

/// « garder ici »
#[tauri::command]
pub(crate) async fn close_and_keep(ground: State<'_, Ground>, shown: Shown) -> Result<Screen, Refusal> {
    ask(&ground, move |app| close(app, shown, AtClose::Keep)).await
}

/// « oublier ici »
#[tauri::command]
pub(crate) async fn close_and_forget(ground: State<'_, Ground>, shown: Shown) -> Result<Screen, Refusal> {
    ask(&ground, move |app| close(app, shown, AtClose::Forget)).await
}

/// The next due date as days in a calendar, in a file that the user chooses.
#[tauri::command]
pub(crate) async fn save_calendar(
    ground: State<'_, Ground>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let (title, name, kind) = ask_again(&app, move |app| {
        let reset = app.reset_of(&app.rotations.account(account)?);
        let name = file_name::suggest_calendar(&reset, CALENDAR, app.texts().language());
        Ok((app.texts().say("dialog-save-calendar-title"), name, app.texts().say("dialog-kind-calendar")))
    })
    .await?;
    let chosen = dialog::save(&shell, title, name, (kind, CALENDAR)).await.map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| {
        let known = app.rotations.account(account)?;
        let done = Done::of(app, &known);
        let Some(path) = chosen else { return Ok(Screen::Done(done)) };
        let path = with_extension(path, CALENDAR);
        let days = calendar::export(&app.reset_of(&known), app.now().timestamp(), app.texts().language());
        atomic_file::write(&path, &days)?;
        let file = path.display().to_string();
        let saved = Some(app.texts().say_with("calendar-saved", &[("file", file.into())]));
        Ok(Screen::Done(Done { saved, ..done }))
    })
    .await
}

/// What its file's name ends with.
const CALENDAR: &str = "ics";

fn close(app: &App, shown: Shown, at_close: AtClose) -> Result<Screen, ShellError> {
    app.rotations.close(shown.account, shown.in_force()?, at_close, app.now().timestamp())?;
    done_now(app, shown.account)
}

fn done_now(app: &App, account: AccountId) -> Result<Screen, ShellError> {
    Ok(Screen::Done(Done::of(app, &app.rotations.account(account)?)))
}
