//! Every sentence that a person reads, in French and in English.
//!
//! The sentences lie in Fluent files, `fr/` and `en/`, one file a purpose; no other place holds prose.

/// A value that a sentence takes in.
mod arg;
/// The languages there are, and which one the system speaks.
mod language;
/// The sentences of one language.
mod texts;

pub use arg::Arg;
pub use language::Language;
pub use texts::{RefusalText, Texts};
