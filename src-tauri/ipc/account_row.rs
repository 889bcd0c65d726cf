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
        let standing = match account.standing(now.timestamp(), now.time_zone()) {
            _ if account.is_unfinished() => StandingName::Unfinished,
            Standing::UpToDate => StandingName::UpToDate,
            Standing::DueSoon => StandingName::DueSoon,
            Standing::Lapsed => StandingName::Lapsed,
            Standing::Unknown => StandingName::Unknown,
        };
        let id = match standing {
            StandingName::Unfinished => "standing-unfinished",
            StandingName::UpToDate => "standing-up-to-date",
            StandingName::DueSoon => "standing-due-soon",
            StandingName::Lapsed => "standing-lapsed",
            StandingName::Unknown => "standing-unknown",
        };
        Self {
            heading: AccountHeading::of(account),
            standing,
            standing_text: texts.say(id),
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

/// « Valable jusque vers le 22 janvier 2028, dans 424 jours »
fn due_text(texts: &Texts, due: Option<DueDate>, now: DateTime) -> String {
    let Some(due) = due else { return texts.say("due-unknown") };
    let days = i64::from((due.day() - now.date()).get_days());
    let date = texts.date(due.day());
    if days < 0 {
        texts.say_with("due-past", &[("date", date.into()), ("days", (-days).into())])
    } else {
        texts.say_with("due-ahead", &[("date", date.into()), ("days", days.into())])
    }
}
