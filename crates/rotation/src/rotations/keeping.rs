//! The new password: captured, put into the keyring, read back. What reached this computer is never lost.

use chorus_pro::Generation;
use jiff::Timestamp;

use super::recognising::Recognised;
use super::{Rotations, is_anothers};
use crate::account::Account;
use crate::capture::{Capture, InKeyring};
use crate::error::RotationError;
use crate::event::Event;
use crate::found::Found;
use crate::id::{AccountId, CaptureId};
use crate::ledger::Page;
use crate::memory::Unrecorded;
use crate::rotation::Stage;
use crate::secret_store::{StoreError, put_and_read_back};

impl Rotations {
    /// Keeps the new password: writes down that it was captured, puts it into the keyring, reads it back. In the first
    /// generation it is in effect from now on, in the second it is pending. Where the keyring fails, this is no error:
    /// the account's rotation says why it is unsafe, and the password stays in memory. The same password again changes
    /// nothing; another one (drawn anew, or read again after a loss) sets it aside, and one that was set aside is taken up again.
    ///
    /// # Errors
    /// Nothing is recorded with [`RotationError::AnotherAccount`] (then it is held: see
    /// [`Rotations::keep_for_its_account`]), [`RotationError::StillTheOldPassword`], [`RotationError::StillTheOneSetAside`],
    /// [`RotationError::NoRotationOpen`], [`RotationError::UnknownAccount`]. With one of the `Journal…` variants the password is in memory all the same,
    /// and [`Rotations::put_away`] tries again.
    pub fn keep_recap(&self, account: AccountId, found: Found, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        match self.keep(account, found, now) {
            Ok(kept) => Ok(kept),
            Err((error, found)) => {
                if let (RotationError::AnotherAccount { .. }, Some(found)) = (&error, found) {
                    let mut memory = self.memory();
                    memory.forget_considered(account);
                    memory.considered.insert(account, found);
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
        self.look_for_the_unknown(&self.page(account)?, now)?;
        self.account(account)
    }

    /// Looks for the captured passwords of which the journal does not say whether the keyring took them.
    pub(super) fn look_for_the_unknown(&self, page: &Page, now: Timestamp) -> Result<(), RotationError> {
        let shown = page.latest().and_then(|latest| latest.live.as_ref()).map(|live| live.id);
        let all = page.courses.iter().flat_map(|course| course.captures().map(|it| (course.id, it)));
        let is_unknown = |it: &Capture| it.standing == InKeyring::Unknown && self.memory().of(page.id, it.id).is_none();
        for (rotation, capture) in all.filter(|(_, it)| is_unknown(it)) {
            match self.store.get(&page.slot(capture)) {
                Ok(_) => {
                    self.append(now, &Event::Stored { rotation, capture: Some(capture.id) })?;
                }
                Err(StoreError::NotFound | StoreError::Unreadable) => {}
                // One that is set aside holds nothing up: it is looked for again another time.
                Err(_) if Some(capture.id) != shown => return Ok(()),
                Err(source) => return Err(RotationError::Store { source }),
            }
        }
        Ok(())
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
        let in_hand = self.memory().read_again(account, &found.password);
        let recognised = match in_hand {
            Some(None) => Recognised::Same,
            Some(Some(capture)) => page.recognised(capture),
            None => self.recognise(&page, &found.password),
        };
        let trouble = match recognised {
            Recognised::Same => {
                self.memory().forget_considered(account);
                return self.put_in_keyring(account, now).map_err(|error| (error, None));
            }
            Recognised::Old => return Err((RotationError::StillTheOldPassword { account }, Some(found))),
            Recognised::SetAside(capture) => return self.keep_again(&page, capture, found, now),
            Recognised::New(_) if !self.awaits(&page, found.generation) => {
                return Err((RotationError::NoRotationOpen { account }, Some(found)));
            }
            Recognised::New(trouble) => trouble,
        };
        // From here on the password is in memory, whatever happens.
        {
            let mut memory = self.memory();
            memory.forget_considered(account);
            memory.hold(account, found);
        }
        let kept = match trouble {
            // The keyring just failed, perhaps after a long wait: the user is shown the password rather than kept waiting.
            Some(trouble) => self.record(account, now).and_then(|()| {
                self.mark_unsafe(account, &trouble);
                self.account(account)
            }),
            None => self.put_in_keyring(account, now),
        };
        kept.map_err(|error| (error, None))
    }

    /// The page shows a password that was set aside: it stands in the form again, or was put in force after all.
    fn keep_again(
        &self,
        page: &Page,
        capture: CaptureId,
        found: Found,
        now: Timestamp,
    ) -> Result<Account, (RotationError, Option<Found>)> {
        let account = page.id;
        if !self.awaits(page, found.generation) {
            return Err((RotationError::StillTheOneSetAside { account }, Some(found)));
        }
        self.memory().forget_considered(account);
        let made_at = (found.generation == Generation::First).then_some(now);
        let left = self.left_unclear(page).filter(|_| made_at.is_none());
        let left = left.map_or(Ok(()), |left| self.append(now, &left).map(drop));
        let taken_up = left.and_then(|()| self.take_up_in_place(page, capture, made_at, now));
        taken_up.and_then(|()| self.put_in_keyring(account, now)).map_err(|error| (error, Some(found)))
    }

    /// Whether the account's rotation can take in a password of this generation.
    pub(super) fn awaits(&self, page: &Page, generation: Generation) -> bool {
        let Some(latest) = page.latest() else { return false };
        let made_but_unrecorded =
            || self.memory().all_of(page.id).any(|it| it.capture.is_none() && it.found.generation == Generation::First);
        match self.stage_of(page) {
            // A form that is not submitted cannot take the place of a password that is in effect already.
            Some(Stage::Intended | Stage::Requested | Stage::Lost | Stage::Stored) => {
                generation == Generation::First || !made_but_unrecorded()
            }
            Some(Stage::Captured) => !latest.is_effective() || generation == Generation::First,
            Some(Stage::Effective | Stage::Closed) | None => false,
        }
    }

    /// Writes down what is in memory and was captured, unless that is written already.
    pub(super) fn record(&self, account: AccountId, now: Timestamp) -> Result<(), RotationError> {
        loop {
            let next = self.memory().next_to_record(account);
            let Some(unrecorded) = next else { return Ok(()) };
            let capture = self.record_one(account, unrecorded, now)?;
            self.memory().set_recorded(account, capture);
        }
    }

    fn record_one(
        &self,
        account: AccountId,
        unrecorded: Unrecorded,
        now: Timestamp,
    ) -> Result<CaptureId, RotationError> {
        let Unrecorded { source, generation, is_likely } = unrecorded;
        let page = self.page(account)?;
        let latest = page.latest().ok_or(RotationError::NoRotationOpen { account })?;
        let rotation = match generation {
            // The reset before was made and its password is lost. This form is another one, which may yet be left.
            Generation::Second if latest.lost || latest.is_effective() => {
                self.intend_in_place_of_the_latest(&page, now)?
            }
            Generation::First | Generation::Second => latest.id,
        };
        if is_likely {
            return Ok(CaptureId(self.append(now, &Event::CandidateRead { rotation, source, generation })?));
        }
        let is_second_form = generation == Generation::Second && rotation == latest.id;
        if let Some(left) = self.left_unclear(&page).filter(|_| is_second_form) {
            self.append(now, &left)?;
        }
        let captured = Event::Captured { rotation, source, generation };
        let events = match generation {
            Generation::First => vec![captured, Event::Effective { rotation, reset_at: now }],
            Generation::Second => vec![captured],
        };
        Ok(CaptureId(self.journal().append_all(now, &events)?))
    }

    /// Puts what is in memory into the keyring, the account's own password first. What it does not take stays in memory.
    pub(super) fn put_in_keyring(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        self.record(account, now)?;
        let page = self.page(account)?;
        let mut in_hand: Vec<_> = {
            let memory = self.memory();
            memory.all_of(account).filter_map(|it| Some((it.capture?, it.found.password.duplicate()))).collect()
        };
        in_hand.sort_by_key(|(capture, _)| Some(*capture) != page.captured());
        for (id, secret) in in_hand {
            let Some((course, capture)) = page.capture(id) else { continue };
            match put_and_read_back(self.store.as_ref(), &page.slot(capture), &secret) {
                Ok(()) => {
                    self.append(now, &Event::Stored { rotation: course.id, capture: Some(id) })?;
                    self.memory().forget_stored(account, id);
                }
                Err(trouble @ (StoreError::TooLong { .. } | StoreError::ReadBackDiffers)) => {
                    self.memory().set_unsafe(account, id, &trouble);
                }
                Err(trouble) => {
                    // A keyring that fails is not asked for each: every question may wait for somebody.
                    self.mark_unsafe(account, &trouble);
                    break;
                }
            }
        }
        self.account(account)
    }

    /// None of what is in memory is in the keyring yet, because of `trouble`.
    fn mark_unsafe(&self, account: AccountId, trouble: &StoreError) {
        let mut memory = self.memory();
        let captures: Vec<_> = memory.all_of(account).filter_map(|it| it.capture).collect();
        captures.into_iter().for_each(|capture| memory.set_unsafe(account, capture, trouble));
    }
}
