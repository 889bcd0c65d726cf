//! One rotation as the journal tells it: the fold of its events.

use std::collections::BTreeMap;

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::event::{AtClose, Event, ExportKind, Source, Told};
use crate::id::{DestinationId, RotationId};
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
    /// What was captured last and not dropped.
    pub(crate) live: Option<Capture>,
    /// What was captured before, and dropped or drawn anew.
    pub(crate) spent: Vec<Capture>,
    /// When the reset was made: set as soon as the portal accepts the new password.
    pub(crate) reset_at: Option<Timestamp>,
    pub(crate) confirmed: BTreeMap<DestinationId, Timestamp>,
    pub(crate) told: BTreeMap<Told, Timestamp>,
    /// What PISTE said of it last.
    pub(crate) verified: Option<(Verdict, Timestamp)>,
    pub(crate) exports: Vec<(ExportKind, Timestamp)>,
    pub(crate) closed: Option<AtClose>,
}

/// A password that reached this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Capture {
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) source: Source,
    pub(crate) stored_at: Option<Timestamp>,
    pub(crate) standing: InKeyring,
}

/// What the journal knows of a captured password's place in the keyring, in the order of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InKeyring {
    /// It may be there, if the program ended between putting it there and writing so.
    Unknown,
    /// It was read back.
    Held,
    /// It was read back on another computer, and has not come to this one.
    Elsewhere,
    /// It was deleted on purpose.
    Deleted,
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
            spent: Vec::new(),
            reset_at: None,
            confirmed: BTreeMap::new(),
            told: BTreeMap::new(),
            verified: None,
            exports: Vec::new(),
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
                self.lost = false;
                self.spent.extend(self.live.take());
                self.generation = Some(*generation);
                let (seq, at, source) = (entry.seq, entry.at, *source);
                self.live = Some(Capture { seq, at, source, stored_at: None, standing: InKeyring::Unknown });
                // Whoever has the password captured before has the wrong one.
                self.confirmed.clear();
                self.told.clear();
                self.verified = None;
                self.exports.clear();
            }
            Event::Stored { .. } => {
                let live = self.live.as_mut()?;
                (live.stored_at, live.standing) = (Some(entry.at), InKeyring::Held);
            }
            Event::Effective { reset_at, .. } => self.reset_at = Some(*reset_at),
            Event::Dropped { .. } => {
                self.spent.push(self.live.take()?);
                self.requested = false;
                self.clicks.clear();
            }
            Event::ResetDated { reset_at, .. } => *self.reset_at.as_mut()? = *reset_at,
            Event::DestinationConfirmed { destination, .. } => {
                self.confirmed.entry(*destination).or_insert(entry.at);
            }
            Event::Told { whom, .. } => {
                self.told.entry(*whom).or_insert(entry.at);
            }
            // An outage takes nothing from what was learnt before.
            Event::Verified { verdict, .. } if self.verified.is_none() || verdict.is_about_the_password() => {
                self.verified = Some((*verdict, entry.at));
            }
            Event::Verified { .. } => {}
            Event::Exported { kind, .. } => self.exports.push((*kind, entry.at)),
            Event::Closed { at_close, .. } => self.closed = Some(*at_close),
            Event::AccountAdded { .. }
            | Event::AccountDescribed { .. }
            | Event::DestinationAdded { .. }
            | Event::DestinationChanged { .. }
            | Event::DestinationRemoved { .. }
            | Event::Intended { .. }
            | Event::HandedOver { .. }
            | Event::TakenOver { .. }
            | Event::ExpiryTold { .. }
            | Event::StructuresSeen { .. }
            | Event::Forgotten { .. } => return None,
        }
        Some(())
    }

    /// Whether this rotation's password is the one that the portal accepts, as far as this rotation knows.
    pub(crate) fn is_effective(&self) -> bool {
        self.reset_at.is_some()
    }

    /// Every password that this rotation captured.
    pub(crate) fn captures(&self) -> impl Iterator<Item = &Capture> {
        self.spent.iter().chain(&self.live)
    }

    /// Likewise, to be changed.
    pub(crate) fn captures_mut(&mut self) -> impl Iterator<Item = &mut Capture> {
        self.spent.iter_mut().chain(&mut self.live)
    }

    /// What was captured last, if the keyring holds it.
    pub(crate) fn held(&self) -> Option<&Capture> {
        self.live.as_ref().filter(|capture| capture.standing == InKeyring::Held)
    }
}
