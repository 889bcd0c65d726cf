//! One rotation as the journal tells it: the fold of its events.

use chorus_pro::Generation;
use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::capture::{Aside, Capture, InKeyring};
use crate::event::{AtClose, Event, Source};
use crate::id::{CaptureId, RotationId};
use crate::journal::Entry;

/// The course of one rotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Course {
    pub(crate) id: RotationId,
    pub(crate) intended_at: Timestamp,
    pub(crate) requested: bool,
    pub(crate) generation: Option<Generation>,
    /// What the sheet said before the click of when the password lapses.
    pub(crate) expires_before: Option<DateTime>,
    /// The clicks that cannot be undone, made in the portal window; of none of them it is known that it had no effect.
    pub(crate) clicks: Vec<Timestamp>,
    pub(crate) cancelled: bool,
    /// The portal reset the password, and nobody has the new one.
    pub(crate) lost: bool,
    /// Its password: what was captured last, or taken up again.
    pub(crate) live: Option<Capture>,
    /// What it captured besides.
    pub(crate) set_aside: Vec<Capture>,
    pub(crate) closed: Option<AtClose>,
}

impl Course {
    pub(crate) fn new(entry: &Entry) -> Self {
        Self {
            id: RotationId(entry.seq),
            intended_at: entry.at,
            requested: false,
            generation: None,
            expires_before: None,
            clicks: Vec::new(),
            cancelled: false,
            lost: false,
            live: None,
            set_aside: Vec::new(),
            closed: None,
        }
    }

    /// Takes in one of this rotation's events; `None` where it cannot follow what was before.
    #[must_use]
    pub(crate) fn apply(&mut self, entry: &Entry) -> Option<()> {
        match &entry.event {
            Event::Requested { generation, expires_before, .. } => {
                self.requested = true;
                self.expires_before = *expires_before;
                self.generation = Some(*generation);
            }
            Event::Clicked { .. } => self.clicks.push(entry.at),
            Event::ClickMissed { .. } => drop(self.clicks.pop()?),
            Event::PasswordLost { .. } => self.lost = true,
            Event::Cancelled { .. } => self.cancelled = true,
            Event::Captured { source, generation, .. } => {
                self.put_live_aside(Aside::AnotherRead);
                self.ask_no_more();
                self.lost = false;
                self.generation = Some(*generation);
                self.live = Some(Capture::new(CaptureId(entry.seq), entry.at, *source, *generation));
            }
            Event::Brought { reset_at, .. } => {
                let brought = Capture::new(CaptureId(entry.seq), entry.at, Source::HandoverFile, Generation::First);
                let brought = Capture { reset_at: Some(*reset_at), ..brought };
                self.set_aside.push(brought.set_aside(Aside::HandoverFile));
            }
            Event::Stored { capture, .. } => {
                let stored = self.about_mut(*capture)?;
                (stored.stored_at, stored.standing) = (Some(entry.at), InKeyring::Held);
                if capture.is_none() {
                    self.set_aside.iter_mut().for_each(Capture::drop_as_before);
                }
            }
            Event::SubmissionUnclear { .. } => self.live.as_mut()?.unclear = Some(entry.seq),
            Event::NotSubmitted { .. } => self.captures_mut().for_each(|capture| capture.unclear = None),
            Event::Effective { reset_at, .. } => {
                self.live.as_mut()?.reset_at = Some(*reset_at);
                // One that was accepted before is dead by now.
                self.captures_mut().for_each(|capture| capture.unclear = None);
            }
            Event::Dropped { .. } => {
                self.live.as_mut()?.unclear = None;
                self.put_live_aside(Aside::FormLeft);
                self.set_aside.iter_mut().for_each(Capture::drop_as_before);
                self.requested = false;
                self.clicks.clear();
            }
            Event::SetAside { capture, .. } => {
                self.live.as_mut().filter(|live| live.id == *capture)?.unclear = None;
                self.put_live_aside(Aside::FormLeft);
                self.requested = false;
                self.clicks.clear();
            }
            Event::CandidateRead { source, generation, .. } => {
                self.ask_no_more();
                let read = Capture::new(CaptureId(entry.seq), entry.at, *source, *generation);
                self.set_aside.push(read.set_aside(Aside::ToCompare));
            }
            Event::CandidateRejected { capture, .. } => {
                let rejected = self.set_aside.iter_mut().find(|it| it.id == *capture)?;
                rejected.aside = Some(Aside::NotTheSame);
            }
            Event::Discarded { capture, .. } => self.about_mut(Some(*capture))?.standing = InKeyring::Deleted,
            Event::ResetDated { reset_at, capture, .. } => {
                *self.about_mut(*capture)?.reset_at.as_mut()? = *reset_at;
            }
            Event::DestinationConfirmed { destination, capture, .. } => {
                self.about_mut(*capture)?.facts.confirmed.entry(*destination).or_insert(entry.at);
            }
            Event::Told { whom, capture, .. } => {
                self.about_mut(*capture)?.facts.told.entry(*whom).or_insert(entry.at);
            }
            Event::Verified { verdict, capture, .. } => self.about_mut(*capture)?.facts.heard(*verdict, entry.at),
            Event::Exported { kind, capture, .. } => self.about_mut(*capture)?.facts.exports.push((*kind, entry.at)),
            Event::Closed { at_close, .. } => self.closed = Some(*at_close),
            Event::AccountAdded { .. }
            | Event::AccountDescribed { .. }
            | Event::DestinationAdded { .. }
            | Event::DestinationChanged { .. }
            | Event::DestinationRemoved { .. }
            | Event::Intended { .. }
            | Event::TakenUpAgain { .. }
            | Event::HandedOver { .. }
            | Event::TakenOver { .. }
            | Event::ExpiryTold { .. }
            | Event::StructuresSeen { .. }
            | Event::Forgotten { .. } => return None,
        }
        Some(())
    }

    /// Gives away one of its passwords.
    pub(crate) fn give(&mut self, capture: CaptureId) -> Option<Capture> {
        if let Some(live) = self.live.take_if(|live| live.id == capture) {
            return Some(live);
        }
        let place = self.set_aside.iter().position(|it| it.id == capture)?;
        Some(self.set_aside.remove(place))
    }

    /// Has `capture` as its password from now on.
    pub(crate) fn take_up(&mut self, capture: Capture) {
        self.put_live_aside(Aside::AnotherChosen);
        (self.lost, self.cancelled, self.closed) = (false, false, None);
        self.generation = Some(capture.generation);
        self.live = Some(capture.taken_up());
    }

    /// Another password was read since: what was to be compared is asked about no more.
    fn ask_no_more(&mut self) {
        let waits = self.set_aside.iter_mut().filter(|it| it.aside == Some(Aside::ToCompare));
        waits.for_each(|it| it.aside = Some(Aside::NeverCompared));
    }

    fn put_live_aside(&mut self, why: Aside) {
        self.set_aside.extend(self.live.take().map(|live| live.set_aside(why)));
    }

    /// The password that an event is about; where a journal of before does not say which, the one captured last.
    fn about_mut(&mut self, capture: Option<CaptureId>) -> Option<&mut Capture> {
        match capture {
            None => self.live.as_mut(),
            Some(capture) => self.captures_mut().find(|it| it.id == capture),
        }
    }

    /// Whether this rotation's password is the one that the portal accepts, as far as this rotation knows.
    pub(crate) fn is_effective(&self) -> bool {
        self.reset_at().is_some()
    }

    /// When its password was made; `None` while it is not said to be in force.
    pub(crate) fn reset_at(&self) -> Option<Timestamp> {
        self.live.as_ref().and_then(|live| live.reset_at)
    }

    /// What a person is still to compare with what Chorus Pro shows.
    pub(crate) fn candidate(&self) -> Option<&Capture> {
        self.set_aside.iter().rev().find(|it| it.aside == Some(Aside::ToCompare))
    }

    /// Every password that this rotation captured.
    pub(crate) fn captures(&self) -> impl Iterator<Item = &Capture> {
        self.set_aside.iter().chain(&self.live)
    }

    /// Every password that this rotation captured, to be changed.
    pub(crate) fn captures_mut(&mut self) -> impl Iterator<Item = &mut Capture> {
        self.set_aside.iter_mut().chain(&mut self.live)
    }

    /// Its password, if the keyring holds it.
    pub(crate) fn held(&self) -> Option<&Capture> {
        self.live.as_ref().filter(|capture| capture.is_held())
    }
}
