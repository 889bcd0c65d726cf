//! Taking over from another computer: the history in one transaction, then each password into the keyring.

use chorus_pro::Secret;
use jiff::Timestamp;

use super::Rotations;
use super::recognising::Recognised;
use crate::arrival::{Arrival, Here, Plan};
use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, CaptureId};
use crate::journal::Entry;
use crate::ledger::{Ledger, Page};
use crate::rotation::Stage;
use crate::secret_store::{StoreError, put_and_read_back};
use crate::succession::{PassedOn, Succession};

/// What became of one account of a succession.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOver {
    /// Its number here.
    pub account: AccountId,
    /// How it came.
    pub arrival: Arrival,
    /// When the password was made that the file brings, as it says.
    pub made_there: Option<Timestamp>,
    /// When the password was made that was here, as this computer knows; `None` where none was.
    pub made_here: Option<Timestamp>,
    /// The file's password was kept beside the one that was here, set aside.
    pub is_beside: bool,
    /// Why its password did not come along; taking over the same succession again brings it.
    pub trouble: Option<StoreError>,
}

impl Rotations {
    /// Takes over accounts that another computer handed over: first everything that happened to them, with the moments
    /// and the names that stand there, then the passwords. What this computer has already is not added again, and
    /// nothing here gives way but to a later reset. Which is the later one is known from two clocks, so no password is deleted for
    /// it: the one that gives way is set aside, be it the file's or this computer's. Where it stops in the middle, the account says that its password is
    /// elsewhere still, and the same succession once more brings it.
    ///
    /// # Errors
    /// Nothing was changed with [`RotationError::PracticeApart`], [`RotationError::SuccessionDamaged`],
    /// [`RotationError::SuccessionFromFuture`], [`RotationError::Store`] where the keyring would not take a password, or
    /// one of the `Journal…` variants; of these the last may also come once the history is there, and then the same
    /// succession again does the rest.
    pub fn take_over(&self, succession: Succession, now: Timestamp) -> Result<Vec<TakenOver>, RotationError> {
        let _step = self.step();
        succession.must_be_past(now)?;
        let accounts = succession.into_accounts();
        let pages: Vec<Page> = accounts.iter().map(PassedOn::page).collect();
        if !pages.iter().all(|page| self.journal().takes(page.environment)) {
            return Err(RotationError::PracticeApart);
        }
        if accounts.iter().any(|it| it.password().is_some()) {
            self.try_keyring()?;
        }
        self.know_what_is_here(&pages, now)?;
        let plans = self.journal().append_carried(|known, next, by| {
            let ledger = Ledger::of(known)?;
            let open = ledger.pages().filter(|page| self.is_open(page)).map(|page| page.id).collect();
            let here = Here { known, ledger, open, now, by: by.map(str::to_owned) };
            plan(&here, next, &accounts, &pages)
        })?;
        let passwords = accounts.into_iter().map(PassedOn::into_password);
        self.put_away_all(plans.into_iter().zip(passwords), now)
    }

    /// Whether a reset is under way here that must not be covered by another one.
    fn is_open(&self, ours: &Page) -> bool {
        let in_hand = self.memory().has(ours.id);
        let stage = self.stage_of(ours);
        in_hand || matches!(stage, Some(Stage::Intended | Stage::Requested | Stage::Captured | Stage::Stored))
    }

    fn put_away_all(
        &self,
        plans: impl Iterator<Item = (Plan, Option<Secret>)>,
        now: Timestamp,
    ) -> Result<Vec<TakenOver>, RotationError> {
        let ledger = self.ledger()?;
        let (mut taken, mut stored, mut trouble) = (Vec::new(), Vec::new(), None);
        for (Plan { account, arrival, made_there, made_here, is_another, .. }, password) in plans {
            let brings = matches!(arrival, Arrival::New | Arrival::Newer | Arrival::Completed);
            let password = password.filter(|_| brings || is_another);
            let mut is_beside = false;
            // A keyring that fails once is not asked a thousand times: each question may wait for somebody.
            if let (Some(password), None) = (&password, &trouble) {
                let page = ledger.page(account)?;
                let outcome = if is_another {
                    is_beside = true;
                    self.bring_beside(page, password, made_there, now)?
                } else {
                    self.bring(page, password)
                };
                match outcome {
                    Ok(event) => stored.extend(event),
                    Err(why) => trouble = Some(why),
                }
            }
            let trouble = password.and(trouble.clone());
            taken.push(TakenOver { account, arrival, made_there, made_here, is_beside, trouble });
        }
        // At once for all: what a crash before this leaves unsaid, the same succession says when it comes again.
        self.journal().append_all(now, &stored)?;
        Ok(taken)
    }

    /// Finds out what the keyring holds of the accounts that come, so that nothing of it is taken for gone.
    fn know_what_is_here(&self, pages: &[Page], now: Timestamp) -> Result<(), RotationError> {
        let ledger = self.ledger()?;
        for page in pages {
            if let Some(ours) = ledger.find(page.environment, &page.login) {
                self.look_for_the_unknown(ours, now)?;
            }
        }
        Ok(())
    }

    /// Keeps a password beside the account's own one, unless it is here already; and says what is to be written down of it.
    fn bring_beside(
        &self,
        page: &Page,
        password: &Secret,
        made_there: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Result<Option<Event>, StoreError>, RotationError> {
        let (Some(latest), Some(reset_at)) = (page.latest(), made_there) else { return Ok(Ok(None)) };
        match self.recognise(page, password) {
            Recognised::New(None) => {}
            Recognised::New(Some(trouble)) => return Ok(Err(trouble)),
            Recognised::Old | Recognised::Same | Recognised::SetAside(_) => return Ok(Ok(None)),
        }
        let rotation = latest.id;
        let capture = CaptureId(self.append(now, &Event::Brought { rotation, reset_at })?);
        let page = self.page(page.id)?;
        let (_, it) = page.capture(capture).expect("it was written down just now");
        let put = put_and_read_back(self.store.as_ref(), &page.slot(it), password);
        Ok(put.map(|()| Some(Event::Stored { rotation, capture: Some(capture) })))
    }

    /// Puts the account's current password into the keyring, and says what is to be written down of it.
    fn bring(&self, page: &Page, password: &Secret) -> Result<Option<Event>, StoreError> {
        let Some(course) = page.shown() else { return Ok(None) };
        let Some(capture) = course.live.as_ref().filter(|capture| !capture.is_held()) else {
            return Ok(None);
        };
        put_and_read_back(self.store.as_ref(), &page.slot(capture), password)?;
        Ok(Some(Event::Stored { rotation: course.id, capture: Some(capture.id) }))
    }
}

/// What is to be appended, and why.
fn plan(
    here: &Here<'_>,
    mut next: i64,
    accounts: &[PassedOn],
    pages: &[Page],
) -> Result<(Vec<Entry>, Vec<Plan>), RotationError> {
    let mut all = here.known.to_vec();
    let mut plans = Vec::with_capacity(accounts.len());
    for (theirs, page) in accounts.iter().zip(pages) {
        let plan = here.plan(theirs, page, next).ok_or(RotationError::SuccessionDamaged)?;
        next += i64::try_from(plan.entries.len()).expect("a succession has fewer entries than an i64 counts");
        all.extend(plan.entries.iter().cloned());
        plans.push(plan);
    }
    // Fitted together, the two histories must make sense; otherwise nothing is written.
    Ledger::of(&all).map_err(|_| RotationError::SuccessionDamaged)?;
    Ok((all.split_off(here.known.len()), plans))
}
