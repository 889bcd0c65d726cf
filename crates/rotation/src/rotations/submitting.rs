//! Second generation, « Soumettre »: which of the captured passwords it put in force, by the page that says so, by the person's
//! word, or by PISTE; and what is kept while nobody knows.

use chorus_pro::Secret;
use jiff::Timestamp;

use super::Rotations;
use crate::account::Account;
use crate::capture::Capture;
use crate::course::Course;
use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, CaptureId, RotationId};
use crate::ledger::Page;
use crate::secret_store::StoreError;

/// Passwords one of which may be in force.
#[derive(Debug)]
pub struct InQuestion {
    /// Each with what it is in the journal, newest first.
    pub passwords: Vec<(CaptureId, Secret)>,
    /// Up to where the question goes: what is found out by them says nothing of what came later.
    pub as_of: UnclearSince,
}

/// Which word of the journal said last that a form may have been accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnclearSince(Option<i64>);

impl Rotations {
    /// The form that showed `capture` was accepted, as the person says or PISTE: that password is the current one from now on,
    /// also where another one was captured since. Once it is, this changes nothing.
    ///
    /// # Errors
    /// [`RotationError::NotPending`] where another password has become the current one since, or it never was captured;
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn submission_accepted(
        &self,
        account: AccountId,
        capture: CaptureId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let may_be = |open: &&Course| !open.is_effective() || is_live(open, capture);
        let open = open_course(&page, capture).filter(may_be).ok_or(RotationError::NotPending { account })?;
        self.put_in_force(&page, open, capture, now)
    }

    /// The form that showed `capture` was seen to be accepted: no other has been since.
    ///
    /// # Errors
    /// Those of [`Rotations::submission_accepted`].
    pub(crate) fn submission_seen(
        &self,
        account: AccountId,
        capture: CaptureId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let open = open_course(&page, capture).ok_or(RotationError::NotPending { account })?;
        self.put_in_force(&page, open, capture, now)
    }

    /// Whether the form that showed `capture` was accepted is not known, as the person says. Nothing becomes current, nothing is
    /// deleted. Changes nothing where that is written down, or another password was captured since.
    ///
    /// # Errors
    /// [`RotationError::NotPending`] where nothing waits for its form; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants.
    pub fn submission_unclear(
        &self,
        account: AccountId,
        capture: CaptureId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let (rotation, live) = pending(&page).ok_or(RotationError::NotPending { account })?;
        if live.id == capture && live.unclear.is_none() {
            self.append(now, &Event::SubmissionUnclear { rotation })?;
        }
        self.account(account)
    }

    /// A page says that a request was accepted, and whether it was the form with the pending password is not known. What was
    /// found out before says nothing of that. Answers whether anything is pending.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub(crate) fn success_unclear(&self, account: AccountId, now: Timestamp) -> Result<bool, RotationError> {
        let _step = self.step();
        self.record(account, now)?;
        let page = self.page(account)?;
        let Some((rotation, _)) = pending(&page) else { return Ok(false) };
        self.append(now, &Event::SubmissionUnclear { rotation })?;
        Ok(true)
    }

    /// The passwords that may be in force beside the one before: those whose form may have been accepted, and the pending one,
    /// newest first. They are there to be tried on PISTE. One that the keyring has lost is left out.
    ///
    /// # Errors
    /// [`RotationError::Store`] where the keyring cannot be asked; [`RotationError::UnknownAccount`]; one of the `Journal…`
    /// variants.
    pub fn passwords_in_question(&self, account: AccountId) -> Result<InQuestion, RotationError> {
        let page = self.page(account)?;
        let as_of = UnclearSince(page.unclear().filter_map(|(_, capture)| capture.unclear).max());
        let waits = pending(&page).map(|(_, live)| live);
        let mut captures: Vec<_> = page.unclear().map(|(_, capture)| capture).chain(waits).collect();
        captures.sort_by_key(|capture| std::cmp::Reverse(capture.id));
        captures.dedup();
        let mut passwords = Vec::new();
        for capture in captures {
            let in_hand = self.memory().of(account, capture.id).map(|it| it.found.password.duplicate());
            if let Some(secret) = in_hand {
                passwords.push((capture.id, secret));
                continue;
            }
            if !capture.is_held() {
                continue;
            }
            match self.store.get(&page.slot(capture)) {
                Ok(secret) => passwords.push((capture.id, secret)),
                Err(StoreError::NotFound | StoreError::Unreadable) => {}
                Err(source) => return Err(RotationError::Store { source }),
            }
        }
        Ok(InQuestion { passwords, as_of })
    }

    /// The password before was found to work still, when what is in question was `as_of`: no form had been accepted up to then.
    /// What waits for its form waits on. Changes nothing where another form may have been accepted since.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub fn nothing_was_submitted(
        &self,
        account: AccountId,
        as_of: UnclearSince,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        if page.unclear().any(|(_, capture)| capture.unclear > as_of.0) {
            return self.account(account);
        }
        let mut rotations: Vec<_> = page.unclear().map(|(course, _)| course.id).collect();
        rotations.dedup();
        let events: Vec<_> = rotations.into_iter().map(|rotation| Event::NotSubmitted { rotation }).collect();
        if !events.is_empty() {
            self.journal().append_all(now, &events)?;
        }
        self.account(account)
    }

    /// While `captured` is at work, `withdrawn` counts as never in force: its form was seen to change.
    pub(crate) fn instead_of<T>(
        &self,
        account: AccountId,
        withdrawn: Option<CaptureId>,
        captured: impl FnOnce() -> T,
    ) -> T {
        self.memory().withdrawn.extend(withdrawn.map(|withdrawn| (account, withdrawn)));
        let outcome = captured();
        self.memory().withdrawn.remove(&account);
        outcome
    }

    /// The capture of `password`, once the journal knows of it: one in memory, or the one that waits for its form by now; `None`
    /// where it is neither.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub(crate) fn recorded(
        &self,
        account: AccountId,
        password: &Secret,
        now: Timestamp,
    ) -> Result<Option<CaptureId>, RotationError> {
        let _step = self.step();
        self.record(account, now)?;
        let capture = {
            let memory = self.memory();
            let mut in_hand = memory.all_of(account).filter(|it| it.found.password.is_same_as(password));
            in_hand.next().and_then(|it| it.capture)
        };
        self.put_in_keyring(account, now)?;
        if capture.is_some() {
            return Ok(capture);
        }
        let page = self.page(account)?;
        let Some((_, waiting)) = pending(&page) else { return Ok(None) };
        let is_same = self.password_of(account, waiting.id)?.is_same_as(password);
        Ok(is_same.then_some(waiting.id))
    }

    /// That it is not known what became of the latest rotation's form, where another password or another rotation is about to
    /// take its place; unless the form was seen to change.
    pub(super) fn left_unclear(&self, page: &Page) -> Option<Event> {
        let (rotation, live) = pending(page).filter(|(_, live)| live.unclear.is_none())?;
        let was_withdrawn = self.memory().withdrawn.get(&page.id) == Some(&live.id);
        (!was_withdrawn).then_some(Event::SubmissionUnclear { rotation })
    }

    /// Writes down that this is the current password, of the rotation that captured it.
    fn put_in_force(
        &self,
        page: &Page,
        open: &Course,
        capture: CaptureId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let (account, rotation) = (page.id, open.id);
        let is_live = is_live(open, capture);
        if is_live && open.is_effective() {
            return self.account(account);
        }
        let mut events = Vec::new();
        if !is_live {
            // Nobody chose between the two: the later one stays set aside, until it is proved that it is not in force.
            events.extend(open.live.as_ref().map(|live| Event::SetAside { rotation, capture: live.id }));
            events.push(Event::TakenUpAgain { rotation, capture });
        }
        events.push(Event::Effective { rotation, reset_at: now });
        for later in page.courses.iter().filter(|course| course.id > rotation && !course.cancelled) {
            // Nothing came of it, or a form of it may be open still.
            let came_to_nothing = later.captures().next().is_none();
            let rotation = later.id;
            events.push(if came_to_nothing { Event::Cancelled { rotation } } else { Event::NotSubmitted { rotation } });
        }
        self.journal().append_all(now, &events)?;
        self.account(account)
    }
}

/// The rotation whose form is not known to be accepted, and what it showed.
fn pending(page: &Page) -> Option<(RotationId, &Capture)> {
    let open = page.latest().filter(|course| !course.is_effective())?;
    Some((open.id, open.live.as_ref()?))
}

fn is_live(open: &Course, capture: CaptureId) -> bool {
    open.live.as_ref().is_some_and(|live| live.id == capture)
}

/// The rotation that captured this, if no later one has made the current password.
fn open_course(page: &Page, capture: CaptureId) -> Option<&Course> {
    let place = page.courses.iter().position(|course| course.captures().any(|known| known.id == capture))?;
    let (open, later) = page.courses[place..].split_first()?;
    let is_over = later.iter().any(|course| course.is_effective() || course.lost);
    (!is_over && open.closed.is_none() && !open.cancelled).then_some(open)
}
