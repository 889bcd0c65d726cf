//! Linux: the Secret Service on the session bus (gnome-keyring, KeePassXC, KWallet).
//!
//! A collection that is locked is opened before anything is looked for in it. KeePassXC finds nothing in a locked
//! database, nor when its question was closed: a keyring that nobody opened would be taken for one that forgot the
//! password.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::api::CredentialStore;
use keyring_core::{Entry, Error, get_default_store};
use secret_service::blocking::SecretService;
use secret_service::{EncryptionType, Error as Cause};
use zbus_secret_service_keyring_store::Store;

use crate::secret_store::{Slot, StoreError};

/// The service, connected.
pub(super) struct System {
    store: Arc<CredentialStore>,
    /// A connection of its own: the store lends none.
    service: SecretService<'static>,
}

impl System {
    /// The store that `keyring` chooses; it connects once in the life of a program, so `again` another is made.
    pub(super) fn connect(again: bool) -> Result<Self, Error> {
        let service = SecretService::connect(EncryptionType::Dh).map_err(failure)?;
        let chosen = if again || ::keyring::Entry::store_status().is_err() { None } else { get_default_store() };
        let store = match chosen {
            Some(store) => store,
            None => Store::new()?,
        };
        Ok(Self { store, service })
    }

    /// The slot's entry in a keyring that is open; where it is locked, the user is asked.
    pub(super) fn entry(&self, slot: &Slot) -> Result<Entry, Error> {
        self.open_keyring().map_err(failure)?;
        // What keyring programs show as the entry's name.
        let named = HashMap::from([("label", slot.user())]);
        self.store.build(Slot::SERVICE, slot.user(), Some(&named))
    }

    /// An entry that was not found is not there, but where a locked part of the keyring could not be searched: one that
    /// tells none of its items (gnome-keyring tells them even locked).
    pub(super) fn confirm_absence(&self) -> Result<(), Error> {
        for part in self.service.get_all_collections().map_err(failure)? {
            if part.is_locked().map_err(failure)? && part.get_all_items().map_err(failure)?.is_empty() {
                return Err(failure(Cause::Locked));
            }
        }
        Ok(())
    }

    fn open_keyring(&self) -> Result<(), Cause> {
        let collection = self.service.get_default_collection()?;
        if !collection.is_locked()? {
            return Ok(());
        }
        collection.unlock()?;
        if collection.is_locked()? { Err(Cause::Prompt) } else { Ok(()) }
    }
}

fn failure(cause: Cause) -> Error {
    Error::PlatformFailure(Box::new(cause))
}

/// What a failure of the service means; `None` for one that is not the service's.
pub(super) fn reason(cause: &(dyn std::error::Error + 'static)) -> Option<StoreError> {
    Some(match cause.downcast_ref::<Cause>()? {
        Cause::Locked => StoreError::Locked,
        Cause::Prompt if has_screen() => StoreError::Refused,
        Cause::Prompt => StoreError::Locked,
        // A service without a single collection: nothing was ever set up to keep passwords in.
        Cause::NoResult | Cause::Unavailable => StoreError::NoKeyring,
        Cause::Zbus(error) => bus_reason(error),
        Cause::Crypto(_) | Cause::ZbusFdo(_) | Cause::Zvariant(_) | Cause::PromptDisconnected | _ => {
            StoreError::Unavailable
        }
    })
}

fn bus_reason(error: &zbus::Error) -> StoreError {
    use zbus::{DBusError, Error};
    if let Error::InputOutput(_) | Error::Connection(..) | Error::Handshake(_) | Error::Address(_) = error {
        return StoreError::NoKeyring;
    }
    let name = if let Error::MethodError(name, ..) = error {
        name.as_str().to_owned()
    } else if let Error::FDO(error) = error {
        error.name().as_str().to_owned()
    } else {
        return StoreError::Unavailable;
    };
    match name.as_str() {
        "org.freedesktop.Secret.Error.IsLocked" => StoreError::Locked,
        "org.freedesktop.DBus.Error.AccessDenied" | "org.freedesktop.DBus.Error.AuthFailed" => StoreError::Refused,
        "org.freedesktop.DBus.Error.ServiceUnknown"
        | "org.freedesktop.DBus.Error.NameHasNoOwner"
        | "org.freedesktop.DBus.Error.NoServer"
        | "org.freedesktop.DBus.Error.Disconnected" => StoreError::NoKeyring,
        name if name.starts_with("org.freedesktop.DBus.Error.Spawn.") => StoreError::NoKeyring,
        _ => StoreError::Unavailable,
    }
}

/// Whether a question of the keyring's could be seen by anybody.
fn has_screen() -> bool {
    ["WAYLAND_DISPLAY", "DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locked_refused_and_missing_are_three_things() {
        assert_eq!(reason(&Cause::Locked), Some(StoreError::Locked));
        assert_eq!(reason(&Cause::Unavailable), Some(StoreError::NoKeyring));
        assert_eq!(reason(&Cause::NoResult), Some(StoreError::NoKeyring));
        let dismissed = if has_screen() { StoreError::Refused } else { StoreError::Locked };
        assert_eq!(reason(&Cause::Prompt), Some(dismissed));
    }
}
