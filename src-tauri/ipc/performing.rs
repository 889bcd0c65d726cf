//! Screen "performing": Rust performs the reset on the practice portal, and tells each step as it begins.

use rehearsal::Step;
use rotation::{Account, AccountId};
use serde::Serialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::app::App;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask_again, refused};
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// The steps, in order.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Performing {
    account: AccountHeading,
    steps: Vec<String>,
}

/// The step under way, counted from 0.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Progress {
    step: usize,
}

impl Performing {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let steps = Step::ALL.iter().map(|&step| app.texts().say(step_id(step))).collect();
        Self { account: AccountHeading::of(account), steps }
    }
}

/// Performs the reset and keeps the new password; `progress` is told each step.
#[tauri::command]
pub(crate) async fn perform_reset(
    ground: State<'_, Ground>,
    account: AccountId,
    progress: Channel<Progress>,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let rehearsal = app.rehearsal().map_err(|error| refused(&app, error))?;
    let told = |step: Step| {
        // A window that has gone needs no progress.
        let _ = progress.send(Progress { step: Step::ALL.iter().position(|&it| it == step).unwrap_or_default() });
    };
    let login = ask_again(&app, move |app| Ok(app.rotations.account(account)?.login)).await?;
    if let Some(before) = app.practice().map_err(|error| refused(&app, error))?.password_in_force(&login) {
        app.remember_replaced(account, before);
    }
    rehearsal.perform(account, told).await.map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| Screen::of(app, account)).await
}

fn step_id(step: Step) -> &'static str {
    match step {
        Step::Sheet => "step-sheet",
        Step::Question => "step-question",
        Step::Confirm => "step-confirm",
        Step::Keep => "step-keep",
    }
}
