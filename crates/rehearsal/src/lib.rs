//! A whole reset on a practice portal, for the window and the command line alike: performed over HTTP, proved on the
//! practice PISTE, by any rotations; and a practice of one's own, with portal, journal and keyring in this process.
//!
//! Nothing here can reach the official portal: the sessions that it opens go to loopback addresses only.

/// Choosing: one of a made-up manager's structures, its technical accounts.
mod choosing;
/// Why a step of the practice was refused.
mod error;
/// What became of a reset.
mod finding_out;
/// The reset, from the sheet to the keyring.
mod performing;
/// A practice portal somewhere on this computer.
mod place;
/// A practice of one's own.
mod practice;
/// Whether a password works, by the practice PISTE.
mod proving;
/// The rehearsal: rotations, performed at a place.
mod rehearsal;

pub use error::RehearsalError;
pub use finding_out::Outcome;
pub use performing::Step;
pub use place::{Place, SignIn};
pub use practice::{PRACTICE_SEED, Practice, PrincipalManager};
pub use practice_portal::{Clock, Fault, Opening};
pub use rehearsal::Rehearsal;
