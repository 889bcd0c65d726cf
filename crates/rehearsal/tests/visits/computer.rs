//! The computer before which the person sits: a keyring that is looked into, and what the program says.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};

use chorus_pro::Secret;
use rotation::{SecretStore, Slot, StoreError};

/// A keyring in memory; what was ever put into it is remembered.
#[derive(Default)]
pub(crate) struct WatchedKeyring {
    slots: Mutex<BTreeMap<String, String>>,
    ever: Mutex<Vec<String>>,
    fails: AtomicBool,
}

impl WatchedKeyring {
    pub(crate) fn holds(&self, password: &str) -> bool {
        self.slots().values().any(|held| held == password)
    }

    pub(crate) fn ever_held(&self, password: &str) -> bool {
        self.ever.lock().unwrap().iter().any(|held| held == password)
    }

    pub(crate) fn fails(&self, fails: bool) {
        self.fails.store(fails, Ordering::Relaxed);
    }

    fn slots(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.slots.lock().unwrap()
    }

    fn works(&self) -> Result<(), StoreError> {
        if self.fails.load(Ordering::Relaxed) { Err(StoreError::Locked) } else { Ok(()) }
    }
}

impl SecretStore for WatchedKeyring {
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
        self.works()?;
        self.slots().insert(slot.user().to_owned(), secret.expose().to_owned());
        self.ever.lock().unwrap().push(secret.expose().to_owned());
        Ok(())
    }

    fn get(&self, slot: &Slot) -> Result<Secret, StoreError> {
        self.works()?;
        let held = self.slots().get(slot.user()).cloned().ok_or(StoreError::NotFound)?;
        Secret::parse(held).map_err(|_| StoreError::Unreadable)
    }

    fn delete(&self, slot: &Slot) -> Result<(), StoreError> {
        self.works()?;
        self.slots().remove(slot.user());
        Ok(())
    }
}
