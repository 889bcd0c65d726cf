//! The keyring of the system: Secret Service on Linux, Credential Manager on Windows, Keychain on macOS.
//!
//! What this file stops: a password that goes elsewhere than into the user's own keyring (there is no fall-back to a
//! file); one that roams with a Windows profile to other computers; the bytes of a password in an error's text (errors
//! are told apart by type and dropped, never printed); a program that hangs because the keyring asks the user
//! something (each call has a thread of its own and a time limit); a keyring that was not there at the first call and
//! is later (it is opened anew). What it does not stop: any other program of the same user may read the keyring while
//! it is open.

use std::collections::HashMap;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chorus_pro::Secret;
use keyring_core::api::CredentialStore;
use keyring_core::{Entry, Error};
use zeroize::Zeroize;

use crate::memory::copy_of;
use crate::secret_store::{SecretStore, Slot, StoreError};

/// The system's keyring.
#[derive(Debug)]
pub struct SystemKeyring {
    connection: Arc<Connection>,
    time_limit: Duration,
}

impl SystemKeyring {
    /// The keyring, waited for up to two minutes: it may be asking the user for a password meanwhile.
    pub fn new() -> Self {
        Self::with_time_limit(PATIENCE)
    }

    /// The same with another limit for each call.
    pub fn with_time_limit(time_limit: Duration) -> Self {
        Self { connection: Arc::default(), time_limit }
    }

    /// Does the work on a thread of its own and waits for it, up to the limit. Work that comes too late is dropped.
    fn ask<T: Send + 'static>(
        &self,
        slot: &Slot,
        work: impl Fn(&Entry) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answers) = sync_channel(1);
        let (connection, slot) = (Arc::clone(&self.connection), slot.clone());
        let errand = move || {
            // Where nobody waits any more, the answer is dropped here, and a secret in it wiped.
            let _ = answer.send(connection.work(&slot, work));
        };
        let thread = std::thread::Builder::new().name("keyring".to_owned()).spawn(errand);
        if thread.is_err() {
            return Err(StoreError::Unavailable);
        }
        match answers.recv_timeout(self.time_limit) {
            Ok(outcome) => outcome,
            Err(RecvTimeoutError::Timeout) => {
                // The thread may never come back, and it holds its connection until then.
                self.connection.close();
                Err(StoreError::TimedOut { after: self.time_limit })
            }
            Err(RecvTimeoutError::Disconnected) => Err(StoreError::Unavailable),
        }
    }
}

impl Default for SystemKeyring {
    fn default() -> Self {
        Self::new()
    }
}

impl SecretStore for SystemKeyring {
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
        let secret = copy_of(secret);
        self.ask(slot, move |entry| {
            // EXPOSE: the keyring is where the password is kept
            entry.set_password(secret.expose())
        })
    }

    fn get(&self, slot: &Slot) -> Result<Secret, StoreError> {
        // An empty text is no password of ours.
        self.ask(slot, |entry| Ok(Secret::parse(entry.get_password()?).ok()))?.ok_or(StoreError::Unreadable)
    }

    fn delete(&self, slot: &Slot) -> Result<(), StoreError> {
        match self.ask(slot, Entry::delete_credential) {
            Err(StoreError::NotFound) => Ok(()),
            other => other,
        }
    }
}

/// The opened keyring, if it is open.
#[derive(Debug, Default)]
struct Connection {
    store: Mutex<Opened>,
}

#[derive(Debug, Default)]
enum Opened {
    /// Not asked for yet.
    #[default]
    Never,
    Open(Arc<CredentialStore>),
    /// It did not open, or broke: next time a new one is made.
    Broken,
}

impl Connection {
    /// Does the work; once more over a new connection where the keyring has gone away meanwhile.
    fn work<T>(&self, slot: &Slot, work: impl Fn(&Entry) -> Result<T, Error>) -> Result<T, StoreError> {
        let outcome = self.attempt(slot, &work);
        match outcome {
            Err(StoreError::NoKeyring | StoreError::Unavailable) => {
                self.close();
                self.attempt(slot, &work)
            }
            other => other,
        }
    }

    fn attempt<T>(&self, slot: &Slot, work: impl Fn(&Entry) -> Result<T, Error>) -> Result<T, StoreError> {
        let entry =
            self.open().and_then(|store| store.build(Slot::SERVICE, slot.user(), Some(&modifiers(slot.user()))));
        entry.and_then(|entry| work(&entry)).map_err(reason)
    }

    fn open(&self) -> Result<Arc<CredentialStore>, Error> {
        let known = match &*self.store() {
            Opened::Open(store) => return Ok(Arc::clone(store)),
            Opened::Never => true,
            Opened::Broken => false,
        };
        // The first time `keyring` chooses the system's store; it never tries twice in the life of a program.
        let opened = if known && ::keyring::Entry::store_status().is_ok() {
            keyring_core::get_default_store().ok_or(Error::NoDefaultStore)
        } else {
            open_anew()
        };
        *self.store() = match &opened {
            Ok(store) => Opened::Open(Arc::clone(store)),
            Err(_) => Opened::Broken,
        };
        opened
    }

    fn close(&self) {
        *self.store() = Opened::Broken;
    }

    fn store(&self) -> MutexGuard<'_, Opened> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(target_os = "linux")]
fn open_anew() -> Result<Arc<CredentialStore>, Error> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

/// On Windows and macOS there is no connection that could break: the one that `keyring` chose is the only one.
#[cfg(not(target_os = "linux"))]
fn open_anew() -> Result<Arc<CredentialStore>, Error> {
    keyring_core::get_default_store().ok_or(Error::NoDefaultStore)
}

/// What keyring programs show as the entry's name.
#[cfg(target_os = "linux")]
fn modifiers(_user: &str) -> HashMap<&str, &str> {
    HashMap::from([("label", _user)])
}

/// On this computer only: the default would roam with the user's profile.
#[cfg(target_os = "windows")]
fn modifiers(_: &str) -> HashMap<&str, &str> {
    HashMap::from([("persistence", "Local")])
}

#[cfg(not(any(target_os = "linux", target_os = "windows")))]
fn modifiers(_: &str) -> HashMap<&str, &str> {
    HashMap::new()
}

/// The error by what the user can do about it. What it carries is wiped where it may be a password, and dropped.
fn reason(error: Error) -> StoreError {
    match error {
        Error::NoEntry => StoreError::NotFound,
        Error::BadEncoding(mut bytes) | Error::BadDataFormat(mut bytes, _) => {
            bytes.zeroize();
            StoreError::Unreadable
        }
        Error::Ambiguous(_) => StoreError::Unreadable,
        Error::TooLong(_, limit) => StoreError::TooLong { limit: usize::try_from(limit).unwrap_or(usize::MAX) },
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => StoreError::NoKeyring,
        Error::NoStorageAccess(cause) => platform_reason(cause.as_ref()).unwrap_or(NO_ACCESS),
        Error::PlatformFailure(cause) => platform_reason(cause.as_ref()).unwrap_or(StoreError::Unavailable),
        Error::BadStoreFormat(_) | Error::Invalid(..) | _ => StoreError::Unavailable,
    }
}

/// What "no access" means where the cause is not known: on Windows that nobody's session is open.
const NO_ACCESS: StoreError = if cfg!(windows) { StoreError::NoKeyring } else { StoreError::Locked };

#[cfg(target_os = "linux")]
fn platform_reason(cause: &(dyn std::error::Error + 'static)) -> Option<StoreError> {
    use secret_service::Error as Cause;
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

#[cfg(target_os = "linux")]
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
#[cfg(target_os = "linux")]
fn has_screen() -> bool {
    ["WAYLAND_DISPLAY", "DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(not(target_os = "linux"))]
fn platform_reason(_: &(dyn std::error::Error + 'static)) -> Option<StoreError> {
    None
}

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(120);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_that_carries_the_password_says_nothing_of_it() {
        let carried = Error::BadEncoding(b"\xffsecret".to_vec());
        let said = reason(carried);
        assert_eq!(said, StoreError::Unreadable);
        assert!(!format!("{said} {said:?}").contains("secret"));
    }

    #[test]
    fn each_error_says_what_can_be_done() {
        assert_eq!(reason(Error::NoEntry), StoreError::NotFound);
        assert_eq!(reason(Error::NoDefaultStore), StoreError::NoKeyring);
        assert_eq!(reason(Error::TooLong("secret".to_owned(), 2560)), StoreError::TooLong { limit: 2560 });
        assert_eq!(reason(Error::PlatformFailure("unheard of".into())), StoreError::Unavailable);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn locked_refused_and_missing_are_three_things() {
        use secret_service::Error as Cause;
        assert_eq!(reason(Error::NoStorageAccess(Box::new(Cause::Locked))), StoreError::Locked);
        assert_eq!(reason(Error::PlatformFailure(Box::new(Cause::Unavailable))), StoreError::NoKeyring);
        assert_eq!(reason(Error::NoStorageAccess(Box::new(Cause::NoResult))), StoreError::NoKeyring);
        let dismissed = if has_screen() { StoreError::Refused } else { StoreError::Locked };
        assert_eq!(reason(Error::NoStorageAccess(Box::new(Cause::Prompt))), dismissed);
    }
}
