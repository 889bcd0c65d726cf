//! A keyring in memory, for practice: it never asks, never fails, and ends with the program.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chorus_pro::Secret;

use crate::secret_store::{SecretStore, Slot, StoreError};

/// Holds made-up passwords while the practice lasts. Wiped when it goes.
#[derive(Debug, Default)]
pub struct MemoryKeyring {
    slots: Mutex<BTreeMap<String, Secret>>,
}

impl MemoryKeyring {
    fn with<T>(&self, act: impl FnOnce(&mut BTreeMap<String, Secret>) -> T) -> T {
        act(&mut self.slots.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl SecretStore for MemoryKeyring {
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
        self.with(|slots| slots.insert(slot.user().to_owned(), secret.duplicate()));
        Ok(())
    }

    fn get(&self, slot: &Slot) -> Result<Secret, StoreError> {
        self.with(|slots| slots.get(slot.user()).map(Secret::duplicate)).ok_or(StoreError::NotFound)
    }

    fn delete(&self, slot: &Slot) -> Result<(), StoreError> {
        self.with(|slots| slots.remove(slot.user()));
        Ok(())
    }
}
