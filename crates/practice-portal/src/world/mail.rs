//! A message in a practice mailbox.

use jiff::Timestamp;

/// A message that the portal sent. None ever holds a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// When it was sent.
    pub sent: Timestamp,
    /// The address that it was sent to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its paragraphs.
    pub text: Vec<String>,
}
