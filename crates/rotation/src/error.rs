//! Why a step of a rotation was refused: one variant for each thing that the user can do about it.

use std::path::PathBuf;

use chorus_pro::TechnicalLogin;

use crate::id::{AccountId, DestinationId, RotationId};
use crate::secret_store::StoreError;

/// A step that was not taken. Nothing was recorded, unless the variant says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum RotationError {
    /// What was read belongs to another account. It is held in memory: see `Rotations::keep_for_its_account`.
    #[error("the password read is that of {login}")]
    AnotherAccount {
        /// Whose it is.
        login: TechnicalLogin,
    },
    /// Nothing can be cancelled any more: a new password has reached this computer.
    #[error("account {account:?}: a new password was captured, so the rotation cannot be cancelled")]
    CannotCancel {
        /// Whose rotation.
        account: AccountId,
    },
    /// What was tried before the click is not what it was any more, so nothing was clicked.
    #[error("account {account:?}: the rotation has changed since the preflight")]
    ClearanceLapsed {
        /// Whose rotation.
        account: AccountId,
    },
    /// The destination needs a name.
    #[error("a destination needs a name")]
    DestinationNameMissing,
    /// The destination's name is too long.
    #[error("a destination's name has at most {limit} characters")]
    DestinationNameTooLong {
        /// Characters.
        limit: usize,
    },
    /// The note is too long.
    #[error("a destination's note has at most {limit} characters")]
    DestinationNoteTooLong {
        /// Characters.
        limit: usize,
    },
    /// Some destinations are not known to have the new password.
    #[error("{} destinations are not confirmed", names.len())]
    DestinationsUnconfirmed {
        /// What the user calls them.
        names: Vec<String>,
    },
    /// No account was chosen to be handed over.
    #[error("nothing to hand over")]
    HandOverNothing,
    /// The keyring has lost the password that should go along.
    #[error("the keyring does not have the password of {login}")]
    HandOverPasswordGone {
        /// Whose password.
        login: TechnicalLogin,
    },
    /// A reset has begun and its password is not in effect yet: first it is finished or cancelled.
    #[error("the reset of {login} is not finished")]
    HandOverUnfinished {
        /// Whose reset.
        login: TechnicalLogin,
    },
    /// Another program is writing the journal and did not finish in time.
    #[error("the journal is in use by another program")]
    JournalBusy,
    /// The journal holds something that does not fit together; it is left as it is.
    #[error("the journal is damaged at entry {seq}")]
    JournalDamaged {
        /// The entry's sequence number; 0 where the file as a whole cannot be read.
        seq: i64,
    },
    /// The disk is full.
    #[error("the disk is full")]
    JournalDiskFull,
    /// The file is another program's.
    #[error("{} is not a journal of this program", path.display())]
    JournalForeign {
        /// Where it lies.
        path: PathBuf,
    },
    /// A later version of the program wrote it.
    #[error("the journal was written by a later version (format {found}, known up to {known})")]
    JournalTooNew {
        /// The format of the file.
        found: i64,
        /// The latest format that this program knows.
        known: i64,
    },
    /// The journal cannot be opened, read or written.
    #[error("the journal cannot be used")]
    JournalUnavailable {
        /// Why.
        source: rusqlite::Error,
    },
    /// The journal's folder cannot be made.
    #[error("the folder {} cannot be made", path.display())]
    JournalFolder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The journal's file cannot be deleted.
    #[error("the journal {} cannot be deleted", path.display())]
    JournalNotErased {
        /// Where it lies.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// No destination is named, so nobody would know where the new password must go.
    #[error("account {account:?} has no destination")]
    NoDestinationNamed {
        /// Whose destinations.
        account: AccountId,
    },
    /// This computer does not hold a password of the account.
    #[error("no password of account {account:?} is kept here")]
    NoPassword {
        /// Whose password.
        account: AccountId,
    },
    /// No rotation of the account is waiting for a new password.
    #[error("no rotation of account {account:?} is open")]
    NoRotationOpen {
        /// Whose rotation.
        account: AccountId,
    },
    /// The new password is not the current one yet: the form was not submitted, or nothing was read.
    #[error("the new password of account {account:?} is not in effect yet")]
    NotEffective {
        /// Whose password.
        account: AccountId,
    },
    /// No new password is waiting for its form to be submitted.
    #[error("no password of account {account:?} is pending")]
    NotPending {
        /// Whose password.
        account: AccountId,
    },
    /// No password is being looked at.
    #[error("nothing was read for account {account:?}")]
    NothingConsidered {
        /// Whose password.
        account: AccountId,
    },
    /// What was typed cannot be the identifiers of an application at PISTE.
    #[error("no identifiers of an application at PISTE")]
    PisteIdentifiersNotUnderstood,
    /// An account of the practice portal in a journal of reality, or the other way round.
    #[error("practice and reality are kept apart")]
    PracticeApart,
    /// Practice ends with the program: nothing of it is handed over.
    #[error("practice is not handed over")]
    PracticeStaysHere,
    /// Another password of the account came since the screen was drawn on which this was said. What was said is not known to be
    /// about that one.
    #[error("account {account:?}: another password came in the meantime")]
    PasswordChangedSince {
        /// Whose password.
        account: AccountId,
    },
    /// A password of the account is pending, or is only in memory: it would be lost.
    #[error("a new password of account {account:?} is not safe yet")]
    PasswordNotSafe {
        /// Whose password.
        account: AccountId,
    },
    /// Another program is in the middle of a reset by the same journal.
    #[error("another program is making a reset")]
    ResetUnderWay,
    /// A reset cannot have been made later than now.
    #[error("the reset is dated in the future")]
    ResetInFuture,
    /// A password that was reset so long ago has lapsed.
    #[error("the reset is dated more than {days} days ago")]
    ResetTooLongAgo {
        /// Days of life of a password.
        days: i32,
    },
    /// What was read is a password that was set aside, and no rotation waits for one.
    #[error("the password read is one that was set aside, account {account:?}")]
    StillTheOneSetAside {
        /// Whose password.
        account: AccountId,
    },
    /// An earlier rotation's password still waits for its destinations. It can be superseded on purpose.
    #[error("a rotation of account {account:?} is not finished")]
    RotationOpen {
        /// Whose rotation.
        account: AccountId,
        /// Which one.
        rotation: RotationId,
    },
    /// What was read is the password from before the reset.
    #[error("account {account:?}: this is still the old password")]
    StillTheOldPassword {
        /// Whose password.
        account: AccountId,
    },
    /// The keyring does not do what it must.
    #[error("the keyring: {source}")]
    Store {
        /// Why.
        source: StoreError,
    },
    /// What comes from another computer does not fit together.
    #[error("the succession is damaged")]
    SuccessionDamaged,
    /// It tells of moments that have not come yet: the clock of this computer or of the other one is wrong.
    #[error("the succession is dated in the future")]
    SuccessionFromFuture,
    /// It holds more than any principal manager has.
    #[error("the succession is too large")]
    SuccessionTooLarge,
    /// No such account.
    #[error("account {account:?} is not known")]
    UnknownAccount {
        /// Which one was asked for.
        account: AccountId,
    },
    /// No such destination.
    #[error("destination {destination:?} is not known")]
    UnknownDestination {
        /// Which one was asked for.
        destination: DestinationId,
    },
}

impl RotationError {
    /// The id of the sentence that tells the user.
    pub fn id(&self) -> &'static str {
        match self {
            Self::AnotherAccount { .. } => "another-account",
            Self::CannotCancel { .. } => "cannot-cancel",
            Self::ClearanceLapsed { .. } => "clearance-lapsed",
            Self::DestinationNameMissing => "destination-name-missing",
            Self::DestinationNameTooLong { .. } => "destination-name-too-long",
            Self::DestinationNoteTooLong { .. } => "destination-note-too-long",
            Self::DestinationsUnconfirmed { .. } => "destinations-unconfirmed",
            Self::HandOverNothing => "hand-over-nothing",
            Self::HandOverPasswordGone { .. } => "hand-over-password-gone",
            Self::HandOverUnfinished { .. } => "hand-over-unfinished",
            Self::JournalBusy => "journal-busy",
            Self::JournalDamaged { .. } => "journal-damaged",
            Self::JournalDiskFull => "journal-disk-full",
            Self::JournalFolder { .. } => "journal-folder",
            Self::JournalForeign { .. } => "journal-foreign",
            Self::JournalNotErased { .. } => "journal-not-erased",
            Self::JournalTooNew { .. } => "journal-too-new",
            Self::JournalUnavailable { .. } => "journal-unavailable",
            Self::NoDestinationNamed { .. } => "no-destination-named",
            Self::NoPassword { .. } => "no-password",
            Self::NoRotationOpen { .. } => "no-rotation-open",
            Self::NotEffective { .. } => "not-effective",
            Self::NotPending { .. } => "not-pending",
            Self::NothingConsidered { .. } => "nothing-considered",
            Self::PasswordChangedSince { .. } => "password-changed-since",
            Self::PasswordNotSafe { .. } => "password-not-safe",
            Self::PisteIdentifiersNotUnderstood => "piste-identifiers-not-understood",
            Self::PracticeApart => "practice-apart",
            Self::PracticeStaysHere => "practice-stays-here",
            Self::ResetInFuture => "reset-in-future",
            Self::ResetTooLongAgo { .. } => "reset-too-long-ago",
            Self::ResetUnderWay => "reset-under-way",
            Self::RotationOpen { .. } => "rotation-open",
            Self::StillTheOneSetAside { .. } => "still-the-one-set-aside",
            Self::StillTheOldPassword { .. } => "still-the-old-password",
            Self::Store { source } => source.id(),
            Self::SuccessionDamaged => "succession-damaged",
            Self::SuccessionFromFuture => "succession-from-future",
            Self::SuccessionTooLarge => "succession-too-large",
            Self::UnknownAccount { .. } => "unknown-account",
            Self::UnknownDestination { .. } => "unknown-destination",
        }
    }
}

impl From<StoreError> for RotationError {
    fn from(source: StoreError) -> Self {
        Self::Store { source }
    }
}

impl From<rusqlite::Error> for RotationError {
    fn from(source: rusqlite::Error) -> Self {
        match source.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => Self::JournalBusy,
            Some(rusqlite::ErrorCode::DiskFull) => Self::JournalDiskFull,
            Some(rusqlite::ErrorCode::DatabaseCorrupt) => Self::JournalDamaged { seq: 0 },
            _ => Self::JournalUnavailable { source },
        }
    }
}
