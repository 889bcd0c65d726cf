//! A program that uses a technical account, and so must be given the new password.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::error::RotationError;
use crate::id::DestinationId;

/// A program that uses an account, as the user describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// Which one.
    pub id: DestinationId,
    /// What the user calls it.
    pub name: String,
    /// Who types the password there.
    pub updated_by: UpdatedBy,
    /// The user's own note of where it is typed.
    pub note: String,
    /// Since when it is known to have the password of the account's latest rotation.
    pub confirmed_at: Option<Timestamp>,
}

/// Who types the new password into a destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UpdatedBy {
    /// The user.
    Me,
    /// The IT department.
    It,
    /// The vendor.
    Vendor,
}

/// A destination's description as the user typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDestination {
    /// What the user calls it.
    pub name: String,
    /// Who types the password there.
    pub updated_by: UpdatedBy,
    /// The user's own note of where it is typed.
    pub note: String,
}

impl NewDestination {
    /// The description with white space taken off its ends, or why it cannot be kept.
    pub(crate) fn parse(self) -> Result<Self, RotationError> {
        let name = self.name.trim().to_owned();
        let note = self.note.trim().to_owned();
        if name.is_empty() {
            return Err(RotationError::DestinationNameMissing);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(RotationError::DestinationNameTooLong { limit: LONGEST_NAME });
        }
        if note.chars().count() > LONGEST_NOTE {
            return Err(RotationError::DestinationNoteTooLong { limit: LONGEST_NOTE });
        }
        Ok(Self { name, updated_by: self.updated_by, note })
    }
}

/// Characters in a destination's name: it stands on one line of a screen and of an export.
const LONGEST_NAME: usize = 200;
/// Characters in a note: half a page.
const LONGEST_NOTE: usize = 2000;
