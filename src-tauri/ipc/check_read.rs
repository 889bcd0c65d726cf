//! Screen "check-read": a password that was copied alone is shown by its length and groups, and confirmed.

use chorus_pro::Oddity;
use rotation::{Account, AccountId, Considered};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::ask;
use crate::ipc::follow::Follow;
use crate::ipc::reading::{clear_once_safe, shown};
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// How long it is and how it falls into groups of four.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CheckRead {
    account: AccountHeading,
    length_text: String,
    shape: Vec<String>,
    oddities: Vec<String>,
}

impl CheckRead {
    pub(crate) fn of(app: &App, account: &Account, considered: &Considered) -> Self {
        let length = considered.length;
        let shape = (0..length).step_by(4).map(|start| "•".repeat(4.min(length - start))).collect();
        Self {
            account: AccountHeading::of(account),
            length_text: app.texts().say_with("read-length", &[("count", length.into())]),
            shape,
            oddities: oddities(app, &considered.oddities),
        }
    }
}

/// It is the right one.
#[tauri::command]
pub(crate) async fn keep_read(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let kept = app.rotations.keep_considered(account, app.now().timestamp());
        let screen = shown(app, account, kept)?;
        clear_once_safe(app, account);
        Ok(screen)
    })
    .await
}

/// It is not.
#[tauri::command]
pub(crate) async fn discard_read(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.discard_considered(account);
        app.clipboard.leave_what_was_read();
        Ok(Screen::Follow(Follow::of(app, &app.rotations.account(account)?)))
    })
    .await
}

/// The sentences for what is unusual about a password.
pub(crate) fn oddities(app: &App, oddities: &[Oddity]) -> Vec<String> {
    let say = |oddity: &Oddity| match oddity {
        Oddity::Invisible => app.texts().say("oddity-invisible"),
        Oddity::NoBreakSpace => app.texts().say("oddity-no-break-space"),
        Oddity::NotAscii => app.texts().say("oddity-not-ascii"),
        Oddity::Space => app.texts().say("oddity-space"),
        Oddity::TooLong { length } => app.texts().say_with("oddity-too-long", &[("count", (*length).into())]),
        Oddity::TooShort { length } => app.texts().say_with("oddity-too-short", &[("count", (*length).into())]),
        Oddity::TypographicQuote => app.texts().say("oddity-typographic-quote"),
    };
    oddities.iter().map(say).collect()
}

/// The same for the account's new password. Where the keyring does not give it there is nothing to say here: showing
/// or copying it is refused with the reason.
pub(crate) fn oddities_of(app: &App, account: AccountId) -> Vec<String> {
    app.rotations.password(account).map_or_else(|_| Vec::new(), |password| oddities(app, &password.oddities()))
}
