//! A structure.

use chorus_pro::{StructureId, TechnicalLogin};
use jiff::civil::Date;

use super::{Attachment, PersonId, TechnicalAccount, UserStatus};

/// A made-up structure with its principal manager, its users and its technical accounts.
#[derive(Debug)]
pub struct Structure {
    /// « Identifiant structure »
    pub id: StructureId,
    /// What kind of identifier that is.
    pub identifier_type: IdentifierType,
    /// Chorus Pro's own number for it: `idStructureCPP`.
    pub number: u32,
    /// « Raison sociale »
    pub name: String,
    /// « Date de création »
    pub created: Date,
    /// « Services »
    pub services: Vec<String>,
    /// « Statut »
    pub status: StructureStatus,
    /// Its one principal manager, who is among `users` too.
    pub manager: PersonId,
    /// Who is attached to it, the principal manager included.
    pub users: Vec<Attachment>,
    /// None, one, or several.
    pub accounts: Vec<TechnicalAccount>,
}

/// The kinds of identifier that practice knows, of those in docs/chorus-pro.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdentifierType {
    /// 14 digits.
    Siret,
    /// A VAT number of another country of the Union.
    UeHorsFrance,
    /// Anything else.
    Autre,
}

/// « Statut » of a structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StructureStatus {
    /// In service.
    Active,
    /// Closed.
    Inactive,
}

impl Structure {
    /// The account of this login, if it is this structure's.
    #[must_use]
    pub fn account(&self, login: &TechnicalLogin) -> Option<&TechnicalAccount> {
        self.accounts.iter().find(|account| account.login == *login)
    }

    pub(super) fn account_mut(&mut self, login: &TechnicalLogin) -> Option<&mut TechnicalAccount> {
        self.accounts.iter_mut().find(|account| account.login == *login)
    }

    /// Whether a person sees this structure: attached and not switched off.
    #[must_use]
    pub fn is_open_to(&self, person: PersonId) -> bool {
        self.users.iter().any(|user| user.person == person && user.status == UserStatus::Active)
    }

    /// « Rôle » of one of its users.
    #[must_use]
    pub fn role(&self, person: PersonId) -> &'static str {
        if self.manager == person { "Gestionnaire Principal" } else { "Utilisateur" }
    }
}

impl IdentifierType {
    /// What an identifier looks like.
    #[must_use]
    pub fn of(id: &StructureId) -> Self {
        let bytes = id.as_str().as_bytes();
        let begins_with_country = bytes.iter().take(2).filter(|byte| byte.is_ascii_uppercase()).count() == 2;
        match bytes {
            _ if bytes.len() == 14 && bytes.iter().all(u8::is_ascii_digit) => Self::Siret,
            [_, _, rest @ ..] if begins_with_country && !rest.is_empty() && rest.iter().all(u8::is_ascii_digit) => {
                Self::UeHorsFrance
            }
            _ => Self::Autre,
        }
    }

    /// The word of Chorus Pro's API (`typeIdentifiantStructure`).
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Siret => "SIRET",
            Self::UeHorsFrance => "UE_HORS_FRANCE",
            Self::Autre => "AUTRE",
        }
    }
}

impl StructureStatus {
    /// As the portal shows it.
    #[must_use]
    pub fn shown(self) -> &'static str {
        match self {
            Self::Active => "ACTIF",
            Self::Inactive => "INACTIF",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_an_identifier_is_told_by_its_shape() {
        let of = |text: &str| IdentifierType::of(&StructureId::parse(text).unwrap()).word();
        assert_eq!(of("00012345600017"), "SIRET");
        assert_eq!(of("BE0123456749"), "UE_HORS_FRANCE");
        assert_eq!([of("0001234560001"), of("BE"), of("A12"), of("MAIRIE")], ["AUTRE"; 4]);
    }
}
