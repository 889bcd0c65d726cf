//! The system's keyring, with a note of each place that was used; they are emptied at the end of the test.

use std::sync::Mutex;

use chorus_pro::Secret;
use rotation::{SecretStore, Slot, StoreError, SystemKeyring};

#[derive(Default)]
pub(crate) struct WatchedKeyring {
    system: Mutex<SystemKeyring>,
    slots: Mutex<Vec<Slot>>,
}

impl WatchedKeyring {
    /// The program was started anew: nothing of an earlier connection is left.
    pub(crate) fn start_anew(&self) {
        *self.system.lock().unwrap() = SystemKeyring::new();
    }

    /// All places that something was put into, or tried to be.
    pub(crate) fn slots(&self) -> Vec<Slot> {
        self.slots.lock().unwrap().clone()
    }

    /// The place that was used last.
    pub(crate) fn last_slot(&self) -> Slot {
        self.slots().pop().expect("something was put away")
    }
}

impl SecretStore for WatchedKeyring {
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
        self.slots.lock().unwrap().push(slot.clone());
        self.system.lock().unwrap().put(slot, secret)
    }

    fn get(&self, slot: &Slot) -> Result<Secret, StoreError> {
        self.system.lock().unwrap().get(slot)
    }

    fn delete(&self, slot: &Slot) -> Result<(), StoreError> {
        self.system.lock().unwrap().delete(slot)
    }
}

impl Drop for WatchedKeyring {
    fn drop(&mut self) {
        for slot in self.slots() {
            // Where the test has failed already, its own message is the one to read.
            let _ = SystemKeyring::new().delete(&slot);
        }
    }
}

/// What Windows has recorded as the reach of this entry.
pub(crate) fn persistence(user: &str) -> String {
    let entry = keyring_core::Entry::new(Slot::SERVICE, user).unwrap();
    entry.get_attributes().unwrap()["persistence"].clone()
}
