//! What is true in practice: people, structures, technical accounts, and the rules about them. No page and no request is known here.

/// Attaching people to structures, switching them off and on, taking them away.
mod attaching;
/// Who is attached to a structure.
mod attachment;
/// A message in a practice mailbox.
mod mail;
/// Principal managers: who is one, and what follows when that or an address changes.
mod managing;
/// Days and hours as the portal shows them.
mod paris;
/// New passwords.
mod password;
/// Someone who signs in.
mod person;
/// What the practice portal refuses, and its sentence for it.
mod refusal;
/// The reset, and the creation of a technical account.
mod resetting;
/// The made-up people and structures that practice begins with.
mod seed;
/// One world for the portal, PISTE and the tests.
mod shared;
/// Signing in with a code as the second step.
mod signing_in;
/// A structure.
mod structure;
/// A technical account.
mod technical_account;

use chorus_pro::{Secret, StructureId, TechnicalLogin};
use jiff::Timestamp;
use rand::rngs::StdRng;

pub use attachment::{Attachment, UserStatus};
pub use mail::Mail;
pub use managing::NewStructure;
pub use paris::{day, local};
pub(crate) use password::{draw_code, draw_word};
pub use person::{Person, PersonId};
pub use refusal::Refusal;
pub(crate) use resetting::lapses;
pub use shared::SharedWorld;
pub use structure::{IdentifierType, Structure, StructureStatus};
pub use technical_account::{AccountStatus, TechnicalAccount};

/// Everything made up: it lives in memory and ends with the practice portal.
pub struct World {
    people: Vec<Person>,
    structures: Vec<Structure>,
    piste: PisteApplication,
    random: StdRng,
}

/// The one application that the practice PISTE knows.
#[derive(Debug)]
pub struct PisteApplication {
    /// Letters, digits and `-` only (docs/interfaces.md).
    pub client_id: String,
    /// Letters, digits and `-` only (docs/interfaces.md).
    pub client_secret: Secret,
}

impl World {
    /// The made-up people and structures, the same for the same randomness and the same `now`.
    #[must_use]
    pub fn seeded(random: StdRng, now: Timestamp) -> Self {
        seed::world(random, now)
    }

    /// Everyone who can sign in; the three made-up managers first: of one structure, of 23, of 400.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// One person. Its identifier comes from this world, and nobody is ever taken out of it.
    #[must_use]
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.0]
    }

    /// The person who signs in with this address.
    #[must_use]
    pub fn person_at(&self, email: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.email.eq_ignore_ascii_case(email.trim()))
    }

    /// Who signs in with this address and this password; `None` where they do not belong together.
    pub fn sign_in(&mut self, email: &str, password: &Secret, now: Timestamp) -> Option<PersonId> {
        let id = self.person_at(email).filter(|person| person.password.is_same_as(password))?.id;
        self.people[id.0].last_sign_in = Some(day(now));
        Some(id)
    }

    /// All structures, in the order of their making.
    #[must_use]
    pub fn structures(&self) -> &[Structure] {
        &self.structures
    }

    /// A structure by its identifier.
    #[must_use]
    pub fn structure(&self, id: &StructureId) -> Option<&Structure> {
        self.structures.iter().find(|structure| structure.id == *id)
    }

    /// A structure by Chorus Pro's own number for it (`idStructureCPP`).
    #[must_use]
    pub fn structure_by_number(&self, number: u32) -> Option<&Structure> {
        self.structures.iter().find(|structure| structure.number == number)
    }

    /// The structure of this number, if the person sees it.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStructure`]: whether it exists at all is not told.
    pub fn seen_by(&self, person: PersonId, number: u32) -> Result<&Structure, Refusal> {
        self.structure_by_number(number).filter(|found| found.is_open_to(person)).ok_or(Refusal::NoSuchStructure)
    }

    /// The structures of « Mes structures »: those that a person manages or is attached to and not switched off in.
    pub fn structures_of(&self, person: PersonId) -> impl Iterator<Item = &Structure> {
        self.structures.iter().filter(move |structure| structure.is_open_to(person))
    }

    /// A technical account and its structure.
    #[must_use]
    pub fn account(&self, login: &TechnicalLogin) -> Option<(&Structure, &TechnicalAccount)> {
        self.structures.iter().find_map(|structure| Some((structure, structure.account(login)?)))
    }

    /// The same, to be changed: for tests that set an expiry date or a state.
    pub fn account_mut(&mut self, login: &TechnicalLogin) -> Option<&mut TechnicalAccount> {
        self.structures.iter_mut().find_map(|structure| structure.account_mut(login))
    }

    /// Whether login and password open the API now: the account is active, the password is its latest and has not lapsed.
    #[must_use]
    pub fn accepts(&self, login: &TechnicalLogin, password: &Secret, now: Timestamp) -> bool {
        self.account(login).is_some_and(|(_, account)| account.accepts(password, now))
    }

    /// Where mail about a structure's technical accounts goes: always its principal manager's contact address, so it follows
    /// a new manager and a new address (docs/chorus-pro.md).
    #[must_use]
    pub fn contact_address(&self, structure: &Structure) -> &str {
        &self.person(structure.manager).contact
    }

    /// The application that the practice PISTE knows.
    #[must_use]
    pub fn piste(&self) -> &PisteApplication {
        &self.piste
    }

    /// How many resets were made since practice began.
    #[must_use]
    pub fn resets(&self) -> usize {
        self.structures.iter().flat_map(|structure| &structure.accounts).map(|account| account.resets).sum()
    }

    fn structure_mut(&mut self, id: &StructureId) -> Result<&mut Structure, Refusal> {
        self.structures.iter_mut().find(|structure| structure.id == *id).ok_or(Refusal::NoSuchStructure)
    }
}

impl std::fmt::Debug for World {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "World({} people, {} structures)", self.people.len(), self.structures.len())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use rand::SeedableRng;

    use super::*;

    pub(crate) const NOW: Timestamp = Timestamp::constant(1_790_000_000, 0);

    pub(crate) fn world() -> World {
        World::seeded(StdRng::seed_from_u64(1), NOW)
    }

    /// One of the made-up managers, the first of their structures that has one account, and that account.
    pub(crate) fn login_of(world: &World, manager: usize) -> (PersonId, StructureId, TechnicalLogin) {
        let person = world.people()[manager].id;
        let structure = world.structures_of(person).find(|structure| structure.accounts.len() == 1).unwrap();
        (person, structure.id.clone(), structure.accounts[0].login.clone())
    }

    /// The manager of 23 structures, and the one of them that someone else manages.
    pub(crate) fn only_attached(world: &World) -> (PersonId, StructureId, TechnicalLogin) {
        let person = world.people()[1].id;
        let structure = world.structures_of(person).find(|structure| structure.manager != person).unwrap();
        (person, structure.id.clone(), structure.accounts[0].login.clone())
    }

    /// The password in force.
    pub(crate) fn copy(world: &World, login: &TechnicalLogin) -> Secret {
        password::secret(world.account(login).unwrap().1.password.expose().to_owned())
    }

    #[test]
    fn whoever_gives_the_right_password_signs_in_and_the_day_is_kept() {
        let mut world = world();
        let (id, email) = (world.people()[0].id, world.people()[0].email.clone());
        let right = password::secret(world.people()[0].password.expose().to_owned());
        assert_eq!(world.sign_in(&email, &password::secret("autre".to_owned()), NOW), None);
        assert_eq!(world.sign_in("personne@nulle-part.example", &right, NOW), None);
        let later = NOW + std::time::Duration::from_secs(86_400 * 3);
        assert_eq!(world.sign_in(&format!(" {} ", email.to_uppercase()), &right, later), Some(id));
        assert_eq!(world.person(id).last_sign_in, Some(day(later)));
    }
}
