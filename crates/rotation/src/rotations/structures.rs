//! The structures that the accounts see on Chorus Pro, and when their passwords lapse.

use std::collections::BTreeMap;

use chorus_pro::piste::StructureExpiry;
use chorus_pro::{Environment, StructureId};
use jiff::Timestamp;

use super::Rotations;
use crate::due::DueDate;
use crate::due_structure::DueStructure;
use crate::error::RotationError;
use crate::event::Event;
use crate::expiry::ExpiryNews;
use crate::id::AccountId;
use crate::ledger::{Ledger, Page};
use crate::seen_structure::SeenStructure;

impl Rotations {
    /// Chorus Pro told, through `account` and from `begun` on, of the structures that it sees: of all of them where the reading is whole.
    /// A date of a structure whose one account this computer knows is that account's as well, unless its password was made since
    /// `begun`; what it says of each of these is returned.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn saw_structures(
        &self,
        account: AccountId,
        read: &[StructureExpiry],
        is_whole: bool,
        begun: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<(AccountId, ExpiryNews)>, RotationError> {
        let ledger = self.write_down_seen(account, read, is_whole, now)?;
        let environment = ledger.page(account)?.environment;
        let told = read.iter().filter_map(|it| {
            let expires = it.expires.as_ref().ok().copied().flatten()?;
            let [page] = accounts_of(&ledger, environment, it.structure.id.as_ref()?)[..] else { return None };
            let is_before = page.account(None).reset_at.is_some_and(|reset_at| reset_at >= begun);
            (!is_before).then_some((page.id, expires))
        });
        told.map(|(account, expires)| Ok((account, self.expiry_told(account, expires, now)?))).collect()
    }

    /// Every structure that an account sees, the first to lapse first; where several see it, as was told last.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn structures(&self) -> Result<Vec<DueStructure>, RotationError> {
        let ledger = self.ledger()?;
        let mut known: BTreeMap<_, (&Page, &SeenStructure)> = BTreeMap::new();
        for page in ledger.pages() {
            for seen in &page.seen {
                let key = (page.environment, seen.id.as_ref().map_or(seen.name.as_str(), StructureId::as_str));
                let latest = known.entry(key).or_insert((page, seen));
                if seen.told_at > latest.1.told_at {
                    *latest = (page, seen);
                }
            }
        }
        let mut structures: Vec<_> =
            known.into_values().map(|(page, seen)| self.due_structure(&ledger, page, seen)).collect();
        structures.sort_by_key(|it| (it.due.is_none(), it.due.map(DueDate::day)));
        Ok(structures)
    }

    fn due_structure(&self, ledger: &Ledger, through: &Page, seen: &SeenStructure) -> DueStructure {
        let accounts = seen.id.as_ref().map(|id| accounts_of(ledger, through.environment, id)).unwrap_or_default();
        let due = match accounts[..] {
            [only] => only.account(None).due(&self.zone),
            _ => None,
        };
        DueStructure {
            environment: through.environment,
            id: seen.id.clone(),
            name: seen.name.clone(),
            due: due.or_else(|| seen.expires.map(|expires| DueDate::On(expires.date()))),
            told_at: seen.told_at,
            reset_about: seen.reset_about.filter(|_| accounts.is_empty()),
            through: through.login.clone(),
            accounts: accounts.iter().map(|page| page.id).collect(),
        }
    }

    /// Answers with the ledger of before.
    fn write_down_seen(
        &self,
        account: AccountId,
        read: &[StructureExpiry],
        is_whole: bool,
        now: Timestamp,
    ) -> Result<Ledger, RotationError> {
        let _step = self.step();
        let ledger = self.ledger()?;
        let structures = SeenStructure::after(&ledger.page(account)?.seen, read, is_whole, now);
        self.append(now, &Event::StructuresSeen { account, structures })?;
        Ok(ledger)
    }
}

/// The accounts of a structure. A login of the usual shape names it where nobody else did.
fn accounts_of<'l>(ledger: &'l Ledger, environment: Environment, id: &StructureId) -> Vec<&'l Page> {
    let is_its = |page: &&Page| {
        page.environment == environment
            && page.structure_id.clone().or_else(|| page.login.structure_id()).as_ref() == Some(id)
    };
    ledger.pages().filter(is_its).collect()
}
