//! One account as the home screen lists it, and as the heading of the reset's screens.

use jiff::civil::DateTime;
use language::Texts;
use rotation::{Account, DueDate, Standing};
use serde::Serialize;

use crate::app::App;

/// Which account a screen speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct AccountHeading {
    account: i64,
    structure: String,
    login: String,
    environment: chorus_pro::Environment,
}

/// The account with how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct AccountRow {
    #[serde(flatten)]
    heading: AccountHeading,
    standing: StandingName,
    standing_text: String,
    due_text: String,
    has_password: bool,
    /// Its password was announced from another computer and has not come.
    is_elsewhere: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum StandingName {
    Unfinished,
    UpToDate,
    DueSoon,
    Urgent,
    Lapsed,
    Unknown,
}

impl AccountHeading {
    pub(crate) fn of(account: &Account) -> Self {
        Self {
            account: account.id.0,
            structure: structure(account),
            login: account.login.as_str().to_owned(),
            environment: account.environment,
        }
    }
}

impl AccountRow {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let texts = app.texts();
        let now = app.now();
        let how = account.standing(now.timestamp(), now.time_zone());
        let standing = match how {
            _ if account.is_unfinished() => StandingName::Unfinished,
            Standing::UpToDate => StandingName::UpToDate,
            Standing::DueWithin(days) if days <= URGENT => StandingName::Urgent,
            Standing::DueWithin(_) => StandingName::DueSoon,
            Standing::Lapsed => StandingName::Lapsed,
            Standing::Unknown => StandingName::Unknown,
        };
        let standing_text = match how {
            _ if account.is_unfinished() => texts.say("standing-unfinished"),
            Standing::UpToDate => texts.say("standing-up-to-date"),
            Standing::DueWithin(days) => texts.say_with("standing-due-soon", &[("within", i64::from(days).into())]),
            Standing::Lapsed => texts.say("standing-lapsed"),
            Standing::Unknown => texts.say("standing-unknown"),
        };
        Self {
            heading: AccountHeading::of(account),
            standing,
            standing_text,
            due_text: due_text(texts, due_date(app, account), now.datetime()),
            has_password: account.has_password,
            is_elsewhere: account.is_elsewhere,
        }
    }
}

/// The structure's name; its identifier, or else the login, where the name is not known.
pub(crate) fn structure(account: &Account) -> String {
    match (&account.structure_name, &account.structure_id) {
        (name, _) if !name.is_empty() => name.clone(),
        (_, Some(id)) => id.as_str().to_owned(),
        (_, None) => account.login.as_str().to_owned(),
    }
}

/// When the current password lapses; `None` when no reset of it is known.
pub(crate) fn due_date(app: &App, account: &Account) -> Option<DueDate> {
    account.due(app.now().time_zone())
}

/// « Le mot de passe finit vers le 22 janvier 2028, dans 424 jours »
pub(crate) fn due_text(texts: &Texts, due: Option<DueDate>, now: DateTime) -> String {
    let Some(due) = due else { return texts.say("due-unknown") };
    let days = i64::from((due.day() - now.date()).get_days());
    let id = if days < 0 { "due-past" } else { "due-ahead" };
    texts.say_with(id, &[("when", due_day(texts, due).into()), ("days", days.abs().into())])
}

/// « vers le 22 janvier 2028 »; « le 22 janvier 2028 » where Chorus Pro told it.
pub(crate) fn due_day(texts: &Texts, due: DueDate) -> String {
    let id = match due {
        DueDate::About(_) => "due-about",
        DueDate::On(_) => "due-on",
    };
    texts.say_with(id, &[("date", texts.date(due.day()).into())])
}

/// From so many days on it is said in another colour too.
const URGENT: i32 = 15;
