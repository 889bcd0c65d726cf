//! Screen "what will happen": the preflight, before anything is done on the portal.

use std::sync::Arc;

use rotation::{Account, AccountId, CheckKind, Moment, Preflight};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// What will happen, and whether everything that could fail to keep the password was tried.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WhatWillHappen {
    account: AccountHeading,
    store_text: String,
    destinations: Vec<String>,
    checks: Vec<Check>,
    ready: bool,
    question: Option<String>,
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
            question: moment.map(|moment| question(app, moment)),
        }
    }
}

impl Check {
    fn of(app: &App, check: rotation::Check) -> Self {
        let (check, outcome) = (check.kind, check.outcome);
        let (name, ready, not_ready) = match check {
            CheckKind::Destinations => ("destinations", "check-destinations", "check-destinations-failed"),
            CheckKind::Journal => ("journal", "check-journal", "check-journal-failed"),
            CheckKind::Keyring => ("keyring", "check-keyring", "check-keyring-failed"),
        };
        let refusal = outcome.err().map(|error| Refusal::new(app.texts(), &error.into()));
        let text = app.texts().say(if refusal.is_none() { ready } else { not_ready });
        Self { check: name, text, refusal }
    }
}

/// Runs the preflight and says what it found.
#[tauri::command]
pub(crate) async fn what_will_happen(app: State<'_, Arc<App>>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&app, move |app| what_will_happen_now(app, account)).await
}

fn what_will_happen_now(app: &App, account: AccountId) -> Result<Screen, ShellError> {
    let preflight = app.rotations.preflight(account, app.now().timestamp())?;
    Ok(Screen::WhatWillHappen(WhatWillHappen::of(app, &app.rotations.account(account)?, preflight)))
}

/// What this system calls its keyring.
pub(crate) fn store_text(app: &App) -> String {
    let id = if cfg!(windows) {
        "store-windows"
    } else if cfg!(target_os = "macos") {
        "store-macos"
    } else {
        "store-linux"
    };
    app.texts().say(id)
}

fn question(app: &App, moment: Moment) -> String {
    app.texts().say(match moment {
        Moment::EveOfHoliday(_) => "question-eve-of-holiday",
        Moment::FridayEvening => "question-friday-evening",
    })
}
