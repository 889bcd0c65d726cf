//! Mistakes made on purpose: a harness that does not find these finds nothing.

use std::collections::HashMap;
use std::error::Error;
use std::sync::{Mutex, PoisonError};

use chorus_pro::Secret;
use chorus_pro::portal::Session;
use crashes::words::Order;
use jiff::{SignedDuration, Timestamp};
use rehearsal::{Outcome, Rehearsal, RehearsalError};
use rotation::{AccountId, Found, Rotations, SecretStore, Slot, Source, StoreError, SystemKeyring};

use crate::{GENERATION, account};

/// A keyring that says yes at once, gives back what it was just given, and writes it at the next call but one.
pub(crate) struct LateKeyring {
    keyring: SystemKeyring,
    waiting: Mutex<HashMap<Slot, Secret>>,
}

impl LateKeyring {
    pub(crate) fn over(keyring: SystemKeyring) -> Self {
        Self { keyring, waiting: Mutex::default() }
    }
}

impl SecretStore for LateKeyring {
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).insert(slot.clone(), copy(secret));
        Ok(())
    }

    fn get(&self, slot: &Slot) -> Result<Secret, StoreError> {
        if let Some(secret) = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).get(slot) {
            return Ok(copy(secret));
        }
        self.keyring.get(slot)
    }

    fn delete(&self, slot: &Slot) -> Result<(), StoreError> {
        let waiting: Vec<_> = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).drain().collect();
        for (other, secret) in waiting.iter().filter(|(other, _)| other != slot) {
            self.keyring.put(other, secret)?;
        }
        self.keyring.delete(slot)
    }
}

/// « Confirmer », and only then a word of it in the journal.
pub(crate) async fn click_unannounced(
    order: &Order,
    rotations: &Rotations,
    id: AccountId,
) -> Result<(), Box<dyn Error>> {
    let place = order.place();
    let who = place.sign_ins.first().ok_or("nobody to sign in as")?;
    let mut session = Session::sign_in(&place.address, &who.email, &who.password).await?;
    let known = account(order)?;
    let structure = known.structure_id.ok_or("the structure is known")?;
    let sheet = session.open_sheet(&structure).await?;
    let recap = sheet.ask_to_reset(&known.login).await?.confirm().await?.certain().ok_or("nothing to compare here")?;
    let now = Timestamp::now() + SignedDuration::from_mins(order.minutes);
    rotations.about_to_reset(id, GENERATION, None, now)?;
    let found = Found { login: None, password: recap.password, source: Source::PortalAnswer, generation: GENERATION };
    rotations.keep_recap(id, found, now)?;
    Ok(())
}

/// Nothing is asked, nothing is said: what was interrupted is done again.
pub(crate) async fn reset_again(rehearsal: &Rehearsal, account: AccountId) -> Result<Outcome, RehearsalError> {
    match rehearsal.find_out(account).await? {
        Outcome::Lost => {
            rehearsal.rotations().intend(account, Timestamp::now())?;
            rehearsal.perform(account, |_| {}).await?;
            Ok(Outcome::Kept)
        }
        other => Ok(other),
    }
}

fn copy(secret: &Secret) -> Secret {
    Secret::parse(secret.expose().to_owned()).expect("a secret is never empty")
}
