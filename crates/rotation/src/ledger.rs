//! All accounts as the journal tells them: the fold of every entry.

use std::collections::BTreeMap;

use chorus_pro::{Environment, StructureId, TechnicalLogin};
use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::account::Account;
use crate::capture::{Capture, InKeyring};
use crate::course::Course;
use crate::destination::{Destination, UpdatedBy};
use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, AsOf, CaptureId, DestinationId, RotationId};
use crate::journal::Entry;
use crate::memory::Memory;
use crate::rotation::Rotation;
use crate::secret_store::Slot;
use crate::seen_structure::SeenStructure;
use crate::set_aside::{ReadPassword, SetAside};

/// Which passwords give way, and to which.
mod giving_way;

/// Every account, and whose each destination and rotation is.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    accounts: BTreeMap<AccountId, Page>,
    destinations: BTreeMap<DestinationId, (AccountId, String)>,
    rotations: BTreeMap<RotationId, AccountId>,
}

/// One account's page of the ledger.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) id: AccountId,
    pub(crate) environment: Environment,
    pub(crate) login: TechnicalLogin,
    pub(crate) structure_id: Option<StructureId>,
    pub(crate) structure_name: String,
    pub(crate) destinations: Vec<Named>,
    /// When its password lapses, as Chorus Pro told since the last reset made here.
    pub(crate) expires: Option<DateTime>,
    /// The structures that it sees, as Chorus Pro told last.
    pub(crate) seen: Vec<SeenStructure>,
    /// Every rotation, oldest first, cancelled ones included.
    pub(crate) courses: Vec<Course>,
    /// The last entry that changed which password it stands with.
    pub(crate) as_of: AsOf,
}

/// A destination's latest description.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) id: DestinationId,
    pub(crate) name: String,
    pub(crate) updated_by: UpdatedBy,
    pub(crate) note: String,
}

impl Ledger {
    /// The ledger of these entries.
    ///
    /// # Errors
    /// [`RotationError::JournalDamaged`] at the first entry that does not fit what was before.
    pub(crate) fn of(entries: &[Entry]) -> Result<Self, RotationError> {
        let mut ledger = Self::default();
        for entry in entries {
            ledger.apply(entry).ok_or(RotationError::JournalDamaged { seq: entry.seq })?;
        }
        Ok(ledger)
    }

    pub(crate) fn pages(&self) -> impl Iterator<Item = &Page> {
        self.accounts.values()
    }

    pub(crate) fn page(&self, account: AccountId) -> Result<&Page, RotationError> {
        self.accounts.get(&account).ok_or(RotationError::UnknownAccount { account })
    }

    /// The account with this login there. The portal's styles may show it in capitals.
    pub(crate) fn find(&self, environment: Environment, login: &TechnicalLogin) -> Option<&Page> {
        self.pages()
            .find(|page| page.environment == environment && page.login.as_str().eq_ignore_ascii_case(login.as_str()))
    }

    /// The one page; `None` where there are others, or none.
    pub(crate) fn into_only_page(self) -> Option<Page> {
        let mut pages = self.accounts.into_values();
        pages.next().filter(|_| pages.next().is_none())
    }

    /// Whether the account has, or had, this destination.
    pub(crate) fn ever_had(&self, account: AccountId, destination: DestinationId) -> bool {
        self.destinations.get(&destination).is_some_and(|(owner, _)| *owner == account)
    }

    /// Whose event this is, and what its destination was called last.
    pub(crate) fn subject<'a>(&'a self, entry: &'a Entry) -> Option<(&'a Page, Option<&'a str>)> {
        let destination =
            if let Event::DestinationAdded { name, .. } | Event::DestinationChanged { name, .. } = &entry.event {
                Some(name.as_str())
            } else if let Event::DestinationRemoved { destination } | Event::DestinationConfirmed { destination, .. } =
                &entry.event
            {
                Some(self.destinations.get(destination)?.1.as_str())
            } else {
                None
            };
        Some((self.accounts.get(&self.owner(entry)?)?, destination))
    }

    /// The account that the entry is about.
    pub(crate) fn owner(&self, entry: &Entry) -> Option<AccountId> {
        match &entry.event {
            Event::AccountAdded { .. } => Some(AccountId(entry.seq)),
            Event::AccountDescribed { account, .. }
            | Event::DestinationAdded { account, .. }
            | Event::Intended { account, .. }
            | Event::HandedOver { account }
            | Event::TakenOver { account, .. }
            | Event::ExpiryTold { account, .. }
            | Event::StructuresSeen { account, .. }
            | Event::Forgotten { account } => Some(*account),
            Event::DestinationChanged { destination, .. } | Event::DestinationRemoved { destination } => {
                self.destinations.get(destination).map(|(account, _)| *account)
            }
            of_a_rotation => self.rotations.get(&of_a_rotation.rotation()?).copied(),
        }
    }

    fn apply(&mut self, entry: &Entry) -> Option<()> {
        let owner = self.owner(entry)?;
        if let Event::AccountAdded { environment, login, structure_id, structure_name } = &entry.event {
            let page = Page {
                id: owner,
                environment: *environment,
                login: login.clone(),
                structure_id: structure_id.clone(),
                structure_name: structure_name.clone(),
                destinations: Vec::new(),
                expires: None,
                seen: Vec::new(),
                courses: Vec::new(),
                as_of: AsOf::default(),
            };
            self.accounts.insert(owner, page);
            return Some(());
        }
        if let Event::DestinationAdded { name, .. } = &entry.event {
            self.destinations.insert(DestinationId(entry.seq), (owner, name.clone()));
        }
        if let Event::DestinationChanged { destination, name, .. } = &entry.event {
            self.destinations.insert(*destination, (owner, name.clone()));
        }
        if let Event::Intended { .. } = &entry.event {
            self.rotations.insert(RotationId(entry.seq), owner);
        }
        self.accounts.get_mut(&owner)?.apply(entry)
    }
}

impl Page {
    fn apply(&mut self, entry: &Entry) -> Option<()> {
        if changes_the_password(&entry.event) {
            self.as_of = AsOf(entry.seq);
        }
        match &entry.event {
            Event::AccountAdded { .. } => return None,
            Event::AccountDescribed { structure_id, structure_name, .. } => {
                self.structure_id.clone_from(structure_id);
                self.structure_name.clone_from(structure_name);
            }
            Event::DestinationAdded { name, updated_by, note, .. } => self.destinations.push(Named {
                id: DestinationId(entry.seq),
                name: name.clone(),
                updated_by: *updated_by,
                note: note.clone(),
            }),
            Event::DestinationChanged { destination, name, updated_by, note } => {
                let named = self.destinations.iter_mut().find(|named| named.id == *destination)?;
                *named = Named { id: *destination, name: name.clone(), updated_by: *updated_by, note: note.clone() };
            }
            Event::DestinationRemoved { destination } => self.destinations.retain(|named| named.id != *destination),
            Event::Intended { .. } => self.courses.push(Course::new(entry)),
            Event::HandedOver { .. } => {}
            Event::ExpiryTold { expires, .. } => self.expires = Some(*expires),
            Event::StructuresSeen { structures, .. } => self.seen.clone_from(structures),
            Event::Effective { rotation, .. } | Event::PasswordLost { rotation } => {
                // What was told is the date of the password before.
                self.expires = None;
                self.course_mut(*rotation)?.apply(entry)?;
            }
            Event::TakenOver { kept_here, .. } => self.comes_from_elsewhere(kept_here),
            Event::TakenUpAgain { rotation, capture } => {
                self.expires = None;
                let taken_up = self.courses.iter_mut().find_map(|course| course.give(*capture))?;
                self.course_mut(*rotation)?.take_up(taken_up);
            }
            Event::Verified { rotation, verdict, capture, .. } => {
                self.course_mut(*rotation)?.apply(entry)?;
                if verdict.is_proof() {
                    // One password of an account is in force at a time.
                    let proved = capture.or_else(|| Some(self.course(*rotation)?.live.as_ref()?.id));
                    let others = self.captures_mut().filter(|capture| Some(capture.id) != proved);
                    others.for_each(|capture| capture.is_outdone = true);
                }
            }
            Event::Forgotten { .. } => self.captures_mut().for_each(|capture| capture.standing = InKeyring::Deleted),
            Event::Closed { rotation, at_close } => {
                self.course_mut(*rotation)?.apply(entry)?;
                let gone = self.gone_at_close(*rotation, *at_close)?;
                let gone = self.captures_mut().filter(|capture| gone.contains(&capture.id));
                gone.for_each(|capture| capture.standing = InKeyring::Deleted);
            }
            of_a_rotation => self.course_mut(of_a_rotation.rotation()?)?.apply(entry)?,
        }
        Some(())
    }

    fn course(&self, rotation: RotationId) -> Option<&Course> {
        self.courses.iter().find(|course| course.id == rotation)
    }

    fn course_mut(&mut self, rotation: RotationId) -> Option<&mut Course> {
        self.courses.iter_mut().find(|course| course.id == rotation)
    }

    fn captures_mut(&mut self) -> impl Iterator<Item = &mut Capture> {
        self.courses.iter_mut().flat_map(Course::captures_mut)
    }

    /// The rotation that the account is in, or was in last. A cancelled one gives way to the one before it: what that
    /// one left undone is to be done again.
    pub(crate) fn latest(&self) -> Option<&Course> {
        self.courses.iter().rev().find(|course| !course.cancelled)
    }

    /// The rotation whose password the portal accepts now, as far as is known; none once a later one was lost.
    pub(crate) fn current(&self) -> Option<&Course> {
        self.courses.iter().rev().find(|course| course.is_effective() || course.lost).filter(|course| !course.lost)
    }

    /// What was captured since the current password was made, whose form may have been accepted.
    pub(crate) fn unclear(&self) -> impl Iterator<Item = (&Course, &Capture)> {
        let since = self.courses.iter().rev().take_while(|course| !course.is_effective() && !course.lost);
        let captures = since.flat_map(|course| course.captures().map(move |capture| (course, capture)));
        captures.filter(|(_, capture)| capture.unclear.is_some())
    }

    /// The rotation whose password was in force before `capture`, if it was kept here.
    pub(crate) fn replaced_by(&self, capture: CaptureId) -> Option<&Course> {
        let (owner, _) = self.capture(capture)?;
        self.courses
            .iter()
            .rev()
            .skip_while(|course| course.id != owner.id)
            .skip(1)
            .find(|course| course.is_effective())
    }

    /// The rotation whose password is to be shown: the pending one, else the current one; never one before it.
    pub(crate) fn shown(&self) -> Option<&Course> {
        let latest = self.latest()?;
        if latest.live.is_some() { Some(latest) } else { self.current() }
    }

    /// Which password is to be shown.
    pub(crate) fn captured(&self) -> Option<CaptureId> {
        self.shown().and_then(|course| course.live.as_ref()).map(|capture| capture.id)
    }

    /// One of its passwords, and the rotation that has it or set it aside.
    pub(crate) fn capture(&self, capture: CaptureId) -> Option<(&Course, &Capture)> {
        let mut all = self.courses.iter().flat_map(|course| course.captures().map(move |it| (course, it)));
        all.find(|(_, it)| it.id == capture)
    }

    /// When the password was last made anew, as far as is known; where it was lost, when that reset was begun.
    pub(crate) fn last_reset(&self) -> Option<Timestamp> {
        let resets = self.courses.iter().filter(|course| course.is_effective() || course.lost);
        resets.map(|course| course.reset_at().unwrap_or(course.intended_at)).max()
    }

    pub(crate) fn slot(&self, capture: &Capture) -> Slot {
        Slot::of_capture(self.environment, &self.login, capture.at, capture.id.0)
    }

    /// Every password that may lie in the keyring.
    pub(crate) fn slots(&self) -> Vec<Slot> {
        self.slots_of(|_| true)
    }

    /// Every password of `which` that may lie in the keyring.
    pub(crate) fn slots_of(&self, which: impl Fn(CaptureId) -> bool) -> Vec<Slot> {
        let captures = self.courses.iter().flat_map(Course::captures);
        captures
            .filter(|capture| capture.standing != InKeyring::Deleted && which(capture.id))
            .map(|capture| self.slot(capture))
            .collect()
    }

    /// Whether its current password was announced from another computer and has not come.
    fn is_elsewhere(&self) -> bool {
        let live = self.shown().and_then(|course| course.live.as_ref());
        live.is_some_and(|capture| capture.standing == InKeyring::Elsewhere)
    }

    fn has_password(&self, memory: &Memory) -> bool {
        let in_hand = self.captured().is_some_and(|shown| memory.of(self.id, shown).is_some());
        in_hand || memory.unrecorded(self.id).is_some() || self.shown().and_then(Course::held).is_some()
    }

    /// What a screen may know; `memory`: the passwords that are nowhere else.
    pub(crate) fn account(&self, memory: &Memory) -> Account {
        let latest = self.latest();
        let live = latest.and_then(|course| course.live.as_ref());
        let confirmed_at = |id| live.and_then(|live| live.facts.confirmed.get(&id)).copied();
        let destination = |named: &Named| Destination {
            id: named.id,
            name: named.name.clone(),
            updated_by: named.updated_by,
            note: named.note.clone(),
            confirmed_at: confirmed_at(named.id),
        };
        Account {
            id: self.id,
            environment: self.environment,
            login: self.login.clone(),
            structure_id: self.structure_id.clone(),
            structure_name: self.structure_name.clone(),
            destinations: self.destinations.iter().map(destination).collect(),
            rotation: latest.map(|course| Rotation::from_course(course, self.id, memory)),
            reset_at: self.current().and_then(Course::reset_at),
            expires: self.expires,
            is_elsewhere: self.is_elsewhere(),
            has_unclear_submission: self.unclear().next().is_some(),
            has_password: self.has_password(memory),
            shown: self.shown().and_then(|course| course.live.as_ref()).map(ReadPassword::of),
            candidate: latest.and_then(Course::candidate).filter(|it| self.is_here(it, memory)).map(ReadPassword::of),
            set_aside: SetAside::all(self, memory),
            as_of: self.as_of,
        }
    }
}

/// Whether an event may leave the account with another password, or with another one on the way.
fn changes_the_password(event: &Event) -> bool {
    matches!(
        event,
        Event::Captured { .. }
            | Event::Effective { .. }
            | Event::PasswordLost { .. }
            | Event::Dropped { .. }
            | Event::SetAside { .. }
            | Event::TakenUpAgain { .. }
            | Event::TakenOver { .. }
    )
}
