//! What the journal holds: one event for each thing that happened. No password, no hash of one, not even its length.

use chorus_pro::piste::Verdict;
use chorus_pro::{Environment, Generation, StructureId, TechnicalLogin};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::destination::UpdatedBy;
use crate::id::{AccountId, CaptureId, DestinationId, RotationId};
use crate::seen_structure::SeenStructure;

/// One thing that happened. Its JSON is a storage format: variants and fields are added, never renamed or taken away.
///
/// Variants stand in the order of life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// An account became known. Its id is this event's sequence number.
    AccountAdded {
        /// Which Chorus Pro.
        environment: Environment,
        /// The technical login.
        login: TechnicalLogin,
        /// The structure's identifier, where it is known.
        structure_id: Option<StructureId>,
        /// The structure's name; empty where it is not known.
        structure_name: String,
    },
    /// The structure of a known account became known.
    AccountDescribed {
        /// Whose structure.
        account: AccountId,
        /// The structure's identifier, where it is known.
        structure_id: Option<StructureId>,
        /// The structure's name; empty where it is not known.
        structure_name: String,
    },
    /// A program that uses the account was named. Its id is this event's sequence number.
    DestinationAdded {
        /// The account that it uses.
        account: AccountId,
        /// What the user calls it.
        name: String,
        /// Who types the password there.
        updated_by: UpdatedBy,
        /// The user's own note of where it is typed.
        note: String,
    },
    /// It is described anew.
    DestinationChanged {
        /// Which one.
        destination: DestinationId,
        /// What the user calls it.
        name: String,
        /// Who types the password there.
        updated_by: UpdatedBy,
        /// The user's own note of where it is typed.
        note: String,
    },
    /// It does not use the account any more.
    DestinationRemoved {
        /// Which one.
        destination: DestinationId,
    },
    /// The user means to reset the password. The rotation's id is this event's sequence number.
    Intended {
        /// Whose password.
        account: AccountId,
        /// The unfinished rotation that this one takes the place of.
        supersedes: Option<RotationId>,
    },
    /// The official page was opened.
    Requested {
        /// Which rotation.
        rotation: RotationId,
        /// The portal's generation.
        generation: Generation,
        /// What the structure's sheet said, before the click, of when the password lapses (the portal's local time). Where
        /// the answer never arrives, a sheet that says another date tells that the reset was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_before: Option<DateTime>,
    },
    /// The click that cannot be undone comes next, in the portal window. What comes of it is not known before a page is read.
    Clicked {
        /// Which rotation.
        rotation: RotationId,
    },
    /// The click that was written down last was not made.
    ClickMissed {
        /// Which rotation.
        rotation: RotationId,
    },
    /// The portal reset the password, and its answer did not arrive: the new password is nobody's.
    PasswordLost {
        /// Which rotation.
        rotation: RotationId,
    },
    /// Nothing was done on the portal.
    Cancelled {
        /// Which rotation.
        rotation: RotationId,
    },
    /// The new password reached this computer. Where it goes in the keyring is named by this event.
    Captured {
        /// Which rotation.
        rotation: RotationId,
        /// How it came.
        source: Source,
        /// The portal's generation.
        generation: Generation,
    },
    /// What is likely to be the new password reached this computer, and a person is to compare it. Where it goes in the keyring
    /// is named by this event; [`Event::TakenUpAgain`] says that it is the same.
    CandidateRead {
        /// Which rotation.
        rotation: RotationId,
        /// How it came.
        source: Source,
        /// The portal's generation.
        generation: Generation,
    },
    /// A person compared it: Chorus Pro shows something else.
    CandidateRejected {
        /// Which rotation.
        rotation: RotationId,
        /// Which of its passwords.
        capture: CaptureId,
    },
    /// The keyring holds the captured password: it was read back.
    Stored {
        /// Which rotation.
        rotation: RotationId,
        /// Which of its passwords; `None` in a journal of before: the one captured last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capture: Option<CaptureId>,
    },
    /// The portal accepts the new password now, and the old one no more.
    Effective {
        /// Which rotation.
        rotation: RotationId,
        /// When the reset was made.
        reset_at: Timestamp,
    },
    /// Second generation, in a journal of before: the form was left, and what was captured was deleted.
    Dropped {
        /// Which rotation.
        rotation: RotationId,
    },
    /// Second generation: the form was left, as the user says or as PISTE shows. The keyring goes on holding what was captured,
    /// for nothing proves yet that it never took effect.
    SetAside {
        /// Which rotation.
        rotation: RotationId,
        /// Which of its passwords.
        capture: CaptureId,
    },
    /// A password that was set aside is the rotation's again: it was read once more, PISTE accepts it, or the user chose it
    /// over the one that this rotation had.
    TakenUpAgain {
        /// Which rotation has it from now on.
        rotation: RotationId,
        /// Which password, of this rotation or of one before.
        capture: CaptureId,
    },
    /// A password that came from another computer beside a later one that was here. It is kept, set aside. Where it goes in the
    /// keyring is named by this event.
    Brought {
        /// The rotation that it stands beside.
        rotation: RotationId,
        /// When it was made, as the other computer says.
        reset_at: Timestamp,
    },
    /// A password that was set aside was deleted: the user said that another one is in force.
    Discarded {
        /// Whose rotation it stood beside.
        rotation: RotationId,
        /// Which password.
        capture: CaptureId,
    },
    /// The user says when the reset was made.
    ResetDated {
        /// Which rotation.
        rotation: RotationId,
        /// When the reset was made.
        reset_at: Timestamp,
        /// Which of its passwords; `None` in a journal of before: the one captured last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capture: Option<CaptureId>,
    },
    /// A destination has the new password.
    DestinationConfirmed {
        /// Which rotation's password.
        rotation: RotationId,
        /// Which destination.
        destination: DestinationId,
        /// Which of its passwords; `None` in a journal of before: the one captured last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capture: Option<CaptureId>,
    },
    /// Somebody was told that the password has changed.
    Told {
        /// Which rotation.
        rotation: RotationId,
        /// Who.
        whom: Told,
        /// Which of its passwords; `None` in a journal of before: the one captured last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capture: Option<CaptureId>,
    },
    /// PISTE was asked whether the new password works, and said so or not.
    Verified {
        /// Which rotation's password.
        rotation: RotationId,
        /// What it said.
        verdict: Verdict,
        /// Which of its passwords; `None` in a journal of before: the one captured last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capture: Option<CaptureId>,
    },
    /// The password was saved to a file.
    Exported {
        /// Which rotation's password.
        rotation: RotationId,
        /// The kind of file.
        kind: ExportKind,
        /// Which of its passwords; `None` in a journal of before: the one captured last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capture: Option<CaptureId>,
    },
    /// Every destination has it. The passwords before it are deleted.
    Closed {
        /// Which rotation.
        rotation: RotationId,
        /// What became of the password on this computer.
        at_close: AtClose,
    },
    /// A protected file with its history and its passwords was saved, for a successor or another computer.
    HandedOver {
        /// Whose history and passwords.
        account: AccountId,
    },
    /// It came from such a file: what stands before this was written on another computer.
    TakenOver {
        /// Which account.
        account: AccountId,
        /// The passwords that this computer held before: the file is no reason to delete them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kept_here: Vec<CaptureId>,
    },
    /// Chorus Pro told when the password lapses.
    ExpiryTold {
        /// Whose password.
        account: AccountId,
        /// When, in the portal's local time; the first moment of the day where only that was told.
        expires: DateTime,
    },
    /// Chorus Pro told of the structures that the account sees. This is all that is known of them from then on.
    StructuresSeen {
        /// Through which account.
        account: AccountId,
        /// Each of them.
        structures: Vec<SeenStructure>,
    },
    /// Every password of the account was deleted from this computer.
    Forgotten {
        /// Whose passwords.
        account: AccountId,
    },
}

impl Event {
    /// The rotation that it is a step of; `None` for what is about an account or a destination, and for the event that
    /// begins a rotation.
    pub(crate) fn rotation(&self) -> Option<RotationId> {
        match self {
            Self::Requested { rotation, .. }
            | Self::Clicked { rotation }
            | Self::ClickMissed { rotation }
            | Self::PasswordLost { rotation }
            | Self::Cancelled { rotation }
            | Self::Captured { rotation, .. }
            | Self::Stored { rotation, .. }
            | Self::Effective { rotation, .. }
            | Self::Dropped { rotation }
            | Self::SetAside { rotation, .. }
            | Self::TakenUpAgain { rotation, .. }
            | Self::Brought { rotation, .. }
            | Self::CandidateRead { rotation, .. }
            | Self::CandidateRejected { rotation, .. }
            | Self::Discarded { rotation, .. }
            | Self::ResetDated { rotation, .. }
            | Self::DestinationConfirmed { rotation, .. }
            | Self::Told { rotation, .. }
            | Self::Verified { rotation, .. }
            | Self::Exported { rotation, .. }
            | Self::Closed { rotation, .. } => Some(*rotation),
            Self::AccountAdded { .. }
            | Self::AccountDescribed { .. }
            | Self::DestinationAdded { .. }
            | Self::DestinationChanged { .. }
            | Self::DestinationRemoved { .. }
            | Self::Intended { .. }
            | Self::HandedOver { .. }
            | Self::TakenOver { .. }
            | Self::ExpiryTold { .. }
            | Self::StructuresSeen { .. }
            | Self::Forgotten { .. } => None,
        }
    }
}

/// How a password came to this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The page that shows it was copied as a whole.
    CopiedPage,
    /// It was copied alone, from its field.
    PasswordAlone,
    /// The portal's own export.
    PortalExport,
    /// The page that answers the reset, read over HTTP: Rust performed it.
    PortalAnswer,
    /// The page in the portal window, read the moment it showed the password.
    PortalWindow,
    /// Typed by the user.
    Typed,
    /// The file with which another computer handed it over.
    HandoverFile,
}

/// Who must be told that the password has changed (the vendor's page asks for it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// The IT department.
    It,
    /// The vendor of the finance application.
    Vendor,
}

/// The kinds of file that the password is saved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportKind {
    /// A PDF that anybody can read.
    Pdf,
    /// A PDF that a passphrase opens.
    ProtectedPdf,
    /// A table.
    Csv,
}

/// What becomes of the password on this computer when its rotation is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AtClose {
    /// The keyring keeps it.
    Keep,
    /// It is deleted.
    Forget,
}
