//! A password that reached this computer, as the journal tells it: its place in the keyring, and what is known of it.

use std::collections::BTreeMap;

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use jiff::Timestamp;

use crate::event::{ExportKind, Source, Told};
use crate::id::{CaptureId, DestinationId};

/// A captured password. The journal never holds the password itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Capture {
    pub(crate) id: CaptureId,
    pub(crate) at: Timestamp,
    pub(crate) source: Source,
    pub(crate) generation: Generation,
    pub(crate) stored_at: Option<Timestamp>,
    pub(crate) standing: InKeyring,
    /// When the reset was made: set as soon as the portal is said to accept this password.
    pub(crate) reset_at: Option<Timestamp>,
    /// Why the rotation has another password, or none.
    pub(crate) aside: Option<Aside>,
    /// PISTE accepted another password of the account since: this one is not in force.
    pub(crate) is_outdone: bool,
    /// Second generation: the entry that says last that it is not known whether its form was accepted.
    pub(crate) unclear: Option<i64>,
    pub(crate) facts: Facts,
}

/// What was said of one password. Whoever has another one has the wrong one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Facts {
    pub(crate) confirmed: BTreeMap<DestinationId, Timestamp>,
    pub(crate) told: BTreeMap<Told, Timestamp>,
    /// What PISTE said of it last.
    pub(crate) verified: Option<(Verdict, Timestamp)>,
    pub(crate) exports: Vec<(ExportKind, Timestamp)>,
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
    /// A version of before deleted it as soon as it was set aside; where that failed, it goes with the next close.
    Dropped,
    /// It was deleted on purpose.
    Deleted,
}

/// Why a password was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aside {
    /// The form that showed it was left, as was said.
    FormLeft,
    /// Another one was read in its place.
    AnotherRead,
    /// The user chose another one, in answer to a question that named both.
    AnotherChosen,
    /// A handover file tells of another one.
    HandoverFile,
    /// A person is still to compare it with what Chorus Pro shows.
    ToCompare,
    /// Another one was read before a person compared it.
    NeverCompared,
    /// A person compared it, and it is not what Chorus Pro shows.
    NotTheSame,
}

impl Capture {
    pub(crate) fn new(id: CaptureId, at: Timestamp, source: Source, generation: Generation) -> Self {
        Self {
            id,
            at,
            source,
            generation,
            stored_at: None,
            standing: InKeyring::Unknown,
            reset_at: None,
            aside: None,
            is_outdone: false,
            unclear: None,
            facts: Facts::default(),
        }
    }

    pub(crate) fn is_held(&self) -> bool {
        self.standing == InKeyring::Held
    }

    /// Whether PISTE has shown that it is not in force: it was refused, or another one was accepted.
    pub(crate) fn is_proved_dead(&self) -> bool {
        self.is_outdone || matches!(self.facts.verified, Some((Verdict::Refused, _)))
    }

    /// Counts as deleted by a version of before.
    pub(crate) fn drop_as_before(&mut self) {
        if self.standing != InKeyring::Deleted {
            self.standing = InKeyring::Dropped;
        }
    }

    /// It is not the rotation's password any more.
    pub(crate) fn set_aside(mut self, why: Aside) -> Self {
        self.aside = Some(why);
        self
    }

    /// It is the rotation's password again; what was said of it before says nothing of now.
    pub(crate) fn taken_up(self) -> Self {
        Self { aside: None, is_outdone: false, facts: Facts::default(), ..self }
    }
}

impl Facts {
    /// What PISTE said at `at`. An outage takes nothing from what was learnt before.
    pub(crate) fn heard(&mut self, verdict: Verdict, at: Timestamp) {
        if self.verified.is_none() || verdict.is_about_the_password() {
            self.verified = Some((verdict, at));
        }
    }
}
