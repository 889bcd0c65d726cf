//! Someone who signs in.

use chorus_pro::Secret;
use jiff::civil::Date;

use super::Mail;

/// A made-up person, who may manage structures or only be attached to them.
#[derive(Debug)]
pub struct Person {
    /// Which one.
    pub id: PersonId,
    /// « Nom »
    pub last_name: String,
    /// « Prénom »
    pub first_name: String,
    /// « Adresse de connexion »: what they sign in with. It stays.
    pub email: String,
    /// Where their mail goes. They can change it.
    pub contact: String,
    /// What they sign in with; shown on the sign-in page, since all of this is made up.
    pub password: Secret,
    /// « Date dernière connexion »
    pub last_sign_in: Option<Date>,
    /// Their practice mailbox, oldest first.
    pub mailbox: Vec<Mail>,
}

/// Names a person of one [`World`](super::World).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PersonId(pub(super) usize);

impl PersonId {
    /// The number that forms carry.
    #[must_use]
    pub fn number(self) -> usize {
        self.0
    }
}
