//! Before the reset: everything that could fail to keep the password is tried, and the intention is written down.

use chorus_pro::{Generation, Secret};
use jiff::Timestamp;

use super::Rotations;
use crate::account::Account;
use crate::click::Clearance;
use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, RotationId};
use crate::ledger::Page;
use crate::moment::Moment;
use crate::preflight::{Check, CheckKind, Preflight};
use crate::rotation::{Stage, stage};
use crate::secret_store::{Slot, StoreError, put_and_read_back};

impl Rotations {
    /// Tries the keyring and the journal, and looks whether a destination is named. Nothing stays behind.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants where the account cannot even be read.
    /// A check that fails is no error: it is in the answer.
    pub fn preflight(&self, account: AccountId, now: Timestamp) -> Result<Preflight, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        Ok(self.check(&page, now))
    }

    /// Writes down that the password will be reset, after the preflight was run once more. Where a rotation was begun
    /// and nothing captured, or what was captured is lost, this one takes its place; where one was just begun, it is it.
    ///
    /// # Errors
    /// [`RotationError::RotationOpen`] where an earlier password still waits for its destinations or its form;
    /// [`RotationError::PasswordNotSafe`] where one is only in memory; the first check that fails;
    /// [`RotationError::UnknownAccount`].
    pub fn intend(&self, account: AccountId, now: Timestamp) -> Result<RotationId, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if let Some(latest) = page.latest()
            && matches!(self.stage_of(&page), Some(Stage::Stored | Stage::Effective))
        {
            return Err(RotationError::RotationOpen { account, rotation: latest.id });
        }
        self.begin(&page, now)
    }

    /// The same, where an earlier password still waits: its rotation is superseded on purpose.
    ///
    /// # Errors
    /// Those of [`Rotations::intend`], without [`RotationError::RotationOpen`].
    pub fn intend_again(&self, account: AccountId, now: Timestamp) -> Result<RotationId, RotationError> {
        let _step = self.step();
        self.begin(&self.page(account)?, now)
    }

    /// The official page was opened, or the click that cannot be undone is about to be made.
    ///
    /// # Errors
    /// [`RotationError::NoRotationOpen`], [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub fn requested(
        &self,
        account: AccountId,
        generation: Generation,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = page.latest().ok_or(RotationError::NoRotationOpen { account })?;
        match self.stage_of(&page) {
            Some(Stage::Effective | Stage::Closed) | None => return Err(RotationError::NoRotationOpen { account }),
            Some(Stage::Requested) if latest.generation == Some(generation) => {}
            Some(Stage::Intended | Stage::Requested) => {
                self.append(now, &Event::Requested { rotation: latest.id, generation, expires_before: None })?;
            }
            Some(Stage::Lost | Stage::Captured | Stage::Stored) => {}
        }
        self.account(account)
    }

    /// Once more before the click that cannot be undone: the request is on the disk, and everything that could fail to
    /// keep the password is tried. A password that waits for its form must be in the keyring: where it was not, it is put
    /// there now. What it answers is leave for one click.
    ///
    /// # Errors
    /// [`RotationError::NoRotationOpen`]; [`RotationError::PasswordNotSafe`]; the first check that fails;
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn ready_for_the_click(&self, account: AccountId, now: Timestamp) -> Result<Clearance, RotationError> {
        let _step = self.step();
        self.put_in_keyring(account, now)?;
        let page = self.page(account)?;
        let clearance = self.clearance(&page)?;
        self.check(&page, now).into_result()?;
        Ok(clearance)
    }

    /// Leave for the click, as far as the journal's state goes.
    pub(super) fn clearance(&self, page: &Page) -> Result<Clearance, RotationError> {
        let account = page.id;
        match self.stage_of(page).zip(page.latest()) {
            Some((Stage::Requested | Stage::Stored, latest)) => {
                let captured = latest.live.as_ref().map(|capture| capture.id.0);
                Ok(Clearance { account, rotation: latest.id, captured, clicks: latest.clicks.len() })
            }
            Some((Stage::Captured, _)) => Err(RotationError::PasswordNotSafe { account }),
            Some((Stage::Intended | Stage::Lost | Stage::Effective | Stage::Closed, _)) | None => {
                Err(RotationError::NoRotationOpen { account })
            }
        }
    }

    /// Nothing was done on the portal for this rotation. What was left undone before it is to be done again.
    ///
    /// # Errors
    /// [`RotationError::CannotCancel`] once a new password was captured, even if it was lost, or may be in force;
    /// [`RotationError::NoRotationOpen`], also where another rotation has taken its place; [`RotationError::UnknownAccount`]; one of
    /// the `Journal…` variants.
    pub fn cancel(&self, account: AccountId, rotation: RotationId, now: Timestamp) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if page.courses.last().is_some_and(|course| course.cancelled && course.id == rotation) {
            return self.account(account);
        }
        let latest = page.latest().filter(|latest| latest.id == rotation);
        let latest = latest.ok_or(RotationError::NoRotationOpen { account })?;
        let unrecorded = self.memory().unrecorded(account).is_some();
        let is_unclear = latest.captures().any(|capture| capture.unclear.is_some());
        match self.stage_of(&page) {
            Some(Stage::Intended | Stage::Requested) if !unrecorded && !is_unclear => {}
            Some(Stage::Closed) | None => return Err(RotationError::NoRotationOpen { account }),
            Some(
                Stage::Intended | Stage::Requested | Stage::Lost | Stage::Captured | Stage::Stored | Stage::Effective,
            ) => {
                return Err(RotationError::CannotCancel { account });
            }
        }
        self.append(now, &Event::Cancelled { rotation: latest.id })?;
        self.memory().forget_considered(account);
        self.account(account)
    }

    /// It turned out that the portal has reset the password in this rotation and that its answer did not arrive. From here a new
    /// reset leads on, which takes this one's place.
    ///
    /// # Errors
    /// [`RotationError::NoRotationOpen`] where none was requested, where its password did arrive, or where another rotation has
    /// taken its place; [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn password_lost(
        &self,
        account: AccountId,
        rotation: RotationId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let latest = page.latest().filter(|latest| latest.id == rotation);
        let latest = latest.ok_or(RotationError::NoRotationOpen { account })?;
        let unrecorded = self.memory().unrecorded(account).is_some();
        match self.stage_of(&page) {
            Some(Stage::Requested) if !unrecorded => {
                self.append(now, &Event::PasswordLost { rotation: latest.id })?;
            }
            Some(Stage::Lost) => {}
            Some(
                Stage::Intended | Stage::Requested | Stage::Captured | Stage::Stored | Stage::Effective | Stage::Closed,
            )
            | None => {
                return Err(RotationError::NoRotationOpen { account });
            }
        }
        self.account(account)
    }

    fn check(&self, page: &Page, now: Timestamp) -> Preflight {
        let keyring = self.try_keyring().map_err(RotationError::from);
        let journal = self.journal().probe(now);
        let no_destination = page.destinations.is_empty();
        let destinations =
            if no_destination { Err(RotationError::NoDestinationNamed { account: page.id }) } else { Ok(()) };
        Preflight {
            checks: vec![
                Check { kind: CheckKind::Keyring, outcome: keyring },
                Check { kind: CheckKind::Journal, outcome: journal },
                Check { kind: CheckKind::Destinations, outcome: destinations },
            ],
            moment: Moment::of(self.zone.to_datetime(now)),
        }
    }

    pub(super) fn try_keyring(&self) -> Result<(), StoreError> {
        let probe = Secret::parse(PROBE.to_owned()).expect("the probe is not empty");
        let slot = Slot::of_trial(std::process::id());
        // Whether the journal can be written is a check of its own: the keyring's outcome does not hang on it.
        let _ = self.journal().note_place(slot.user());
        let outcome = put_and_read_back(self.store.as_ref(), &slot, &probe).and_then(|()| self.store.delete(&slot));
        if outcome.is_ok() {
            let _ = self.journal().drop_place(slot.user());
        }
        outcome
    }

    fn begin(&self, page: &Page, now: Timestamp) -> Result<RotationId, RotationError> {
        let account = page.id;
        if self.memory().has(account) {
            return Err(RotationError::PasswordNotSafe { account });
        }
        self.check(page, now).into_result()?;
        match page.latest() {
            Some(latest) if self.stage_of(page) == Some(Stage::Intended) => Ok(latest.id),
            _ => self.intend_in_place_of_the_latest(page, now),
        }
    }

    /// Without a preflight: for a password that was made already.
    pub(super) fn intend_in_place_of_the_latest(
        &self,
        page: &Page,
        now: Timestamp,
    ) -> Result<RotationId, RotationError> {
        let unfinished = page.latest().filter(|course| course.closed.is_none());
        let supersedes = unfinished.map(|course| course.id);
        let mut events: Vec<Event> = self.left_unclear(page).into_iter().collect();
        events.push(Event::Intended { account: page.id, supersedes });
        let last = events.len() - 1;
        let first = self.journal().append_all(now, &events)?;
        Ok(RotationId(first + i64::try_from(last).expect("two events at most")))
    }

    /// How far the account's latest rotation has come.
    pub(super) fn stage_of(&self, page: &Page) -> Option<Stage> {
        let latest = page.latest()?;
        Some(stage(latest, page.id, &self.memory()))
    }
}

/// What the keyring is tried with: no secret, but every kind of character that a password was seen with (docs/chorus-pro.md).
const PROBE: &str = "Trousseau: essai, rien de secret. \"#$%&'()*+-;<=>?@[\\]^_`{|}~!é";
