//! Screen "what will happen": the preflight, before anything is done on the portal.

use rotation::{Account, AccountId, CheckKind, Moment, Preflight, Stage};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::whereabouts::is_remote_session;

/// What will happen, and whether everything that could fail to keep the password was tried.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WhatWillHappen {
    account: AccountHeading,
    store_text: String,
    destinations: Vec<String>,
    checks: Vec<Check>,
    ready: bool,
    question: Option<String>,
    lost: bool,
    session: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Check {
    check: &'static str,
    text: String,
    refusal: Option<Refusal>,
}

impl WhatWillHappen {
    fn of(app: &App, account: &Account, preflight: Preflight) -> Self {
        let ready = preflight.is_ready();
        let Preflight { checks, moment } = preflight;
        Self {
            account: AccountHeading::of(account),
            store_text: store_text(app),
            destinations: account.destinations.iter().map(|it| it.name.clone()).collect(),
            checks: checks.into_iter().map(|check| Check::of(app, check)).collect(),
            ready,
            question: moment.filter(|_| !app.is_practice()).map(|moment| question(app, moment)),
            lost: account.rotation.as_ref().is_some_and(|rotation| rotation.stage == Stage::Lost),
            session: session_text(app),
        }
    }
}

impl Check {
    fn of(app: &App, check: rotation::Check) -> Self {
        let (check, outcome) = (check.kind, check.outcome);
        let (name, ready, not_ready) = match check {
            CheckKind::Destinations => ("destinations", "check-destinations", "check-destinations-failed"),
            CheckKind::Journal => ("journal", "check-journal", "check-journal-failed"),
            CheckKind::Keyring if app.is_practice() => ("keyring", "check-memory", "check-keyring-failed"),
            CheckKind::Keyring => ("keyring", "check-keyring", "check-keyring-failed"),
        };
        let refusal = outcome.err().map(|error| Refusal::new(app.texts(), &error.into()));
        let text = app.texts().say(if refusal.is_none() { ready } else { not_ready });
        Self { check: name, text, refusal }
    }
}

/// Runs the preflight and says what it found.
#[tauri::command]
pub(crate) async fn what_will_happen(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| what_will_happen_now(app, account)).await
}

pub(crate) fn what_will_happen_now(app: &App, account: AccountId) -> Result<Screen, ShellError> {
    let preflight = app.rotations.preflight(account, app.now().timestamp())?;
    Ok(Screen::WhatWillHappen(WhatWillHappen::of(app, &app.rotations.account(account)?, preflight)))
}

/// What this system calls its keyring; in practice, memory.
pub(crate) fn store_text(app: &App) -> String {
    let id = if app.is_practice() {
        "store-practice"
    } else if cfg!(windows) {
        "store-windows"
    } else if cfg!(target_os = "macos") {
        "store-macos"
    } else {
        "store-linux"
    };
    app.texts().say(id)
}

/// What a remote desktop may mean for what is kept; nothing on a computer of one's own, and nothing in practice.
pub(crate) fn session_text(app: &App) -> Option<String> {
    (is_remote_session() && !app.is_practice()).then(|| app.texts().say("session-remote"))
}

fn question(app: &App, moment: Moment) -> String {
    app.texts().say(match moment {
        Moment::EveOfHoliday(_) => "question-eve-of-holiday",
        Moment::FridayEvening => "question-friday-evening",
    })
}
