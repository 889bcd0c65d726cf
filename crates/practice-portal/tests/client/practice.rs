//! A practice portal with a clock that stands still, and a client that is signed in to it.

use std::sync::Arc;

use chorus_pro::portal::{Limits, PortalError, Session};
use chorus_pro::{Recap, Secret, StructureId, TechnicalLogin};
use jiff::{Timestamp, civil::DateTime};
use practice_portal::world::{Structure, local};
use practice_portal::{Language, Opening, PracticePortal};

/// The made-up managers, by how many structures they have.
pub(crate) const OF_ONE: usize = 0;
pub(crate) const OF_23: usize = 1;
pub(crate) const OF_400: usize = 2;

pub(crate) struct Practice {
    pub(crate) portal: PracticePortal,
}

impl Practice {
    pub(crate) async fn open() -> Self {
        Self::open_in(Language::French).await
    }

    pub(crate) async fn open_in(language: Language) -> Self {
        let clock = Arc::new(|| Timestamp::from_second(1_790_000_000).expect("in range"));
        let opening = Opening { port: 0, seed: Some(7), clock, language, ..Opening::default() };
        Self { portal: PracticePortal::open(opening).await.expect("a free port") }
    }

    pub(crate) async fn sign_in(&self, manager: usize) -> Session {
        self.sign_in_within(Limits::default(), manager).await
    }

    pub(crate) async fn sign_in_within(&self, limits: Limits, manager: usize) -> Session {
        let manager = &self.portal.managers()[manager];
        Session::sign_in_within(limits, self.portal.address(), &manager.email, &manager.password).await.unwrap()
    }

    /// The structures that this manager sees, in the list's order.
    pub(crate) fn structures(&self, manager: usize) -> Vec<StructureId> {
        self.portal.world().with(|world| {
            let person = world.people()[manager].id;
            world.structures_of(person).map(|structure| structure.id.clone()).collect()
        })
    }

    /// The first of them of which this holds.
    pub(crate) fn structure_with(&self, manager: usize, wanted: impl Fn(&Structure) -> bool) -> StructureId {
        self.portal.world().with(|world| {
            let person = world.people()[manager].id;
            world.structures_of(person).find(|structure| wanted(structure)).expect("a seeded one").id.clone()
        })
    }

    pub(crate) fn logins(&self, id: &StructureId) -> Vec<TechnicalLogin> {
        self.portal.world().with(|world| {
            let accounts = &world.structure(id).expect("a seeded one").accounts;
            accounts.iter().map(|account| account.login.clone()).collect()
        })
    }

    /// Whether this password is the one in force.
    pub(crate) fn is_in_force(&self, login: &TechnicalLogin, password: &Secret) -> bool {
        self.portal.world().with(|world| world.account(login).expect("an account").1.password.is_same_as(password))
    }

    /// How often this account was reset.
    pub(crate) fn resets(&self, login: &TechnicalLogin) -> usize {
        self.portal.world().with(|world| world.account(login).expect("an account").1.resets)
    }

    /// How many resets were made, of whatever account.
    pub(crate) fn all_resets(&self) -> usize {
        self.portal.world().with(|world| world.resets())
    }

    /// When the password lapses, as the sheet should show it.
    pub(crate) fn expires(&self, login: &TechnicalLogin) -> DateTime {
        self.portal.world().with(|world| local(world.account(login).expect("an account").1.expires))
    }
}

/// The reset of a structure's first account.
pub(crate) async fn reset(session: &mut Session, id: &StructureId) -> Result<Recap, PortalError> {
    let sheet = session.open_sheet(id).await?;
    let login = sheet.accounts().first().ok_or(PortalError::NoAccount)?.login.clone();
    Ok(sheet.ask_to_reset(&login).await?.confirm().await?.certain().expect("the practice portal's own"))
}
