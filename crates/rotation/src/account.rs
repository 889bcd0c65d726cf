//! A technical account that this computer knows: what a screen may know of it.

use chorus_pro::{Environment, StructureId, TechnicalLogin};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::destination::Destination;
use crate::due::{DueDate, Standing};
use crate::id::{AccountId, AsOf};
use crate::rotation::{Rotation, Stage};
use crate::set_aside::{ReadPassword, SetAside};

/// An account, computed from the journal and from what is in memory. It holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Which one.
    pub id: AccountId,
    /// Production or qualification.
    pub environment: Environment,
    /// The technical login.
    pub login: TechnicalLogin,
    /// The structure's identifier, where it is known.
    pub structure_id: Option<StructureId>,
    /// The structure's name; empty where it is not known.
    pub structure_name: String,
    /// The programs that use it, in the order in which they were named.
    pub destinations: Vec<Destination>,
    /// The latest rotation that was not cancelled.
    pub rotation: Option<Rotation>,
    /// When the current password was made: the due date is reckoned from here.
    pub reset_at: Option<Timestamp>,
    /// When the current password lapses, in the portal's local time, as Chorus Pro told last since that reset. It wins over what is
    /// reckoned.
    pub expires: Option<DateTime>,
    /// Its history came from another computer and its password did not: taking the same file over again brings it.
    pub is_elsewhere: bool,
    /// Whether `Rotations::password` has one to give.
    pub has_password: bool,
    /// When and how the password came that is the account's own; `None` where the journal knows of none.
    pub shown: Option<ReadPassword>,
    /// What is likely to be the new password, and is to be compared with what Chorus Pro shows.
    pub candidate: Option<ReadPassword>,
    /// The passwords that this computer holds beside it, oldest first.
    pub set_aside: Vec<SetAside>,
    /// Which password it stands with, for results that take time.
    pub as_of: AsOf,
}

impl Account {
    /// When the current password lapses, days reckoned in `zone`; `None` where no reset is known and no date was told.
    pub fn due(&self, zone: &TimeZone) -> Option<DueDate> {
        let told = self.expires.map(|expires| DueDate::On(expires.date()));
        told.or_else(|| self.reset_at.map(|reset_at| DueDate::after_reset(reset_at, zone)))
    }

    /// How it stands against the calendar of `zone`.
    pub fn standing(&self, now: Timestamp, zone: &TimeZone) -> Standing {
        Standing::of(self.due(zone), zone.to_datetime(now).date())
    }

    /// Whether a rotation of it is not finished.
    pub fn is_unfinished(&self) -> bool {
        self.rotation.as_ref().is_some_and(Rotation::is_unfinished)
    }

    /// Whether it may be handed over: no reset of it has begun whose password is not in effect yet.
    pub fn may_be_handed_over(&self) -> bool {
        match self.rotation.as_ref().map(|rotation| rotation.stage) {
            None | Some(Stage::Lost | Stage::Effective | Stage::Closed) => true,
            Some(Stage::Intended | Stage::Requested | Stage::Captured | Stage::Stored) => false,
        }
    }

    /// Whether every destination has the new password, and there is at least one.
    pub fn all_confirmed(&self) -> bool {
        !self.destinations.is_empty() && self.destinations.iter().all(|it| it.confirmed_at.is_some())
    }
}

/// An account as the user or a page describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// Production or qualification.
    pub environment: Environment,
    /// The technical login.
    pub login: TechnicalLogin,
    /// The structure's identifier, where it is known.
    pub structure_id: Option<StructureId>,
    /// The structure's name; empty where it is not known.
    pub structure_name: String,
}
