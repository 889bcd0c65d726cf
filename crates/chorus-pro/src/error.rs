//! Why something was not accepted: one variant for each thing that the caller can tell the user.

/// What this crate refuses. The prose for people lies in the language files; these sentences are for logs and developers.
/// No variant carries a character of a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A technical login holds a `:`, at which the readers of the `cpro-account` header would cut it.
    #[error("the technical login holds a colon")]
    LoginWithColon,
    /// A technical login holds white space or a control character inside.
    #[error("the technical login holds white space")]
    LoginWithWhiteSpace,
    /// A technical login is not of the form `name@domain`: one `@`, something on both sides.
    #[error("the technical login is not of the form name@domain")]
    LoginWithoutDomain,
    /// A password without a single character.
    #[error("the password is empty")]
    PasswordEmpty,
    /// The file is a PDF that opens with a passphrase only.
    #[error("the PDF is protected by a passphrase")]
    PdfLocked,
    /// The passphrase does not open the PDF.
    #[error("the passphrase does not open the PDF")]
    PdfPassphraseWrong,
    /// The file is not a PDF that can be read; `reason` is the reader's own words, for details only.
    #[error("the PDF cannot be read: {reason}")]
    PdfUnreadable {
        /// The reader's words. They name objects of the file, never its text.
        reason: String,
    },
    /// A structure identifier without a single character.
    #[error("the structure identifier is empty")]
    StructureIdEmpty,
    /// A structure identifier longer than the 80 characters that Chorus Pro allows.
    #[error("the structure identifier has {length} characters, more than {limit}")]
    StructureIdTooLong {
        /// Its length in characters.
        length: usize,
        /// The longest length allowed, in characters.
        limit: usize,
    },
    /// A page or an export larger than what is read; nothing of it was looked at.
    #[error("{length} bytes are more than the {limit} that are read")]
    TooLarge {
        /// Its length in bytes.
        length: usize,
        /// The largest length that is read, in bytes.
        limit: usize,
    },
}
