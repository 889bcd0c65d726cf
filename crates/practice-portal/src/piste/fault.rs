//! What goes wrong at PISTE, here when it is asked for: every row of docs/piste.md, and what networks do.

/// A fault of the practice PISTE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PisteFault {
    /// 403 with an empty body: no link between the application and the structure.
    AccessMissing,
    /// 401 with `"ErrorCode":"401"`, although login and password are right.
    AccountRefused,
    /// The same in the older text.
    AccountRefusedByLdap,
    /// The same with `"ErrorCode":401`.
    AccountRefusedInANumber,
    /// 400 `invalid_client` at the token, although the pair is right.
    ApplicationRefused,
    /// 401 with an empty body: the bearer token is not taken.
    BearerRefused,
    /// 200 with another `codeRetour` than 0.
    BusinessRefusal,
    /// The same with status 400.
    BusinessRefusalAsBadRequest,
    /// The same as the organisations API words it: a JSON array, status 400.
    BusinessRefusalAsList,
    /// The answer breaks off in the middle.
    Cut,
    /// 200 with an empty `access_token`.
    EmptyToken,
    /// The sheet tells the expiry in another form.
    Expiry(ExpiryForm),
    /// An answer that goes on for 64 MB.
    Flood,
    /// 200 with bytes that mean nothing.
    Garbage,
    /// 401 as for a wrong account, where a call comes less than a second after the one before.
    Hasty,
    /// 200 with a page for people.
    Html,
    /// A new password is refused in the first half hour after its reset.
    LatePassword,
    /// 403 that echoes the whole request, headers included.
    NotAuthorised,
    /// 403 `{}` with an `x-correlationid`.
    NotRouted,
    /// Attachments under the names that one vendor's documents give them.
    OtherNames,
    /// 503 with a page for people.
    OutOfOrder,
    /// No answer ever comes.
    Silent,
    /// The answer takes ten seconds.
    Slow,
    /// 429.
    TooManyCalls,
    /// 200 with JSON of a shape that nobody knows.
    UnknownShape,
}

/// How a sheet writes `dateExpirationMotPasseCompteTech`; without a fault in RFC 3339 with milliseconds, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpiryForm {
    /// It is not there.
    Absent,
    /// `YYYY-MM-DD`.
    Day,
    /// An empty text.
    Empty,
    /// `dd/mm/yyyy`, which no document of the API knows.
    French,
    /// `YYYY-MM-DD HH:MM`.
    Minute,
    /// `null`.
    Null,
    /// A number of milliseconds, which no document of the API knows.
    Number,
    /// RFC 3339 without milliseconds.
    Second,
    /// RFC 3339 in Greenwich's time.
    Utc,
    /// RFC 3339 with milliseconds, the offset without its colon.
    WithoutColon,
}

impl PisteFault {
    /// What it is called by, on the command line and in docs/practice-portal.md.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, fault)| *fault == self).map_or("", |(name, _)| name)
    }

    /// The fault of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, fault)| *fault)
    }

    /// Each of them, in the order of their names.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(_, fault)| *fault)
    }

    /// Whether only an account that was let in can meet it.
    pub(super) fn is_behind_the_account(self) -> bool {
        match self {
            Self::AccountRefused
            | Self::AccountRefusedByLdap
            | Self::AccountRefusedInANumber
            | Self::BusinessRefusal
            | Self::BusinessRefusalAsBadRequest
            | Self::BusinessRefusalAsList
            | Self::Expiry(_)
            | Self::Hasty
            | Self::LatePassword
            | Self::OtherNames => true,
            Self::AccessMissing
            | Self::ApplicationRefused
            | Self::BearerRefused
            | Self::Cut
            | Self::EmptyToken
            | Self::Flood
            | Self::Garbage
            | Self::Html
            | Self::NotAuthorised
            | Self::NotRouted
            | Self::OutOfOrder
            | Self::Silent
            | Self::Slow
            | Self::TooManyCalls
            | Self::UnknownShape => false,
        }
    }

    /// Whether only the token's address can meet it.
    pub(super) fn is_about_the_token(self) -> bool {
        matches!(self, Self::ApplicationRefused | Self::EmptyToken)
    }
}

const NAMES: [(&str, PisteFault); 34] = [
    ("access-missing", PisteFault::AccessMissing),
    ("account-refused", PisteFault::AccountRefused),
    ("account-refused-ldap", PisteFault::AccountRefusedByLdap),
    ("account-refused-number", PisteFault::AccountRefusedInANumber),
    ("application-refused", PisteFault::ApplicationRefused),
    ("bearer-refused", PisteFault::BearerRefused),
    ("business-refusal", PisteFault::BusinessRefusal),
    ("business-refusal-400", PisteFault::BusinessRefusalAsBadRequest),
    ("business-refusal-list", PisteFault::BusinessRefusalAsList),
    ("cut", PisteFault::Cut),
    ("empty-token", PisteFault::EmptyToken),
    ("expiry-absent", PisteFault::Expiry(ExpiryForm::Absent)),
    ("expiry-day", PisteFault::Expiry(ExpiryForm::Day)),
    ("expiry-empty", PisteFault::Expiry(ExpiryForm::Empty)),
    ("expiry-french", PisteFault::Expiry(ExpiryForm::French)),
    ("expiry-minute", PisteFault::Expiry(ExpiryForm::Minute)),
    ("expiry-null", PisteFault::Expiry(ExpiryForm::Null)),
    ("expiry-number", PisteFault::Expiry(ExpiryForm::Number)),
    ("expiry-second", PisteFault::Expiry(ExpiryForm::Second)),
    ("expiry-utc", PisteFault::Expiry(ExpiryForm::Utc)),
    ("expiry-without-colon", PisteFault::Expiry(ExpiryForm::WithoutColon)),
    ("flood", PisteFault::Flood),
    ("garbage", PisteFault::Garbage),
    ("hasty", PisteFault::Hasty),
    ("html", PisteFault::Html),
    ("late-password", PisteFault::LatePassword),
    ("not-authorised", PisteFault::NotAuthorised),
    ("not-routed", PisteFault::NotRouted),
    ("other-names", PisteFault::OtherNames),
    ("out-of-order", PisteFault::OutOfOrder),
    ("silent", PisteFault::Silent),
    ("slow", PisteFault::Slow),
    ("too-many-calls", PisteFault::TooManyCalls),
    ("unknown-shape", PisteFault::UnknownShape),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_a_name_of_its_own_in_order() {
        assert!(NAMES.is_sorted_by(|(one, _), (two, _)| one < two));
        for fault in PisteFault::all() {
            assert_eq!(PisteFault::named(fault.name()), Some(fault));
        }
        assert_eq!(PisteFault::named("html "), None);
    }
}
