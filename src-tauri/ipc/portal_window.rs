//! Screen "portal-window": what is to be done next in the window with Chorus Pro, and doing it where the user asks for it.

use std::sync::Arc;
use std::time::Duration;

use chorus_pro::guide::{Act, Next, Step};
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
#[derive(Debug, Clone, Serialize)]
struct ToPress {
    irreversible: bool,
}

/// A password that is kept and not in force.
#[derive(Debug, Clone, Serialize)]
struct Waits {
    text: String,
    /// Its form is not there: the user alone knows whether it was submitted.
    form_left: bool,
}

impl InPortalWindow {
    fn of(app: &App, account: &Account, seen: Seen) -> Self {
        let act = act_of(&seen.sight);
        let label = act.map_or("", |act| act.label.as_str());
        let is_pending = account.rotation.as_ref().is_some_and(|rotation| rotation.stage == Stage::Stored);
        let sentence = match act {
            Some(act) if act.step == Step::Submit && !is_pending => "window-not-safe",
            _ => sentence_of(&seen.sight),
        };
        let refusal = match &seen.sight {
            Sight::NotTaken(refusal) => Some(*refusal.clone()),
            _ => not_safe(app, account),
        };
        let pending = is_pending.then(|| Waits {
            text: app.texts().say(sentence_of_draft(seen.draft)),
            form_left: matches!(seen.draft, Draft::NotSeen | Draft::FormLeft),
        });
        Self {
            account: AccountHeading::of(account),
            turn: seen.turn,
            text: app.texts().say_with(sentence, &[("label", label.to_owned().into())]),
            press: act.map(|act| ToPress { irreversible: act.step.is_irreversible() }),
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

/// « Le faire pour moi »: presses what comes next, where that can be undone.
#[tauri::command]
pub(crate) async fn press_in_portal_window(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    press(&ground.app(), &window, &shell, account, |step| !step.is_irreversible()).await
}

/// « Confirmer », « Soumettre »: pressed after everything that could fail to keep the password was tried once more.
#[tauri::command]
pub(crate) async fn reset_in_portal_window(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    shell: AppHandle,
    account: AccountId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    ask_again(&app, move |app| Ok(app.rotations.ready_for_the_click(account, app.now().timestamp())?)).await?;
    press(&app, &window, &shell, account, Step::is_irreversible).await
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
        Some(seen) if seen.sight != Sight::Taken => {
            Ok(Screen::PortalWindow(InPortalWindow::of(app, &app.rotations.account(account)?, seen)))
        }
        _ => Screen::of(app, account),
    })
    .await
}

/// Does what comes next, if it `may`; a choice in a form takes several acts, each seen to have led on.
async fn press(
    app: &Arc<App>,
    window: &PortalWindow,
    shell: &AppHandle,
    account: AccountId,
    may: impl Fn(Step) -> bool,
) -> Result<Screen, Refusal> {
    let Some(mut seen) = window.seen(account) else { return Err(refused(app, ShellError::PortalPageChanged)) };
    let mut step = None;
    for _ in 0..MOST_ACTS {
        let (turn, wanted) = {
            let now = seen.borrow();
            (now.turn, act_of(&now.sight).filter(|act| may(act.step)).cloned())
        };
        let wanted = wanted.filter(|act| step.is_none_or(|step| step == act.step));
        let Some(wanted) = wanted else { break };
        if !window.act(shell, &wanted).await {
            return Err(refused(app, ShellError::PortalPageChanged));
        }
        step = Some(wanted.step);
        // What has not led on in this time is for the person to look at.
        let led_on = tokio::time::timeout(PATIENCE, seen.wait_for(|seen| seen.turn != turn)).await;
        if !matches!(led_on, Ok(Ok(_))) {
            break;
        }
    }
    if step.is_none() {
        return Err(refused(app, ShellError::PortalPageChanged));
    }
    screen(app, window, account).await
}

fn act_of(sight: &Sight) -> Option<&Act> {
    if let Sight::Page(Next::Act(act)) = sight { Some(act) } else { None }
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
        Sight::Taken | Sight::Page(Next::Done) => "window-done",
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
            Step::ChooseRequest => "window-choose-request",
            Step::ChooseStructure => "window-choose-structure",
            Step::ChooseTechnicalAccount => "window-choose-technical-account",
            Step::AskToReset => "window-ask-to-reset",
            Step::Confirm => "window-confirm",
            Step::Submit => "window-submit",
        },
    }
}

fn sentence_of_draft(draft: Draft) -> &'static str {
    match draft {
        Draft::InForm => "window-pending",
        Draft::DrawnAnew => "window-pending-drawn-anew",
        Draft::Withdrawn => "window-pending-withdrawn",
        Draft::NotSeen | Draft::FormLeft => "window-pending-form-left",
    }
}

/// One choice: its list opened, searched, its entry pressed, and one more.
const MOST_ACTS: usize = 4;
/// How long an act may take to show.
const PATIENCE: Duration = Duration::from_secs(3);
