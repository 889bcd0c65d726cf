//! Taking the password where it must go: on paper, into a table, into a text for those who must be told.
//!
//! An export is made in memory and read again by a second reader before anyone gets its bytes; [`atomic_file::write`]
//! puts them on disk and reads them once more. What each format holds: this crate's README.

/// Puts bytes on disk whole or not at all.
pub mod atomic_file;
/// The next reset as days in a calendar.
pub mod calendar;
/// The table for a finance application or a colleague.
pub mod csv;
/// The due dates of all structures as a table.
pub mod due_dates;
/// Why a password could not be handed over.
mod error;
/// The name that a file dialog proposes.
pub mod file_name;
/// What an export holds.
mod handed_over;
/// The history in words and as a table.
pub mod history;
/// The text for IT or the vendor, which holds no password.
pub mod message;
/// The sheet to print or to keep.
pub mod pdf;
/// The second reader: what a made file really says.
pub mod reread;
/// One reset, without its password.
mod reset;
/// A password in words and in groups of four.
pub mod spelling;
/// The protected file for a successor or a new computer.
pub mod succession;

pub use error::HandoverError;
pub use handed_over::HandedOver;
pub use message::{Message, Recipient};
pub use reset::{Destination, Reset};
pub use spelling::Spelled;
