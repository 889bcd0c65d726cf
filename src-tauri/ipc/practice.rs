//! Screen "practice": what practice is, and which made-up manager to be. It begins and ends here.

use std::sync::Arc;

use rehearsal::{Opening, PRACTICE_SEED, PrincipalManager};
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::ask::{ask, ask_again, refused};
use crate::ipc::home::Home;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::portal_window::PortalWindow;
use crate::settings::Choices;

/// The made-up managers, the one with the fewest structures first.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Practice {
    managers: Vec<Person>,
}

#[derive(Debug, Clone, Serialize)]
struct Person {
    email: String,
    name: String,
    structures_text: String,
}

impl Practice {
    fn of(app: &App) -> Result<Screen, ShellError> {
        let managers = app.practice()?.managers().into_iter().map(|manager| Person::of(app, manager));
        Ok(Screen::Practice(Self { managers: managers.collect() }))
    }
}

impl Person {
    fn of(app: &App, manager: PrincipalManager) -> Self {
        let PrincipalManager { email, name, structures } = manager;
        Self { email, name, structures_text: structures_text(app, structures) }
    }
}

/// « 23 structures »
pub(crate) fn structures_text(app: &App, structures: usize) -> String {
    app.texts().say_with("practice-structures", &[("count", structures.into())])
}

/// Opens a practice portal of one's own, and steps onto the practice ground; where one practises already, goes on.
#[tauri::command]
pub(crate) async fn begin_practice(ground: State<'_, Ground>) -> Result<Screen, Refusal> {
    let app = ground.app();
    if !app.is_practice() {
        let practice = rehearsal::Practice::open(opening()).await.map_err(|error| refused(&app, error))?;
        ground.enter(Arc::new(App::practising(ground.reality(), practice)));
    }
    ask(&ground, Practice::of).await
}

/// Back to reality: what was in practice is gone.
#[tauri::command]
pub(crate) async fn end_practice(
    ground: State<'_, Ground>,
    window: State<'_, PortalWindow>,
    shell: AppHandle,
) -> Result<Screen, Refusal> {
    // One that does not close shows a portal that is gone.
    let _ = window.close(&shell);
    ground.leave();
    ask(&ground, |app| {
        // A made-up password on the clipboard would be taken for a real one.
        app.clipboard.take_back_all();
        app.settings.choose(Choices { practised: true, ..app.settings.choices() })?;
        Ok(Screen::Home(Home::now(app)?))
    })
    .await
}

/// Shows the practice portal's pages in the user's own browser: to see what the real ones look like.
#[tauri::command]
pub(crate) async fn open_practice_portal(ground: State<'_, Ground>) -> Result<(), Refusal> {
    ask_again(&ground.app(), |app| crate::official_page::open_address(app.practice()?.portal().address())).await
}

/// As it is written and with people drawn anew, unless whoever tries Trousseau wants it marked up otherwise in the window with
/// the portal, or the people of a seed.
fn opening() -> Opening {
    let number = |variable: &str| std::env::var(variable).ok().and_then(|number| number.parse().ok());
    Opening { drift: number(DRIFT), seed: number(PRACTICE_SEED), ..Opening::default() }
}

/// The number of a drift: docs/practice-portal.md.
const DRIFT: &str = "TROUSSEAU_PRACTICE_DRIFT";
