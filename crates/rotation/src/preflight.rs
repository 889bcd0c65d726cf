//! What is tried before the click that cannot be undone, and how it went.

use crate::error::RotationError;
use crate::moment::Moment;

/// The preflight's outcome.
#[derive(Debug)]
pub struct Preflight {
    /// Every check, in a fixed order.
    pub checks: Vec<Check>,
    /// Why it should be asked whether the vendor can be reached; `None` on an ordinary working day.
    pub moment: Option<Moment>,
}

/// One check.
#[derive(Debug)]
pub struct Check {
    /// What was tried.
    pub kind: CheckKind,
    /// How it went.
    pub outcome: Result<(), RotationError>,
}

/// What is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckKind {
    /// The keyring takes a password, gives it back unaltered, and deletes it.
    Keyring,
    /// The journal can be written, and the disk says so.
    Journal,
    /// At least one program that uses the account is named.
    Destinations,
}

impl Preflight {
    /// Whether every check went well.
    pub fn is_ready(&self) -> bool {
        self.checks.iter().all(|check| check.outcome.is_ok())
    }

    /// Nothing where all went well, else the first refusal.
    pub(crate) fn into_result(self) -> Result<(), RotationError> {
        self.checks.into_iter().try_for_each(|check| check.outcome)
    }
}
