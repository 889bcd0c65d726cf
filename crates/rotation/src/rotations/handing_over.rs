//! « Je passe la main »: what goes along to a successor or to a new computer.

use jiff::Timestamp;

use super::Rotations;
use crate::course::Course;
use crate::error::RotationError;
use crate::event::Event;
use crate::id::AccountId;
use crate::ledger::{Ledger, Page};
use crate::secret_store::StoreError;
use crate::succession::{PassedOn, Succession};

impl Rotations {
    /// The accounts with all that happened to them and their current passwords. Passwords from before are dead and stay
    /// here. A rotation that waits for its destinations goes along as it stands. Nothing is recorded but what
    /// [`Rotations::resume`] finds out: see [`Rotations::handed_over`].
    ///
    /// # Errors
    /// [`RotationError::HandOverNothing`]; [`RotationError::HandOverUnfinished`] where a reset has begun and its password
    /// is not in effect yet; [`RotationError::HandOverPasswordGone`]; [`RotationError::PracticeStaysHere`];
    /// [`RotationError::Store`] where the keyring does not answer; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants.
    pub fn hand_over(&self, accounts: &[AccountId], now: Timestamp) -> Result<Succession, RotationError> {
        for &account in accounts {
            self.resume(account, now)?;
        }
        let _step = self.step();
        let entries = self.journal().read_all()?;
        let ledger = Ledger::of(&entries)?;
        let mut passed_on = Vec::with_capacity(accounts.len());
        for &account in accounts {
            let page = ledger.page(account)?;
            self.may_be_handed_over(page)?;
            let password = match page.shown().and_then(Course::held) {
                None => None,
                Some(held) => Some(self.store.get(&page.slot(held)).map_err(|why| gone(page, why))?),
            };
            let its_own = entries.iter().filter(|entry| ledger.owner(entry) == Some(account)).cloned().collect();
            passed_on.push(PassedOn::parse(its_own, password)?);
        }
        Succession::parse(passed_on)
    }

    /// The file with these accounts was saved.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn handed_over(&self, accounts: &[AccountId], now: Timestamp) -> Result<(), RotationError> {
        let _step = self.step();
        let ledger = self.ledger()?;
        let mut events = Vec::with_capacity(accounts.len());
        for &account in accounts {
            ledger.page(account)?;
            events.push(Event::HandedOver { account });
        }
        self.journal().append_all(now, &events)?;
        Ok(())
    }

    fn may_be_handed_over(&self, page: &Page) -> Result<(), RotationError> {
        if page.environment == chorus_pro::Environment::Practice {
            return Err(RotationError::PracticeStaysHere);
        }
        let memory = self.memory();
        if memory.has(page.id) || !page.account(&memory).may_be_handed_over() {
            return Err(RotationError::HandOverUnfinished { login: page.login.clone() });
        }
        Ok(())
    }
}

fn gone(page: &Page, why: StoreError) -> RotationError {
    match why {
        StoreError::NotFound | StoreError::Unreadable => {
            RotationError::HandOverPasswordGone { login: page.login.clone() }
        }
        source => RotationError::Store { source },
    }
}
