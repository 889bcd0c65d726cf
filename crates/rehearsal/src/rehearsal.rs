//! The rehearsal: rotations, performed at a place. Where journal and keyring are is for whoever opens it to choose.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chorus_pro::ListedStructure;
use chorus_pro::piste::Piste;
use chorus_pro::portal::Session;
use jiff::{SignedDuration, Timestamp};
use practice_portal::Clock;
use rotation::{AccountId, Rotations};

use crate::error::RehearsalError;
use crate::place::{Place, SignIn};

/// Rotations that are performed on a practice portal.
pub struct Rehearsal {
    pub(crate) rotations: Arc<Rotations>,
    pub(crate) piste: Arc<Piste>,
    /// Held while a reset is made or found out about.
    pub(crate) under_way: tokio::sync::Mutex<()>,
    address: String,
    sign_ins: Vec<SignIn>,
    held: tokio::sync::Mutex<Option<Visit>>,
    managers: Mutex<BTreeMap<AccountId, String>>,
    clock: Clock,
}

/// Being signed in on the practice portal.
pub(crate) struct Visit {
    manager: String,
    used: Timestamp,
    pub(crate) session: Session,
    /// Every structure of the manager's, once they were asked for.
    pub(crate) structures: Option<Arc<[ListedStructure]>>,
}

impl Rehearsal {
    /// A rehearsal at `place` by these rotations. Nothing is asked there yet.
    ///
    /// # Errors
    /// [`RehearsalError::Piste`] where its addresses are none that may be asked.
    pub fn at(place: Place, rotations: Arc<Rotations>, clock: Clock) -> Result<Self, RehearsalError> {
        let Place { address, sign_ins, piste } = place;
        Ok(Self {
            rotations,
            piste: Arc::new(Piste::new(piste, Clock::clone(&clock))?),
            under_way: tokio::sync::Mutex::default(),
            address,
            sign_ins,
            held: tokio::sync::Mutex::default(),
            managers: Mutex::default(),
            clock,
        })
    }

    /// The rotations of this practice.
    pub fn rotations(&self) -> &Arc<Rotations> {
        &self.rotations
    }

    /// The PISTE of this practice.
    pub fn piste(&self) -> &Arc<Piste> {
        &self.piste
    }

    /// From now on one acts for this account as `manager`, a made-up manager's mail address. Choosing the account does it too.
    pub fn act_as(&self, manager: &str, account: AccountId) {
        self.managers.lock().unwrap_or_else(PoisonError::into_inner).insert(account, manager.to_owned());
    }

    pub(crate) fn manager(&self, account: AccountId) -> Result<String, RehearsalError> {
        let managers = self.managers.lock().unwrap_or_else(PoisonError::into_inner);
        managers.get(&account).cloned().ok_or(RehearsalError::StructureNotChosen)
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }
}

impl Rehearsal {
    /// Does `work` on a visit as `manager`: the one that is held, or a new one where that is another's, was left alone for
    /// long, or ended badly: what is left of such a visit may be as broken as its last answer.
    pub(crate) async fn visit<T>(
        &self,
        manager: &str,
        work: impl AsyncFnOnce(&mut Visit) -> Result<T, RehearsalError>,
    ) -> Result<T, RehearsalError> {
        let now = self.now();
        let mut held = self.held.lock().await;
        let fresh = held.take().filter(|visit| visit.manager == manager && now.duration_since(visit.used) < FRESH);
        let mut visit = match fresh {
            Some(visit) => Visit { used: now, ..visit },
            None => self.sign_in(manager, now).await?,
        };
        let outcome = work(&mut visit).await;
        if outcome.is_ok() {
            *held = Some(visit);
        }
        outcome
    }

    async fn sign_in(&self, manager: &str, now: Timestamp) -> Result<Visit, RehearsalError> {
        let known = self.sign_ins.iter().find(|sign_in| sign_in.email == manager);
        let known = known.ok_or_else(|| RehearsalError::ManagerUnknown { email: manager.to_owned() })?;
        let session = Session::sign_in(&self.address, manager, &known.password).await?;
        Ok(Visit { manager: manager.to_owned(), used: now, session, structures: None })
    }
}

/// A session lapses when it is left alone for longer; before that it is worth keeping.
const FRESH: SignedDuration = SignedDuration::from_mins(10);
