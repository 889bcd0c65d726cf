//! What each reset did, as an auditor asks: who made it, when, and how long each program was kept from working.

use std::collections::{BTreeMap, BTreeSet};

use chorus_pro::Environment;
use jiff::Timestamp;

use crate::error::RotationError;
use crate::event::Event;
use crate::id::{AccountId, CaptureId, DestinationId, RotationId};
use crate::interruption::{Ending, Interruption};
use crate::journal::Entry;
use crate::ledger::Ledger;

/// One reset that was made, or may have been. It holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastReset {
    /// Which one.
    pub rotation: RotationId,
    /// Whose password.
    pub account: AccountId,
    /// Which Chorus Pro.
    pub environment: Environment,
    /// The structure's name as it is known today; may be empty.
    pub structure_name: String,
    /// The account's login.
    pub login: String,
    /// Who made it: whoever sat at the computer when its password was read, or else when it was begun.
    pub by: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Each program that it concerned, in the order in which they were named.
    pub interruptions: Vec<Interruption>,
}

/// What became of a reset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was made.
    Made {
        /// When.
        reset_at: Timestamp,
        /// Whether another one took its place before it was finished.
        superseded: bool,
    },
    /// It was made, and its password is nobody's.
    Lost {
        /// When it was asked for.
        asked_at: Timestamp,
    },
    /// The official page was opened for it; whether it was made is not known, or not yet.
    Unknown {
        /// When the page was opened.
        asked_at: Timestamp,
    },
}

impl PastReset {
    /// The resets that these entries tell of, oldest first. One that was cancelled, or never asked for, was none.
    pub(crate) fn all(entries: &[Entry]) -> Result<Vec<Self>, RotationError> {
        let ledger = Ledger::of(entries)?;
        let mut tales: BTreeMap<AccountId, Tale> = BTreeMap::new();
        for entry in entries {
            let (page, _) = ledger.subject(entry).ok_or(RotationError::JournalDamaged { seq: entry.seq })?;
            tales.entry(page.id).or_default().apply(entry);
        }
        let told = tales.into_iter().flat_map(|(account, tale)| tale.resets.into_iter().map(move |it| (account, it)));
        let mut resets = Vec::new();
        for (account, reset) in told {
            let Some(outcome) = reset.outcome else { continue };
            let page = ledger.page(account)?;
            resets.push(Self {
                rotation: reset.rotation,
                account,
                environment: page.environment,
                structure_name: page.structure_name.clone(),
                login: page.login.to_string(),
                by: reset.by,
                outcome,
                interruptions: reset.interruptions,
            });
        }
        resets.sort_by_key(|reset| reset.rotation);
        Ok(resets)
    }
}

/// One account's programs and resets, while the journal is read on.
#[derive(Debug, Default)]
struct Tale {
    programs: Vec<(DestinationId, String)>,
    resets: Vec<Telling>,
}

#[derive(Debug)]
struct Telling {
    rotation: RotationId,
    by: Option<String>,
    /// `None` while nothing was asked of the portal.
    outcome: Option<Outcome>,
    interruptions: Vec<Interruption>,
    /// Which password it has.
    live: Option<CaptureId>,
    /// The passwords that were said to be in force by it.
    made: BTreeSet<CaptureId>,
    is_closed: bool,
}

impl Tale {
    fn apply(&mut self, entry: &Entry) {
        match &entry.event {
            Event::DestinationAdded { name, .. } => self.named(DestinationId(entry.seq), name),
            Event::DestinationChanged { destination, name, .. } => self.renamed(*destination, name),
            Event::DestinationRemoved { destination } => {
                self.programs.retain(|(id, _)| id != destination);
                self.end(*destination, &Ending::NotUsed { at: entry.at });
            }
            Event::Intended { .. } => self.resets.push(Telling {
                rotation: RotationId(entry.seq),
                by: entry.by.clone(),
                outcome: None,
                interruptions: Vec::new(),
                live: None,
                made: BTreeSet::new(),
                is_closed: false,
            }),
            Event::DestinationConfirmed { destination, capture, .. } if self.is_of_the_latest(*capture) => {
                self.end(*destination, &Ending::Confirmed { at: entry.at, by: entry.by.clone() });
            }
            Event::Effective { rotation, reset_at, .. } => match self.reset_before(*rotation) {
                Some(before) => self.is_in_force_again(*rotation, before),
                None => self.made(entry, *reset_at, false),
            },
            Event::PasswordLost { .. } => self.made(entry, entry.at, true),
            _ => {
                if let Some(reset) = entry.event.rotation().and_then(|it| self.reset(it)) {
                    reset.apply(entry);
                }
            }
        }
    }

    /// The earlier reset that made the password which `rotation` has taken up again.
    fn reset_before(&mut self, rotation: RotationId) -> Option<RotationId> {
        let taken_up = self.reset(rotation)?.live?;
        let made_it = |it: &&Telling| it.rotation != rotation && it.made.contains(&taken_up);
        self.resets.iter().find(made_it).map(|it| it.rotation)
    }

    /// The password that `before` made is in force after all: every program waits for it again, and `rotation` made none.
    fn is_in_force_again(&mut self, rotation: RotationId, before: RotationId) {
        let taken_up = self.reset(rotation).and_then(|it| {
            it.outcome = None;
            it.live
        });
        for other in &mut self.resets {
            if let Some(Outcome::Made { superseded, .. }) = &mut other.outcome {
                *superseded |= !other.is_closed;
            }
            let open = other.interruptions.iter_mut().filter(|it| it.ending == Ending::Open);
            open.for_each(|it| it.ending = Ending::GoesOn);
        }
        let Some(place) = self.resets.iter().position(|it| it.rotation == before) else { return };
        let mut reset = self.resets.remove(place);
        (reset.live, reset.is_closed) = (taken_up, false);
        if let Some(Outcome::Made { superseded, .. }) = &mut reset.outcome {
            *superseded = false;
        }
        let waits = reset.interruptions.iter_mut().filter(|it| !matches!(it.ending, Ending::NotUsed { .. }));
        waits.for_each(|it| it.ending = Ending::Open);
        self.resets.push(reset);
    }

    /// Whether what was said of `capture` is about the password that was made last. A journal of before does not say which.
    fn is_of_the_latest(&mut self, capture: Option<CaptureId>) -> bool {
        capture.is_none() || self.latest_made().is_some_and(|reset| reset.live == capture)
    }

    fn named(&mut self, destination: DestinationId, name: &str) {
        self.programs.push((destination, name.to_owned()));
        if let Some(reset) = self.latest_made().filter(|reset| !reset.is_closed)
            && let Some(since) = reset.outcome.map(Outcome::since)
        {
            // It used the account before it was named.
            reset.interruptions.push(Interruption { destination, name: name.to_owned(), since, ending: Ending::Open });
        }
    }

    fn renamed(&mut self, destination: DestinationId, name: &str) {
        let programs = self.programs.iter_mut().filter(|(id, _)| *id == destination);
        programs.for_each(|(_, known)| name.clone_into(known));
        if let Some(reset) = self.latest_made().filter(|reset| !reset.is_closed) {
            let named = reset.interruptions.iter_mut().filter(|it| it.destination == destination);
            named.for_each(|it| name.clone_into(&mut it.name));
        }
    }

    /// The destination's interruption, if it has one that goes on, ends.
    fn end(&mut self, destination: DestinationId, ending: &Ending) {
        let Some(reset) = self.latest_made() else { return };
        let open = reset.interruptions.iter_mut().filter(|it| it.destination == destination);
        open.filter(|it| it.ending == Ending::Open).for_each(|it| it.ending.clone_from(ending));
    }

    /// The portal made the reset: every program of the account waits from now on, or waits on.
    fn made(&mut self, entry: &Entry, at: Timestamp, is_lost: bool) {
        let Some(place) = self.resets.iter().position(|it| Some(it.rotation) == entry.event.rotation()) else { return };
        let (before, from_here) = self.resets.split_at_mut(place);
        let Some(reset) = from_here.first_mut() else { return };
        let mut waiting = BTreeMap::new();
        for earlier in before {
            if let Some(Outcome::Made { superseded, .. }) = &mut earlier.outcome {
                *superseded |= !earlier.is_closed;
            }
            for it in earlier.interruptions.iter_mut().filter(|it| it.ending == Ending::Open) {
                it.ending = Ending::GoesOn;
                waiting.insert(it.destination, it.since);
            }
        }
        let asked_at = reset.outcome.map_or(at, Outcome::since);
        let since = if is_lost { asked_at } else { at };
        reset.made.extend(reset.live);
        reset.by = entry.by.clone().or_else(|| reset.by.take());
        reset.outcome =
            Some(if is_lost { Outcome::Lost { asked_at } } else { Outcome::Made { reset_at: at, superseded: false } });
        if reset.interruptions.is_empty() {
            reset.interruptions.extend(self.programs.iter().map(|(destination, name)| Interruption {
                destination: *destination,
                name: name.clone(),
                since: waiting.get(destination).copied().unwrap_or(since),
                ending: Ending::Open,
            }));
        }
    }

    fn reset(&mut self, rotation: RotationId) -> Option<&mut Telling> {
        self.resets.iter_mut().find(|it| it.rotation == rotation)
    }

    fn latest_made(&mut self) -> Option<&mut Telling> {
        let made = |it: &&mut Telling| matches!(it.outcome, Some(Outcome::Made { .. } | Outcome::Lost { .. }));
        self.resets.iter_mut().rev().find(made)
    }
}

impl Telling {
    /// Takes in what happens to this one reset alone.
    fn apply(&mut self, entry: &Entry) {
        let is_made = matches!(self.outcome, Some(Outcome::Made { .. } | Outcome::Lost { .. }));
        match &entry.event {
            Event::Captured { .. } => self.live = Some(CaptureId(entry.seq)),
            Event::TakenUpAgain { capture, .. } => (self.live, self.is_closed) = (Some(*capture), false),
            _ => {}
        }
        match &entry.event {
            Event::Requested { .. } if !is_made => self.outcome = Some(Outcome::Unknown { asked_at: entry.at }),
            Event::Captured { .. } | Event::TakenUpAgain { .. } if !is_made => {
                let asked_at = self.outcome.map_or(entry.at, Outcome::since);
                self.outcome = Some(Outcome::Unknown { asked_at });
            }
            // Whoever has the password captured before has the wrong one.
            Event::Captured { .. } | Event::TakenUpAgain { .. } => {
                let had_it = self.interruptions.iter_mut().filter(|it| matches!(it.ending, Ending::Confirmed { .. }));
                had_it.for_each(|it| it.ending = Ending::Open);
            }
            Event::Cancelled { .. } | Event::Dropped { .. } | Event::SetAside { .. } if !is_made => self.outcome = None,
            Event::ResetDated { reset_at: dated, capture, .. } if capture.is_none() || *capture == self.live => {
                if let Some(Outcome::Made { reset_at, .. }) = &mut self.outcome {
                    let from_here = self.interruptions.iter_mut().filter(|it| it.since == *reset_at);
                    from_here.for_each(|it| it.since = *dated);
                    *reset_at = *dated;
                }
            }
            Event::Closed { .. } => self.is_closed = true,
            _ => {}
        }
    }
}

impl Outcome {
    /// From when on the old password may have been dead.
    fn since(self) -> Timestamp {
        match self {
            Self::Made { reset_at, .. } => reset_at,
            Self::Lost { asked_at } | Self::Unknown { asked_at } => asked_at,
        }
    }
}
