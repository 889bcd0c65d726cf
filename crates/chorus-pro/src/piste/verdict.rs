//! Does the technical account work?

use serde::{Deserialize, Serialize};

use super::error::PisteError;

/// What was learnt about a technical account, by the table of docs/piste.md. Its words are docs/interfaces.md's, and a storage format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The account works.
    Accepted,
    /// Login or password is wrong, or the password has lapsed; which of them Chorus Pro does not tell (docs/chorus-pro.md).
    /// Never after one single refusal.
    #[serde(rename = "technical-account-refused")]
    Refused,
    /// It is refused, and was reset so recently that it may only not work yet.
    TooEarly,
    /// The PISTE identifiers are wrong, or of the other environment. Says nothing of the password.
    ApplicationRefused,
    /// PISTE does not let the application in to the structure. Says nothing of the password.
    AccessNotGranted,
    /// Too many calls: nothing was learnt.
    Throttled,
    /// PISTE cannot be reached, or is out of order: nothing was learnt.
    Unavailable,
    /// The account was let in, and the request refused: the password works.
    BusinessRefusal,
    /// An answer that says neither yes nor no.
    Unclear,
}

impl Verdict {
    /// Each of them, in the order of docs/interfaces.md.
    pub const ALL: [Self; 9] = [
        Self::Accepted,
        Self::Refused,
        Self::TooEarly,
        Self::ApplicationRefused,
        Self::AccessNotGranted,
        Self::Throttled,
        Self::Unavailable,
        Self::BusinessRefusal,
        Self::Unclear,
    ];

    /// Its word in docs/interfaces.md.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "technical-account-refused",
            Self::TooEarly => "too-early",
            Self::ApplicationRefused => "application-refused",
            Self::AccessNotGranted => "access-not-granted",
            Self::Throttled => "throttled",
            Self::Unavailable => "unavailable",
            Self::BusinessRefusal => "business-refusal",
            Self::Unclear => "unclear",
        }
    }

    /// Whether the password is proved to work.
    #[must_use]
    pub fn is_proof(self) -> bool {
        match self {
            Self::Accepted | Self::BusinessRefusal => true,
            Self::Refused
            | Self::TooEarly
            | Self::ApplicationRefused
            | Self::AccessNotGranted
            | Self::Throttled
            | Self::Unavailable
            | Self::Unclear => false,
        }
    }

    /// Whether it says anything of login and password.
    #[must_use]
    pub fn is_about_the_password(self) -> bool {
        self.is_proof() || matches!(self, Self::Refused | Self::TooEarly)
    }

    /// What an error says of the account.
    pub(super) fn of(error: &PisteError, is_too_early: bool) -> Self {
        match error {
            PisteError::TechnicalAccountRefused if is_too_early => Self::TooEarly,
            PisteError::TechnicalAccountRefused => Self::Refused,
            PisteError::ApplicationRefused => Self::ApplicationRefused,
            PisteError::AccessNotGranted { .. } => Self::AccessNotGranted,
            PisteError::Throttled => Self::Throttled,
            PisteError::Unavailable { .. } | PisteError::NoClient => Self::Unavailable,
            PisteError::BusinessRefusal { .. } => Self::BusinessRefusal,
            PisteError::Unclear { .. } | PisteError::AddressUnreadable | PisteError::NotHttps => Self::Unclear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_word_is_what_the_journal_and_scripts_read() {
        for verdict in Verdict::ALL {
            assert_eq!(serde_json::to_value(verdict).unwrap(), verdict.word());
        }
    }

    #[test]
    fn only_a_refused_account_can_be_too_early() {
        let outage = PisteError::Unavailable { outage: crate::piste::Outage::TimedOut };
        assert_eq!(Verdict::of(&PisteError::TechnicalAccountRefused, true), Verdict::TooEarly);
        assert_eq!(Verdict::of(&PisteError::TechnicalAccountRefused, false), Verdict::Refused);
        assert_eq!(Verdict::of(&outage, true), Verdict::Unavailable);
        assert_eq!(
            Verdict::of(&PisteError::AccessNotGranted { correlation_id: None }, true),
            Verdict::AccessNotGranted
        );
    }
}
