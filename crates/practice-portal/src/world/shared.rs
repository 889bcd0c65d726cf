//! One world for the portal, PISTE and the tests.

use std::sync::{Arc, Mutex, PoisonError};

use super::World;

/// A handle on the one [`World`]; its clones mean the same one.
#[derive(Clone)]
pub struct SharedWorld(Arc<Mutex<World>>);

impl SharedWorld {
    pub(crate) fn new(world: World) -> Self {
        Self(Arc::new(Mutex::new(world)))
    }

    /// Looks at the world or changes it, alone while it lasts. What is asked never waits for anything.
    pub fn with<T>(&self, ask: impl FnOnce(&mut World) -> T) -> T {
        ask(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl std::fmt::Debug for SharedWorld {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.with(|world| write!(formatter, "{world:?}"))
    }
}
