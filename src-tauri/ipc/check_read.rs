//! Screen "check-read": a password that was copied alone, or that a page is only likely to show, is compared by the person with
//! what Chorus Pro shows: by its length, its groups, and the lines of the page that it was read from.

use std::time::Duration;

use chorus_pro::{Doubt, Oddity};
use rotation::{Account, AccountId, CaptureId, Comparison, Considered};
use serde::Serialize;
use tauri::{State, WebviewWindow};

use crate::app::App;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask, ask_again};
use crate::ipc::follow::Follow;
use crate::ipc::kept::{forbid_capture, not_in_keyring, retries_after};
use crate::ipc::portal_window;
use crate::ipc::reading::{clear_once_safe, shown};
use crate::ipc::refusal::Refusal;
use crate::ipc::revealed::Compared;
use crate::ipc::screen::Screen;
use crate::portal_window::{PortalWindow, Sight};
use crate::sealed::{ReaderKey, Sealed};

/// How long it is and how it falls into groups of four.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CheckRead {
    account: AccountHeading,
    length_text: String,
    shape: Vec<String>,
    oddities: Vec<String>,
    /// Which kept password the question is about; `None` for one that was copied alone and is kept nowhere yet.
    capture: Option<CaptureId>,
    /// The reason for the question.
    doubt: Option<String>,
    /// The reason for which it is in memory only.
    #[serde(rename = "unsafe")]
    not_safe: Option<Refusal>,
    /// Seconds after which the keyring is tried again without being asked.
    retry_after: Option<u64>,
}

impl CheckRead {
    /// A password that was copied alone.
    pub(crate) fn of(app: &App, account: &Account, considered: &Considered) -> Self {
        Self::about(app, account, considered.length, &considered.oddities)
    }

    /// A password that a page is likely to show: kept already, and nobody's before the person says that it is the same.
    pub(crate) fn to_compare(app: &App, account: &Account, comparison: &Comparison) -> Self {
        Self {
            capture: Some(comparison.password.capture),
            doubt: Some(app.texts().say(comparison.doubt.map_or("doubt-unknown", id_of_doubt))),
            not_safe: comparison.unsafe_because.as_ref().map(|why| not_in_keyring(app, why.clone())),
            retry_after: comparison.unsafe_because.as_ref().and_then(retries_after),
            ..Self::about(app, account, comparison.length, &comparison.oddities)
        }
    }

    fn about(app: &App, account: &Account, length: usize, odd: &[Oddity]) -> Self {
        Self {
            account: AccountHeading::of(account),
            length_text: app.texts().say_with("read-length", &[("count", length.into())]),
            shape: (0..length).step_by(4).map(|start| "•".repeat(4.min(length - start))).collect(),
            oddities: oddities(app, odd),
            capture: None,
            doubt: None,
            not_safe: None,
            retry_after: None,
        }
    }
}

fn id_of_doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Cut => "doubt-cut",
        Doubt::Wrapped => "doubt-wrapped",
        Doubt::Quoted => "doubt-quoted",
        Doubt::Surrounded => "doubt-surrounded",
        Doubt::Characters => "doubt-characters",
        Doubt::Lookalike => "doubt-lookalike",
        Doubt::UnknownBehind => "doubt-unknown-behind",
        Doubt::NoLogin => "doubt-no-login",
        Doubt::FlavoursDiffer => "doubt-flavours-differ",
    }
}

/// The password that is to be compared, for a time, with the lines of the page: a [`Compared`], for `reader` alone.
#[tauri::command]
pub(crate) async fn reveal_to_compare(
    ground: State<'_, Ground>,
    window: WebviewWindow,
    account: AccountId,
    reader: ReaderKey,
) -> Result<Sealed, Refusal> {
    ask(&ground, move |app| {
        let compared = Compared::of(&app.rotations.to_compare(account)?);
        forbid_capture(app, &window, compared.shown_for());
        Ok(Sealed::of(&compared, &reader))
    })
    .await
}

/// Chorus Pro shows the same as what was kept as `capture`. In the portal window the page is looked at again.
#[tauri::command]
pub(crate) async fn confirm_candidate(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    account: AccountId,
    capture: CaptureId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    ask_again(&app, move |app| {
        app.rotations.confirm_candidate(account, capture, app.now().timestamp())?;
        clear_once_safe(app, account);
        Ok(())
    })
    .await?;
    seen_again(&window, account).await;
    portal_window::screen(&app, &window, account).await
}

/// Chorus Pro shows something else than what was kept as `capture`.
#[tauri::command]
pub(crate) async fn reject_candidate(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    account: AccountId,
    capture: CaptureId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    ask_again(&app, move |app| {
        app.rotations.reject_candidate(account, capture, app.now().timestamp())?;
        app.clipboard.leave_what_was_read();
        Ok(())
    })
    .await?;
    seen_again(&window, account).await;
    portal_window::screen(&app, &window, account).await
}

/// Waits until the page in the portal window was looked at with the person's answer known; no longer than a look takes.
async fn seen_again(window: &PortalWindow, account: AccountId) {
    if let Some(mut seen) = window.seen(account) {
        let _ = tokio::time::timeout(A_LOOK, seen.wait_for(|seen| seen.sight != Sight::ToCompare)).await;
    }
}

const A_LOOK: Duration = Duration::from_secs(3);

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
