//! Accounts, and the programs that use them.

use jiff::Timestamp;

use super::Rotations;
use crate::account::{Account, NewAccount};
use crate::destination::NewDestination;
use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, DestinationId};
use crate::ledger::Named;

impl Rotations {
    /// Makes an account known. One with the same login in the same environment is the same account: its structure is
    /// filled in where it was not known.
    ///
    /// # Errors
    /// [`RotationError::PracticeApart`]; one of the `Journal…` variants.
    pub fn add_account(&self, new: NewAccount, now: Timestamp) -> Result<AccountId, RotationError> {
        let _step = self.step();
        self.know(new, now)
    }

    pub(super) fn know(&self, new: NewAccount, now: Timestamp) -> Result<AccountId, RotationError> {
        let NewAccount { environment, login, structure_id, structure_name } = new;
        if !self.journal().takes(environment) {
            return Err(RotationError::PracticeApart);
        }
        let structure_name = structure_name.trim().to_owned();
        let ledger = self.ledger()?;
        let Some(known) = ledger.find(environment, &login) else {
            let seq = self.append(now, &Event::AccountAdded { environment, login, structure_id, structure_name })?;
            return Ok(AccountId(seq));
        };
        let account = known.id;
        let id_is_new = known.structure_id.is_none() && structure_id.is_some();
        let name_is_new = known.structure_name.is_empty() && !structure_name.is_empty();
        if id_is_new || name_is_new {
            let structure_id = if id_is_new { structure_id } else { known.structure_id.clone() };
            let structure_name = if name_is_new { structure_name } else { known.structure_name.clone() };
            self.append(now, &Event::AccountDescribed { account, structure_id, structure_name })?;
        }
        Ok(account)
    }

    /// Names a program that uses the account. The very same description again is the same program.
    ///
    /// # Errors
    /// One of the `Destination…` or `Journal…` variants; [`RotationError::UnknownAccount`].
    pub fn add_destination(
        &self,
        account: AccountId,
        new: NewDestination,
        now: Timestamp,
    ) -> Result<DestinationId, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let new = new.parse()?;
        if let Some(named) = page.destinations.iter().find(|named| is_described(named, &new)) {
            return Ok(named.id);
        }
        let NewDestination { name, updated_by, note } = new;
        let seq = self.append(now, &Event::DestinationAdded { account, name, updated_by, note })?;
        Ok(DestinationId(seq))
    }

    /// Describes it anew.
    ///
    /// # Errors
    /// One of the `Destination…` or `Journal…` variants; [`RotationError::UnknownAccount`];
    /// [`RotationError::UnknownDestination`], also where it is another account's or was removed.
    pub fn change_destination(
        &self,
        account: AccountId,
        destination: DestinationId,
        new: NewDestination,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let new = new.parse()?;
        let is_it = |named: &&Named| named.id == destination;
        let named = page.destinations.iter().find(is_it).ok_or(RotationError::UnknownDestination { destination })?;
        if !is_described(named, &new) {
            let NewDestination { name, updated_by, note } = new;
            self.append(now, &Event::DestinationChanged { destination, name, updated_by, note })?;
        }
        self.account(account)
    }

    /// It does not use the account any more. One that was removed already is left so.
    ///
    /// # Errors
    /// [`RotationError::UnknownDestination`] where the account never had it; [`RotationError::UnknownAccount`]; one of
    /// the `Journal…` variants.
    pub fn remove_destination(
        &self,
        account: AccountId,
        destination: DestinationId,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let ledger = self.ledger()?;
        let page = ledger.page(account)?;
        if page.destinations.iter().any(|named| named.id == destination) {
            self.append(now, &Event::DestinationRemoved { destination })?;
        } else if !ledger.ever_had(account, destination) {
            return Err(RotationError::UnknownDestination { destination });
        }
        self.account(account)
    }
}

fn is_described(named: &Named, new: &NewDestination) -> bool {
    named.name == new.name && named.updated_by == new.updated_by && named.note == new.note
}
