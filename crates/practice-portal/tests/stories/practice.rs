//! A practice portal with a clock that can be moved.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chorus_pro::{Generation, Secret, StructureId, TechnicalLogin};
use jiff::{SignedDuration, Timestamp};
use practice_portal::world::{PersonId, Structure, World};
use practice_portal::{Opening, PracticePortal, Variant};

/// Who is who among the made-up people: managers of 1, 23 and 400 structures, a neighbour with one, colleagues.
pub(crate) const TOWN: usize = 0;
pub(crate) const AGGLOMERATION: usize = 1;
pub(crate) const OFFICE: usize = 2;
pub(crate) const NEIGHBOUR: usize = 3;
pub(crate) const COLLEAGUE: usize = 4;
pub(crate) const STRANGER: usize = 5;

pub(crate) struct Practice {
    pub(crate) portal: PracticePortal,
    seconds: Arc<AtomicI64>,
}

impl Practice {
    pub(crate) async fn open() -> Self {
        Self::seeded(1).await
    }

    pub(crate) async fn seeded(seed: u64) -> Self {
        Self::opened(Opening { seed: Some(seed), ..Opening::default() }).await
    }

    /// The second generation.
    pub(crate) async fn second(variant: Variant) -> Self {
        let generation = Generation::Second;
        Self::opened(Opening { seed: Some(1), generation, variant: Some(variant), ..Opening::default() }).await
    }

    /// With a clock of its own, whatever the opening says.
    pub(crate) async fn opened(opening: Opening) -> Self {
        let seconds = Arc::new(AtomicI64::new(1_790_000_000));
        let read = Arc::clone(&seconds);
        let clock = Arc::new(move || Timestamp::from_second(read.load(Ordering::SeqCst)).unwrap());
        let portal = PracticePortal::open(Opening { clock, ..opening }).await.unwrap();
        Self { portal, seconds }
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.load(Ordering::SeqCst)).unwrap()
    }

    pub(crate) fn passes(&self, time: SignedDuration) {
        self.seconds.fetch_add(time.as_secs(), Ordering::SeqCst);
    }

    pub(crate) fn with<T>(&self, ask: impl FnOnce(&mut World) -> T) -> T {
        self.portal.world().with(ask)
    }

    /// The address and the password that a made-up person signs in with.
    pub(crate) fn person(&self, place: usize) -> (String, String) {
        self.with(|world| {
            let person = &world.people()[place];
            (person.email.clone(), person.password.expose().to_owned())
        })
    }

    pub(crate) fn contact(&self, place: usize) -> String {
        self.with(|world| world.people()[place].contact.clone())
    }

    /// The first of a person's structures that is as wanted.
    pub(crate) fn structure(&self, person: usize, is_wanted: impl Fn(&Structure, PersonId) -> bool) -> Sheet {
        self.with(|world| {
            let person = world.people()[person].id;
            let found = world.structures_of(person).find(|found| is_wanted(found, person)).expect("a seeded structure");
            Sheet {
                id: found.id.clone(),
                path: format!("/cpp/structures/{}", found.number),
                logins: found.accounts.iter().map(|account| account.login.clone()).collect(),
            }
        })
    }

    /// The first structure that a person manages and that has one account.
    pub(crate) fn ordinary(&self, person: usize) -> Sheet {
        self.structure(person, |found, person| found.manager == person && found.accounts.len() == 1)
    }

    /// The one that the second manager is only attached to.
    pub(crate) fn only_attached(&self) -> Sheet {
        self.structure(AGGLOMERATION, |found, person| found.manager != person)
    }

    /// The password in force.
    pub(crate) fn password(&self, login: &TechnicalLogin) -> Secret {
        self.with(|world| Secret::parse(world.account(login).unwrap().1.password.expose().to_owned()).unwrap())
    }

    pub(crate) fn accepts(&self, login: &TechnicalLogin, password: &Secret) -> bool {
        let now = self.now();
        self.with(|world| world.accepts(login, password, now))
    }

    pub(crate) fn resets(&self) -> usize {
        self.with(|world| world.resets())
    }
}

/// A structure and where its sheet is.
pub(crate) struct Sheet {
    pub(crate) id: StructureId,
    pub(crate) path: String,
    pub(crate) logins: Vec<TechnicalLogin>,
}
