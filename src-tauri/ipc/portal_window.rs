//! Screen "portal-window": what is to be done next in the window with Chorus Pro, and doing it where the user asks for it.

use std::sync::Arc;

use chorus_pro::guide::{CommitButton, FormField, Next, Step};
use chorus_pro::{Environment, Generation, official_page};
use rotation::{Account, AccountId, Draft, Stage};
use serde::Serialize;
use tauri::{AppHandle, State, Url};

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask_again, refused};
use crate::ipc::kept::not_safe;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::set_aside::SetAsideRow;
use crate::portal_window::{PortalWindow, Rules, Seen, Sight};
use crate::{official_page as browser, policy};

/// What the window shows, in the user's words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InPortalWindow {
    account: AccountHeading,
    turn: u64,
    host: Option<String>,
    text: String,
    press: Option<ToPress>,
    /// The click that cannot be undone was made before, and nothing has come of it that was seen: when, in a sentence.
    clicked: Option<String>,
    refusal: Option<Refusal>,
    /// The second generation's password is kept and waits for « Soumettre »: what has become of its form.
    pending: Option<Waits>,
    set_aside: Vec<SetAsideRow>,
    refused_host: Option<String>,
    download_refused: bool,
    /// What it shows was not understood: it may be copied, or reported.
    unknown: bool,
    generation: Generation,
    open: bool,
}

/// What the user may have pressed for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum ToPress {
    /// What can be undone.
    Reversible,
    /// What cannot.
    Irreversible,
    /// What cannot, a second time.
    IrreversibleAgain,
}

/// A password that is kept and not in force.
#[derive(Debug, Clone, Serialize)]
struct Waits {
    text: String,
    /// Its form is not there, or another one may have been accepted: the user alone knows whether it was submitted.
    is_asked: bool,
}

impl InPortalWindow {
    fn of(app: &App, account: &Account, seen: Seen) -> Self {
        let is_pending = account.rotation.as_ref().is_some_and(|rotation| rotation.stage == Stage::Stored);
        let at = account.rotation.as_ref().and_then(|rotation| rotation.clicked_at);
        let at = at.map(|at| app.texts().date_time(app.local(at)));
        let (sentence, press) = match &seen.sight {
            Sight::Page(Next::Commit(_)) if seen.is_answer_awaited => ("window-clicked", None),
            Sight::Page(Next::Commit(commit)) => {
                let press = if at.is_some() { ToPress::IrreversibleAgain } else { ToPress::Irreversible };
                (sentence_of_commit(commit.button, is_pending, at.is_some()), Some(press))
            }
            Sight::Page(Next::Act(_) | Next::Choose(_)) => (sentence_of(&seen.sight), Some(ToPress::Reversible)),
            _ => (sentence_of(&seen.sight), None),
        };
        let values = [("label", label_of(&seen.sight).into()), ("at", at.clone().unwrap_or_default().into())];
        // The sentence about the click itself says it already.
        let clicked = at.filter(|_| seen.sight.commit().is_none());
        let clicked = clicked.map(|at| app.texts().say_with("window-clicked-before", &[("at", at.into())]));
        let refusal = match &seen.sight {
            Sight::NotTaken(refusal) => Some(*refusal.clone()),
            _ => not_safe(app, account),
        };
        let pending = is_pending.then(|| Waits {
            text: app.texts().say(sentence_of_draft(seen.draft)),
            is_asked: matches!(seen.draft, Draft::NotSeen | Draft::FormLeft | Draft::Unclear),
        });
        Self {
            account: AccountHeading::of(account),
            turn: seen.turn,
            text: app.texts().say_with(sentence, &values),
            press,
            clicked,
            refusal,
            pending,
            set_aside: SetAsideRow::all(app, account),
            host: seen.host,
            refused_host: seen.refused.as_ref().and_then(Url::host_str).map(str::to_owned),
            download_refused: seen.download_refused,
            unknown: matches!(seen.sight, Sight::Page(Next::Unknown | Next::Unclear)),
            generation: account.rotation.as_ref().and_then(|it| it.generation).unwrap_or(Generation::Second),
            open: seen.sight != Sight::Closed,
        }
    }
}

/// Opens Chorus Pro in a window of Trousseau; the official page, or in practice the practice portal.
#[tauri::command]
pub(crate) async fn open_portal_window(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    shell: AppHandle,
    account: AccountId,
    generation: Generation,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    if policy::forbids_portal_window() {
        return Err(refused(&app, ShellError::PortalWindowForbidden));
    }
    let known = ask_again(&app, move |app| {
        let now = app.now().timestamp();
        if app.is_practice() {
            // There the window is one of two ways from the page that says what will happen.
            app.rotations.intend(account, now)?;
        }
        Ok(app.rotations.account(account)?)
    })
    .await?;
    let (rules, start) = where_to(&app, known.environment, generation).await.map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| Ok(app.rotations.requested(account, generation, app.now().timestamp()).map(drop)?))
        .await?;
    window.open(&shell, &app, &known, rules, start).map_err(|error| refused(&app, error))?;
    screen(&app, &window, account).await
}

/// What the window shows; with `after`, once something has changed since that turn.
#[tauri::command]
pub(crate) async fn portal_window(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    account: AccountId,
    after: Option<u64>,
) -> Result<Screen, Refusal> {
    if let (Some(after), Some(mut seen)) = (after, window.seen(account)) {
        // An error means that the window is gone: the screen says so.
        let _ = seen.wait_for(|seen| seen.turn != after).await;
    }
    screen(&ground.app(), &window, account).await
}

/// « Le faire pour moi »: does what comes next, where that can be undone.
#[tauri::command]
pub(crate) async fn press_in_portal_window(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    if !window.go_on(&shell, account).await {
        return Err(refused(&app, ShellError::PortalPageChanged));
    }
    screen(&app, &window, account).await
}

/// « Confirmer », « Soumettre »: clicked once on the page that the person saw at this `turn`, after everything that could fail to
/// keep the password was tried once more. While the answer to such a click is awaited, no other one is made.
#[tauri::command]
pub(crate) async fn reset_in_portal_window(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    account: AccountId,
    turn: u64,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let changed = || refused(&app, ShellError::PortalPageChanged);
    let seen = window.seen(account).ok_or_else(changed)?;
    let is_awaited = || seen.borrow().is_answer_awaited;
    if is_awaited() {
        return screen(&app, &window, account).await;
    }
    seen.borrow().commit_at(turn).ok_or_else(changed)?;
    let clearance =
        ask_again(&app, move |app| Ok(app.rotations.ready_for_the_click(account, app.now().timestamp())?)).await?;
    match window.commit(account, turn, clearance).await {
        // It was clicked meanwhile.
        None | Some(Err(_)) if is_awaited() => {}
        Some(done) => done?,
        None => return Err(changed()),
    }
    screen(&app, &window, account).await
}

/// Closes it; the screen is where the rotation stands.
#[tauri::command]
pub(crate) async fn close_portal_window(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    window.close(&shell).map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| Screen::of(app, account)).await
}

/// Opens the address that the window was not let go to in the user's own browser.
#[tauri::command]
pub(crate) async fn open_refused_address(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let address = window.seen(account).and_then(|seen| seen.borrow().refused.clone());
    if let Some(address) = address.filter(|address| address.scheme() == "https") {
        browser::open_address(address.as_str()).map_err(|error| refused(&app, error))?;
    }
    screen(&app, &window, account).await
}

/// Copies the shape of the page, for a report on one that is not recognised: the portal's own words, and nothing else.
#[tauri::command]
pub(crate) async fn copy_page_shape(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    account: AccountId,
) -> Result<(), Refusal> {
    let shape = window.seen(account).map(|seen| seen.borrow().shape.clone()).unwrap_or_default();
    ask_again(&ground.app(), move |app| app.clipboard.copy(&shape)).await
}

/// Where the rotation stands once the password is taken; before that, what the window shows.
pub(crate) async fn screen(app: &Arc<App>, window: &PortalWindow, account: AccountId) -> Result<Screen, Refusal> {
    let seen = window.seen(account).map(|seen| seen.borrow().clone());
    ask_again(app, move |app| match seen {
        Some(seen) if !matches!(seen.sight, Sight::Taken | Sight::ToCompare) => {
            Ok(Screen::PortalWindow(InPortalWindow::of(app, &app.rotations.account(account)?, seen)))
        }
        _ => Screen::of(app, account),
    })
    .await
}

/// The label of the control that comes next; empty where there is none, or several.
fn label_of(sight: &Sight) -> String {
    match sight {
        Sight::Page(Next::Act(act)) => act.label.clone(),
        Sight::Page(Next::Commit(commit)) => commit.label.clone(),
        _ => String::new(),
    }
}

async fn where_to(app: &App, environment: Environment, generation: Generation) -> Result<(Rules, Url), ShellError> {
    let parsed = |address: &str| {
        address.parse::<Url>().map_err(|_| ShellError::PortalWindowNotOpened { reason: address.to_owned() })
    };
    match official_page(generation, environment) {
        Some(address) => Ok((Rules::Official, parsed(address)?)),
        None => {
            let portal = parsed(app.practice()?.address(generation).await?)?;
            Ok((Rules::Practice { portal: portal.clone() }, portal))
        }
    }
}

/// The sentence that says what is to be done.
fn sentence_of(sight: &Sight) -> &'static str {
    match sight {
        Sight::Opening => "window-opening",
        Sight::NotRead => "window-not-read",
        Sight::NotSignedIn | Sight::Page(Next::SignIn) => "window-sign-in",
        Sight::NotTaken(_) => "window-not-taken",
        Sight::Taken | Sight::ToCompare | Sight::Page(Next::Done) => "window-done",
        Sight::Closed => "window-closed",
        Sight::Page(Next::Wait) => "window-wait",
        Sight::Page(Next::StructureNotThere) => "window-structure-not-there",
        Sight::Page(Next::AnotherStructure) => "window-another-structure",
        Sight::Page(Next::AnotherAccount { .. }) => "window-another-account",
        Sight::Page(Next::Unclear) => "window-unclear",
        Sight::Page(Next::Unknown) => "window-unknown",
        Sight::Page(Next::Act(act)) => match act.step {
            Step::GoThere => "window-go-there",
            Step::TurnPage => "window-turn-page",
            Step::OpenStructure => "window-open-structure",
            Step::ChooseAccount => "window-choose-account",
            Step::AskToReset => "window-ask-to-reset",
        },
        Sight::Page(Next::Choose(choice)) => match choice.field {
            FormField::Request => "window-choose-request",
            FormField::Structure => "window-choose-structure",
            FormField::TechnicalAccount => "window-choose-technical-account",
        },
        Sight::Page(Next::Commit(commit)) => sentence_of_commit(commit.button, true, false),
    }
}

/// What is said before the click that cannot be undone. `is_pending`: the form's password is in safety.
fn sentence_of_commit(button: CommitButton, is_pending: bool, is_again: bool) -> &'static str {
    match (button, is_again) {
        (CommitButton::Confirm, false) => "window-confirm",
        (CommitButton::Confirm, true) => "window-confirm-again",
        (CommitButton::Submit, _) if !is_pending => "window-not-safe",
        (CommitButton::Submit, false) => "window-submit",
        (CommitButton::Submit, true) => "window-submit-again",
    }
}

fn sentence_of_draft(draft: Draft) -> &'static str {
    match draft {
        Draft::InForm => "window-pending",
        Draft::DrawnAnew => "window-pending-drawn-anew",
        Draft::Withdrawn => "window-pending-withdrawn",
        Draft::NotSeen | Draft::FormLeft => "window-pending-form-left",
        Draft::Unclear => "window-pending-unclear",
    }
}
