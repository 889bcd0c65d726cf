//! A made-up Chorus Pro and PISTE on this computer: to rehearse, to demonstrate, and for clients to be tried with.

/// An answer that breaks off.
mod cut;
/// The same pages, marked up otherwise.
mod drift;
/// Faults on demand.
mod fault;
/// What the practice portal is opened with.
mod opening;
/// What a page does where it stands, after the click that cannot be undone.
mod page_change;
/// The practice PISTE.
mod piste;
/// The portal: the one of the manual page, and the one of 2022.
mod portal;
/// The practice portal as it is opened, asked and closed.
mod practice_portal;
/// What is not known of the second generation, in each of the ways that it may be.
mod variant;
/// What is true in practice, and the rules about it.
pub mod world;

pub use chorus_pro::Language;
pub use drift::{Drift, Place};
pub use fault::Fault;
pub use opening::{Clock, Opening};
pub use page_change::PageChange;
pub use piste::{ExpiryForm, HowOften, PisteFault, PisteStep, PisteTrouble, UnknownTrouble};
pub use practice_portal::{PisteAddresses, PracticePerson, PracticePortal};
pub use variant::Variant;
