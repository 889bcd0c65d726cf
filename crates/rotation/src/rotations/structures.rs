//! The structures that the accounts see on Chorus Pro, and when their passwords lapse.

use std::collections::BTreeMap;

use chorus_pro::piste::StructureExpiry;
use chorus_pro::{Environment, StructureId, portal_time_zone};
use jiff::Timestamp;
use jiff::civil::DateTime;

use super::Rotations;
use crate::account::Account;
use crate::due::DueDate;
use crate::due_structure::DueStructure;
use crate::error::RotationError;
use crate::event::Event;
use crate::expiry::ExpiryNews;
use crate::id::{AccountId, AsOf};
use crate::ledger::{Ledger, Page};
use crate::memory::Memory;
use crate::seen_structure::SeenStructure;

impl Rotations {
    /// Which password each account stands with now. A reading of due dates takes minutes, and carries this to its end.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn as_of(&self) -> Result<BTreeMap<AccountId, AsOf>, RotationError> {
        Ok(self.ledger()?.pages().map(|page| (page.id, page.as_of)).collect())
    }

    /// Chorus Pro told, through `account`, of the structures that it sees: of all of them where the reading is whole. A date of a
    /// structure whose one account this computer knows is that account's as well, unless it stands with another password than in
    /// `begun` ([`Rotations::as_of`], as the reading began); what it says of each of these is returned.
    ///
    /// # Errors
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn saw_structures(
        &self,
        account: AccountId,
        read: &[StructureExpiry],
        is_whole: bool,
        begun: &BTreeMap<AccountId, AsOf>,
        now: Timestamp,
    ) -> Result<Vec<(AccountId, ExpiryNews)>, RotationError> {
        let _step = self.step();
        let ledger = self.ledger()?;
        let page = ledger.page(account)?;
        let structures = SeenStructure::after(&page.seen, read, is_whole, now);
        let mut events = vec![Event::StructuresSeen { account, structures }];
        let mut told = Vec::new();
        let zone = portal_time_zone();
        let today = zone.to_datetime(now).date();
        for (known, expires) in told_of_accounts(&ledger, page.environment, read) {
            if known.as_of != begun.get(&known.id).copied().unwrap_or_default() {
                continue;
            }
            told.push((known.id, ExpiryNews::of(&known, expires, today, &zone)));
            if known.expires != Some(expires) {
                events.push(Event::ExpiryTold { account: known.id, expires });
            }
        }
        self.journal().append_all(now, &events)?;
        Ok(told)
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
            [only] => only.account(&Memory::default()).due(&self.zone),
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
}

/// The dates that were told of structures whose one account this computer knows, with that account.
fn told_of_accounts(ledger: &Ledger, environment: Environment, read: &[StructureExpiry]) -> Vec<(Account, DateTime)> {
    let told = read.iter().filter_map(|it| {
        let expires = it.expires.as_ref().ok().copied().flatten()?;
        let [only] = accounts_of(ledger, environment, it.structure.id.as_ref()?)[..] else { return None };
        Some((only.account(&Memory::default()), expires))
    });
    told.collect()
}

/// The accounts of a structure. A login of the usual shape names it where nobody else did.
fn accounts_of<'l>(ledger: &'l Ledger, environment: Environment, id: &StructureId) -> Vec<&'l Page> {
    let is_its = |page: &&Page| {
        page.environment == environment
            && page.structure_id.clone().or_else(|| page.login.structure_id()).as_ref() == Some(id)
    };
    ledger.pages().filter(is_its).collect()
}
