//! A practice of one's own: a portal in this process, a journal and a keyring in memory, and the rehearsal on them.

use std::sync::Arc;

use chorus_pro::{Generation, Secret, TechnicalLogin};
use practice_portal::{Opening, PracticePortal};
use rotation::{Journal, MemoryKeyring, Rotations, name_of_this_user};

use crate::error::RehearsalError;
use crate::place::Place;
use crate::rehearsal::Rehearsal;

/// The environment variable with the seed of a practice ([`Opening::seed`]), for window and command line alike: a test that
/// fails can then be tried again with the same people and passwords.
pub const PRACTICE_SEED: &str = "TROUSSEAU_PRACTICE_SEED";

/// The portal, and the rehearsal on it. All of it ends when this is dropped.
pub struct Practice {
    portal: PracticePortal,
    /// The portal as it is shown in a window, where that is another than the one above: of today, or drifting.
    beside: [tokio::sync::OnceCell<PracticePortal>; 2],
    /// How the portals of the window are marked up; see [`Opening::drift`].
    drift: Option<u64>,
    rehearsal: Rehearsal,
}

/// A made-up manager whom one can be for the practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrincipalManager {
    /// The mail address, by which the manager is chosen.
    pub email: String,
    /// First name and name.
    pub name: String,
    /// How many structures the manager looks after.
    pub structures: usize,
}

impl Practice {
    /// Opens the practice portal on a free port of this computer; a journal and a keyring begin empty. Where `opening`
    /// drifts, that is for the pages that people see ([`Practice::address`]): the rehearsal's own are as they are written.
    ///
    /// # Errors
    /// [`RehearsalError::PortalNotOpened`]; [`RehearsalError::Rotation`] where the journal cannot be made.
    pub async fn open(opening: Opening) -> Result<Self, RehearsalError> {
        let (drift, opening) = (opening.drift, Opening { drift: None, ..opening });
        let clock = Arc::clone(&opening.clock);
        let rotations = Arc::new(Rotations::open(
            Journal::in_memory()?.written_by(name_of_this_user()),
            Arc::new(MemoryKeyring::default()),
        ));
        let portal =
            PracticePortal::open(opening).await.map_err(|source| RehearsalError::PortalNotOpened { source })?;
        let rehearsal = Rehearsal::at(Place::of(&portal), rotations, clock)?;
        Ok(Self { portal, beside: Default::default(), drift, rehearsal })
    }

    /// The rehearsal on it.
    pub fn rehearsal(&self) -> &Rehearsal {
        &self.rehearsal
    }

    /// The portal itself: its address, and for tests what is true on it.
    pub fn portal(&self) -> &PracticePortal {
        &self.portal
    }

    /// Where the pages of a generation begin, for people. A portal beside the rehearsal's is opened when it is first asked
    /// for; the people, accounts and passwords on all of them are the same.
    ///
    /// # Errors
    /// [`RehearsalError::PortalNotOpened`].
    pub async fn address(&self, generation: Generation) -> Result<&str, RehearsalError> {
        let beside = match generation {
            Generation::First if self.drift.is_none() => return Ok(self.portal.address()),
            Generation::First => &self.beside[0],
            Generation::Second => &self.beside[1],
        };
        // What is not known of today's portal is another with each drift.
        let opening = Opening { generation, seed: self.drift, drift: self.drift, ..Opening::default() };
        let portal = beside.get_or_try_init(|| self.portal.open_beside(opening)).await;
        Ok(portal.map_err(|source| RehearsalError::PortalNotOpened { source })?.address())
    }

    /// The made-up managers, the one with the fewest structures first.
    pub fn managers(&self) -> Vec<PrincipalManager> {
        let managers = self.portal.managers().into_iter();
        let mut managers: Vec<_> = managers
            .map(|manager| PrincipalManager {
                email: manager.email,
                name: manager.name,
                structures: manager.structures,
            })
            .collect();
        managers.sort_by_key(|manager| manager.structures);
        managers
    }

    /// The password that is in force on the practice portal; `None` for a login that it does not know. Only practice can
    /// tell: the real portal shows a password once.
    pub fn password_in_force(&self, login: &TechnicalLogin) -> Option<Secret> {
        self.portal.world().with(|world| {
            let (_, account) = world.account(login)?;
            Some(account.password.duplicate())
        })
    }
}
