//! Screen "due-dates": every structure that an account sees, and when its technical password lapses.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use chorus_pro::piste::Piste;
use chorus_pro::{Secret, StructureId, TechnicalLogin, is_asked_for};
use handover::{atomic_file, calendar, due_dates as table, file_name};
use rotation::{Account, AccountId, AsOf, DueStructure, ExpiryNews, Standing};
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialog;
use crate::due_dates_reading::{Left, Progress, Read};
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::{AccountHeading, ShownStanding, due_text, structure};
use crate::ipc::ask::{ask, ask_again, refused};
use crate::ipc::pager::Page;
use crate::ipc::refusal::Refusal;
use crate::ipc::save::with_extension;
use crate::ipc::screen::Screen;

/// What is known, ten rows a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DueDates {
    practice: bool,
    /// The accounts that it can be read with: their current password is kept here.
    readers: Vec<Reader>,
    reading: Option<Progress>,
    /// What the reading that has just ended came to, where there is something to say.
    outcome: Vec<String>,
    /// Whether any structure is known.
    any: bool,
    /// When a sheet was read last.
    read_text: Option<String>,
    query: String,
    found_text: String,
    page: usize,
    pages: usize,
    rows: Vec<Row>,
    saved: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Reader {
    #[serde(flatten)]
    heading: AccountHeading,
    /// Whether an application is named to ask PISTE with.
    may_ask: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    id: String,
    name: String,
    environment: chorus_pro::Environment,
    due_text: String,
    /// That somebody reset it since it was first read.
    reset_text: Option<String>,
    #[serde(flatten)]
    standing: ShownStanding,
}

impl DueDates {
    /// `page` counts from 1; one past the end is the last.
    fn now(app: &App, query: String, page: usize) -> Result<Self, ShellError> {
        let structures = app.rotations.structures()?;
        let text = |it: &DueStructure| format!("{} {}", it.id.as_ref().map_or("", StructureId::as_str), it.name);
        let found: Vec<_> = structures.iter().filter(|it| is_asked_for(&query, &text(it))).collect();
        let found_text = app.texts().say_with("due-dates-found", &[("count", found.len().into())]);
        let read_at = structures.iter().filter_map(|it| it.told_at).max();
        let read_text = read_at.map(|at| {
            let at = app.texts().date_time(app.local(at));
            app.texts().say_with("due-dates-read-at", &[("at", at.into())])
        });
        let Page { number: page, of: pages, rows } = Page::of(found, page);
        Ok(Self {
            practice: app.is_practice(),
            readers: readers(app)?,
            reading: app.due_dates.under_way(),
            outcome: app.due_dates.take_outcome(),
            any: !structures.is_empty(),
            read_text,
            query,
            found_text,
            page,
            pages,
            rows: rows.into_iter().map(|it| Row::of(app, it)).collect(),
            saved: None,
        })
    }
}

impl Row {
    fn of(app: &App, it: &DueStructure) -> Self {
        let (texts, now) = (app.texts(), app.now());
        let due_text = match (it.due, it.told_at) {
            (None, None) => texts.say("due-dates-not-answered"),
            (None, Some(_)) => texts.say("due-dates-not-told"),
            (due, _) => due_text(texts, due, now.datetime()),
        };
        Self {
            id: it.id.as_ref().map_or_else(String::new, |id| id.as_str().to_owned()),
            name: it.name.clone(),
            environment: it.environment,
            due_text,
            reset_text: it
                .reset_about
                .map(|about| texts.say_with("due-dates-reset", &[("about", texts.date(about).into())])),
            standing: ShownStanding::of(texts, it.standing(now.timestamp(), now.time_zone())),
        }
    }
}

/// How many structures are due that this computer knows no account of, in words; `None` where none is.
pub(crate) fn due_elsewhere(app: &App) -> Result<Option<String>, ShellError> {
    let now = app.now();
    let is_due = |it: &DueStructure| match it.standing(now.timestamp(), now.time_zone()) {
        Standing::DueWithin(_) | Standing::Lapsed => it.is_only_seen(),
        Standing::UpToDate | Standing::Unknown => false,
    };
    let count = app.rotations.structures()?.iter().filter(|it| is_due(it)).count();
    Ok((count > 0).then(|| app.texts().say_with("home-due-dates-due", &[("count", count.into())])))
}

/// What is known, by name or identifier.
#[tauri::command]
pub(crate) async fn due_dates(ground: State<'_, Ground>, query: String, page: usize) -> Result<Screen, Refusal> {
    ask(&ground, move |app| Ok(Screen::DueDates(DueDates::now(app, query, page)?))).await
}

/// Begins to read them with this account, beside whatever else is done.
#[tauri::command]
pub(crate) async fn read_due_dates(ground: State<'_, Ground>, account: AccountId) -> Result<Screen, Refusal> {
    let app = ground.app();
    let (login, password, piste, begun) = ask_again(&app, move |app| {
        let begun = app.rotations.as_of()?;
        let known = app.rotations.account(account)?;
        let password = app.rotations.password(account)?;
        Ok((known.login, password, app.piste(known.environment)?, begun))
    })
    .await?;
    if let Some(piste) = piste
        && app.due_dates.begins()
    {
        tauri::async_runtime::spawn(read(Arc::clone(&app), (account, begun), piste, login, password));
    }
    ask_again(&app, |app| Ok(Screen::DueDates(DueDates::now(app, String::new(), 1)?))).await
}

/// How far the reading is, once that is another than is known; `None` once it has ended.
#[tauri::command]
pub(crate) async fn due_dates_progress(
    ground: State<'_, Ground>,
    read: usize,
    of: usize,
) -> Result<Option<Progress>, Refusal> {
    Ok(ground.app().due_dates.moved_on(Progress { read, of }).await)
}

/// What was read up to now is kept.
#[tauri::command]
pub(crate) async fn stop_reading_due_dates(ground: State<'_, Ground>) -> Result<(), Refusal> {
    ground.app().due_dates.stop();
    Ok(())
}

/// The whole list as a table, in a file that the user chooses.
#[tauri::command]
pub(crate) async fn save_due_dates(
    ground: State<'_, Ground>,
    shell: AppHandle,
    query: String,
    page: usize,
) -> Result<Screen, Refusal> {
    save(&ground, &shell, (query, page), &TABLE).await
}

/// The days of all of them for a calendar, in a file that the user chooses.
#[tauri::command]
pub(crate) async fn save_due_reminders(
    ground: State<'_, Ground>,
    shell: AppHandle,
    query: String,
    page: usize,
) -> Result<Screen, Refusal> {
    save(&ground, &shell, (query, page), &REMINDERS).await
}

/// A kind of file that the list can be saved to: its ending and the ids of its sentences.
struct Kind {
    extension: &'static str,
    title: &'static str,
    kind: &'static str,
    saved: &'static str,
    make: fn(&App, &[DueStructure]) -> Result<Vec<u8>, ShellError>,
}

const TABLE: Kind = Kind {
    extension: "csv",
    title: "dialog-save-due-dates-title",
    kind: "dialog-kind-csv",
    saved: "due-dates-saved",
    make: |app, structures| {
        let now = app.now();
        Ok(table::export(structures, now.date(), now.time_zone(), app.texts().language())?)
    },
};

const REMINDERS: Kind = Kind {
    extension: "ics",
    title: "dialog-save-calendar-title",
    kind: "dialog-kind-calendar",
    saved: "calendar-saved",
    make: |app, structures| {
        let now = app.now();
        Ok(calendar::export_structures(structures, now.date(), now.timestamp(), app.texts().language()))
    },
};

async fn save(
    ground: &Ground,
    shell: &AppHandle,
    (query, page): (String, usize),
    kind: &'static Kind,
) -> Result<Screen, Refusal> {
    let app = ground.app();
    let texts = app.texts();
    let name = file_name::suggest_due_dates(app.now().date(), kind.extension, app.is_practice(), texts.language());
    let (title, of_kind) = (texts.say(kind.title), (texts.say(kind.kind), kind.extension));
    let chosen = dialog::save(shell, title, name, of_kind).await.map_err(|error| refused(&app, error))?;
    ask_again(&app, move |app| {
        let due_dates = DueDates::now(app, query, page)?;
        let Some(path) = chosen else { return Ok(Screen::DueDates(due_dates)) };
        let path = with_extension(path, kind.extension);
        atomic_file::write(&path, &(kind.make)(app, &app.rotations.structures()?)?)?;
        let file = path.display().to_string();
        let saved = Some(app.texts().say_with(kind.saved, &[("file", file.into())]));
        Ok(Screen::DueDates(DueDates { saved, ..due_dates }))
    })
    .await
}

/// Reads with the account; `begun`: which password each account stood with then.
async fn read(
    app: Arc<App>,
    (account, begun): (AccountId, BTreeMap<AccountId, AsOf>),
    piste: Arc<Piste>,
    login: TechnicalLogin,
    password: Secret,
) {
    let read = app.due_dates.read(&piste, &login, &password).await;
    let said = ask_again(&app, move |app| write_down(app, account, &read, &begun)).await;
    app.due_dates.ends(said.unwrap_or_else(|refusal| vec![refusal.in_full()]));
}

/// Answers with what is to be said of it.
fn write_down(
    app: &App,
    account: AccountId,
    read: &Read,
    begun: &BTreeMap<AccountId, AsOf>,
) -> Result<Vec<String>, ShellError> {
    let Read { found, left } = read;
    let mut said = Vec::new();
    match left {
        None => {}
        Some(Left::ByUser) => {
            said.push(app.texts().say_with("due-dates-stopped", &[("count", found.len().into())]));
        }
        Some(Left::Because(error)) => {
            let refusal = app.texts().refusal(error.id(), &[]);
            said.push(format!("{} {} ({})", refusal.what, refusal.todo, refusal.code));
        }
    }
    if found.is_empty() && left.is_some() {
        return Ok(said);
    }
    let news = app.rotations.saw_structures(account, found, left.is_none(), begun, app.now().timestamp())?;
    for (account, news) in news {
        if let ExpiryNews::MovedWithoutUs { reset_about } = news {
            let structure = structure(&app.rotations.account(account)?);
            let about = app.texts().date(reset_about);
            let told = [("structure", structure.into()), ("about", about.into())];
            said.push(app.texts().say_with("due-dates-moved", &told));
        }
    }
    Ok(said)
}

fn readers(app: &App) -> Result<Vec<Reader>, ShellError> {
    let may_read = |account: &Account| account.has_password && account.may_be_handed_over();
    let mut applications = BTreeMap::new();
    let mut readers = Vec::new();
    for account in app.rotations.accounts()?.iter().filter(|it| may_read(it)) {
        let may_ask = match applications.entry(account.environment) {
            // The keyring is asked once for each environment, however many accounts there are.
            Entry::Vacant(unknown) => *unknown.insert(app.piste(account.environment)?.is_some()),
            Entry::Occupied(known) => *known.get(),
        };
        readers.push(Reader { heading: AccountHeading::of(account), may_ask });
    }
    Ok(readers)
}

#[cfg(test)]
mod tests {
    use chorus_pro::Environment;
    use chorus_pro::piste::{Attachment, PisteError, StructureExpiry};
    use jiff::Span;
    use rotation::{DataFolder, Journal, MemoryKeyring, NewAccount, Rotations, SystemKeyring};
    use serde_json::Value;

    use super::*;

    /// A desk whose one account was reset a year ago, as far as Chorus Pro tells.
    fn desk(folder: &std::path::Path) -> (App, AccountId) {
        let journal = Journal::open(&folder.join("journal.sqlite")).unwrap();
        let rotations = Rotations::open(journal, Arc::new(MemoryKeyring::default()));
        let app = App::around(rotations, Arc::new(SystemKeyring::new()), &DataFolder::at(folder));
        let login = TechnicalLogin::parse("TECH_1_39012665400024@cpro.fr").unwrap();
        let account = NewAccount {
            environment: Environment::Production,
            structure_id: login.structure_id(),
            login,
            structure_name: "Cabinet".to_owned(),
        };
        let account = app.rotations.add_account(account, app.now().timestamp()).unwrap();
        (app, account)
    }

    /// A sheet whose date is so many days from today; `None`: it tells none.
    fn sheet(app: &App, id: &str, name: &str, days: Option<i32>) -> StructureExpiry {
        let today = app.now().date();
        let structure = Attachment {
            id: Some(StructureId::parse(id).unwrap()),
            number: Some(1),
            name: Some(name.to_owned()),
            role: None,
            status: None,
        };
        let date = |days| today.saturating_add(Span::new().days(days)).at(12, 0, 0, 0);
        StructureExpiry { structure, expires: Ok(days.map(date)) }
    }

    fn begun(app: &App) -> BTreeMap<AccountId, AsOf> {
        app.rotations.as_of().unwrap()
    }

    fn as_the_interface_sees_it(app: &App, query: &str) -> Value {
        serde_json::to_value(DueDates::now(app, query.to_owned(), 1).unwrap()).unwrap()
    }

    #[test]
    fn only_what_is_due_and_has_no_account_here_is_said_on_the_home_screen() {
        let folder = tempfile::tempdir().unwrap();
        let (app, account) = desk(folder.path());
        assert_eq!(due_elsewhere(&app).unwrap(), None);
        let found = vec![
            sheet(&app, "39012665400024", "Cabinet", Some(3)),
            sheet(&app, "21010000100014", "Valserine", Some(59)),
            sheet(&app, "21010000200012", "Étang", Some(61)),
            sheet(&app, "21010000300010", "Régie", None),
            sheet(&app, "21010000400018", "Syndicat", Some(-1)),
        ];
        assert_eq!(write_down(&app, account, &Read { found, left: None }, &begun(&app)).unwrap(), Vec::<String>::new());
        let said = due_elsewhere(&app).unwrap().unwrap();
        assert!(said.contains(" 2 "), "Valserine and Syndicat: {said}");
        let screen = as_the_interface_sees_it(&app, "");
        let standings: Vec<_> = screen["rows"].as_array().unwrap().iter().map(|row| &row["standing"]).collect();
        assert_eq!(standings, ["lapsed", "urgent", "due-soon", "up-to-date", "unknown"]);
        assert_eq!(as_the_interface_sees_it(&app, "etang")["rows"][0]["name"], "Étang");
    }

    #[test]
    fn a_reading_that_was_left_says_why_and_keeps_what_it_read() {
        let folder = tempfile::tempdir().unwrap();
        let (app, account) = desk(folder.path());
        let throttled = || Some(Left::Because(PisteError::Throttled));
        let said = write_down(&app, account, &Read { found: Vec::new(), left: throttled() }, &begun(&app)).unwrap();
        assert!(said[0].contains("TR-P"), "{said:?}");
        assert_eq!(as_the_interface_sees_it(&app, "")["rows"], Value::Array(Vec::new()), "nothing was read");
        let found = vec![sheet(&app, "21010000100014", "Valserine", Some(59))];
        let said = write_down(&app, account, &Read { found, left: Some(Left::ByUser) }, &begun(&app)).unwrap();
        assert!(said[0].contains('1'), "{said:?}");
        assert_eq!(as_the_interface_sees_it(&app, "")["rows"][0]["name"], "Valserine");
    }
}
