//! After the reset: the facts that make it finished, and what becomes of the password on this computer. Each says which
//! password it is about: another one may have come while it was on its way.

use chorus_pro::piste::Verdict;
use chorus_pro::{Secret, portal_time_zone};
use jiff::Timestamp;
use jiff::civil::DateTime;

use super::Rotations;
use crate::account::Account;
use crate::capture::Capture;
use crate::course::Course;
use crate::due::{DAYS_OF_LIFE, is_within_life};
use crate::error::RotationError;
use crate::event::{AtClose, Event, ExportKind, Told};
use crate::expiry::ExpiryNews;
use crate::id::{AccountId, AsOf, CaptureId, DestinationId};
use crate::ledger::Page;
use crate::rotation::Stage;

/// A fact that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The account as it stands now.
    pub account: Account,
    /// Whether the fact is about the account's own password. Otherwise another one came in the meantime, and the fact stands with
    /// the password that it is about.
    pub is_of_now: bool,
}

impl Rotations {
    /// The user says when the reset was made that made this password.
    ///
    /// # Errors
    /// [`RotationError::ResetInFuture`]; [`RotationError::ResetTooLongAgo`]; [`RotationError::NotEffective`];
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn date_reset(
        &self,
        account: AccountId,
        capture: CaptureId,
        reset_at: Timestamp,
        now: Timestamp,
    ) -> Result<Noted, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let (course, it) = effective(&page, capture)?;
        if reset_at > now {
            return Err(RotationError::ResetInFuture);
        }
        if !is_within_life(reset_at, now) {
            return Err(RotationError::ResetTooLongAgo { days: DAYS_OF_LIFE });
        }
        let dated = Event::ResetDated { rotation: course.id, reset_at, capture: Some(capture) };
        self.note(&page, capture, (it.reset_at != Some(reset_at)).then_some(dated), now)
    }

    /// A destination has this password.
    ///
    /// # Errors
    /// [`RotationError::UnknownDestination`]; [`RotationError::NotEffective`]; [`RotationError::UnknownAccount`]; one
    /// of the `Journal…` variants.
    pub fn confirm_destination(
        &self,
        account: AccountId,
        capture: CaptureId,
        destination: DestinationId,
        now: Timestamp,
    ) -> Result<Noted, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if !page.destinations.iter().any(|named| named.id == destination) {
            return Err(RotationError::UnknownDestination { destination });
        }
        let (course, it) = effective(&page, capture)?;
        let confirmed = Event::DestinationConfirmed { rotation: course.id, destination, capture: Some(capture) };
        self.note(&page, capture, (!it.facts.confirmed.contains_key(&destination)).then_some(confirmed), now)
    }

    /// Somebody was told that the password has changed, to this one.
    ///
    /// # Errors
    /// [`RotationError::NotEffective`]; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn told(
        &self,
        account: AccountId,
        capture: CaptureId,
        whom: Told,
        now: Timestamp,
    ) -> Result<Noted, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let (course, it) = effective(&page, capture)?;
        let told = Event::Told { rotation: course.id, whom, capture: Some(capture) };
        self.note(&page, capture, (!it.facts.told.contains_key(&whom)).then_some(told), now)
    }

    /// PISTE was asked whether this password works. What it says blocks nothing; each answer is a fact of its own.
    ///
    /// # Errors
    /// [`RotationError::NotEffective`]; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn verified(
        &self,
        account: AccountId,
        capture: CaptureId,
        verdict: Verdict,
        now: Timestamp,
    ) -> Result<Noted, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let (course, it) = effective(&page, capture)?;
        let verified = Event::Verified { rotation: course.id, verdict, capture: Some(capture) };
        self.note(&page, capture, (it.facts.verified != Some((verdict, now))).then_some(verified), now)
    }

    /// The password that the reset killed which made `capture`, if this computer still holds it. It is there to be tried on PISTE:
    /// that it is refused is the evidence for whoever still uses it.
    ///
    /// # Errors
    /// [`RotationError::Store`], [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn password_replaced(&self, account: AccountId, capture: CaptureId) -> Result<Option<Secret>, RotationError> {
        let page = self.page(account)?;
        let Some(replaced) = page.replaced_by(capture).and_then(|course| course.live.as_ref()) else { return Ok(None) };
        match self.password_of(account, replaced.id) {
            Err(RotationError::NoPassword { .. }) => Ok(None),
            password => password.map(Some),
        }
    }

    /// Chorus Pro told, asked from `as_of` on, when the password lapses (local time there): what that says beside what was
    /// expected. It is written down where it is new. `None`: the account stands with another password by now, so that the date
    /// is none of its own, and it is not written down.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn expiry_told(
        &self,
        account: AccountId,
        as_of: AsOf,
        told: DateTime,
        now: Timestamp,
    ) -> Result<Option<ExpiryNews>, RotationError> {
        let _step = self.step();
        let known = self.account(account)?;
        if known.as_of != as_of {
            return Ok(None);
        }
        let zone = portal_time_zone();
        let news = ExpiryNews::of(&known, told, zone.to_datetime(now).date(), &zone);
        if known.expires != Some(told) {
            self.append(now, &Event::ExpiryTold { account, expires: told })?;
        }
        Ok(Some(news))
    }

    /// This password was saved to a file. Two files are two facts; the same moment twice is one.
    ///
    /// # Errors
    /// [`RotationError::NoPassword`] where the account never had it; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants.
    pub fn exported(
        &self,
        account: AccountId,
        capture: CaptureId,
        kind: ExportKind,
        now: Timestamp,
    ) -> Result<Noted, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let (course, it) = page.capture(capture).ok_or(RotationError::NoPassword { account })?;
        let exported = Event::Exported { rotation: course.id, kind, capture: Some(capture) };
        self.note(&page, capture, (!it.facts.exports.contains(&(kind, now))).then_some(exported), now)
    }

    /// Finishes the rotation whose password `capture` is: every program has it, so those before it are deleted, and this one too if
    /// the user wants it forgotten. One that was read after it and set aside, and that nothing speaks against, stays.
    /// Closed with [`AtClose::Keep`] before, and now [`AtClose::Forget`]: the same as [`Rotations::forget`].
    ///
    /// # Errors
    /// [`RotationError::DestinationsUnconfirmed`]; [`RotationError::NoDestinationNamed`];
    /// [`RotationError::NotEffective`]; [`RotationError::PasswordChangedSince`] where the account has another password by now;
    /// [`RotationError::PasswordNotSafe`] where it shall be kept and is only in memory;
    /// [`RotationError::Store`] where something cannot be deleted, and then the rotation stays open;
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn close(
        &self,
        account: AccountId,
        capture: CaptureId,
        at_close: AtClose,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = page.latest().ok_or(RotationError::NotEffective { account })?;
        let live = latest.live.as_ref().filter(|live| live.id == capture);
        let live = live.ok_or_else(|| match page.capture(capture) {
            Some(_) => RotationError::PasswordChangedSince { account },
            None => RotationError::NotEffective { account },
        })?;
        effective(&page, capture)?;
        match (latest.closed, at_close) {
            (Some(AtClose::Keep), AtClose::Forget) => return self.forget_all(&page, now),
            (Some(AtClose::Keep | AtClose::Forget), _) => return self.account(account),
            (None, _) => {}
        }
        every_destination_has_it(&page, live)?;
        let in_hand = self.memory().of(account, capture).is_some();
        if self.memory().unrecorded(account).is_some() || (at_close == AtClose::Keep && in_hand) {
            return Err(RotationError::PasswordNotSafe { account });
        }
        let gone = page.gone_at_close(latest.id, at_close).unwrap_or_default();
        for slot in page.slots_of(|it| gone.contains(&it)) {
            self.store.delete(&slot)?;
        }
        self.append(now, &Event::Closed { rotation: latest.id, at_close })?;
        self.memory().may_go(account, &gone);
        self.account(account)
    }

    /// Deletes every password of the account from this computer, as the person saw it at `as_of`. Its history stays.
    ///
    /// # Errors
    /// [`RotationError::PasswordChangedSince`] where it stands with another password by now;
    /// [`RotationError::PasswordNotSafe`] where one is pending or only in memory; [`RotationError::Store`] where
    /// something cannot be deleted; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn forget(&self, account: AccountId, as_of: AsOf, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if self.memory().has(account) || self.stage_of(&page) == Some(Stage::Stored) {
            return Err(RotationError::PasswordNotSafe { account });
        }
        if page.as_of != as_of {
            return Err(RotationError::PasswordChangedSince { account });
        }
        self.forget_all(&page, now)
    }

    pub(super) fn forget_all(&self, page: &Page, now: Timestamp) -> Result<Account, RotationError> {
        self.memory().forget_considered(page.id);
        let slots = page.slots();
        if !slots.is_empty() {
            for slot in slots {
                self.store.delete(&slot)?;
            }
            self.append(now, &Event::Forgotten { account: page.id })?;
        }
        let all: Vec<_> = page.courses.iter().flat_map(Course::captures).map(|it| it.id).collect();
        self.memory().may_go(page.id, &all);
        self.account(page.id)
    }

    /// Writes down what is new of `capture`.
    fn note(
        &self,
        page: &Page,
        capture: CaptureId,
        event: Option<Event>,
        now: Timestamp,
    ) -> Result<Noted, RotationError> {
        if let Some(event) = event {
            self.append(now, &event)?;
        }
        Ok(Noted { account: self.account(page.id)?, is_of_now: page.captured() == Some(capture) })
    }
}

/// The password and its rotation, where the portal is said to accept it, or to have accepted it.
fn effective(page: &Page, capture: CaptureId) -> Result<(&Course, &Capture), RotationError> {
    let found = page.capture(capture).filter(|(_, it)| it.reset_at.is_some());
    found.ok_or(RotationError::NotEffective { account: page.id })
}

fn every_destination_has_it(page: &Page, live: &Capture) -> Result<(), RotationError> {
    if page.destinations.is_empty() {
        return Err(RotationError::NoDestinationNamed { account: page.id });
    }
    let unconfirmed = page.destinations.iter().filter(|named| !live.facts.confirmed.contains_key(&named.id));
    let names: Vec<String> = unconfirmed.map(|named| named.name.clone()).collect();
    if names.is_empty() { Ok(()) } else { Err(RotationError::DestinationsUnconfirmed { names }) }
}
