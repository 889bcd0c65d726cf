//! The use cases: every step of a rotation, for the shell and the command line alike.
//!
//! Calls block (the keyring may be asking the user); the shell makes them off its main thread. Whatever changes
//! something is done one at a time; reading never waits for that.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chorus_pro::{Generation, Secret, TechnicalLogin};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::account::Account;
use crate::course::Course;
use crate::error::RotationError;
use crate::event::Event;
use crate::history::HistoryLine;
use crate::id::{AccountId, CaptureId};
use crate::journal::Journal;
use crate::ledger::{Ledger, Page};
use crate::memory::Memory;
use crate::past_reset::PastReset;
use crate::secret_store::SecretStore;

/// Accounts and destinations.
mod accounts;
/// After the reset: facts, close, forget.
mod afterwards;
/// Before the reset: preflight, intention, cancelling.
mod beforehand;
/// The click that cannot be undone, where Rust makes it.
mod clicking;
/// What a person compares.
mod comparing;
/// The user's word on a password that was read alone, or on another account's page.
mod considering;
/// The end of it all.
mod forgetting;
/// What goes along to a successor.
mod handing_over;
/// The new password: captured, put away, read back.
mod keeping;
/// The applications that PISTE is asked as.
mod piste_applications;
/// Whether a password that was read is known here.
mod recognising;
/// A password that was set aside: tried, taken up again, or deleted.
mod setting_aside;
/// The structures that the accounts see.
mod structures;
/// « Soumettre »: whether it put in force what was captured.
mod submitting;
/// What came from another computer.
mod taking_over;

pub use forgetting::Forgotten;
pub use setting_aside::SetAsideTrial;
pub use submitting::{InQuestion, UnclearSince};
pub use taking_over::TakenOver;

pub use afterwards::Noted;

/// All rotations of all accounts that this computer knows.
pub struct Rotations {
    /// Held through a whole step, so that two clicks are two steps one after the other.
    steps: Mutex<()>,
    journal: Mutex<Journal>,
    memory: Mutex<Memory>,
    store: Arc<dyn SecretStore>,
    zone: TimeZone,
}

impl Rotations {
    /// The rotations that `journal` tells of; passwords lie in `store`. Days are reckoned in the system's time zone.
    pub fn open(journal: Journal, store: Arc<dyn SecretStore>) -> Self {
        let (steps, journal, memory) = (Mutex::default(), Mutex::new(journal), Mutex::default());
        Self { steps, journal, memory, store, zone: TimeZone::system() }
    }

    /// The same, with days reckoned in `zone`.
    #[must_use]
    pub fn in_time_zone(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }

    /// Every account, in the order in which they became known.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn accounts(&self) -> Result<Vec<Account>, RotationError> {
        let ledger = self.ledger()?;
        let memory = self.memory();
        Ok(ledger.pages().map(|page| page.account(&memory)).collect())
    }

    /// One account.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`], or one of the `Journal…` variants.
    pub fn account(&self, account: AccountId) -> Result<Account, RotationError> {
        let page = self.page(account)?;
        Ok(page.account(&self.memory()))
    }

    /// The account's password: the one that waits for the user's word, else the pending one, else the current one;
    /// never one before it, and never another account's.
    ///
    /// # Errors
    /// [`RotationError::NoPassword`]; [`RotationError::Store`] where the keyring does not give it.
    pub fn password(&self, account: AccountId) -> Result<Secret, RotationError> {
        let page = self.page(account)?;
        let in_memory = {
            let memory = self.memory();
            let considered = memory.considered.get(&account).filter(|found| !is_anothers(found.login.as_ref(), &page));
            let shown = || page.captured().and_then(|shown| memory.of(account, shown));
            let captured = || memory.unrecorded(account).or_else(shown).map(|in_hand| &in_hand.found);
            considered.or_else(captured).map(|found| found.password.duplicate())
        };
        if let Some(secret) = in_memory {
            return Ok(secret);
        }
        let held = page.shown().and_then(Course::held).ok_or(RotationError::NoPassword { account })?;
        Ok(self.store.get(&page.slot(held))?)
    }

    /// The account's password of this number, be it its own one or one that was set aside. It is for a result that says which one it
    /// is about; on a screen stands [`Rotations::password`].
    ///
    /// # Errors
    /// [`RotationError::NoPassword`] where this computer does not hold it; [`RotationError::Store`];
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn password_of(&self, account: AccountId, capture: CaptureId) -> Result<Secret, RotationError> {
        let page = self.page(account)?;
        if let Some(in_hand) = self.memory().of(account, capture) {
            return Ok(in_hand.found.password.duplicate());
        }
        let held = page.capture(capture).map(|(_, it)| it).filter(|it| it.is_held());
        Ok(self.store.get(&page.slot(held.ok_or(RotationError::NoPassword { account })?))?)
    }

    /// The accounts that have a password in memory only: while there is one, closing the program would lose it.
    pub fn unsafe_accounts(&self) -> Vec<AccountId> {
        self.memory().accounts().into_iter().collect()
    }

    /// The generation of a captured password that the journal could not be told of: it is in memory only, and the
    /// account still looks as if nothing had been read. [`Rotations::put_away`] tries again.
    pub fn unrecorded(&self, account: AccountId) -> Option<Generation> {
        let memory = self.memory();
        memory.unrecorded(account).map(|in_hand| in_hand.found.generation)
    }

    /// Everything that happened, oldest first.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn history(&self) -> Result<Vec<HistoryLine>, RotationError> {
        let entries = self.journal().read_all()?;
        HistoryLine::all(entries)
    }

    /// What each reset did, oldest first: who made it, and how long each program was kept from working.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn past_resets(&self) -> Result<Vec<PastReset>, RotationError> {
        PastReset::all(&self.journal().read_all()?)
    }

    fn ledger(&self) -> Result<Ledger, RotationError> {
        Ledger::of(&self.journal().read_all()?)
    }

    fn page(&self, account: AccountId) -> Result<Page, RotationError> {
        self.ledger()?.page(account).cloned()
    }

    fn append(&self, now: Timestamp, event: &Event) -> Result<i64, RotationError> {
        self.journal().append(now, event)
    }

    fn step(&self) -> MutexGuard<'_, ()> {
        locked(&self.steps)
    }

    fn journal(&self) -> MutexGuard<'_, Journal> {
        locked(&self.journal)
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        locked(&self.memory)
    }
}

/// A step that panicked left whole events behind, never half of one, so the others may go on.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether `login` was read and is not the login of `page`. The portal's styles may show it in capitals.
fn is_anothers(login: Option<&TechnicalLogin>, page: &Page) -> bool {
    login.is_some_and(|login| !is_same(login, &page.login))
}

fn is_same(one: &TechnicalLogin, other: &TechnicalLogin) -> bool {
    one.as_str().eq_ignore_ascii_case(other.as_str())
}
