//! What the user stands on: reality, or the practice ground. Each command works with the one that is in front.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::app::App;

/// Reality, and the practice while there is one. Held by the shell.
pub(crate) struct Ground {
    reality: Arc<App>,
    practice: Mutex<Option<Arc<App>>>,
}

impl Ground {
    /// Nobody practises yet.
    pub(crate) fn of(reality: Arc<App>) -> Self {
        Self { reality, practice: Mutex::default() }
    }

    /// The one in front.
    pub(crate) fn app(&self) -> Arc<App> {
        self.held().clone().unwrap_or_else(|| Arc::clone(&self.reality))
    }

    /// What is kept for real, whatever is in front.
    pub(crate) fn reality(&self) -> &Arc<App> {
        &self.reality
    }

    /// From now on `practice` is in front; an earlier one ends.
    pub(crate) fn enter(&self, practice: Arc<App>) {
        end(self.held().replace(practice));
    }

    /// Practice ends, with all that was in it.
    pub(crate) fn leave(&self) {
        end(self.held().take());
    }

    fn held(&self) -> MutexGuard<'_, Option<Arc<App>>> {
        self.practice.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is still read in a practice that ends would keep it alive.
fn end(practice: Option<Arc<App>>) {
    if let Some(practice) = practice {
        practice.due_dates.stop();
    }
}
