//! What Chorus Pro is: its identifiers, and its pages recognised from their words.
//!
//! It opens no file and keeps nothing: text in, typed values out. Only `portal` and `piste` speak to a server.

/// A password that a person compares before it is taken.
mod candidate;
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
/// The page in front of a person, and what they do next on it.
pub mod guide;
/// From HTML to what is visible of it.
mod html;
/// The HTTP client that the portal and PISTE are asked with.
mod http;
/// The languages that the portal speaks.
mod language;
/// What is unusual about a password.
mod oddity;
/// Where the portal lives.
mod official_page;
/// What a page is recognised as.
mod page;
/// The text of the PDF that the portal exports.
mod pdf;
/// The gateway to the API, asked whether a technical account works.
pub mod piste;
/// The portal over HTTP, from signing in to the recap.
pub mod portal;
/// The portal's local time.
mod portal_time;
/// The marks before each line of a quoted text.
mod quote_marks;
/// What page it is: the one recogniser for every way that a page can come.
mod recognise;
/// What somebody looks for among names and identifiers.
mod search;
/// A password: wiped when it goes, and shown through one door only.
mod secret;
/// The shape of a page, for a report.
mod shape;
/// The identifier of a structure.
mod structure_id;
/// The login of a technical account.
mod technical_login;
/// A page reduced to what a person sees on it.
mod visible_page;
/// The portal's words, one data file a generation.
mod words;

pub use candidate::{Candidate, Doubt};
pub use environment::Environment;
pub use error::Error;
pub use file::{FileKind, recognise_file};
pub use folded::fold;
pub use generation::Generation;
pub use language::Language;
pub use oddity::Oddity;
pub use official_page::{may_be_read, may_be_visited, official_page, signed_in_labels};
pub use page::{
    Confirmation, Form, ListedStructure, Missing, Page, Recap, RecapIncomplete, SheetAccount, ShownPassword,
    StructurePage, Submitted,
};
pub use pdf::{pdf_text, pdf_text_with_passphrase};
pub use portal_time::portal_time_zone;
pub use recognise::{recognise, recognise_copy};
pub use search::is_asked_for;
pub use secret::Secret;
pub use structure_id::StructureId;
pub use technical_login::{LoginShape, TechnicalLogin};
pub use visible_page::{Control, ControlKind, VisiblePage};
pub use words::{WordsError, use_words, wording};
