//! Windows and macOS: the one keyring that the system has. There is no connection that could break.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::api::CredentialStore;
use keyring_core::{Entry, Error};

use crate::secret_store::{Slot, StoreError};

/// The system's keyring.
pub(super) struct System(Arc<CredentialStore>);

impl System {
    pub(super) fn connect(_: bool) -> Result<Self, Error> {
        // `keyring` chooses the system's store once in the life of a program.
        let _ = ::keyring::Entry::store_status();
        keyring_core::get_default_store().map(Self).ok_or(Error::NoDefaultStore)
    }

    /// The slot's entry.
    pub(super) fn entry(&self, slot: &Slot) -> Result<Entry, Error> {
        self.0.build(Slot::SERVICE, slot.user(), Some(&modifiers()))
    }

    /// An entry that is not there is not there.
    pub(super) fn confirm_absence(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// On this computer only: the default would roam with the user's profile.
#[cfg(target_os = "windows")]
fn modifiers() -> HashMap<&'static str, &'static str> {
    HashMap::from([("persistence", "Local")])
}

#[cfg(not(target_os = "windows"))]
fn modifiers() -> HashMap<&'static str, &'static str> {
    HashMap::new()
}

/// The system's own failures have no types that tell them apart.
pub(super) fn reason(_: &(dyn std::error::Error + 'static)) -> Option<StoreError> {
    None
}
