//! Entries of one journal on their way into another: each thing gets a new number, and every reference goes along.

use std::collections::BTreeMap;

use crate::event::Event;
use crate::id::{AccountId, CaptureId, DestinationId, RotationId};
use crate::journal::Entry;

/// The numbers of one account's things: there, and here.
#[derive(Debug, Default)]
pub(crate) struct Renumbering {
    account: Option<(AccountId, AccountId)>,
    destinations: BTreeMap<DestinationId, DestinationId>,
    rotations: BTreeMap<RotationId, RotationId>,
    captures: BTreeMap<CaptureId, CaptureId>,
}

impl Renumbering {
    /// The entry under the number `seq`; `None` where it refers to something that no entry before it began.
    pub(crate) fn carry(&mut self, entry: &Entry, seq: i64) -> Option<Entry> {
        let event = self.event(&entry.event)?;
        self.begin(entry, seq);
        Some(Entry { seq, at: entry.at, by: entry.by.clone(), event })
    }

    /// What `entry` began is called `seq` here.
    pub(crate) fn begin(&mut self, entry: &Entry, seq: i64) {
        match &entry.event {
            Event::AccountAdded { .. } => self.account = Some((AccountId(entry.seq), AccountId(seq))),
            Event::DestinationAdded { .. } => {
                self.destinations.insert(DestinationId(entry.seq), DestinationId(seq));
            }
            Event::Intended { .. } => {
                self.rotations.insert(RotationId(entry.seq), RotationId(seq));
            }
            Event::Captured { .. } | Event::Brought { .. } | Event::CandidateRead { .. } => {
                self.captures.insert(CaptureId(entry.seq), CaptureId(seq));
            }
            _ => {}
        }
    }

    /// The event by the numbers from here.
    pub(crate) fn event(&self, event: &Event) -> Option<Event> {
        let mut event = event.clone();
        match &mut event {
            Event::AccountAdded { .. } => {}
            Event::AccountDescribed { account, .. }
            | Event::DestinationAdded { account, .. }
            | Event::HandedOver { account }
            | Event::ExpiryTold { account, .. }
            | Event::StructuresSeen { account, .. }
            | Event::Forgotten { account } => *account = self.account(*account)?,
            Event::TakenOver { account, kept_here } => {
                *account = self.account(*account)?;
                for capture in kept_here {
                    *capture = self.capture(*capture)?;
                }
            }
            Event::DestinationChanged { destination, .. } | Event::DestinationRemoved { destination } => {
                *destination = *self.destinations.get(destination)?;
            }
            Event::Intended { account, supersedes } => {
                *account = self.account(*account)?;
                if let Some(rotation) = supersedes {
                    *rotation = *self.rotations.get(rotation)?;
                }
            }
            Event::DestinationConfirmed { rotation, destination, capture } => {
                *rotation = *self.rotations.get(rotation)?;
                *destination = *self.destinations.get(destination)?;
                self.perhaps(capture)?;
            }
            Event::Stored { rotation, capture }
            | Event::ResetDated { rotation, capture, .. }
            | Event::Told { rotation, capture, .. }
            | Event::Verified { rotation, capture, .. }
            | Event::Exported { rotation, capture, .. } => {
                *rotation = *self.rotations.get(rotation)?;
                self.perhaps(capture)?;
            }
            Event::SetAside { rotation, capture }
            | Event::TakenUpAgain { rotation, capture }
            | Event::CandidateRejected { rotation, capture }
            | Event::Discarded { rotation, capture } => {
                *rotation = *self.rotations.get(rotation)?;
                *capture = self.capture(*capture)?;
            }
            Event::Requested { rotation, .. }
            | Event::Clicked { rotation }
            | Event::ClickMissed { rotation }
            | Event::PasswordLost { rotation }
            | Event::Cancelled { rotation }
            | Event::Captured { rotation, .. }
            | Event::CandidateRead { rotation, .. }
            | Event::Effective { rotation, .. }
            | Event::Dropped { rotation }
            | Event::Brought { rotation, .. }
            | Event::Closed { rotation, .. } => *rotation = *self.rotations.get(rotation)?,
        }
        Some(event)
    }

    fn capture(&self, there: CaptureId) -> Option<CaptureId> {
        self.captures.get(&there).copied()
    }

    fn perhaps(&self, there: &mut Option<CaptureId>) -> Option<()> {
        if let Some(capture) = there {
            *capture = self.capture(*capture)?;
        }
        Some(())
    }

    fn account(&self, there: AccountId) -> Option<AccountId> {
        self.account.filter(|(known, _)| *known == there).map(|(_, here)| here)
    }
}
