//! Does the technical account work?

use serde::{Deserialize, Serialize};

/// What was learnt about a technical account. An answer that proves neither is a [`super::PisteError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The account works.
    Accepted,
    /// Login or password is wrong, or the password has lapsed; which of them Chorus Pro does not tell (domain.md §4).
    /// Never after one single refusal.
    #[serde(rename = "technical-account-refused")]
    Refused,
}
