//! A technical account.

use chorus_pro::{Secret, TechnicalLogin};
use jiff::Timestamp;

/// The technical account of a structure. Its password is the latest one only: a reset leaves no trace of the old.
#[derive(Debug)]
pub struct TechnicalAccount {
    /// What software signs in with.
    pub login: TechnicalLogin,
    /// The password in force.
    pub password: Secret,
    /// Shown in brackets behind the login.
    pub status: AccountStatus,
    /// « Expiration du mot de passe de l'utilisateur technique », a whole second.
    pub expires: Timestamp,
    /// When its password was made, if that was since practice began.
    pub reset_at: Option<Timestamp>,
    /// How often it was reset since practice began.
    pub resets: usize,
}

/// The state of a technical account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountStatus {
    /// In service.
    Active,
    /// Out of service: no password opens it.
    Inactive,
}

impl TechnicalAccount {
    /// Whether this password opens the API now.
    #[must_use]
    pub fn accepts(&self, password: &Secret, now: Timestamp) -> bool {
        self.status == AccountStatus::Active && now < self.expires && self.password.is_same_as(password)
    }
}

impl AccountStatus {
    /// As the portal shows it.
    #[must_use]
    pub fn shown(self) -> &'static str {
        match self {
            Self::Active => "ACTIF",
            Self::Inactive => "INACTIF",
        }
    }
}
