//! A password that was set aside: it may be in force after all, so it can be recognised, tried and taken up again.

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use jiff::Timestamp;

use crate::capture::{Aside, Capture};
use crate::course::Course;
use crate::event::Source;
use crate::id::CaptureId;
use crate::ledger::Page;
use crate::memory::Memory;
use crate::secret_store::StoreError;

/// When and how a password came: what a question names it by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadPassword {
    /// Which one.
    pub capture: CaptureId,
    /// When it was read here.
    pub at: Timestamp,
    /// How it came.
    pub source: Source,
    /// The portal's generation.
    pub generation: Generation,
    /// When it was made; `None` where it is not said to be in force.
    pub reset_at: Option<Timestamp>,
}

/// A password that this computer holds beside the account's own one. It holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Which one.
    pub password: ReadPassword,
    /// How it came to be set aside.
    pub why: WhySetAside,
    /// What PISTE said of it last, and when; `None` while it was not asked.
    pub verified: Option<(Verdict, Timestamp)>,
    /// PISTE has shown that it is not in force: it was refused, or another one was accepted since.
    pub is_proved_dead: bool,
    /// It goes when the rotation is closed and the account's password kept here.
    pub goes_at_close: bool,
    /// Why it is in memory only; `None` where the keyring holds it.
    pub unsafe_because: Option<StoreError>,
}

/// How a password came to be set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhySetAside {
    /// The form that showed it was left, as was said.
    FormLeft,
    /// Another one was read in its place.
    AnotherRead,
    /// The user chose another one.
    AnotherChosen,
    /// A handover file tells of another one, or brought this one.
    HandoverFile,
    /// A new reset was begun before its form was said to be accepted.
    Superseded,
    /// Nobody has compared it with what Chorus Pro showed.
    NotCompared,
    /// It was compared, and was not what Chorus Pro showed.
    NotTheSame,
    /// It was in force before the account's own one.
    Replaced,
}

impl ReadPassword {
    pub(crate) fn of(capture: &Capture) -> Self {
        let Capture { id, at, source, generation, reset_at, .. } = *capture;
        Self { capture: id, at, source, generation, reset_at }
    }
}

impl SetAside {
    /// What the account of `page` has set aside, oldest first.
    pub(crate) fn all(page: &Page, memory: &Memory) -> Vec<Self> {
        let latest = page.latest().map(|course| course.id);
        let gone =
            latest.and_then(|latest| page.gone_at_close(latest, crate::event::AtClose::Keep)).unwrap_or_default();
        let one = |(course, capture): (&Course, &Capture)| Self {
            password: ReadPassword::of(capture),
            why: why(course, capture),
            verified: capture.facts.verified,
            is_proved_dead: capture.is_proved_dead(),
            goes_at_close: gone.contains(&capture.id),
            unsafe_because: memory.of(page.id, capture.id).and_then(|it| it.because.clone()),
        };
        let candidate = page.latest().and_then(Course::candidate).map(|it| it.id);
        page.displaced(memory).into_iter().filter(|(_, it)| Some(it.id) != candidate).map(one).collect()
    }
}

fn why(course: &Course, capture: &Capture) -> WhySetAside {
    match capture.aside {
        Some(Aside::FormLeft) => WhySetAside::FormLeft,
        Some(Aside::AnotherRead) => WhySetAside::AnotherRead,
        Some(Aside::AnotherChosen) => WhySetAside::AnotherChosen,
        Some(Aside::HandoverFile) => WhySetAside::HandoverFile,
        Some(Aside::NeverCompared | Aside::ToCompare) => WhySetAside::NotCompared,
        Some(Aside::NotTheSame) => WhySetAside::NotTheSame,
        None if course.is_effective() => WhySetAside::Replaced,
        None => WhySetAside::Superseded,
    }
}
