//! The reading of all due dates that one account sees, a structure a second: it goes on whatever screen is shown.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chorus_pro::piste::{Piste, PisteError, StructureExpiry};
use chorus_pro::{Secret, TechnicalLogin};
use serde::Serialize;
use tokio::sync::{Notify, watch};

/// How far a reading is. `of` is 0 until Chorus Pro has told how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Progress {
    pub(crate) read: usize,
    pub(crate) of: usize,
}

/// What a reading came to.
pub(crate) struct Read {
    /// Each structure whose sheet was asked for.
    pub(crate) found: Vec<StructureExpiry>,
    /// Why it was left before the last one.
    pub(crate) left: Option<Left>,
}

/// Why a reading was left.
pub(crate) enum Left {
    ByUser,
    Because(PisteError),
}

/// The one reading that may be under way.
pub(crate) struct DueDatesReading {
    under_way: watch::Sender<Option<Progress>>,
    stop: Notify,
    /// What the latest one ended with, in words, until it was said.
    outcome: Mutex<Vec<String>>,
}

impl Default for DueDatesReading {
    fn default() -> Self {
        Self { under_way: watch::Sender::new(None), stop: Notify::new(), outcome: Mutex::default() }
    }
}

impl DueDatesReading {
    /// Whether it may begin: it may not while another one is under way.
    pub(crate) fn begins(&self) -> bool {
        let start = Progress { read: 0, of: 0 };
        self.under_way.send_if_modified(|now| {
            let is_first = now.is_none();
            now.get_or_insert(start);
            is_first
        })
    }

    /// Reads, until it is told to stop.
    pub(crate) async fn read(&self, piste: &Piste, login: &TechnicalLogin, password: &Secret) -> Read {
        let mut found = Vec::new();
        let heard = |expiry: &StructureExpiry, of| {
            found.push(expiry.clone());
            self.under_way.send_replace(Some(Progress { read: found.len(), of }));
        };
        let left = tokio::select! {
            read = piste.expiries(login, password, heard) => read.stopped.map(Left::Because),
            () = self.stop.notified() => Some(Left::ByUser),
        };
        Read { found, left }
    }

    /// It has ended, and this is to be said of it.
    pub(crate) fn ends(&self, outcome: Vec<String>) {
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = outcome;
        self.under_way.send_replace(None);
    }

    /// Has it stop.
    pub(crate) fn stop(&self) {
        if self.under_way().is_some() {
            self.stop.notify_waiters();
        }
    }

    /// Has it stop, and waits until what was read is kept; a moment at the most, for the program ends.
    pub(crate) fn stop_for_good(&self) {
        self.stop();
        let mut watched = self.under_way.subscribe();
        // Where it takes longer than that, it is read again another time.
        let _ = tauri::async_runtime::block_on(async move {
            tokio::time::timeout(A_MOMENT, watched.wait_for(Option::is_none)).await.map(drop)
        });
    }

    /// How far it is; `None` where none is under way.
    pub(crate) fn under_way(&self) -> Option<Progress> {
        *self.under_way.borrow()
    }

    /// The same, once it is another than `known`.
    pub(crate) async fn moved_on(&self, known: Progress) -> Option<Progress> {
        // The sender is this, so that it cannot be gone.
        let mut watched = self.under_way.subscribe();
        watched.wait_for(|now| *now != Some(known)).await.map_or(None, |now| *now)
    }

    /// What the latest one ended with; said once.
    pub(crate) fn take_outcome(&self) -> Vec<String> {
        std::mem::take(&mut *self.outcome.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What a disk takes to write a line, and more.
const A_MOMENT: Duration = Duration::from_secs(2);
