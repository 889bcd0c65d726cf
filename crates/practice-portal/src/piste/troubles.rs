//! The troubles that the practice PISTE is in.

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use rand::RngExt;
use rand::rngs::StdRng;

use super::fault::{ExpiryForm, PisteFault};
use super::trouble::{HowOften, PisteStep, PisteTrouble};

/// Which troubles there are; what is drawn is drawn by the seed.
pub(crate) struct Troubles(Mutex<State>);

struct State {
    /// In the order of asking: of those that fit, the first strikes.
    all: Vec<PisteTrouble>,
    random: StdRng,
    last_call: Option<Timestamp>,
}

impl Troubles {
    pub(crate) fn new(random: StdRng) -> Self {
        Self(Mutex::new(State { all: Vec::new(), random, last_call: None }))
    }

    pub(crate) fn add(&self, trouble: PisteTrouble) {
        self.state().all.push(trouble);
    }

    pub(crate) fn all(&self) -> Vec<PisteTrouble> {
        self.state().all.clone()
    }

    pub(crate) fn clear(&self) {
        self.state().all.clear();
    }

    /// The first fault that fits and strikes now.
    pub(super) fn strike(&self, at: PisteStep, fits: impl Fn(PisteFault) -> bool) -> Option<PisteFault> {
        let mut state = self.state();
        let State { all, random, .. } = &mut *state;
        let mut place = 0;
        while let Some(trouble) = all.get_mut(place) {
            if trouble.at == at && fits(trouble.fault) {
                let fault = trouble.fault;
                match &mut trouble.how_often {
                    HowOften::Always => return Some(fault),
                    HowOften::Next(count) => {
                        *count -= 1;
                        if *count == 0 {
                            all.remove(place);
                        }
                        return Some(fault);
                    }
                    HowOften::OneIn(count) => {
                        if random.random_range(0..*count) == 0 {
                            return Some(fault);
                        }
                    }
                }
            }
            place += 1;
        }
        None
    }

    /// Whether a call comes within a second of the one before. It counts as one from now on.
    pub(super) fn is_hasty(&self, now: Timestamp) -> bool {
        let before = self.state().last_call.replace(now);
        before.is_some_and(|before| now.duration_since(before) < SignedDuration::from_secs(1))
    }

    /// In which form this sheet tells its expiry.
    pub(super) fn expiry_form(&self) -> Option<ExpiryForm> {
        let struck = self.strike(PisteStep::Call, |fault| matches!(fault, PisteFault::Expiry(_)));
        struck.and_then(|fault| if let PisteFault::Expiry(form) = fault { Some(form) } else { None })
    }

    /// So many bytes that mean nothing, not even as UTF-8.
    pub(super) fn draw_bytes(&self, length: usize) -> Vec<u8> {
        let mut state = self.state();
        std::iter::once(0xff).chain((1..length).map(|_| state.random.random())).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
