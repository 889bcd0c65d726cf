//! Screen "history": what each reset did, and everything that the journal holds, newest first; and both as a table.

use handover::history::{self, ResetInWords, Told};
use handover::{atomic_file, file_name};
use rotation::{AccountId, HistoryLine, PastReset};
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialog;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask, ask_again, refused};
use crate::ipc::refusal::Refusal;
use crate::ipc::save::with_extension;
use crate::ipc::screen::Screen;

/// The journal in words; of one account alone where one was chosen.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct History {
    practice: bool,
    /// Every account that there is something to tell of.
    accounts: Vec<AccountHeading>,
    chosen: Option<AccountId>,
    resets: Vec<Reset>,
    lines: Vec<Line>,
    saved: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Reset {
    text: String,
    open: bool,
    programs: Vec<String>,
    structure: String,
    login: String,
}

#[derive(Debug, Clone, Serialize)]
struct Line {
    at_text: String,
    by: Option<String>,
    text: String,
    structure: String,
    login: String,
}

/// The journal in words, newest first; of one account alone where one is chosen.
#[tauri::command]
pub(crate) async fn history(ground: State<'_, Ground>, account: Option<AccountId>) -> Result<Screen, Refusal> {
    ask(&ground, move |app| Ok(Screen::History(History::now(app, account)?))).await
}

/// The same as a table, in a file that the user chooses. A cancelled dialog changes nothing.
#[tauri::command]
pub(crate) async fn save_history(
    ground: State<'_, Ground>,
    shell: AppHandle,
    account: Option<AccountId>,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let (title, name, kind) = ask_again(&app, move |app| {
        let structure = match account {
            Some(account) => Some(app.rotations.account(account)?.structure_name),
            None => None,
        };
        let (texts, today) = (app.texts(), app.now().date());
        let name = file_name::suggest_history(structure.as_deref(), today, app.is_practice(), texts.language());
        Ok((texts.say("dialog-save-history-title"), name, texts.say("dialog-kind-csv")))
    })
    .await?;
    let chosen = dialog::save(&shell, title, name, (kind, "csv")).await.map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| {
        let history = History::now(app, account)?;
        let Some(path) = chosen else { return Ok(Screen::History(history)) };
        let path = with_extension(path, "csv");
        let Record { lines, resets } = Record::of(app, account)?;
        let now = app.now();
        let told = Told { lines: &lines, resets: &resets, zone: now.time_zone() };
        atomic_file::write(&path, &history::export(told, app.texts().language())?)?;
        let file = path.display().to_string();
        let saved = Some(app.texts().say_with("history-saved", &[("file", file.into())]));
        Ok(Screen::History(History { saved, ..history }))
    })
    .await
}

/// What the journal tells, oldest first.
struct Record {
    lines: Vec<HistoryLine>,
    resets: Vec<PastReset>,
}

impl Record {
    fn of(app: &App, chosen: Option<AccountId>) -> Result<Self, ShellError> {
        let is_wanted = |account: AccountId| chosen.is_none_or(|chosen| chosen == account);
        let (mut lines, mut resets) = (app.rotations.history()?, app.rotations.past_resets()?);
        lines.retain(|line| is_wanted(line.account));
        resets.retain(|reset| is_wanted(reset.account));
        Ok(Self { lines, resets })
    }
}

impl History {
    fn now(app: &App, chosen: Option<AccountId>) -> Result<Self, ShellError> {
        let Record { lines, resets } = Record::of(app, chosen)?;
        let accounts = app.rotations.accounts()?;
        Ok(Self {
            practice: app.is_practice(),
            accounts: accounts.iter().map(AccountHeading::of).collect(),
            chosen,
            resets: resets.iter().rev().map(|reset| Reset::of(app, reset)).collect(),
            lines: lines.iter().rev().map(|line| Line::of(app, line)).collect(),
            saved: None,
        })
    }
}

impl Reset {
    fn of(app: &App, reset: &PastReset) -> Self {
        let ResetInWords { text, is_open, programs } =
            history::say_reset(reset, app.now().time_zone(), app.texts().language());
        Self { text, open: is_open, programs, structure: reset.structure_name.clone(), login: reset.login.clone() }
    }
}

impl Line {
    fn of(app: &App, line: &HistoryLine) -> Self {
        Self {
            at_text: app.texts().date_time(app.local(line.at)),
            by: line.by.clone(),
            text: history::say_event(line, app.texts().language()),
            structure: line.structure_name.clone(),
            login: line.login.clone(),
        }
    }
}
