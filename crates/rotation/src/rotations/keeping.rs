//! The new password: captured, put into the keyring, read back. What reached this computer is never lost.

use chorus_pro::{Generation, Secret};
use jiff::Timestamp;

use super::{Rotations, is_anothers};
use crate::account::Account;
use crate::course::{Course, InKeyring};
use crate::error::RotationError;
use crate::event::Event;
use crate::found::Found;
use crate::id::AccountId;
use crate::ledger::Page;
use crate::memory::InHand;
use crate::rotation::Stage;
use crate::secret_store::{StoreError, put_and_read_back};

/// What a password that was read turns out to be.
enum Recognised {
    /// A new one; with why the keyring could not be asked for those before it, if it could not.
    New(Option<StoreError>),
    /// One from before the reset.
    Old,
    /// The one that is kept already.
    Same,
}

impl Rotations {
    /// Keeps the new password: writes down that it was captured, puts it into the keyring, reads it back. In the first
    /// generation it is in effect from now on, in the second it is pending. Where the keyring fails, this is no error:
    /// the account's rotation says why it is unsafe, and the password stays in memory. The same password again changes
    /// nothing; another one in its place (drawn anew, or read again after a loss) replaces it.
    ///
    /// # Errors
    /// Nothing is recorded with [`RotationError::AnotherAccount`] (then it is held: see
    /// [`Rotations::keep_for_its_account`]), [`RotationError::StillTheOldPassword`], [`RotationError::NoRotationOpen`],
    /// [`RotationError::UnknownAccount`]. With one of the `Journal…` variants the password is in memory all the same,
    /// and [`Rotations::put_away`] tries again.
    pub fn keep_recap(&self, account: AccountId, found: Found, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        match self.keep(account, found, now) {
            Ok(kept) => Ok(kept),
            Err((error, found)) => {
                if let (RotationError::AnotherAccount { .. }, Some(found)) = (&error, found) {
                    self.memory().considered.insert(account, found);
                }
                Err(error)
            }
        }
    }

    /// Tries the keyring once more for a password that is only in memory. Changes nothing where there is none.
    ///
    /// # Errors
    /// One of the `Journal…` variants, [`RotationError::UnknownAccount`]. The keyring's failure is no error: see
    /// [`Rotations::keep_recap`].
    pub fn put_away(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        self.put_in_keyring(account, now)
    }

    /// After a restart: where the journal does not say what became of a captured password, looks whether the keyring
    /// holds it after all. To be called before a rotation is shown again; changes nothing where all is known.
    ///
    /// # Errors
    /// [`RotationError::Store`] where the keyring cannot be asked; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants.
    pub fn resume(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if self.stage_of(&page) == Some(Stage::Lost)
            && let Some(latest) = page.latest()
            && let Some(capture) = latest.live.as_ref().filter(|capture| capture.standing == InKeyring::Unknown)
        {
            match self.store.get(&page.slot(capture)) {
                Ok(_) => {
                    self.append(now, &Event::Stored { rotation: latest.id })?;
                }
                Err(StoreError::NotFound | StoreError::Unreadable) => {}
                Err(source) => return Err(RotationError::Store { source }),
            }
        }
        self.account(account)
    }

    /// Keeps what was found, or gives it back with the reason.
    pub(super) fn keep(
        &self,
        account: AccountId,
        found: Found,
        now: Timestamp,
    ) -> Result<Account, (RotationError, Option<Found>)> {
        let page = match self.page(account) {
            Ok(page) => page,
            Err(error) => return Err((error, Some(found))),
        };
        if let Some(login) = found.login.clone().filter(|login| is_anothers(Some(login), &page)) {
            return Err((RotationError::AnotherAccount { login }, Some(found)));
        }
        if self.has_in_hand(account, &found.password) {
            self.memory().considered.remove(&account);
            return self.put_in_keyring(account, now).map_err(|error| (error, None));
        }
        let trouble = match self.recognise(&page, &found.password) {
            Recognised::Same => {
                self.memory().considered.remove(&account);
                return self.account(account).map_err(|error| (error, None));
            }
            Recognised::Old => return Err((RotationError::StillTheOldPassword { account }, Some(found))),
            Recognised::New(_) if !self.awaits(&page, found.generation) => {
                return Err((RotationError::NoRotationOpen { account }, Some(found)));
            }
            Recognised::New(trouble) => trouble,
        };
        // From here on the password is in memory, whatever happens.
        {
            let mut memory = self.memory();
            memory.considered.remove(&account);
            memory.captured.insert(account, InHand { found, is_recorded: false, because: None });
        }
        let kept = match trouble {
            // The keyring just failed, perhaps after a long wait: the user is shown the password rather than kept waiting.
            Some(trouble) => self.record(account, now).and_then(|()| {
                self.mark_unsafe(account, trouble);
                self.account(account)
            }),
            None => self.put_in_keyring(account, now),
        };
        kept.map_err(|error| (error, None))
    }

    /// Compares the password with those that the keyring holds for this account.
    fn recognise(&self, page: &Page, password: &Secret) -> Recognised {
        let latest = page.latest().map(|course| course.id);
        for course in page.courses.iter().rev() {
            let is_latest = Some(course.id) == latest;
            let captures = course.captures().filter(|capture| {
                // Drawn before in this very rotation: that is no old password.
                capture.standing == InKeyring::Held && (!is_latest || Some(*capture) == course.live.as_ref())
            });
            for capture in captures {
                match self.store.get(&page.slot(capture)) {
                    Ok(known) if known.is_same_as(password) && is_latest => return Recognised::Same,
                    // A form that was never submitted has no old password, only one that may be submitted yet.
                    Ok(known) if known.is_same_as(password) && course.is_effective() => return Recognised::Old,
                    Ok(_) | Err(StoreError::NotFound | StoreError::Unreadable) => {}
                    Err(trouble) => return Recognised::New(Some(trouble)),
                }
            }
        }
        Recognised::New(None)
    }

    /// Whether the account's rotation can take in a password of this generation.
    fn awaits(&self, page: &Page, generation: Generation) -> bool {
        let Some(latest) = page.latest() else { return false };
        match self.stage_of(page) {
            Some(Stage::Intended | Stage::Requested | Stage::Lost | Stage::Stored) => true,
            // A form that is not submitted cannot take the place of a password that is in effect already.
            Some(Stage::Captured) => !latest.is_effective() || generation == Generation::First,
            Some(Stage::Effective | Stage::Closed) | None => false,
        }
    }

    /// Writes down that what is in memory was captured, unless that is written already.
    fn record(&self, account: AccountId, now: Timestamp) -> Result<(), RotationError> {
        let unrecorded = {
            let memory = self.memory();
            let in_hand = memory.captured.get(&account).filter(|in_hand| !in_hand.is_recorded);
            in_hand.map(|in_hand| (in_hand.found.source, in_hand.found.generation))
        };
        let Some((source, generation)) = unrecorded else { return Ok(()) };
        let page = self.page(account)?;
        let latest = page.latest().ok_or(RotationError::NoRotationOpen { account })?;
        let rotation = match generation {
            // The reset before was made and its password is lost. This form is another one, which may yet be left.
            Generation::Second if latest.lost || latest.is_effective() => {
                self.intend_in_place_of_the_latest(&page, now)?
            }
            Generation::First | Generation::Second => latest.id,
        };
        let captured = Event::Captured { rotation, source, generation };
        let events = match generation {
            Generation::First => vec![captured, Event::Effective { rotation, reset_at: now }],
            Generation::Second => vec![captured],
        };
        self.journal().append_all(now, &events)?;
        if let Some(in_hand) = self.memory().captured.get_mut(&account) {
            in_hand.is_recorded = true;
        }
        Ok(())
    }

    pub(super) fn put_in_keyring(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        self.record(account, now)?;
        let page = self.page(account)?;
        let secret = self.memory().captured.get(&account).map(|in_hand| in_hand.found.password.duplicate());
        let (Some(secret), Some(latest)) = (secret, page.latest()) else { return self.account(account) };
        let capture = latest.live.as_ref().expect("what is in memory was recorded as this rotation's capture");
        match put_and_read_back(self.store.as_ref(), &page.slot(capture), &secret) {
            Ok(()) => {
                self.append(now, &Event::Stored { rotation: latest.id })?;
                self.memory().captured.remove(&account);
                self.delete_spent(&page, latest);
            }
            Err(trouble) => self.mark_unsafe(account, trouble),
        }
        self.account(account)
    }

    /// Deletes what the rotation captured before. What cannot be deleted now is deleted when it is closed.
    pub(super) fn delete_spent(&self, page: &Page, course: &Course) {
        for capture in &course.spent {
            let _ = self.store.delete(&page.slot(capture));
        }
    }

    fn mark_unsafe(&self, account: AccountId, trouble: StoreError) {
        if let Some(in_hand) = self.memory().captured.get_mut(&account) {
            in_hand.because = Some(trouble);
        }
    }

    fn has_in_hand(&self, account: AccountId, password: &Secret) -> bool {
        let memory = self.memory();
        memory.captured.get(&account).is_some_and(|in_hand| in_hand.found.password.is_same_as(password))
    }
}
