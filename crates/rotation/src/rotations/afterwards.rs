//! After the reset: the facts that make it finished, and what becomes of the password on this computer.

use chorus_pro::piste::Verdict;
use chorus_pro::{Secret, portal_time_zone};
use jiff::Timestamp;
use jiff::civil::DateTime;

use super::Rotations;
use crate::account::Account;
use crate::course::Course;
use crate::due::{DAYS_OF_LIFE, is_within_life};
use crate::error::RotationError;
use crate::event::{AtClose, Event, ExportKind, Told};
use crate::expiry::ExpiryNews;
use crate::id::{AccountId, DestinationId};
use crate::ledger::Page;
use crate::rotation::Stage;

impl Rotations {
    /// Second generation: the form was submitted and accepted, so the pending password is the current one from now on.
    ///
    /// # Errors
    /// [`RotationError::NotPending`], [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub fn submission_accepted(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let pending = page.latest().filter(|course| course.live.is_some());
        let pending = pending.ok_or(RotationError::NotPending { account })?;
        if !pending.is_effective() {
            self.append(now, &Event::Effective { rotation: pending.id, reset_at: now })?;
        }
        self.account(account)
    }

    /// Second generation: the form was left, so the pending password never took effect. It is deleted, and the rotation
    /// is where it began.
    ///
    /// # Errors
    /// [`RotationError::NotPending`], [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub fn form_left(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = page.latest().ok_or(RotationError::NotPending { account })?;
        let never_recorded = self.memory().captured.get(&account).is_some_and(|in_hand| !in_hand.is_recorded);
        if latest.is_effective() || (latest.live.is_none() && latest.spent.is_empty() && !never_recorded) {
            return Err(RotationError::NotPending { account });
        }
        if latest.live.is_some() {
            self.append(now, &Event::Dropped { rotation: latest.id })?;
        }
        self.memory().captured.remove(&account);
        let page = self.page(account)?;
        if let Some(latest) = page.latest() {
            self.delete_spent(&page, latest);
        }
        self.account(account)
    }

    /// The user says when the reset was made.
    ///
    /// # Errors
    /// [`RotationError::ResetInFuture`]; [`RotationError::ResetTooLongAgo`]; [`RotationError::NotEffective`];
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn date_reset(
        &self,
        account: AccountId,
        reset_at: Timestamp,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = effective(&page)?;
        if reset_at > now {
            return Err(RotationError::ResetInFuture);
        }
        if !is_within_life(reset_at, now) {
            return Err(RotationError::ResetTooLongAgo { days: DAYS_OF_LIFE });
        }
        if latest.reset_at != Some(reset_at) {
            self.append(now, &Event::ResetDated { rotation: latest.id, reset_at })?;
        }
        self.account(account)
    }

    /// A destination has the new password.
    ///
    /// # Errors
    /// [`RotationError::UnknownDestination`]; [`RotationError::NotEffective`]; [`RotationError::UnknownAccount`]; one
    /// of the `Journal…` variants.
    pub fn confirm_destination(
        &self,
        account: AccountId,
        destination: DestinationId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if !page.destinations.iter().any(|named| named.id == destination) {
            return Err(RotationError::UnknownDestination { destination });
        }
        let latest = effective(&page)?;
        if !latest.confirmed.contains_key(&destination) {
            self.append(now, &Event::DestinationConfirmed { rotation: latest.id, destination })?;
        }
        self.account(account)
    }

    /// Somebody was told that the password has changed.
    ///
    /// # Errors
    /// [`RotationError::NotEffective`]; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn told(&self, account: AccountId, whom: Told, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = effective(&page)?;
        if !latest.told.contains_key(&whom) {
            self.append(now, &Event::Told { rotation: latest.id, whom })?;
        }
        self.account(account)
    }

    /// PISTE was asked whether the new password works. What it says blocks nothing; each answer is a fact of its own.
    ///
    /// # Errors
    /// [`RotationError::NotEffective`]; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn verified(&self, account: AccountId, verdict: Verdict, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = effective(&page)?;
        if latest.verified != Some((verdict, now)) {
            self.append(now, &Event::Verified { rotation: latest.id, verdict })?;
        }
        self.account(account)
    }

    /// The password that the latest reset has killed, if the keyring still holds it. It is there to be tried on PISTE: that it is
    /// refused is the evidence for whoever still uses it.
    ///
    /// # Errors
    /// [`RotationError::Store`], [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn password_replaced(&self, account: AccountId) -> Result<Option<Secret>, RotationError> {
        let page = self.page(account)?;
        let held = page.replaced().and_then(Course::held);
        Ok(held.map(|capture| self.store.get(&page.slot(capture))).transpose()?)
    }

    /// Chorus Pro told when the password lapses (local time there): what that says beside what was expected. It is written down
    /// where it is new.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn expiry_told(&self, account: AccountId, told: DateTime, now: Timestamp) -> Result<ExpiryNews, RotationError> {
        let _step = self.step();
        let known = self.account(account)?;
        let zone = portal_time_zone();
        let news = ExpiryNews::of(&known, told, zone.to_datetime(now).date(), &zone);
        if known.expires != Some(told) {
            self.append(now, &Event::ExpiryTold { account, expires: told })?;
        }
        Ok(news)
    }

    /// The password was saved to a file. Two files are two facts; the same moment twice is one.
    ///
    /// # Errors
    /// [`RotationError::NoPassword`] where none was ever kept; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants.
    pub fn exported(&self, account: AccountId, kind: ExportKind, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let shown = page.shown().filter(|course| course.live.is_some());
        let shown = shown.ok_or(RotationError::NoPassword { account })?;
        if !shown.exports.contains(&(kind, now)) {
            self.append(now, &Event::Exported { rotation: shown.id, kind })?;
        }
        self.account(account)
    }

    /// Finishes the rotation: deletes the passwords before this one, and this one too if the user wants it forgotten.
    /// Closed with [`AtClose::Keep`] before, and now [`AtClose::Forget`]: the same as [`Rotations::forget`].
    ///
    /// # Errors
    /// [`RotationError::DestinationsUnconfirmed`]; [`RotationError::NoDestinationNamed`];
    /// [`RotationError::NotEffective`]; [`RotationError::PasswordNotSafe`] where it shall be kept and is only in memory;
    /// [`RotationError::Store`] where something cannot be deleted, and then the rotation stays open;
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn close(&self, account: AccountId, at_close: AtClose, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = effective(&page)?;
        match (latest.closed, at_close) {
            (Some(AtClose::Keep), AtClose::Forget) => return self.forget_all(&page, now),
            (Some(AtClose::Keep | AtClose::Forget), _) => return self.account(account),
            (None, _) => {}
        }
        every_destination_has_it(&page, latest)?;
        if at_close == AtClose::Keep && self.memory().captured.contains_key(&account) {
            return Err(RotationError::PasswordNotSafe { account });
        }
        let kept = match at_close {
            AtClose::Keep => latest.live.as_ref(),
            AtClose::Forget => None,
        };
        for slot in page.slots_but(kept) {
            self.store.delete(&slot)?;
        }
        self.append(now, &Event::Closed { rotation: latest.id, at_close })?;
        self.memory().captured.remove(&account);
        self.account(account)
    }

    /// Deletes every password of the account from this computer. Its history stays.
    ///
    /// # Errors
    /// [`RotationError::PasswordNotSafe`] where one is pending or only in memory; [`RotationError::Store`] where
    /// something cannot be deleted; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn forget(&self, account: AccountId, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let in_hand = self.memory().captured.contains_key(&account);
        if in_hand || self.stage_of(&page) == Some(Stage::Stored) {
            return Err(RotationError::PasswordNotSafe { account });
        }
        self.forget_all(&page, now)
    }

    pub(super) fn forget_all(&self, page: &Page, now: Timestamp) -> Result<Account, RotationError> {
        self.memory().considered.remove(&page.id);
        let slots = page.slots_but(None);
        if !slots.is_empty() {
            for slot in slots {
                self.store.delete(&slot)?;
            }
            self.append(now, &Event::Forgotten { account: page.id })?;
        }
        self.account(page.id)
    }
}

/// The latest rotation, if the portal accepts its password.
fn effective(page: &Page) -> Result<&Course, RotationError> {
    let latest = page.latest().filter(|course| course.is_effective());
    latest.ok_or(RotationError::NotEffective { account: page.id })
}

fn every_destination_has_it(page: &Page, latest: &Course) -> Result<(), RotationError> {
    if page.destinations.is_empty() {
        return Err(RotationError::NoDestinationNamed { account: page.id });
    }
    let unconfirmed = page.destinations.iter().filter(|named| !latest.confirmed.contains_key(&named.id));
    let names: Vec<String> = unconfirmed.map(|named| named.name.clone()).collect();
    if names.is_empty() { Ok(()) } else { Err(RotationError::DestinationsUnconfirmed { names }) }
}
