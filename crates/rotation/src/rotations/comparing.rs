//! What is likely to be the new password: kept at once, set aside, until a person has compared it with what Chorus Pro shows.

use chorus_pro::{Generation, Secret};
use jiff::Timestamp;

use super::recognising::Recognised;
use super::{Rotations, is_anothers};
use crate::account::Account;
use crate::course::Course;
use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, CaptureId};
use crate::likely::{Comparison, Likely, ToCompare};

impl Rotations {
    /// Keeps what is likely to be the new password, so that it is not lost while a person compares. It is nobody's password
    /// before [`Rotations::confirm_candidate`] says so. Where the keyring fails, this is no error: it stays in memory. One that is the
    /// account's already, or waits already, changes nothing.
    ///
    /// # Errors
    /// Nothing is kept with [`RotationError::AnotherAccount`] (then it is held: see [`Rotations::keep_for_its_account`]),
    /// [`RotationError::StillTheOldPassword`], [`RotationError::StillTheOneSetAside`], [`RotationError::NoRotationOpen`],
    /// [`RotationError::UnknownAccount`]. With one of the `Journal…` variants it is in memory all the same, and [`Rotations::put_away`] tries again.
    pub fn keep_likely(&self, account: AccountId, likely: Likely, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        self.keep_candidate(account, likely, now).map_err(|(error, likely)| {
            if let (RotationError::AnotherAccount { .. }, Some(likely)) = (&error, likely) {
                let mut memory = self.memory();
                memory.forget_considered(account);
                memory.likely_of_another.insert(account, *likely);
            }
            error
        })
    }

    /// Keeps what is likely, or gives it back with the reason.
    pub(super) fn keep_candidate(
        &self,
        account: AccountId,
        likely: Likely,
        now: Timestamp,
    ) -> Result<Account, (RotationError, Option<Box<Likely>>)> {
        let page = match self.page(account) {
            Ok(page) => page,
            Err(error) => return Err((error, Some(Box::new(likely)))),
        };
        let found = &likely.found;
        if let Some(login) = found.login.clone().filter(|login| is_anothers(Some(login), &page)) {
            return Err((RotationError::AnotherAccount { login }, Some(Box::new(likely))));
        }
        let nothing_back = |error| (error, None);
        if self.memory().all_of(account).any(|it| it.found.password.is_same_as(&found.password)) {
            return self.put_in_keyring(account, now).map_err(nothing_back);
        }
        match self.recognise(&page, &found.password) {
            Recognised::Old => return Err((RotationError::StillTheOldPassword { account }, Some(Box::new(likely)))),
            Recognised::Same => return self.account(account).map_err(nothing_back),
            Recognised::SetAside(capture) => {
                let waits = page.latest().and_then(Course::candidate).is_some_and(|candidate| candidate.id == capture);
                let refused = RotationError::StillTheOneSetAside { account };
                return if waits {
                    self.account(account).map_err(nothing_back)
                } else {
                    Err((refused, Some(Box::new(likely))))
                };
            }
            Recognised::New(_) if !self.awaits(&page, found.generation) => {
                return Err((RotationError::NoRotationOpen { account }, Some(Box::new(likely))));
            }
            Recognised::New(_) => {}
        }
        {
            let mut memory = self.memory();
            memory.forget_considered(account);
            memory.to_compare.insert(account, likely.seen);
            memory.hold_likely(account, likely.found);
        }
        self.put_in_keyring(account, now).map_err(nothing_back)
    }

    /// What may be said of the password that waits to be compared; `None` where none waits.
    ///
    /// # Errors
    /// [`RotationError::Store`] where the keyring does not give it; [`RotationError::UnknownAccount`]; one of the `Journal…`
    /// variants.
    pub fn comparison(&self, account: AccountId) -> Result<Option<Comparison>, RotationError> {
        let Some(password) = self.account(account)?.candidate else { return Ok(None) };
        let secret = self.password_of(account, password.capture)?;
        let memory = self.memory();
        let doubt = memory.to_compare.get(&account).map(|seen| seen.doubt);
        let unsafe_because = memory.of(account, password.capture).and_then(|it| it.because.clone());
        Ok(Some(Comparison { password, length: secret.length(), oddities: secret.oddities(), unsafe_because, doubt }))
    }

    /// The password that waits to be compared, for the eyes only.
    ///
    /// # Errors
    /// [`RotationError::NothingConsidered`] where none waits; [`RotationError::Store`]; [`RotationError::UnknownAccount`]; one of
    /// the `Journal…` variants.
    pub fn to_compare(&self, account: AccountId) -> Result<ToCompare, RotationError> {
        let candidate = self.account(account)?.candidate.ok_or(RotationError::NothingConsidered { account })?;
        let password = self.password_of(account, candidate.capture)?;
        let lines = self.memory().to_compare.get(&account).map(|seen| seen.lines.clone()).unwrap_or_default();
        Ok(ToCompare { capture: candidate.capture, password, lines })
    }

    /// The person compared it: Chorus Pro shows the same. From now on it is the new password; in the first generation it is in
    /// force, in the second it is pending. Said twice, this changes nothing.
    ///
    /// # Errors
    /// [`RotationError::PasswordChangedSince`] where another one waits to be compared by now; [`RotationError::UnknownAccount`];
    /// one of the `Journal…` variants.
    pub fn confirm_candidate(
        &self,
        account: AccountId,
        capture: CaptureId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if page.captured() == Some(capture) {
            return self.account(account);
        }
        let candidate = page.latest().and_then(Course::candidate).filter(|it| it.id == capture);
        let candidate = candidate.ok_or(RotationError::PasswordChangedSince { account })?;
        let made_at = (candidate.generation == Generation::First).then_some(now);
        self.take_up_in_place(&page, capture, made_at, now)?;
        self.memory().to_compare.remove(&account);
        self.put_in_keyring(account, now)
    }

    /// The person compared it: Chorus Pro shows something else. It stays where it is, set aside, and is not asked about again.
    ///
    /// # Errors
    /// [`RotationError::PasswordChangedSince`] where another one waits to be compared by now; [`RotationError::UnknownAccount`];
    /// one of the `Journal…` variants.
    pub fn reject_candidate(
        &self,
        account: AccountId,
        capture: CaptureId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = page.latest().filter(|latest| latest.candidate().is_some_and(|it| it.id == capture));
        let rotation = latest.ok_or(RotationError::PasswordChangedSince { account })?.id;
        self.append(now, &Event::CandidateRejected { rotation, capture })?;
        self.memory().to_compare.remove(&account);
        self.account(account)
    }

    /// Whether a person has said of this password, which a page is likely to show, that it is the same: it is the account's new
    /// one by now.
    pub(crate) fn was_compared(&self, account: AccountId, password: &Secret) -> bool {
        self.account(account).is_ok_and(|it| it.candidate.is_none())
            && self.page(account).is_ok_and(|page| matches!(self.recognise(&page, password), Recognised::Same))
    }
}
