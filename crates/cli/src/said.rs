//! What a command that came to its end says: a document, a message beside it, and an exit code.

use language::Language;
use zeroize::Zeroizing;

/// The outcome of a command that could do what it was asked.
pub(crate) struct Said {
    /// The JSON document, for standard output.
    pub(crate) document: Zeroizing<String>,
    /// For people, on standard error.
    pub(crate) message: Option<String>,
    /// For scripts.
    pub(crate) code: u8,
}

impl Said {
    /// A document and nothing more to say.
    pub(crate) fn document(document: Zeroizing<String>) -> Self {
        Self { document, message: None, code: 0 }
    }
}

/// The language that people here are spoken to in.
pub(crate) fn language() -> Language {
    Language::for_locale(&sys_locale::get_locale().unwrap_or_default())
}
