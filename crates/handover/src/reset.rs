//! One reset, without its password: what may be told to IT, to the vendor, to anyone who asks.

use chorus_pro::{Environment, StructureId, TechnicalLogin};
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use language::{Language, Texts};
use rotation::{Account, DueDate, UpdatedBy};

/// One reset of a technical account's password. The password is not here, so that a text made from this cannot hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reset {
    /// The technical account.
    pub login: TechnicalLogin,
    /// The structure's identifier, where it is known.
    pub structure_id: Option<StructureId>,
    /// The structure's name as the portal or the user wrote it; may be empty.
    pub structure_name: String,
    /// Where the account lives.
    pub environment: Environment,
    /// When the password was reset, local time.
    pub reset_at: DateTime,
    /// The day on which the new password lapses, and how surely it is known.
    pub due: DueDate,
    /// The programs that need the new password.
    pub destinations: Vec<Destination>,
}

/// A program that needs the new password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// Its name: `e.magnus`.
    pub name: String,
    /// Who updates it, in words: `l’éditeur`.
    pub updated_by: String,
    /// The user's own note of where the password is typed; may be empty.
    pub note: String,
}

impl Reset {
    /// The reset of `account` as of `now`, days reckoned in its time zone; where the user has not yet said that it took
    /// effect, it is dated now.
    pub fn of(account: &Account, now: &ZonedDateTime, language: Language) -> Self {
        let reset_at = account.reset_at.unwrap_or(now.timestamp());
        let destinations = account.destinations.iter().map(|it| Destination {
            name: it.name.clone(),
            updated_by: updated_by(it.updated_by, language),
            note: it.note.clone(),
        });
        Self {
            login: account.login.clone(),
            structure_id: account.structure_id.clone(),
            structure_name: account.structure_name.clone(),
            environment: account.environment,
            reset_at: now.time_zone().to_datetime(reset_at),
            due: account.due(now.time_zone()).unwrap_or_else(|| DueDate::after_reset(reset_at, now.time_zone())),
            destinations: destinations.collect(),
        }
    }

    /// Whether it was made on the practice portal: whatever is made from it says so.
    pub fn is_practice(&self) -> bool {
        self.environment == Environment::Practice
    }

    /// The id of what is said of the due date: `about` where it is reckoned, `told` where Chorus Pro told it.
    pub(crate) fn due_id(&self, about: &'static str, told: &'static str) -> &'static str {
        match self.due {
            DueDate::About(_) => about,
            DueDate::On(_) => told,
        }
    }

    /// The structure in one line: name and identifier, whichever is known.
    pub fn structure(&self) -> String {
        let id = self.structure_id.as_ref().map_or("", |id| id.as_str());
        match (self.structure_name.trim(), id) {
            ("", id) => id.to_owned(),
            (name, "") => name.to_owned(),
            (name, id) => format!("{name} ({id})"),
        }
    }
}

fn updated_by(updated_by: UpdatedBy, language: Language) -> String {
    Texts::of(language).say(match updated_by {
        UpdatedBy::It => "updated-by-it",
        UpdatedBy::Me => "updated-by-me",
        UpdatedBy::Vendor => "updated-by-vendor",
    })
}
