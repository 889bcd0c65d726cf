//! The made-up people and structures that practice begins with: the same for the same randomness.

/// Made-up names.
mod names;
/// Made-up SIRETs.
mod siret;

use std::collections::BTreeSet;

use chorus_pro::{StructureId, TechnicalLogin};
use jiff::{Timestamp, ToSpan};
use rand::RngExt;
use rand::rngs::StdRng;

use super::{
    AccountStatus, Attachment, IdentifierType, Person, PersonId, PisteApplication, Structure, StructureStatus,
    TechnicalAccount, UserStatus, World, day, password, resetting,
};

pub(super) fn world(mut random: StdRng, now: Timestamp) -> World {
    let piste = PisteApplication {
        client_id: format!("entrainement-{}", password::draw_word(&mut random, 12)),
        client_secret: password::secret(password::draw_word(&mut random, 32)),
    };
    let people =
        names::PEOPLE.iter().enumerate().map(|(place, names)| person(place, names, now, &mut random)).collect();
    let mut making = Making { structures: Vec::new(), taken: BTreeSet::new(), random, now };
    making.structure_of(TOWN, "COMMUNE DE VALBOURG".to_owned(), &[COLLEAGUE]);
    making.agglomeration();
    making.office();
    World { people, structures: making.structures, piste, random: making.random }
}

fn person(place: usize, names: &names::Names, now: Timestamp, random: &mut StdRng) -> Person {
    Person {
        id: PersonId(place),
        last_name: names.last.to_owned(),
        first_name: names.first.to_owned(),
        email: names.email.to_owned(),
        contact: names.contact.to_owned(),
        password: password::draw_easy(random),
        last_sign_in: day(now).checked_sub(random.random_range(1..90).days()).ok(),
        mailbox: Vec::new(),
    }
}

struct Making {
    structures: Vec<Structure>,
    taken: BTreeSet<String>,
    random: StdRng,
    now: Timestamp,
}

impl Making {
    /// The 23 structures of the second manager: among them those that a program trips over.
    fn agglomeration(&mut self) {
        for (place, name) in names::AGGLOMERATION.iter().enumerate() {
            self.structure_of(AGGLOMERATION, (*name).to_owned(), &[COLLEAGUE]);
            let made = self.structures.last_mut().expect("just made");
            match place {
                WITHOUT_ACCOUNT => made.accounts.clear(),
                WITH_SEVERAL => {
                    let more = (2..=3).map(|number| account(&made.id, Some(number), &mut self.random, self.now));
                    made.accounts.extend(more);
                }
                NOT_THE_MANAGER => {
                    made.manager = PersonId(NEIGHBOUR);
                    made.users = vec![attached(NEIGHBOUR), attached(AGGLOMERATION)];
                }
                NO_SIRET => identify(made, "BE0123456749", &mut self.random, self.now),
                FAILING_SIRET => {
                    let siret = siret::failing(made.id.as_str());
                    identify(made, &siret, &mut self.random, self.now);
                }
                CLOSED => made.status = StructureStatus::Inactive,
                _ => {}
            }
        }
    }

    /// The 400 structures of the third manager: of one in 50 the password has lapsed, one in 50 has no technical account.
    fn office(&mut self) {
        for (place, name) in names::office().take(400).enumerate() {
            self.structure_of(OFFICE, name, &[]);
            let made = self.structures.last_mut().expect("just made");
            match place % 50 {
                LAPSED => made.accounts.iter_mut().for_each(|it| {
                    let days = i64::try_from(place / 50 * 7 + 2).expect("some weeks");
                    it.expires = Timestamp::from_second(self.now.as_second() - days * 86_400).unwrap_or(self.now);
                }),
                ACCOUNTLESS => made.accounts.clear(),
                _ => {}
            }
        }
    }

    fn structure_of(&mut self, manager: usize, name: String, others: &[usize]) {
        let id = loop {
            let siret = siret::draw(&mut self.random);
            if self.taken.insert(siret.clone()) {
                break id(&siret);
            }
        };
        let number = FIRST_NUMBER + u32::try_from(self.structures.len()).expect("a few hundred structures");
        // The first login has the shape of the manual page's.
        let shape = if self.structures.is_empty() || self.random.random() { None } else { Some(1) };
        let services = if self.random.random_ratio(1, 3) {
            names::SERVICES.iter().take(self.random.random_range(1..=3)).map(|service| (*service).to_owned()).collect()
        } else {
            Vec::new()
        };
        let age = self.random.random_range(500..3000);
        self.structures.push(Structure {
            accounts: vec![account(&id, shape, &mut self.random, self.now)],
            id,
            identifier_type: IdentifierType::Siret,
            number,
            name,
            created: day(self.now).checked_sub(age.days()).unwrap_or(day(self.now)),
            services,
            status: StructureStatus::Active,
            manager: PersonId(manager),
            users: std::iter::once(&manager).chain(others).map(|&person| attached(person)).collect(),
        });
    }
}

fn identify(structure: &mut Structure, text: &str, random: &mut StdRng, now: Timestamp) {
    structure.id = id(text);
    structure.identifier_type = IdentifierType::of(&structure.id);
    structure.accounts = vec![account(&structure.id, Some(1), random, now)];
}

fn attached(person: usize) -> Attachment {
    Attachment { person: PersonId(person), status: UserStatus::Active, reactivated: None }
}

/// An account whose password was made some time ago; `None`: with a login in the shape of 2017 (docs/chorus-pro.md).
fn account(structure: &StructureId, number: Option<u32>, random: &mut StdRng, now: Timestamp) -> TechnicalAccount {
    let login = number.map_or_else(
        || TechnicalLogin::parse(&format!("TECH_0{structure}@cpp2017.fr")).expect("digits before one @"),
        |number| resetting::login(structure, number),
    );
    let age = random.random_range(86_400..resetting::VALID_DAYS * 86_400 - 7 * 86_400);
    let made = Timestamp::from_second(now.as_second() - age).unwrap_or(now);
    TechnicalAccount {
        login,
        password: password::draw(random),
        status: AccountStatus::Active,
        expires: resetting::lapses(made),
        reset_at: None,
        resets: 0,
    }
}

fn id(text: &str) -> StructureId {
    StructureId::parse(text).expect("one to 80 characters")
}

// Who is who in `names::PEOPLE`.
const TOWN: usize = 0;
const AGGLOMERATION: usize = 1;
const OFFICE: usize = 2;
const NEIGHBOUR: usize = 3;
const COLLEAGUE: usize = 4;

// Which of `names::AGGLOMERATION` is special: not all of them on the first page.
const WITH_SEVERAL: usize = 2;
const WITHOUT_ACCOUNT: usize = 4;
const NOT_THE_MANAGER: usize = 6;
const NO_SIRET: usize = 9;
const FAILING_SIRET: usize = 11;
const CLOSED: usize = 17;

// Which of each 50 of `names::office`.
const LAPSED: usize = 20;
const ACCOUNTLESS: usize = 35;

const FIRST_NUMBER: u32 = 25_000_001;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::tests::{NOW, world};

    #[test]
    fn the_managers_have_1_23_and_400_structures() {
        let world = world();
        let counts: Vec<usize> =
            world.people().iter().take(3).map(|person| world.structures_of(person.id).count()).collect();
        assert_eq!(counts, [1, 23, 400]);
        let ids: BTreeSet<&str> = world.structures().iter().map(|structure| structure.id.as_str()).collect();
        assert_eq!(ids.len(), world.structures().len(), "each identifier once");
    }

    #[test]
    fn what_programs_trip_over_is_among_the_23() {
        let world = world();
        let person = world.people()[AGGLOMERATION].id;
        let of = |is: &dyn Fn(&Structure) -> bool| world.structures_of(person).filter(|found| is(found)).count();
        assert_eq!(of(&|structure| structure.accounts.is_empty()), 1);
        assert_eq!(of(&|structure| structure.accounts.len() == 3), 1);
        assert_eq!(of(&|structure| structure.manager != person), 1);
        assert_eq!(of(&|structure| structure.identifier_type != IdentifierType::Siret), 1);
        assert_eq!(of(&|structure| structure.id.fails_siret_check()), 1);
        let failing = world.structures().iter().filter(|structure| structure.id.fails_siret_check()).count();
        assert_eq!(failing, 1, "every other SIRET passes its check");
    }

    #[test]
    fn the_same_seed_makes_the_same_world_and_another_seed_another() {
        use rand::SeedableRng;
        let logins = |seed| -> Vec<String> {
            let world = World::seeded(StdRng::seed_from_u64(seed), NOW);
            let accounts = world.structures().iter().flat_map(|structure| &structure.accounts);
            accounts
                .map(|account| format!("{} {} {}", account.login, account.password.expose(), account.expires))
                .collect()
        };
        assert_eq!(logins(1), logins(1));
        assert_ne!(logins(1), logins(2));
    }

    #[test]
    fn every_account_works_today_but_for_some_of_the_office_and_addresses_lead_nowhere() {
        let world = world();
        let accounts = || world.structures().iter().flat_map(|structure| &structure.accounts);
        let office = world.people()[OFFICE].id;
        let of_others = world.structures().iter().filter(|structure| structure.manager != office);
        assert!(of_others.flat_map(|structure| &structure.accounts).all(|account| account.expires > NOW));
        let its = || world.structures_of(office);
        assert_eq!(its().filter(|it| it.accounts.is_empty()).count(), 8);
        assert_eq!(its().flat_map(|it| &it.accounts).filter(|account| account.expires <= NOW).count(), 8);
        let logins: BTreeSet<&TechnicalLogin> = accounts().map(|account| &account.login).collect();
        assert_eq!(logins.len(), accounts().count(), "each login once");
        let is_example = |address: &str| address.ends_with(".example");
        assert!(world.people().iter().all(|person| is_example(&person.email) && is_example(&person.contact)));
    }
}
