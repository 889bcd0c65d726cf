//! Where passwords are put away: the trait, the name of a place, and why a password could not be put there.

use std::time::Duration;

use chorus_pro::{Environment, Secret, TechnicalLogin};
use jiff::Timestamp;

/// A place that keeps passwords. Calls block; the system's keyring may be asking the user meanwhile.
pub trait SecretStore: Send + Sync {
    /// Puts the secret into the slot; what was there is overwritten.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::NotFound`].
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError>;

    /// What the slot holds, unaltered.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is empty.
    fn get(&self, slot: &Slot) -> Result<Secret, StoreError>;

    /// Empties the slot. An empty one is left so, and that is no error.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::NotFound`].
    fn delete(&self, slot: &Slot) -> Result<(), StoreError>;
}

/// The name of a place for one secret. A password's is never used for a second one, so no crash can leave the wrong password
/// in a place, and a password is promoted without being moved.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Slot {
    user: String,
}

impl Slot {
    /// The service that all slots stand under: what keyring programs show as the owner.
    pub const SERVICE: &'static str = "Trousseau";

    /// The slot of one captured password. The moment makes it unique even where the journal was deleted and begun
    /// again, the sequence number where two are captured in one moment.
    pub(crate) fn of_capture(environment: Environment, login: &TechnicalLogin, at: Timestamp, seq: i64) -> Self {
        Self { user: format!("{login} · {} · {at} · {seq}", name(environment)) }
    }

    /// The slot of the identifiers that PISTE is asked with. Unlike a password's it is used again: what is lost there can be
    /// asked for again.
    pub(crate) fn of_piste_application(environment: Environment) -> Self {
        Self { user: format!("PISTE · {}", name(environment)) }
    }

    /// The slot that the process of this number tries a keyring with: each its own, so that two do not take each other's
    /// away.
    pub(crate) fn of_trial(process: u32) -> Self {
        Self { user: format!("{TRIAL}{process}") }
    }

    /// The slot of this name, as the journal noted it.
    pub(crate) fn noted(place: String) -> Self {
        Self { user: place }
    }

    /// Whether nobody's secret was ever put there.
    pub(crate) fn is_of_trial(&self) -> bool {
        self.user.starts_with(TRIAL)
    }

    /// The slot's name under the service; it holds no secret.
    pub fn user(&self) -> &str {
        &self.user
    }
}

/// What the names of the slots begin with that a keyring is tried with.
const TRIAL: &str = "essai · ";

fn name(environment: Environment) -> &'static str {
    match environment {
        Environment::Production => "production",
        Environment::Qualification => "qualification",
        Environment::Practice => "practice",
    }
}

/// Why a password could not be put away, or read. One variant for each thing that the user can do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// It is locked, and nobody could be asked to open it.
    #[error("locked")]
    Locked,
    /// This computer has no keyring, or it is not running.
    #[error("no keyring is running")]
    NoKeyring,
    /// The slot is empty.
    #[error("nothing is kept under this name")]
    NotFound,
    /// It gave back something else than it was given.
    #[error("what was read back differs from what was put in")]
    ReadBackDiffers,
    /// The user closed its question, or the system forbids access.
    #[error("access was refused")]
    Refused,
    /// It did not answer in time; a question of its may be open on the screen.
    #[error("no answer within {} s", after.as_secs())]
    TimedOut {
        /// How long it was waited for.
        after: Duration,
    },
    /// The password is too long for it.
    #[error("at most {limit} bytes can be kept")]
    TooLong {
        /// Bytes.
        limit: usize,
    },
    /// It failed in a way that has no name here.
    #[error("it failed")]
    Unavailable,
    /// What it holds is not a password.
    #[error("what it holds cannot be read")]
    Unreadable,
}

impl StoreError {
    /// The id of the sentence that tells the user.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Locked => "keyring-locked",
            Self::NoKeyring => "keyring-none",
            Self::NotFound => "keyring-not-found",
            Self::ReadBackDiffers => "keyring-read-back-differs",
            Self::Refused => "keyring-refused",
            Self::TimedOut { .. } => "keyring-timed-out",
            Self::TooLong { .. } => "keyring-too-long",
            Self::Unavailable => "keyring-unavailable",
            Self::Unreadable => "keyring-unreadable",
        }
    }
}

/// Puts the secret away and reads it back. What was read back wrongly is deleted again, so that nobody takes it for
/// the password later.
pub(crate) fn put_and_read_back(store: &dyn SecretStore, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
    store.put(slot, secret)?;
    let same = match store.get(slot) {
        Ok(back) => back.is_same_as(secret),
        Err(StoreError::NotFound | StoreError::Unreadable) => false,
        Err(other) => return Err(other),
    };
    if same {
        return Ok(());
    }
    // The first failure is the one to tell; a slot that cannot even be emptied is emptied when the rotation is closed.
    let _ = store.delete(slot);
    Err(StoreError::ReadBackDiffers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_says_whose_it_is_and_is_never_used_twice() {
        let login = TechnicalLogin::parse("TECH_1_39012665400024@cpro.fr").expect("a login");
        let slot = |at: &str, seq| {
            Slot::of_capture(Environment::Production, &login, at.parse().expect("a timestamp"), seq).user().to_owned()
        };
        let first = slot("2026-03-10T09:00:00Z", 7);
        assert_eq!(first, "TECH_1_39012665400024@cpro.fr · production · 2026-03-10T09:00:00Z · 7");
        assert_ne!(first, slot("2026-03-10T09:00:00Z", 8), "captured in the same moment");
        assert_ne!(first, slot("2026-03-10T09:00:00.001Z", 7), "the journal was deleted and begun again");
    }
}
