//! A password that was set aside: nothing deletes it before a later one is proved, or the person has chosen between the two. It can
//! be tried, taken up again, or deleted.

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use jiff::Timestamp;

use super::Rotations;
use crate::account::Account;
use crate::capture::Capture;
use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, AsOf, CaptureId};
use crate::ledger::Page;

/// What a try of a password that was set aside came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetAsideTrial {
    /// PISTE accepts it: it is the account's password again, and in force.
    InForce(Account),
    /// PISTE refuses it: it is not in force.
    NotInForce(Account),
    /// What PISTE said is written down and decides nothing: it says nothing of the password, or the account stands with another
    /// one than when it was asked.
    Undecided(Account),
}

impl Rotations {
    /// Second generation: the form that showed this password was left, as the person says or as PISTE shows, so the rotation is
    /// where it began. The password is set aside and stays where it is. `capture` is what the screen spoke of; `None` where the
    /// journal could not be told of it, and then it is told first.
    ///
    /// # Errors
    /// [`RotationError::NotPending`]; [`RotationError::PasswordChangedSince`] where the rotation has another password by now;
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn form_left(
        &self,
        account: AccountId,
        capture: Option<CaptureId>,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let was_unrecorded = self.memory().unrecorded(account).is_some();
        self.record(account, now)?;
        let page = self.page(account)?;
        let latest = page.latest().ok_or(RotationError::NotPending { account })?;
        let Some(live) = &latest.live else {
            // Said twice.
            let is_known = !latest.set_aside.is_empty();
            return if is_known { self.account(account) } else { Err(RotationError::NotPending { account }) };
        };
        if latest.is_effective() {
            return Err(RotationError::NotPending { account });
        }
        if capture != Some(live.id) && !(capture.is_none() && was_unrecorded) {
            return Err(RotationError::PasswordChangedSince { account });
        }
        self.append(now, &Event::SetAside { rotation: latest.id, capture: live.id })?;
        self.account(account)
    }

    /// The person answers a question that named both passwords: `capture`, which was set aside, is the account's and not `instead_of`,
    /// which is set aside in its place. Whether it is in force is another question: it stands as it stood.
    ///
    /// # Errors
    /// [`RotationError::PasswordChangedSince`] where the account's own one is another than `instead_of` by now;
    /// [`RotationError::NoPassword`] where this computer does not hold `capture`; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants.
    pub fn take_up_again(
        &self,
        account: AccountId,
        capture: CaptureId,
        instead_of: Option<CaptureId>,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        self.record(account, now)?;
        let page = self.page(account)?;
        if page.captured() == Some(capture) {
            return self.account(account);
        }
        self.set_aside_beside(&page, capture, instead_of)?;
        self.take_up_in_place(&page, capture, None, now)?;
        self.account(account)
    }

    /// The person answers a question that named both passwords: `beside` is the account's, and `capture`, which was set aside, is
    /// deleted.
    ///
    /// # Errors
    /// [`RotationError::PasswordChangedSince`] where the account's own one is another than `beside` by now;
    /// [`RotationError::NoPassword`] where this computer does not hold `capture`; [`RotationError::Store`] where it cannot be
    /// deleted; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn discard(
        &self,
        account: AccountId,
        capture: CaptureId,
        beside: CaptureId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let it = self.set_aside_beside(&page, capture, Some(beside))?;
        self.store.delete(&page.slot(it))?;
        let rotation = page.capture(capture).map(|(course, _)| course.id).expect("it was found just now");
        self.append(now, &Event::Discarded { rotation, capture })?;
        self.memory().may_go(account, &[capture]);
        self.account(account)
    }

    /// PISTE was asked, from `as_of` on, whether a password works that was set aside. One that it accepts is in force: it is taken
    /// up again. One that it refuses is not, and goes when the rotation is closed. Where the account stands with another password
    /// by now than at `as_of`, the answer is written down and decides nothing.
    ///
    /// # Errors
    /// [`RotationError::NoPassword`] where this computer does not hold it; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants.
    pub fn tried_set_aside(
        &self,
        account: AccountId,
        capture: CaptureId,
        as_of: AsOf,
        verdict: Verdict,
        now: Timestamp,
    ) -> Result<SetAsideTrial, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let (course, it) = page.capture(capture).ok_or(RotationError::NoPassword { account })?;
        let is_set_aside = page.displaced(&self.memory()).iter().any(|(_, it)| it.id == capture);
        let decides = is_set_aside && page.as_of == as_of;
        if !decides || !verdict.is_proof() {
            self.append(now, &Event::Verified { rotation: course.id, verdict, capture: Some(capture) })?;
            let account = self.account(account)?;
            let is_refused = decides && verdict == Verdict::Refused;
            return Ok(if is_refused { SetAsideTrial::NotInForce(account) } else { SetAsideTrial::Undecided(account) });
        }
        // The nearest moment that is known: it was read just before it was in force.
        self.take_up_in_place(&page, capture, Some(it.at), now)?;
        let page = self.page(account)?;
        let (course, _) = page.capture(capture).expect("it was taken up just now");
        self.append(now, &Event::Verified { rotation: course.id, verdict, capture: Some(capture) })?;
        Ok(SetAsideTrial::InForce(self.account(account)?))
    }

    /// Writes down that `capture` is the account's password again, and in force since `made_at` where that is told and nothing was
    /// known of it. Where
    /// another reset was made meanwhile, it is a rotation of its own.
    pub(super) fn take_up_in_place(
        &self,
        page: &Page,
        capture: CaptureId,
        made_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), RotationError> {
        let account = page.id;
        let (owner, it) = page.capture(capture).ok_or(RotationError::NoPassword { account })?;
        let latest = page.latest().ok_or(RotationError::NoRotationOpen { account })?;
        let is_over = latest.is_effective() || latest.lost;
        let rotation =
            if owner.id != latest.id && is_over { self.intend_in_place_of_the_latest(page, now)? } else { latest.id };
        let mut events = vec![Event::TakenUpAgain { rotation, capture }];
        // The first generation shows no password before it is in force.
        let shown_at = (it.generation == Generation::First).then_some(it.at);
        events.extend(it.reset_at.or(made_at).or(shown_at).map(|reset_at| Event::Effective { rotation, reset_at }));
        self.journal().append_all(now, &events)?;
        Ok(())
    }

    /// The password, where it is one that was set aside beside `shown`.
    fn set_aside_beside<'p>(
        &self,
        page: &'p Page,
        capture: CaptureId,
        shown: Option<CaptureId>,
    ) -> Result<&'p Capture, RotationError> {
        let account = page.id;
        if page.captured() != shown {
            return Err(RotationError::PasswordChangedSince { account });
        }
        let displaced = page.displaced(&self.memory());
        let found = displaced.into_iter().find(|(_, it)| it.id == capture).map(|(_, it)| it);
        found.ok_or(RotationError::NoPassword { account })
    }
}
