//! How long a reset kept one program from working: from the reset to the moment when the program had the new password.

use jiff::{SignedDuration, Timestamp};

use crate::id::DestinationId;

/// One program's interruption by one reset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interruption {
    /// Which program.
    pub destination: DestinationId,
    /// What the user called it while the reset was not finished.
    pub name: String,
    /// Since when it could not work: the reset, or an earlier one of which it never had the password. Of a reset whose
    /// answer was lost, when it was asked for.
    pub since: Timestamp,
    /// How it ended, if it did.
    pub ending: Ending,
}

/// How an interruption ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// It has not: the program still waits for the new password.
    Open,
    /// The program has it.
    Confirmed {
        /// When that was said.
        at: Timestamp,
        /// Who said so; `None` where it is not known.
        by: Option<String>,
    },
    /// A later reset came first; the interruption goes on in that one.
    GoesOn,
    /// The program does not use the account any more.
    NotUsed {
        /// When that was said.
        at: Timestamp,
    },
}

impl Interruption {
    /// How long it lasted; `None` while it lasts, and where it goes on in a later reset. Never less than nothing, even
    /// where the user dates the reset after the confirmation.
    pub fn lasted(&self) -> Option<SignedDuration> {
        match &self.ending {
            Ending::Confirmed { at, .. } | Ending::NotUsed { at } => {
                Some(at.duration_since(self.since).max(SignedDuration::ZERO))
            }
            Ending::Open | Ending::GoesOn => None,
        }
    }
}
