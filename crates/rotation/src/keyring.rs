//! The keyring of the system: Secret Service on Linux, Credential Manager on Windows, Keychain on macOS.
//!
//! What this file stops: a password that goes elsewhere than into the user's own keyring (there is no fall-back to a
//! file); one that roams with a Windows profile to other computers; the bytes of a password in an error's text (errors
//! are told apart by type and dropped, never printed); a program that hangs because the keyring asks the user
//! something (each call has a thread of its own and a time limit); a keyring that was not there at the first call and
//! is later (it is opened anew). What it does not stop: any other program of the same user may read the keyring while
//! it is open.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chorus_pro::Secret;
use hardening::with_wiped_stack;
use keyring_core::{Entry, Error};
use zeroize::Zeroize;

use self::system::System;
use crate::secret_store::{SecretStore, Slot, StoreError};

/// Linux: the Secret Service on the session bus.
#[cfg(target_os = "linux")]
#[path = "keyring/session_bus.rs"]
mod system;
/// Windows and macOS: the one keyring that the system has.
#[cfg(not(target_os = "linux"))]
#[path = "keyring/native.rs"]
mod system;

/// The system's keyring.
#[derive(Debug)]
pub struct SystemKeyring {
    connection: Arc<Connection>,
    time_limit: Duration,
    /// When each call that is waited for was made.
    calls: Mutex<Vec<Instant>>,
}

impl SystemKeyring {
    /// The keyring, waited for up to two minutes: it may be asking the user for a password meanwhile.
    pub fn new() -> Self {
        Self::with_time_limit(PATIENCE)
    }

    /// The same with another limit for each call.
    pub fn with_time_limit(time_limit: Duration) -> Self {
        Self { connection: Arc::default(), time_limit, calls: Mutex::default() }
    }

    /// How long the keyring has been waited for by now; `None` while nobody waits for it.
    pub fn waited_for(&self) -> Option<Duration> {
        self.calls().iter().min().map(Instant::elapsed)
    }

    fn calls(&self) -> MutexGuard<'_, Vec<Instant>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
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
            let _ = answer.send(with_wiped_stack(|| connection.work(&slot, work)));
        };
        let thread = std::thread::Builder::new().name("keyring".to_owned()).spawn(errand);
        if thread.is_err() {
            return Err(StoreError::Unavailable);
        }
        let called = Instant::now();
        self.calls().push(called);
        let answer = answers.recv_timeout(self.time_limit);
        let mut calls = self.calls();
        if let Some(place) = calls.iter().position(|&it| it == called) {
            calls.swap_remove(place);
        }
        drop(calls);
        match answer {
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
        let secret = secret.duplicate();
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

/// The system's keyring, once it is connected.
#[derive(Default)]
struct Connection {
    system: Mutex<Option<Arc<System>>>,
    /// It broke, or was given up: what `keyring` chose at first may be dead.
    has_broken: AtomicBool,
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
        let system = self.open().map_err(reason)?;
        let outcome = system.entry(slot).and_then(|entry| work(&entry));
        let sure = match outcome {
            Err(Error::NoEntry) => Err(system.confirm_absence().err().unwrap_or(Error::NoEntry)),
            other => other,
        };
        sure.map_err(reason)
    }

    /// The lock is not held while it connects: a keyring that stands still holds up nobody else.
    fn open(&self) -> Result<Arc<System>, Error> {
        if let Some(system) = &*self.system() {
            return Ok(Arc::clone(system));
        }
        let system = Arc::new(System::connect(self.has_broken.load(Ordering::Relaxed))?);
        *self.system() = Some(Arc::clone(&system));
        Ok(system)
    }

    fn close(&self) {
        self.has_broken.store(true, Ordering::Relaxed);
        *self.system() = None;
    }

    fn system(&self) -> MutexGuard<'_, Option<Arc<System>>> {
        self.system.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Connection").finish_non_exhaustive()
    }
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
        Error::NoStorageAccess(cause) => system::reason(cause.as_ref()).unwrap_or(NO_ACCESS),
        Error::PlatformFailure(cause) => system::reason(cause.as_ref()).unwrap_or(StoreError::Unavailable),
        Error::BadStoreFormat(_) | Error::Invalid(..) | _ => StoreError::Unavailable,
    }
}

/// What "no access" means where the cause is not known: on Windows that nobody's session is open.
const NO_ACCESS: StoreError = if cfg!(windows) { StoreError::NoKeyring } else { StoreError::Locked };

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
}
