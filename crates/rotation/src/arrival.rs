//! An account on its way in from another computer: what of it is new here, and which reset is the later one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::course::Course;
use crate::event::Event;
use crate::id::{AccountId, CaptureId};
use crate::journal::Entry;
use crate::ledger::{Ledger, Page};
use crate::renumbering::Renumbering;
use crate::succession::PassedOn;

/// How an account came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// This computer did not know it.
    New,
    /// This computer knew it with a password that is older, as the file says: the newer history was added and its password kept.
    /// The one that was here is set aside.
    Newer,
    /// This computer knew all that came, but for the password, which is kept now.
    Completed,
    /// This computer has this password already.
    AlreadyHere,
    /// This computer knows a later reset: its history stays as it is. The file's password is kept beside it, set aside.
    NewerHere,
    /// A later reset would come along, but one is under way here: nothing was taken.
    OpenHere,
}

/// This computer, while no other program can write its journal.
pub(crate) struct Here<'a> {
    pub(crate) known: &'a [Entry],
    pub(crate) ledger: Ledger,
    /// The accounts with a reset under way that must not be covered by another one.
    pub(crate) open: BTreeSet<AccountId>,
    pub(crate) now: Timestamp,
    /// Who sits at it.
    pub(crate) by: Option<String>,
}

/// What is to be done for one account.
pub(crate) struct Plan {
    pub(crate) account: AccountId,
    pub(crate) arrival: Arrival,
    /// When the password was made that the file brings, as it says.
    pub(crate) made_there: Option<Timestamp>,
    /// When the password was made that was here, as this computer knows.
    pub(crate) made_here: Option<Timestamp>,
    /// The file's password was never here, and this computer stays with its own.
    pub(crate) is_another: bool,
    /// What is to be appended.
    pub(crate) entries: Vec<Entry>,
}

impl Here<'_> {
    /// What is to be done for `theirs`, whose history comes to `page`, where `next` is the first free number; `None`
    /// where an entry refers to something that is not there.
    pub(crate) fn plan(&self, theirs: &PassedOn, page: &Page, next: i64) -> Option<Plan> {
        match self.ledger.find(page.environment, &page.login) {
            None => self.all_of_it(theirs, next),
            Some(ours) => self.beside(ours, theirs, page, next),
        }
    }

    fn all_of_it(&self, theirs: &PassedOn, next: i64) -> Option<Plan> {
        let mut numbers = Renumbering::default();
        let carried = theirs.entries().iter().zip(next..).map(|(entry, seq)| numbers.carry(entry, seq));
        let account = AccountId(next);
        let entries = self.sealed(carried.collect::<Option<Vec<_>>>()?, account, Vec::new(), next);
        let made_there = theirs.page().current().and_then(Course::reset_at);
        Some(Plan { account, arrival: Arrival::New, made_there, made_here: None, is_another: false, entries })
    }

    /// An account that is known here: the later reset wins.
    fn beside(&self, ours: &Page, theirs: &PassedOn, page: &Page, next: i64) -> Option<Plan> {
        let Added { fresh, numbers } = self.added(ours, theirs, next)?;
        let brought = page.captured().and_then(|it| numbers.get(&it.0).copied().map(CaptureId));
        let same_password = brought.is_some() && brought == ours.captured();
        let is_known = brought.is_none_or(|it| ours.capture(it).is_some());
        let (there, here) = (page.last_reset(), ours.last_reset());
        let arrival = if fresh.is_empty() || same_password || there == here {
            let is_missing = ours.shown().is_some_and(|course| course.held().is_none());
            let comes = same_password && is_missing && theirs.password().is_some();
            if comes { Arrival::Completed } else { Arrival::AlreadyHere }
        } else if there < here {
            Arrival::NewerHere
        } else if self.open.contains(&ours.id) {
            Arrival::OpenHere
        } else {
            Arrival::Newer
        };
        let entries = match arrival {
            Arrival::Newer => {
                let held = ours.courses.iter().flat_map(Course::captures).filter(|it| it.is_held());
                self.sealed(fresh, ours.id, held.map(|it| it.id).collect(), next)
            }
            _ => Vec::new(),
        };
        let stays = matches!(arrival, Arrival::NewerHere | Arrival::AlreadyHere);
        Some(Plan {
            account: ours.id,
            arrival,
            made_there: page.current().and_then(Course::reset_at),
            made_here: ours.current().and_then(Course::reset_at),
            is_another: stays && !is_known,
            entries,
        })
    }

    fn added(&self, ours: &Page, theirs: &PassedOn, mut next: i64) -> Option<Added> {
        let mut here: BTreeMap<Timestamp, Vec<&Entry>> = BTreeMap::new();
        self.known.iter().for_each(|entry| here.entry(entry.at).or_default().push(entry));
        let mut renumbering = Renumbering::default();
        let mut added = Added { fresh: Vec::new(), numbers: BTreeMap::new() };
        for entry in theirs.entries() {
            let seq = if let Event::AccountAdded { .. } = entry.event {
                Some(ours.id.0)
            } else if let Some(named) = ours.destinations.iter().find(|named| adds(entry, &named.name)) {
                Some(named.id.0)
            } else {
                let event = renumbering.event(&entry.event)?;
                let same_moment = here.get(&entry.at).map(Vec::as_slice).unwrap_or_default();
                same_moment.iter().find(|known| known.event == event).map(|known| known.seq)
            };
            if let Some(seq) = seq {
                renumbering.begin(entry, seq);
                added.numbers.insert(entry.seq, seq);
            } else {
                added.fresh.push(renumbering.carry(entry, next)?);
                added.numbers.insert(entry.seq, next);
                next += 1;
            }
        }
        Some(added)
    }

    /// What was carried here, and the word that it was: from there on its password counts as kept elsewhere, and what this computer
    /// held as set aside.
    fn sealed(&self, mut carried: Vec<Entry>, account: AccountId, kept_here: Vec<CaptureId>, next: i64) -> Vec<Entry> {
        let seq = carried.last().map_or(next, |entry| entry.seq + 1);
        carried.push(Entry { seq, at: self.now, by: self.by.clone(), event: Event::TakenOver { account, kept_here } });
        carried
    }
}

/// Whether the entry names a program that is called so here too: it is the same program.
fn adds(entry: &Entry, known: &str) -> bool {
    matches!(&entry.event, Event::DestinationAdded { name, .. } if name == known)
}

/// What is not here of an account's history. An entry is here when one of the same moment says the same.
struct Added {
    /// Under its new numbers.
    fresh: Vec<Entry>,
    /// Each entry's number there, and here.
    numbers: BTreeMap<i64, i64>,
}
