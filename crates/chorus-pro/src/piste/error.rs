//! Why PISTE did not answer as hoped: one variant for each thing that can be done about it.

use std::fmt;

use serde::Serialize;

/// What kept a call from its answer. No variant holds a character of a body, an address or a secret: a 403 may echo the whole
/// request (docs/chorus-pro.md).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PisteError {
    /// The application has no access to the structure, or the address is not routed. Says nothing of the password.
    #[error("PISTE does not let this application in (correlation id: {correlation_id:?})")]
    AccessNotGranted {
        /// What support asks for, where the answer carried one.
        correlation_id: Option<String>,
    },
    /// An address that cannot be read as one.
    #[error("the address cannot be read")]
    AddressUnreadable,
    /// The PISTE identifiers are wrong, or of the other environment. Says nothing of the password.
    #[error("PISTE refuses the application's identifiers")]
    ApplicationRefused,
    /// The account was let in, and the request itself refused.
    #[error("Chorus Pro refused the request (codeRetour: {code:?})")]
    BusinessRefusal {
        /// `codeRetour`; `None` where the refusal has none.
        code: Option<i64>,
    },
    /// No client could be made on this computer.
    #[error("no HTTP client could be made")]
    NoClient,
    /// `http://` to a host that is not this computer.
    #[error("the address is not https")]
    NotHttps,
    /// The technical account's login or password is wrong, or the password has lapsed; which of them is not told.
    /// Seen twice, at least a second apart, the second time with a new token.
    #[error("Chorus Pro refuses the technical account")]
    TechnicalAccountRefused,
    /// Too many calls.
    #[error("too many calls")]
    Throttled,
    /// Nothing was learnt because nothing could be reached, or it is out of order.
    #[error("PISTE cannot be reached: {outage}")]
    Unavailable {
        /// In which way.
        outage: Outage,
    },
    /// An answer that says neither yes nor no.
    #[error("the answer at the step {step:?} is unclear: {why}")]
    Unclear {
        /// At which step.
        step: Step,
        /// What is unclear about it.
        why: Unclear,
    },
}

impl PisteError {
    /// Its name in the language files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::AccessNotGranted { .. } => "piste-access-not-granted",
            Self::AddressUnreadable => "piste-address-unreadable",
            Self::ApplicationRefused => "piste-application-refused",
            Self::BusinessRefusal { .. } => "piste-business-refusal",
            Self::NoClient => "piste-no-client",
            Self::NotHttps => "piste-not-https",
            Self::TechnicalAccountRefused => "piste-technical-account-refused",
            Self::Throttled => "piste-throttled",
            Self::Unavailable { outage: Outage::CertificateNotTrusted } => "piste-certificate-not-trusted",
            Self::Unavailable { outage: Outage::ProxyWantsSignIn } => "piste-proxy-wants-sign-in",
            Self::Unavailable { .. } => "piste-unavailable",
            Self::Unclear { .. } => "piste-unclear",
        }
    }
}

/// The calls of which a check is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// A bearer token for the application.
    Token,
    /// The health check.
    Health,
    /// The structures that the account is attached to.
    Attachments,
    /// A structure by its identifier.
    Search,
    /// A structure's sheet.
    Consult,
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Token => "token",
            Self::Health => "health",
            Self::Attachments => "attachments",
            Self::Search => "search",
            Self::Consult => "consult",
        })
    }
}

/// In which way PISTE could not be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Outage {
    /// Whoever answered has a certificate that this computer does not trust: an office's proxy whose root certificate is not
    /// in the system's store, or nobody to talk to.
    #[error("a certificate that this computer does not trust")]
    CertificateNotTrusted,
    /// No connection came about: no network, no such host, a proxy that does not answer.
    #[error("no connection")]
    NoConnection,
    /// The answer broke off.
    #[error("the answer broke off")]
    Cut,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// The office's proxy wants a name and a password. Basic ones can stand in its address; NTLM and Kerberos cannot be given.
    #[error("the proxy wants to be signed in to")]
    ProxyWantsSignIn,
    /// The server says itself that it is out of order.
    #[error("status {status}")]
    OutOfOrder {
        /// The HTTP status, 500 to 599, or 200 where the health check answers that all is not well.
        status: u16,
    },
}

/// What is unclear about an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    /// A new bearer token is refused like an old one.
    #[error("a new token is refused")]
    BearerRefused,
    /// A date in none of the documented forms.
    #[error("a date in an unknown form")]
    Date,
    /// A success without an access token.
    #[error("no access token")]
    NoToken,
    /// Not the documented shape: HTML, another service's JSON, a list that lacks what it must have.
    #[error("an unknown shape")]
    Shape,
    /// A status that the documentation does not explain.
    #[error("status {status}")]
    Status {
        /// The HTTP status.
        status: u16,
    },
    /// Longer than any answer that is read.
    #[error("too large")]
    TooLarge,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_error_has_the_name_of_another() {
        let unclear = PisteError::Unclear { step: Step::Token, why: Unclear::Shape };
        let all = [
            PisteError::AccessNotGranted { correlation_id: None },
            PisteError::AddressUnreadable,
            PisteError::ApplicationRefused,
            PisteError::BusinessRefusal { code: Some(1) },
            PisteError::NoClient,
            PisteError::NotHttps,
            PisteError::TechnicalAccountRefused,
            PisteError::Throttled,
            PisteError::Unavailable { outage: Outage::CertificateNotTrusted },
            PisteError::Unavailable { outage: Outage::Cut },
            PisteError::Unavailable { outage: Outage::ProxyWantsSignIn },
            unclear,
        ];
        let mut ids: Vec<_> = all.iter().map(PisteError::id).collect();
        assert!(ids.iter().all(|id| id.starts_with("piste-")), "{ids:?}");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all.len(), "two errors would be told with the same sentence: {ids:?}");
    }
}
