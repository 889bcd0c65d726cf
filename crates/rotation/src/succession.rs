//! What a principal manager leaves to a successor, or takes along to a new computer.

use chorus_pro::{Environment, Secret};
use jiff::{SignedDuration, Timestamp};

use crate::course::Course;
use crate::error::RotationError;
use crate::event::Event;
use crate::journal::Entry;
use crate::ledger::{Ledger, Page};
use crate::renumbering::Renumbering;
use crate::seen_structure::SeenStructure;

/// Accounts with their history and their current passwords: at least one, each once. It comes out of the journal, or
/// out of a file that anybody may have made, so it is parsed once and then holds together.
#[derive(Debug)]
pub struct Succession {
    accounts: Vec<PassedOn>,
}

/// One account of it.
#[derive(Debug)]
pub struct PassedOn {
    entries: Vec<Entry>,
    password: Option<Secret>,
}

impl Succession {
    /// The succession of these accounts.
    ///
    /// # Errors
    /// [`RotationError::HandOverNothing`] where there is none; [`RotationError::SuccessionTooLarge`];
    /// [`RotationError::SuccessionDamaged`] where one stands there twice.
    pub fn parse(accounts: Vec<PassedOn>) -> Result<Self, RotationError> {
        if accounts.is_empty() {
            return Err(RotationError::HandOverNothing);
        }
        if accounts.len() > MOST_ACCOUNTS || accounts.iter().map(|it| it.entries.len()).sum::<usize>() > MOST_ENTRIES {
            return Err(RotationError::SuccessionTooLarge);
        }
        let mut names: Vec<_> = accounts.iter().map(PassedOn::name).collect();
        names.sort();
        if names.windows(2).any(|two| two[0] == two[1]) {
            return Err(RotationError::SuccessionDamaged);
        }
        Ok(Self { accounts })
    }

    /// Its accounts.
    pub fn accounts(&self) -> &[PassedOn] {
        &self.accounts
    }

    pub(crate) fn into_accounts(self) -> Vec<PassedOn> {
        self.accounts
    }

    /// Refuses moments that have not come yet: due dates would be reckoned from them.
    pub(crate) fn must_be_past(&self, now: Timestamp) -> Result<(), RotationError> {
        let latest = now + CLOCKS_DIFFER;
        let is_past = |entry: &Entry| entry.at <= latest && moments_of(&entry.event).is_none_or(|at| at <= latest);
        let all_past = self.accounts.iter().flat_map(|it| &it.entries).all(is_past);
        if all_past { Ok(()) } else { Err(RotationError::SuccessionFromFuture) }
    }
}

impl PassedOn {
    /// An account's history, oldest first, and its current password where it is kept.
    ///
    /// # Errors
    /// [`RotationError::SuccessionDamaged`] where the entries are not the whole history of one account, where one refers
    /// to something that is not in it, or where the password and what the history says of it do not go together.
    pub fn parse(entries: Vec<Entry>, password: Option<Secret>) -> Result<Self, RotationError> {
        let whole = Self { entries, password };
        if whole.holds_together() { Ok(whole) } else { Err(RotationError::SuccessionDamaged) }
    }

    /// Its history, oldest first. The first entry makes the account known.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Its current password, where the computer that it comes from keeps it.
    pub fn password(&self) -> Option<&Secret> {
        self.password.as_ref()
    }

    pub(crate) fn into_password(self) -> Option<Secret> {
        self.password
    }

    /// What its history comes to.
    pub(crate) fn page(&self) -> Page {
        let ledger = Ledger::of(&self.entries).ok();
        ledger.and_then(Ledger::into_only_page).expect("the entries were folded when they were parsed")
    }

    fn name(&self) -> (Environment, String) {
        let page = self.page();
        (page.environment, page.login.as_str().to_ascii_lowercase())
    }

    fn holds_together(&self) -> bool {
        let Some((first, rest)) = self.entries.split_first() else { return false };
        let begins = matches!(first.event, Event::AccountAdded { .. });
        let begins_once = rest.iter().all(|entry| !matches!(entry.event, Event::AccountAdded { .. }));
        let counts_up = first.seq > 0 && self.entries.windows(2).all(|two| two[0].seq < two[1].seq);
        let is_plausible = self.entries.iter().all(|entry| {
            let moments = [Some(entry.at), moments_of(&entry.event)];
            moments.into_iter().flatten().all(|at| at >= Timestamp::UNIX_EPOCH) && is_short(entry)
        });
        let mut same_numbers = Renumbering::default();
        let refers_to_itself = self.entries.iter().all(|entry| same_numbers.carry(entry, entry.seq).is_some());
        if !(begins && begins_once && counts_up && is_plausible && refers_to_itself) {
            return false;
        }
        let page = Ledger::of(&self.entries).ok().and_then(Ledger::into_only_page);
        page.is_some_and(|page| page.shown().and_then(Course::held).is_some() == self.password.is_some())
    }
}

/// The moment that an event tells of, apart from its own.
fn moments_of(event: &Event) -> Option<Timestamp> {
    if let Event::Effective { reset_at, .. } | Event::ResetDated { reset_at, .. } | Event::Brought { reset_at, .. } =
        event
    {
        Some(*reset_at)
    } else {
        None
    }
}

/// Whether its texts are such as a person may have typed.
fn is_short(entry: &Entry) -> bool {
    let in_event: &[&str] = match &entry.event {
        Event::AccountAdded { structure_name, .. } | Event::AccountDescribed { structure_name, .. } => {
            &[structure_name.as_str()]
        }
        Event::DestinationAdded { name, note, .. } | Event::DestinationChanged { name, note, .. } => {
            &[name.as_str(), note.as_str()]
        }
        _ => &[],
    };
    let seen: &[SeenStructure] = match &entry.event {
        Event::StructuresSeen { structures, .. } => structures,
        _ => &[],
    };
    let names = seen.iter().map(|structure| structure.name.as_str());
    let mut texts = in_event.iter().copied().chain(names).chain(entry.by.as_deref());
    seen.len() <= MOST_STRUCTURES && texts.all(|text| text.chars().count() <= LONGEST_TEXT)
}

/// Accounts: more than any principal manager has.
const MOST_ACCOUNTS: usize = 2_000;
/// Structures that one account sees: more than PISTE is asked for.
const MOST_STRUCTURES: usize = 20_000;
/// Entries of all accounts: some fifty years of resets for each.
const MOST_ENTRIES: usize = 200_000;
/// Characters in a name or a note.
const LONGEST_TEXT: usize = 2_000;
/// How far the clocks of two computers may be apart.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_hours(24);
