//! What Chorus Pro is: its identifiers, and its pages recognised from their words.
//!
//! This crate opens no file, asks no server and keeps nothing: text in, typed values out.

/// Where an account lives: production or qualification.
mod environment;
/// Why something was not accepted.
mod error;
/// A file as it lies on a disk, and what page it is.
mod file;
/// A page made comparable.
mod folded;
/// The two generations of the portal.
mod generation;
/// From HTML to what is visible of it.
mod html;
/// What is unusual about a password.
mod oddity;
/// Where the portal lives.
mod official_page;
/// What a page is recognised as.
mod page;
/// The text of the PDF that the portal exports.
mod pdf;
/// What page it is: the one recogniser for every way that a page can come.
mod recognise;
/// A password: wiped when it goes, and shown through one door only.
mod secret;
/// The identifier of a structure.
mod structure_id;
/// The login of a technical account.
mod technical_login;
/// A page reduced to what a person sees on it.
mod visible_page;
/// The portal's words, one data file a generation.
mod words;

pub use environment::Environment;
pub use error::Error;
pub use file::{FileKind, recognise_file};
pub use generation::Generation;
pub use oddity::Oddity;
pub use official_page::{may_be_read, may_be_visited, official_page};
pub use page::{Confirmation, Form, ListedStructure, Missing, Page, Recap, RecapIncomplete, StructurePage, Submitted};
pub use pdf::{pdf_text, pdf_text_with_passphrase};
pub use recognise::{recognise, recognise_copy};
pub use secret::Secret;
pub use structure_id::StructureId;
pub use technical_login::{LoginShape, TechnicalLogin};
pub use visible_page::{Control, ControlKind, VisiblePage};
