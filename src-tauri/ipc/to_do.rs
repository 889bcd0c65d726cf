//! Screen "to-do": what stops working now, whom to tell, and each program until it has the new password.

use handover::{Recipient, message as text};
use jiff::SignedDuration;
use rotation::{Account, AccountId, DestinationId, Told};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::destination_row::DestinationRow;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::shown::{Shown, of_now};
use crate::ipc::verdict::Verdict;

/// The programs and the people who still wait.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ToDo {
    account: AccountHeading,
    stops_text: String,
    destinations: Vec<DestinationRow>,
    told_it: Option<String>,
    told_vendor: Option<String>,
    all_confirmed: bool,
    /// A day after the reset a program still waits: which, in words.
    overdue: Option<String>,
    /// What PISTE said of the new password, unless all is well.
    verdict: Option<Verdict>,
}

/// A text that holds no password.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Message {
    subject: String,
    body: String,
}

impl ToDo {
    fn of(app: &App, account: &Account) -> Self {
        let texts = app.texts();
        let reset_at = account.reset_at.map_or(app.now().datetime(), |at| app.local(at));
        let told = |at: Option<jiff::Timestamp>| {
            at.map(|at| texts.say_with("told-at", &[("at", texts.date_time(app.local(at)).into())]))
        };
        let rotation = account.rotation.as_ref();
        Self {
            account: AccountHeading::of(account),
            stops_text: texts.say_with("stops-since", &[("at", texts.date_time(reset_at).into())]),
            destinations: DestinationRow::all(app, account),
            told_it: told(rotation.and_then(|it| it.told_it)),
            told_vendor: told(rotation.and_then(|it| it.told_vendor)),
            all_confirmed: account.all_confirmed(),
            overdue: overdue(app, account),
            verdict: Verdict::known(app, account).filter(|verdict| !verdict.is_well()),
        }
    }

    fn now(app: &App, account: AccountId) -> Result<Screen, ShellError> {
        Ok(Screen::ToDo(Self::of(app, &app.rotations.account(account)?)))
    }
}

/// The programs and the people who still wait.
#[tauri::command]
pub(crate) async fn to_do(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| ToDo::now(app, account)).await
}

/// « Il a le nouveau mot de passe »
#[tauri::command]
pub(crate) async fn confirm_destination(
    ground: State<'_, Ground>,
    shown: Shown,
    id: DestinationId,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let now = app.now().timestamp();
        of_now(app.rotations.confirm_destination(shown.account, shown.in_force()?, id, now)?)?;
        ToDo::now(app, shown.account)
    })
    .await
}

/// Who may still use the old password, once there was a day to change it.
fn overdue(app: &App, account: &Account) -> Option<String> {
    let since = app.now().timestamp().duration_since(account.reset_at?);
    let waiting: Vec<_> = account.destinations.iter().filter(|it| it.confirmed_at.is_none()).collect();
    if since < ENOUGH || waiting.is_empty() {
        return None;
    }
    let names = waiting.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
    Some(app.texts().say_with("overdue", &[("count", waiting.len().into()), ("names", names.into())]))
}

/// From then on each program that waits is asked about.
const ENOUGH: SignedDuration = SignedDuration::from_hours(24);

/// The text for IT or the vendor.
#[tauri::command]
pub(crate) async fn message(ground: State<'_, Ground>, account: AccountId, whom: Told) -> Result<Message, Refusal> {
    ask(&ground, move |app| {
        let handover::Message { subject, body } = message_now(app, account, whom)?;
        Ok(Message { subject, body })
    })
    .await
}

/// Puts that text on the clipboard.
#[tauri::command]
pub(crate) async fn copy_message(ground: State<'_, Ground>, account: AccountId, whom: Told) -> Result<(), Refusal> {
    ask(&ground, move |app| {
        let handover::Message { subject, body } = message_now(app, account, whom)?;
        app.clipboard.copy(&format!("{subject}\n\n{body}"))
    })
    .await
}

/// « C'est dit »
#[tauri::command]
pub(crate) async fn told(ground: State<'_, Ground>, shown: Shown, whom: Told) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        of_now(app.rotations.told(shown.account, shown.in_force()?, whom, app.now().timestamp())?)?;
        ToDo::now(app, shown.account)
    })
    .await
}

fn message_now(app: &App, account: AccountId, whom: Told) -> Result<handover::Message, ShellError> {
    let reset = app.reset_of(&app.rotations.account(account)?);
    let recipient = match whom {
        Told::It => Recipient::It,
        Told::Vendor => Recipient::Vendor,
    };
    Ok(text::to_tell(recipient, &reset, app.texts().language()))
}
