//! Why the portal did not do what it was asked: one variant for each thing that the user can be told.

use crate::{StructureId, TechnicalLogin};

/// A refusal, or what can no longer be known. The prose for people lies in the language files; these sentences are for
/// logs and developers. No variant carries the text of a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PortalError {
    /// The structure's page does not list this technical account.
    #[error("the structure has no technical account {login}")]
    AccountNotThere {
        /// Which was asked for.
        login: TechnicalLogin,
    },
    /// The portal says that this form was dealt with already: what it did then, it did not do again.
    #[error("the portal says that this was done already")]
    AlreadyDone,
    /// The question before the reset names another account than the one asked for. Nothing was confirmed.
    #[error("the question is about the account {login}")]
    AnotherAccount {
        /// Which one it names.
        login: TechnicalLogin,
    },
    /// An error page, before anything was confirmed.
    #[error("the portal answers with an error page, status {status}")]
    ErrorPage {
        /// The HTTP status, 400 to 599.
        status: u16,
    },
    /// A link, a form or a redirect leads away from the portal.
    #[error("the portal leads to another place")]
    LeavesThePortal,
    /// The pages of the list contradict each other, or have no end.
    #[error("the list of structures cannot be relied on: {reason}")]
    ListUnclear {
        /// In which way.
        reason: &'static str,
    },
    /// The structure has no technical account.
    #[error("the structure has no technical account")]
    NoAccount,
    /// The list does not hold this structure.
    #[error("no structure {id} in the list")]
    NoSuchStructure {
        /// Which was looked for.
        id: StructureId,
    },
    /// Not an `http://` address on this computer: there is no signing in to any other.
    #[error("not a portal on this computer")]
    NotLoopback,
    /// Only the structure's principal manager may do this.
    #[error("only the principal manager may do this")]
    NotPrincipalManager,
    /// What was sent may have taken effect; its answer did not arrive, or is not the one that tells.
    #[error("it cannot be told whether this took effect: {reason}")]
    OutcomeUnknown {
        /// What happened instead.
        reason: String,
    },
    /// The session is over: sign in again.
    #[error("the session is over")]
    SessionLapsed,
    /// The mail address or the password is wrong.
    #[error("the portal refuses the mail address or the password")]
    SignInRefused,
    /// No answer in time.
    #[error("the portal did not answer in time")]
    TimedOut,
    /// An answer larger than what is read; nothing of it was looked at.
    #[error("the answer has more than {limit} bytes")]
    TooLarge {
        /// The most that is read, in bytes.
        limit: usize,
    },
    /// One redirect behind the other.
    #[error("more than {limit} redirects in a row")]
    TooManyRedirects {
        /// The most that are followed.
        limit: usize,
    },
    /// Another page than the one that should come, or the right one without what should be on it.
    #[error("expected {expected}, found {found}")]
    UnexpectedPage {
        /// What should have come.
        expected: &'static str,
        /// What came.
        found: &'static str,
    },
    /// No connection, or the line was cut.
    #[error("the portal cannot be reached: {reason}")]
    Unreachable {
        /// What the system said, for details only.
        reason: String,
    },
}

impl PortalError {
    /// Its name in the language files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::AccountNotThere { .. } => "portal-account-not-there",
            Self::AlreadyDone => "portal-already-done",
            Self::AnotherAccount { .. } => "portal-another-account",
            Self::ErrorPage { .. } => "portal-error-page",
            Self::LeavesThePortal => "portal-leaves-the-portal",
            Self::ListUnclear { .. } => "portal-list-unclear",
            Self::NoAccount => "portal-no-account",
            Self::NoSuchStructure { .. } => "portal-no-such-structure",
            Self::NotLoopback => "portal-not-loopback",
            Self::NotPrincipalManager => "portal-not-principal-manager",
            Self::OutcomeUnknown { .. } => "portal-outcome-unknown",
            Self::SessionLapsed => "portal-session-lapsed",
            Self::SignInRefused => "portal-sign-in-refused",
            Self::TimedOut => "portal-timed-out",
            Self::TooLarge { .. } => "portal-too-large",
            Self::TooManyRedirects { .. } => "portal-too-many-redirects",
            Self::UnexpectedPage { .. } => "portal-unexpected-page",
            Self::Unreachable { .. } => "portal-unreachable",
        }
    }

    /// Whether it is certain that no password was reset and no account created. Where it is not, look at the sheet again.
    #[must_use]
    pub fn changed_nothing(&self) -> bool {
        !matches!(self, Self::AlreadyDone | Self::OutcomeUnknown { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_have_taken_effect_is_uncertain() {
        let unknown = PortalError::OutcomeUnknown { reason: "the line was cut".to_owned() };
        assert!(!unknown.changed_nothing() && !PortalError::AlreadyDone.changed_nothing());
        assert!(PortalError::SessionLapsed.changed_nothing() && PortalError::TimedOut.changed_nothing());
    }
}
