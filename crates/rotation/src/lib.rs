//! One reset as a crash-safe procedure: events, journal, keyring, resume; accounts, destinations, due dates.
//!
//! An account's state is a fold over the journal's events, so a restart and a running program see the same thing. A
//! password's place in the keyring is named by the event that captured it and never moved: which password is pending,
//! current or dead is read from the journal alone.

/// A technical account that this computer knows.
mod account;
/// An account that comes from another computer.
mod arrival;
/// A password that reached this computer.
mod capture;
/// The click that cannot be undone.
mod click;
/// One rotation as the journal tells it.
mod course;
/// Where journal and settings lie.
mod data_folder;
/// A program that uses a technical account.
mod destination;
/// What becomes of a password that is shown before it is in force.
mod draft;
/// When a technical password lapses.
pub mod due;
/// A structure with its due date.
mod due_structure;
/// Why a step was refused.
mod error;
/// What the journal holds.
mod event;
/// A date that Chorus Pro tells, beside the one that was expected.
mod expiry;
/// The form as a visit saw it.
mod form_seen;
/// A new password as it was read.
mod found;
/// What happened, line by line.
mod history;
/// Names of things.
mod id;
/// How long a reset kept a program from working.
mod interruption;
/// The journal on disk.
mod journal;
/// The keyring of the system.
mod keyring;
/// What this computer's administrator has laid down.
mod laid_down;
/// All accounts as the journal tells them.
mod ledger;
/// What is likely to be a new password.
mod likely;
/// Passwords that are in memory only.
mod memory;
/// A keyring in memory, for practice.
mod memory_keyring;
/// Moments when a vendor is hard to reach.
mod moment;
/// What each reset did.
mod past_reset;
/// The application that PISTE is asked as.
mod piste_application;
/// One visit of the portal in a window.
mod portal_visit;
/// What is tried before the click that cannot be undone.
mod preflight;
/// What the user gives to read.
mod reading;
/// Entries on their way into another journal.
mod renumbering;
/// One reset, from the intention to the last destination.
mod rotation;
/// The use cases.
mod rotations;
/// Where passwords are put away.
mod secret_store;
/// A structure that an account sees.
mod seen_structure;
/// A password that was set aside.
mod set_aside;
/// One program at a time works in a data folder.
mod sole_use;
/// What goes along to a successor.
mod succession;
/// Who sits at this computer.
mod this_user;

pub use account::{Account, NewAccount};
pub use arrival::Arrival;
pub use click::{Clearance, Click};
pub use data_folder::{DataFolder, Known};
pub use destination::{Destination, NewDestination, UpdatedBy};
pub use draft::Draft;
pub use due::{DueDate, Standing};
pub use due_structure::DueStructure;
pub use error::RotationError;
pub use event::{AtClose, Event, ExportKind, Source, Told};
pub use expiry::ExpiryNews;
pub use found::{Considered, Found};
pub use history::HistoryLine;
pub use id::{AccountId, AsOf, CaptureId, DestinationId, RotationId};
pub use interruption::{Ending, Interruption};
pub use journal::{Claim, Entry, Journal};
pub use keyring::SystemKeyring;
pub use laid_down::{WordsFileError, folder_of_this_computer, take_up_words};
pub use likely::{Comparison, Likely, ToCompare};
pub use memory_keyring::MemoryKeyring;
pub use moment::{Holiday, Moment};
pub use past_reset::{Outcome, PastReset};
pub use piste_application::PisteApplication;
pub use portal_visit::{PortalVisit, SeenPage};
pub use preflight::{Check, CheckKind, Preflight};
pub use reading::{EarlyPage, NotRead, Reading, found_on, read_copy};
pub use rotation::{Rotation, Stage};
pub use rotations::{Forgotten, InQuestion, Noted, Rotations, SetAsideTrial, TakenOver, UnclearSince};
pub use secret_store::{SecretStore, Slot, StoreError};
pub use seen_structure::SeenStructure;
pub use set_aside::{ReadPassword, SetAside, WhySetAside};
pub use sole_use::SoleUse;
pub use succession::{PassedOn, Succession};
pub use this_user::name_of_this_user;
