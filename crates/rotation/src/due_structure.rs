//! A structure with its due date, as a list of them shows it.

use chorus_pro::{Environment, StructureId, TechnicalLogin};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::due::{DueDate, Standing};
use crate::id::AccountId;

/// A structure that one of the accounts sees, and when the password of its technical account lapses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueStructure {
    /// Where.
    pub environment: Environment,
    /// Its identifier, where Chorus Pro told it.
    pub id: Option<StructureId>,
    /// Its name; may be empty.
    pub name: String,
    /// When: as its sheet told, or, where this computer knows its one account, as is known of that.
    pub due: Option<DueDate>,
    /// When its sheet was read last; `None` where it never answered.
    pub told_at: Option<Timestamp>,
    /// On about which day somebody reset the password, where its date moved from one reading to another and this computer knows no
    /// account of it: what is known of an account tells more.
    pub reset_about: Option<Date>,
    /// The account that it was seen with.
    pub through: TechnicalLogin,
    /// Its accounts that this computer knows. Where there are several, the sheet does not tell whose date it has.
    pub accounts: Vec<AccountId>,
}

impl DueStructure {
    /// How it stands against the calendar of `zone`.
    pub fn standing(&self, now: Timestamp, zone: &TimeZone) -> Standing {
        Standing::of(self.due, zone.to_datetime(now).date())
    }

    /// Whether nothing but its sheet tells of it: this computer knows no account of it.
    pub fn is_only_seen(&self) -> bool {
        self.accounts.is_empty()
    }
}
