//! A clerk who practises, at a time that passes when the story says so.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use rehearsal::{Fault, Opening, Practice, Rehearsal, RehearsalError};
use rotation::{Account, AccountId, NewDestination, RotationError, Stage, UpdatedBy};

/// A practice, and the account that was chosen in it.
pub(crate) struct Clerk {
    pub(crate) practice: Practice,
    pub(crate) account: AccountId,
    minutes: Arc<AtomicI64>,
}

impl Clerk {
    /// The manager with one structure, its one account, and a program that uses it.
    pub(crate) async fn begin() -> Self {
        let minutes = Arc::new(AtomicI64::new(0));
        let passed = Arc::clone(&minutes);
        let clock = Arc::new(move || start() + SignedDuration::from_mins(passed.load(Ordering::Relaxed)));
        let practice = Practice::open(Opening { seed: Some(1), clock, ..Opening::default() }).await.unwrap();
        let rehearsal = practice.rehearsal();
        let manager = practice.managers().remove(0).email;
        let structure = rehearsal.structures(&manager).await.unwrap()[0].id.clone();
        let account = rehearsal.accounts(&manager, &structure).await.unwrap()[0];
        rehearsal.rotations().add_destination(account, program(), start()).unwrap();
        Self { practice, account, minutes }
    }

    pub(crate) fn rehearsal(&self) -> &Rehearsal {
        self.practice.rehearsal()
    }

    /// The click on the button that cannot be undone, and what came of it.
    pub(crate) async fn reset(&self) -> Result<Account, RehearsalError> {
        self.minutes_pass(1);
        self.rehearsal().rotations().intend_again(self.account, self.now())?;
        self.rehearsal().perform(self.account, |_| {}).await
    }

    /// The same after the answer to a click before did not arrive.
    pub(crate) async fn go_on(&self) -> Result<Account, RehearsalError> {
        self.minutes_pass(1);
        self.rehearsal().perform(self.account, |_| {}).await
    }

    pub(crate) fn minutes_pass(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::Relaxed);
    }

    /// The portal will meet this, once.
    pub(crate) fn meets(&self, fault: Fault) {
        self.practice.portal().next_fault(fault);
    }

    pub(crate) fn stage(&self) -> Option<Stage> {
        self.rehearsal().rotations().account(self.account).unwrap().rotation.map(|rotation| rotation.stage)
    }

    /// How many resets the portal made.
    pub(crate) fn resets(&self) -> usize {
        self.practice.portal().world().with(|world| world.resets())
    }

    /// Whether the password that Trousseau would show is the one that the portal accepts.
    pub(crate) fn shows_what_is_in_force(&self) -> bool {
        let login = self.rehearsal().rotations().account(self.account).unwrap().login;
        let in_force = self.practice.password_in_force(&login).unwrap();
        self.rehearsal().rotations().password(self.account).is_ok_and(|shown| shown.is_same_as(&in_force))
    }

    pub(crate) fn shows_none(&self) -> bool {
        matches!(self.rehearsal().rotations().password(self.account), Err(RotationError::NoPassword { .. }))
    }

    pub(crate) fn now(&self) -> Timestamp {
        start() + SignedDuration::from_mins(self.minutes.load(Ordering::Relaxed))
    }
}

/// A program that uses the account.
pub(crate) fn program() -> NewDestination {
    NewDestination { name: "Finances".to_owned(), updated_by: UpdatedBy::Me, note: String::new() }
}

/// A Tuesday morning.
pub(crate) fn start() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}
