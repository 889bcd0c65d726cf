//! Faults on demand: what goes wrong on the real portal, here when it is asked for.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::page_change::PageChange;

/// What befalls the next request that it fits, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// « Confirmer » is answered with the question again, under another key; the reset took place.
    AskedAgain,
    /// « Accueil connecté » is an attacker's page, which tries to get at the application around it and notes what came of it.
    AttackersPage,
    /// The line is cut in the middle of the recap, before the password; the reset took place.
    CutInRecap,
    /// « Soumettre » fails: the form stays, says so and shows another password; nothing is in force.
    DrawnAnewAtSubmission,
    /// A page of the portal is answered with the error page; what was asked is not done.
    ErrorPage,
    /// « Confirmer » meets a session that has lapsed; the reset did not take place.
    LapsedAtConfirmation,
    /// A choice in the second generation's form meets a session that has lapsed; nothing is in force.
    LapsedInForm,
    /// « Soumettre » fails: the form stays and says so, nothing is in force.
    RefusedAtSubmission,
    /// A page of the portal takes this long.
    Slow {
        /// How much longer than usual.
        by: Duration,
    },
    /// « Confirmer » or « Soumettre » takes effect, its answer never arrives, and its page stays where it is.
    Stays {
        /// What the page does there.
        change: PageChange,
    },
    /// The answer to « Soumettre » never arrives.
    UnansweredSubmission {
        /// Whether the password is in force all the same.
        is_done: bool,
    },
}

/// The faults that wait for a request, in the order of asking.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        self.waiting().push(fault);
    }

    /// Takes the first one that fits; it will not come again.
    pub(crate) fn take(&self, fits: impl Fn(&Fault) -> bool) -> Option<Fault> {
        let mut waiting = self.waiting();
        let place = waiting.iter().position(fits)?;
        Some(waiting.remove(place))
    }

    /// What the page of « Confirmer » or « Soumettre » will do once it was clicked, where that was asked for.
    pub(crate) fn page_change(&self) -> Option<PageChange> {
        let changes = |fault: &Fault| if let Fault::Stays { change } = fault { Some(*change) } else { None };
        self.waiting().iter().find_map(changes)
    }

    pub(crate) fn all(&self) -> Vec<Fault> {
        self.waiting().clone()
    }

    pub(crate) fn clear(&self) {
        self.waiting().clear();
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
