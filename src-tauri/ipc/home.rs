//! Screen "home": each account with its due date, and what is not finished.

use rotation::{Account, Rotation, Stage};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::{AccountRow, structure};
use crate::ipc::ask::ask;
use crate::ipc::due_dates::due_elsewhere;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::set_aside::SetAsideOf;

/// The accounts, and one sentence for each rotation that is not finished.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Home {
    practice: bool,
    first_start: bool,
    practised: bool,
    accounts: Vec<AccountRow>,
    unfinished: Vec<Unfinished>,
    set_aside: Vec<SetAsideOf>,
    /// That structures are due which this computer knows no account of.
    due_elsewhere: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Unfinished {
    account: i64,
    structure: String,
    text: String,
}

impl Home {
    pub(crate) fn now(app: &App) -> Result<Self, ShellError> {
        let accounts = app.rotations.accounts()?;
        Ok(Self {
            practice: app.is_practice(),
            first_start: accounts.is_empty(),
            practised: app.settings.choices().practised,
            unfinished: accounts.iter().filter_map(|account| unfinished(app, account)).collect(),
            set_aside: SetAsideOf::all(app, &accounts),
            accounts: accounts.iter().map(|account| AccountRow::of(app, account)).collect(),
            due_elsewhere: due_elsewhere(app)?,
        })
    }
}

/// The accounts and what is not finished.
#[tauri::command]
pub(crate) async fn home(ground: State<'_, Ground>) -> Result<Screen, Refusal> {
    ask(&ground, |app| Ok(Screen::Home(Home::now(app)?))).await
}

/// Of a click that cannot be undone, made in the portal window, whose new password has not come: when it was made.
pub(crate) fn clicked(app: &App, rotation: &Rotation) -> Option<String> {
    let at = app.texts().date_time(app.local(rotation.clicked_at?));
    Some(app.texts().say_with("unfinished-clicked", &[("at", at.into())]))
}

/// What is still to be done for `account`; `None` when nothing is.
fn unfinished(app: &App, account: &Account) -> Option<Unfinished> {
    let rotation = account.rotation.as_ref().filter(|_| account.is_unfinished())?;
    let texts = app.texts();
    let text = match rotation.stage {
        _ if account.candidate.is_some() => texts.say("unfinished-to-compare"),
        Stage::Lost => texts.say("unfinished-lost"),
        Stage::Captured => texts.say("unfinished-unsafe"),
        Stage::Stored if rotation.is_submission_unclear => texts.say("unfinished-unclear"),
        Stage::Intended | Stage::Requested if account.has_unclear_submission => texts.say("unfinished-unclear"),
        Stage::Intended | Stage::Requested => clicked(app, rotation).unwrap_or_else(|| texts.say("unfinished-begun")),
        Stage::Stored => texts.say("unfinished-pending"),
        Stage::Effective if account.all_confirmed() => texts.say("unfinished-to-close"),
        Stage::Effective => {
            let waiting: Vec<_> = account.destinations.iter().filter(|it| it.confirmed_at.is_none()).collect();
            let names: Vec<_> = waiting.iter().map(|it| it.name.as_str()).collect();
            texts.say_with(
                "unfinished-destinations",
                &[("count", waiting.len().into()), ("names", names.join(", ").into())],
            )
        }
        Stage::Closed => return None,
    };
    Some(Unfinished { account: account.id.0, structure: structure(account), text })
}
