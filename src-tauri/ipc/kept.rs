//! Screen "kept": the new password is the current one; it can be seen, copied and spelled.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::DateTime;
use rotation::{Account, AccountId, StoreError};
use serde::Serialize;
use tauri::{State, WebviewWindow};

use crate::app::App;
use crate::clipboard::LENT_FOR;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::{AccountHeading, due_date, due_day};
use crate::ipc::ask::ask;
use crate::ipc::check_read::oddities_of;
use crate::ipc::reading::clear_once_safe;
use crate::ipc::refusal::Refusal;
use crate::ipc::revealed::{Revealed, Spelled};
use crate::ipc::screen::Screen;
use crate::ipc::set_aside::SetAsideRow;
use crate::ipc::shown::{Shown, of_now};
use crate::ipc::verdict::Verdict;
use crate::ipc::what_will_happen::session_text;
use crate::sealed::{ReaderKey, Sealed};

/// What is true now about the new password; times are local, `YYYY-MM-DDTHH:MM`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Kept {
    account: AccountHeading,
    #[serde(rename = "unsafe")]
    not_safe: Option<Refusal>,
    retry_after: Option<u64>,
    kept_text: String,
    reset_at: String,
    latest: String,
    reset_text: String,
    due_text: String,
    oddities: Vec<String>,
    session: Option<String>,
    /// What PISTE said of it; `None` where it was not asked yet.
    verdict: Option<Verdict>,
    /// It is to be asked now.
    to_verify: bool,
    set_aside: Vec<SetAsideRow>,
}

/// The clipboard is emptied after so many seconds.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Copied {
    seconds: u64,
}

impl Kept {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let texts = app.texts();
        let now = app.now();
        let stored_at = account.rotation.as_ref().and_then(|it| it.stored_at);
        let kept_text = match stored_at {
            Some(at) => {
                let at = app.local(at);
                let time = format!("{:02}:{:02}", at.hour(), at.minute());
                let id = if app.is_practice() { "kept-at-practice" } else { "kept-at" };
                texts.say_with(id, &[("date", texts.date(at.date()).into()), ("time", time.into())])
            }
            None => texts.say("kept-not-yet"),
        };
        let reset_at = account.reset_at.map_or(now.datetime(), |at| app.local(at));
        let due = due_date(app, account);
        let verdict = Verdict::known(app, account);
        let is_safe = stored_at.is_some();
        Self {
            account: AccountHeading::of(account),
            not_safe: not_safe(app, account),
            retry_after: retry_after(account),
            kept_text,
            reset_at: minutes(reset_at),
            latest: minutes(now.datetime()),
            reset_text: texts.say_with("reset-at", &[("at", texts.date_time(reset_at).into())]),
            due_text: due_about(app, due),
            oddities: oddities_of(app, account.id),
            session: session_text(app),
            to_verify: is_safe && verdict.is_none(),
            verdict,
            set_aside: SetAsideRow::all(app, account),
        }
    }

    /// The same, not safe for another reason than the keyring's.
    pub(crate) fn not_safe_because(self, why: Refusal) -> Self {
        Self { not_safe: Some(why), retry_after: Some(RETRY_AFTER), ..self }
    }
}

/// « vers le 22 janvier 2028 »
pub(crate) fn due_about(app: &App, due: Option<rotation::DueDate>) -> String {
    due.map_or_else(|| app.texts().say("due-unknown"), |due| due_day(app.texts(), due))
}

/// Why the keyring does not hold the captured password; `None` when it does.
pub(crate) fn not_safe(app: &App, account: &Account) -> Option<Refusal> {
    let store = account.rotation.as_ref()?.unsafe_because.clone()?;
    Some(not_in_keyring(app, store))
}

/// That the keyring does not hold a password, because of `store`.
pub(crate) fn not_in_keyring(app: &App, store: StoreError) -> Refusal {
    Refusal::new(app.texts(), &ShellError::Rotation(store.into()))
}

/// Seconds after which the screen tries to put the password away by itself; `None` where that would only ask the user
/// the same question again, or cannot help.
pub(crate) fn retry_after(account: &Account) -> Option<u64> {
    retries_after(account.rotation.as_ref()?.unsafe_because.as_ref()?)
}

/// Seconds after which a try without being asked may help against `because`.
pub(crate) fn retries_after(because: &StoreError) -> Option<u64> {
    match because {
        StoreError::NoKeyring | StoreError::Unavailable => Some(RETRY_AFTER),
        StoreError::Locked
        | StoreError::NotFound
        | StoreError::ReadBackDiffers
        | StoreError::Refused
        | StoreError::TimedOut { .. }
        | StoreError::TooLong { .. }
        | StoreError::Unreadable => None,
    }
}

/// The new password, once it is the current one.
#[tauri::command]
pub(crate) async fn kept(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| kept_now(app, account)).await
}

/// Tries the keyring once more.
#[tauri::command]
pub(crate) async fn put_away(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.put_away(account, app.now().timestamp())?;
        clear_once_safe(app, account);
        Screen::of(app, account)
    })
    .await
}

/// The user says when the reset was made: local `YYYY-MM-DDTHH:MM`.
#[tauri::command]
pub(crate) async fn date_reset(ground: State<'_, Ground>, shown: Shown, when: String) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let now = app.now();
        let when: DateTime = when.parse().map_err(|_| ShellError::DateNotUnderstood)?;
        let when = now.time_zone().to_timestamp(when).map_err(|_| ShellError::DateNotUnderstood)?;
        of_now(app.rotations.date_reset(shown.account, shown.in_force()?, when, now.timestamp())?)?;
        kept_now(app, shown.account)
    })
    .await
}

/// The password to be shown for a time: a [`Revealed`], for `reader` alone.
#[tauri::command]
pub(crate) async fn reveal(
    ground: State<'_, Ground>,
    window: WebviewWindow,
    account: AccountId,
    reader: ReaderKey,
) -> Result<Sealed, Refusal> {
    ask(&ground, move |app| {
        let revealed = Revealed::of(&app.rotations.password(account)?);
        forbid_capture(app, &window, revealed.shown_for());
        Ok(Sealed::of(&revealed, &reader))
    })
    .await
}

/// The same to be spelled on the telephone: a [`Spelled`].
#[tauri::command]
pub(crate) async fn spell(
    ground: State<'_, Ground>,
    window: WebviewWindow,
    account: AccountId,
    reader: ReaderKey,
) -> Result<Sealed, Refusal> {
    ask(&ground, move |app| {
        let spelled = Spelled::of(&app.rotations.password(account)?, app.texts().language());
        forbid_capture(app, &window, spelled.shown_for());
        Ok(Sealed::of(&spelled, &reader))
    })
    .await
}

/// It is hidden: pictures of the screen may be taken again.
#[tauri::command]
pub(crate) async fn hidden(ground: State<'_, Ground>, window: WebviewWindow) -> Result<(), Refusal> {
    ask(&ground, move |app| {
        app.screen_capture.allow(&window);
        Ok(())
    })
    .await
}

/// Lends it to the clipboard, for 90 seconds.
#[tauri::command]
pub(crate) async fn copy_password(ground: State<'_, Ground>, account: AccountId) -> Result<Copied, Refusal> {
    let loan = ask(&ground, move |app| app.clipboard.lend(app.rotations.password(account)?)).await?;
    let clipboard = Arc::clone(&ground.app().clipboard);
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(LENT_FOR).await;
        clipboard.take_back(loan);
    });
    Ok(Copied { seconds: LENT_FOR.as_secs() })
}

/// The login is no secret: it stays on the clipboard.
#[tauri::command]
pub(crate) async fn copy_login(ground: State<'_, Ground>, account: AccountId) -> Result<(), Refusal> {
    ask(&ground, move |app| app.clipboard.copy(app.rotations.account(account)?.login.as_str())).await
}

/// Takes the password back from the clipboard at once.
#[tauri::command]
pub(crate) async fn empty_clipboard(ground: State<'_, Ground>) -> Result<(), Refusal> {
    ask(&ground, |app| {
        app.clipboard.take_back_all();
        Ok(())
    })
    .await
}

pub(crate) fn forbid_capture(app: &App, window: &WebviewWindow, shown_for: Duration) {
    if !app.settings.choices().capture_allowed {
        app.screen_capture.forbid(window, shown_for);
    }
}

fn kept_now(app: &App, account: AccountId) -> Result<Screen, ShellError> {
    Ok(Screen::Kept(Kept::of(app, &app.rotations.account(account)?)))
}

fn minutes(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// Seconds: a keyring that is started again, or a disk that is cleared, is found soon enough.
pub(crate) const RETRY_AFTER: u64 = 10;
