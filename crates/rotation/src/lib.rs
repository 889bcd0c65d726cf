//! One reset as a crash-safe procedure: events, journal, keyring, resume; accounts, destinations, due dates.
//!
//! An account's state is a fold over the journal's events, so a restart and a running program see the same thing. A
//! password's place in the keyring is named by the event that captured it and never moved: which password is pending,
//! current or dead is read from the journal alone.

/// A technical account that this computer knows.
mod account;
/// One rotation as the journal tells it.
mod course;
/// A program that uses a technical account.
mod destination;
/// When a technical password lapses.
pub mod due;
/// Why a step was refused.
mod error;
/// What the journal holds.
mod event;
/// A new password as it was read.
mod found;
/// What happened, line by line.
mod history;
/// Names of things.
mod id;
/// The journal on disk.
mod journal;
/// The keyring of the system.
mod keyring;
/// All accounts as the journal tells them.
mod ledger;
/// Passwords that are in memory only.
mod memory;
/// Moments when a vendor is hard to reach.
mod moment;
/// What is tried before the click that cannot be undone.
mod preflight;
/// What the user gives to read.
mod reading;
/// One reset, from the intention to the last destination.
mod rotation;
/// The use cases.
mod rotations;
/// Where passwords are put away.
mod secret_store;

pub use account::{Account, NewAccount};
pub use destination::{Destination, NewDestination, UpdatedBy};
pub use due::{DueDate, Standing};
pub use error::RotationError;
pub use event::{AtClose, Event, ExportKind, Source, Told};
pub use found::{Considered, Found};
pub use history::HistoryLine;
pub use id::{AccountId, DestinationId, RotationId};
pub use journal::{Entry, Journal};
pub use keyring::SystemKeyring;
pub use moment::{Holiday, Moment};
pub use preflight::{Check, CheckKind, Preflight};
pub use reading::{EarlyPage, NotRead, Reading, found_on, read_copy};
pub use rotation::{Rotation, Stage};
pub use rotations::Rotations;
pub use secret_store::{SecretStore, Slot, StoreError};
