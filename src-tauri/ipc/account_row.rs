//! One account as the home screen lists it, and as the heading of the reset's screens.

use jiff::civil::DateTime;
use language::Texts;
use rotation::{Account, AsOf, CaptureId, DueDate, RotationId, Standing};
use serde::Serialize;

use crate::app::App;
use crate::ipc::set_aside::set_aside_text;
use crate::ipc::shown::Shown;

/// Which account a screen speaks of, and which rotation and password of it: what is pressed there comes back with them (`Shown`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct AccountHeading {
    account: i64,
    structure: String,
    login: String,
    environment: chorus_pro::Environment,
    rotation: Option<RotationId>,
    capture: Option<CaptureId>,
    as_of: AsOf,
}

/// The account with how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct AccountRow {
    #[serde(flatten)]
    heading: AccountHeading,
    #[serde(flatten)]
    standing: ShownStanding,
    due_text: String,
    has_password: bool,
    /// How many passwords that were set aside are kept too, in words; `None` where none is.
    set_aside_text: Option<String>,
    /// Its password was announced from another computer and has not come.
    is_elsewhere: bool,
}

/// How something stands against the calendar: its name, which gives it colour and sign, and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ShownStanding {
    standing: StandingName,
    standing_text: String,
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
        let Shown { account: id, rotation, capture, as_of } = Shown::of(account);
        Self {
            account: id.0,
            structure: structure(account),
            login: account.login.as_str().to_owned(),
            environment: account.environment,
            rotation,
            capture,
            as_of,
        }
    }

    /// The heading of a screen that speaks of the account as it was.
    pub(crate) fn as_it_was(account: &Account, as_of: AsOf) -> Self {
        Self { as_of, ..Self::of(account) }
    }
}

impl AccountRow {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let texts = app.texts();
        let now = app.now();
        let standing = if account.is_unfinished() {
            ShownStanding::unfinished(texts)
        } else {
            ShownStanding::of(texts, account.standing(now.timestamp(), now.time_zone()))
        };
        Self {
            heading: AccountHeading::of(account),
            standing,
            due_text: due_text(texts, due_date(app, account), now.datetime()),
            has_password: account.has_password,
            set_aside_text: set_aside_text(app, account.set_aside.len()),
            is_elsewhere: account.is_elsewhere,
        }
    }
}

impl ShownStanding {
    pub(crate) fn of(texts: &Texts, standing: Standing) -> Self {
        let (name, standing_text) = match standing {
            Standing::UpToDate => (StandingName::UpToDate, texts.say("standing-up-to-date")),
            Standing::DueWithin(days) => {
                let name = if days <= URGENT { StandingName::Urgent } else { StandingName::DueSoon };
                (name, texts.say_with("standing-due-soon", &[("within", i64::from(days).into())]))
            }
            Standing::Lapsed => (StandingName::Lapsed, texts.say("standing-lapsed")),
            Standing::Unknown => (StandingName::Unknown, texts.say("standing-unknown")),
        };
        Self { standing: name, standing_text }
    }

    fn unfinished(texts: &Texts) -> Self {
        Self { standing: StandingName::Unfinished, standing_text: texts.say("standing-unfinished") }
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
