//! Who is attached to a structure.

use jiff::civil::Date;

use super::PersonId;

/// A person's attachment to a structure. Whether they are its principal manager is the structure's to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Who.
    pub person: PersonId,
    /// « Statut utilisateur »
    pub status: UserStatus,
    /// « Date de réactivation »: of the latest one.
    pub reactivated: Option<Date>,
}

/// « Statut utilisateur »
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserStatus {
    /// May open the structure.
    Active,
    /// Switched off by the principal manager: does not see the structure.
    Inactive,
}

impl UserStatus {
    /// As the portal shows it.
    #[must_use]
    pub fn shown(self) -> &'static str {
        match self {
            Self::Active => "Actif",
            Self::Inactive => "Inactif",
        }
    }
}
