//! The end of it all: this computer forgets every password and the whole history.

use std::sync::PoisonError;

use jiff::Timestamp;

use super::Rotations;
use crate::error::RotationError;
use crate::secret_store::Slot;

/// What was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forgotten {
    /// How many accounts this computer knew.
    pub accounts: usize,
    /// In how many places of the keyring a password of theirs may have lain.
    pub passwords: usize,
}

impl Rotations {
    /// Empties every place in the keyring that a password may lie in, those of unfinished rotations and of PISTE's identifiers included, then deletes
    /// the journal. Where it stops in the middle, the journal tells what was deleted, and doing it again does the rest.
    ///
    /// # Errors
    /// [`RotationError::PasswordNotSafe`] where a password is only in memory; [`RotationError::Store`] where one cannot be
    /// deleted; one of the `Journal…` variants. The journal is there still.
    pub fn forget_everything(self, now: Timestamp) -> Result<Forgotten, RotationError> {
        if let Some(&account) = self.unsafe_accounts().first() {
            return Err(RotationError::PasswordNotSafe { account });
        }
        let mut forgotten = Forgotten::default();
        for page in self.ledger()?.pages() {
            forgotten.accounts += 1;
            forgotten.passwords += page.slots().len();
            self.forget_all(page, now)?;
        }
        for slot in self.journal().places()?.into_iter().map(Slot::noted) {
            match self.store.delete(&slot) {
                // What a preflight that was cut short left is no secret of anybody's: it holds up nothing.
                Err(_) if slot.is_of_trial() => {}
                outcome => outcome?,
            }
        }
        self.journal.into_inner().unwrap_or_else(PoisonError::into_inner).erase()?;
        Ok(forgotten)
    }
}
