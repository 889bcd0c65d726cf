//! A password that waits for the user's word: read alone, without a page around it, or read from another account's page.

use jiff::Timestamp;

use super::Rotations;
use crate::account::{Account, NewAccount};
use crate::error::RotationError;
use crate::found::{Considered, Found};
use crate::id::{AccountId, RotationId};
use crate::likely::Likely;
use crate::rotation::Stage;

impl Rotations {
    /// Holds what was read in memory until the user says what it is. What was held before is let go.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub fn consider(&self, account: AccountId, found: Found) -> Result<Considered, RotationError> {
        let _step = self.step();
        self.page(account)?;
        let outline = found.outline();
        let mut memory = self.memory();
        memory.forget_considered(account);
        memory.considered.insert(account, found);
        Ok(outline)
    }

    /// What may be said of the password that is held.
    pub fn considered(&self, account: AccountId) -> Option<Considered> {
        self.memory().considered.get(&account).map(Found::outline)
    }

    /// Whether anything is held until the user says what it is: closing the program loses it.
    pub fn is_considering(&self) -> bool {
        let memory = self.memory();
        !memory.considered.is_empty() || !memory.likely_of_another.is_empty()
    }

    /// It is the right one: keeps it. Where that is refused it is held on.
    ///
    /// # Errors
    /// [`RotationError::NothingConsidered`], and those of [`Rotations::keep_recap`].
    pub fn keep_considered(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        self.page(account)?;
        let found = self.memory().considered.remove(&account);
        let Some(found) = found else {
            // Clicked twice: the first click kept it.
            return match self.account(account)?.rotation {
                Some(rotation) if rotation.stage >= Stage::Captured => self.account(account),
                _ => Err(RotationError::NothingConsidered { account }),
            };
        };
        self.keep(account, found, now).map_err(|(error, found)| self.hold_on(account, found, error))
    }

    /// It is not.
    pub fn discard_considered(&self, account: AccountId) {
        let _step = self.step();
        self.memory().forget_considered(account);
    }

    /// The page was another account's: keeps its password for that account, in the same environment, made known where
    /// it was not. As the reset is made already, no preflight is asked for. One that is only likely waits there to be compared.
    /// Returns that account's id; its destinations are its own, so there may be none yet.
    ///
    /// # Errors
    /// [`RotationError::NothingConsidered`] where no page of another account is held, and those of
    /// [`Rotations::keep_recap`] and [`Rotations::keep_likely`].
    pub fn keep_for_its_account(&self, account: AccountId, now: Timestamp) -> Result<AccountId, RotationError> {
        let _step = self.step();
        let environment = self.page(account)?.environment;
        let nothing = RotationError::NothingConsidered { account };
        let login = self.memory().login_considered(account);
        let Some(login) = login else { return Err(nothing) };
        let structure_id = login.structure_id();
        let owner = self.know(NewAccount { environment, login, structure_id, structure_name: String::new() }, now)?;
        let likely = self.memory().likely_of_another.remove(&account);
        if let Some(likely) = likely {
            return self.keep_likely_for(owner, account, likely, now);
        }
        let found = self.memory().considered.remove(&account).ok_or(nothing)?;
        let kept = match self.keep(owner, found, now) {
            Err((RotationError::NoRotationOpen { .. }, Some(found))) => match self.begin_unasked(owner, now) {
                Ok(_) => self.keep(owner, found, now),
                Err(error) => Err((error, Some(found))),
            },
            other => other,
        };
        kept.map(|_| owner).map_err(|(error, found)| self.hold_on(account, found, error))
    }

    /// What was read for `account` and is likely to be `owner`'s password waits there to be compared.
    fn keep_likely_for(
        &self,
        owner: AccountId,
        account: AccountId,
        likely: Likely,
        now: Timestamp,
    ) -> Result<AccountId, RotationError> {
        let kept = match self.keep_candidate(owner, likely, now) {
            Err((RotationError::NoRotationOpen { .. }, Some(likely))) => match self.begin_unasked(owner, now) {
                Ok(_) => self.keep_candidate(owner, *likely, now),
                Err(error) => Err((error, Some(likely))),
            },
            other => other,
        };
        kept.map(|_| owner).map_err(|(error, likely)| {
            self.memory().likely_of_another.extend(likely.map(|likely| (account, *likely)));
            error
        })
    }

    fn begin_unasked(&self, account: AccountId, now: Timestamp) -> Result<RotationId, RotationError> {
        self.intend_in_place_of_the_latest(&self.page(account)?, now)
    }

    /// Holds what could not be kept, so that the user can decide once more.
    fn hold_on(&self, account: AccountId, found: Option<Found>, error: RotationError) -> RotationError {
        self.memory().considered.extend(found.map(|found| (account, found)));
        error
    }
}
