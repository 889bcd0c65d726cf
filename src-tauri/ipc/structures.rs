//! Screen "structures": the made-up manager's structures, ten a page, and what is found among them.

use chorus_pro::{Environment, ListedStructure, StructureId, is_asked_for};
use rotation::{AccountId, NewDestination, UpdatedBy};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account::ChooseAccount;
use crate::ipc::ask::{ask_again, refused};
use crate::ipc::destinations::Destinations;
use crate::ipc::no_account::NoAccount;
use crate::ipc::pager::Page;
use crate::ipc::practice::structures_text;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// One page of what was found.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Structures {
    manager: String,
    query: String,
    found_text: String,
    page: usize,
    pages: usize,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    id: String,
    name: String,
    status: String,
}

impl Structures {
    /// `page` counts from 1; one past the end is the last.
    fn of(app: &App, manager: String, structures: &[ListedStructure], query: String, page: usize) -> Self {
        let text = |it: &ListedStructure| format!("{} {}", it.id, it.name.as_deref().unwrap_or_default());
        let found: Vec<_> = structures.iter().filter(|it| is_asked_for(&query, &text(it))).collect();
        let found_text = structures_text(app, found.len());
        let Page { number: page, of: pages, rows } = Page::of(found, page);
        Self { manager, query, found_text, page, pages, rows: rows.into_iter().map(Row::of).collect() }
    }
}

impl Row {
    fn of(structure: &ListedStructure) -> Self {
        let ListedStructure { id, name, created: _, services: _, status } = structure;
        let shown = |value: &Option<String>| value.clone().unwrap_or_default();
        Self { id: id.as_str().to_owned(), name: shown(name), status: shown(status) }
    }
}

/// The structures in whose name or identifier `query` stands, ten a page.
#[tauri::command]
pub(crate) async fn structures(
    ground: State<'_, Ground>,
    manager: String,
    query: String,
    page: usize,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let rehearsal = app.rehearsal().map_err(|error| refused(&app, error))?;
    let structures = rehearsal.structures(&manager).await.map_err(|error| refused(&app, error))?;
    Ok(Screen::Structures(Structures::of(&app, manager, &structures, query, page)))
}

/// Its technical accounts: which one, where there are several; and where there is none, how one is created.
#[tauri::command]
pub(crate) async fn choose_structure(
    ground: State<'_, Ground>,
    manager: String,
    structure: StructureId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let rehearsal = app.rehearsal().map_err(|error| refused(&app, error))?;
    let accounts = rehearsal.accounts(&manager, &structure).await.map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| chosen(app, manager, structure, &accounts)).await
}

/// Creates a technical account where there is none; its first password is kept like a new one.
#[tauri::command]
pub(crate) async fn create_account(
    ground: State<'_, Ground>,
    manager: String,
    structure: StructureId,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let rehearsal = app.rehearsal().map_err(|error| refused(&app, error))?;
    let created = rehearsal.create_account(&manager, &structure, program(&app)).await;
    let account = created.map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| Screen::of(app, account)).await
}

fn chosen(app: &App, manager: String, structure: StructureId, accounts: &[AccountId]) -> Result<Screen, ShellError> {
    for &account in accounts {
        name_a_program(app, account)?;
    }
    match accounts {
        [] => Ok(Screen::NoAccount(NoAccount { manager, structure })),
        [account] => Ok(Screen::Destinations(Destinations::of(app, &app.rotations.account(*account)?))),
        several => {
            let accounts: Result<Vec<_>, _> = several.iter().map(|&it| app.rotations.account(it)).collect();
            Ok(Screen::Account(ChooseAccount::among(app, Environment::Practice, &accounts?)))
        }
    }
}

/// As in every year but the first, one program is known already.
fn name_a_program(app: &App, account: AccountId) -> Result<(), ShellError> {
    if app.rotations.account(account)?.destinations.is_empty() {
        app.rotations.add_destination(account, program(app), app.now().timestamp())?;
    }
    Ok(())
}

fn program(app: &App) -> NewDestination {
    let name = app.texts().say("practice-program");
    NewDestination { name, updated_by: UpdatedBy::Me, note: String::new() }
}
