//! One reset, from the intention to the last destination: what a screen may know of it.

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::capture::{Capture, InKeyring};
use crate::course::Course;
use crate::event::{ExportKind, Source, Told};
use crate::id::{AccountId, CaptureId, RotationId};
use crate::memory::Memory;
use crate::secret_store::StoreError;

/// An account's latest rotation, computed from the journal and from what is in memory. It holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    /// Which one.
    pub id: RotationId,
    /// When it was begun.
    pub intended_at: Timestamp,
    /// How far it has come.
    pub stage: Stage,
    /// The portal's generation, once it is known.
    pub generation: Option<Generation>,
    /// What the structure's sheet said before the click of when the password lapses, in the portal's local time; `None`
    /// where nobody looked.
    pub expires_before: Option<DateTime>,
    /// When the click that cannot be undone was last made in the portal window; `None` where it was not, or had no effect.
    pub clicked_at: Option<Timestamp>,
    /// Which password is the new one, once it has come and the journal knows of it.
    pub capture: Option<CaptureId>,
    /// How the new password came, once it has.
    pub source: Option<Source>,
    /// Second generation: whether the form with the new password was accepted is not known.
    pub is_submission_unclear: bool,
    /// When the keyring was read back and held the new password.
    pub stored_at: Option<Timestamp>,
    /// When the reset was made; set as soon as the new password is the one that the portal accepts, even where the
    /// keyring does not hold it.
    pub reset_at: Option<Timestamp>,
    /// Why the new password is only in memory: « pas encore en sûreté ».
    pub unsafe_because: Option<StoreError>,
    /// When the IT department was told.
    pub told_it: Option<Timestamp>,
    /// When the vendor was told.
    pub told_vendor: Option<Timestamp>,
    /// What PISTE said last that is about the new password, and when; where it only ever said something else, that; `None` while
    /// it was not asked.
    pub verified: Option<(Verdict, Timestamp)>,
    /// The files that the new password was saved to, oldest first.
    pub exports: Vec<(ExportKind, Timestamp)>,
}

/// How far a rotation has come, in the order of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The user means to reset the password.
    Intended,
    /// The official page was opened. Whether a reset was made there is not known before a page is read.
    Requested,
    /// A new password was made and is gone: the portal's answer did not arrive, or the program ended before the keyring
    /// held it. Where the page that shows it is still open it can be read again; otherwise a new reset is needed.
    /// (`Rotations::resume` looks whether the keyring holds it after all.)
    Lost,
    /// The new password is in memory only.
    Captured,
    /// Second generation: the keyring holds the new password, which takes effect when the form is submitted (*pending*).
    Stored,
    /// The new password is the current one, and the keyring holds it (or the user had it forgotten).
    Effective,
    /// Every destination has it.
    Closed,
}

impl Rotation {
    /// The rotation of `account` as `course` tells it; `memory`: the passwords that are nowhere else.
    pub(crate) fn from_course(course: &Course, account: AccountId, memory: &Memory) -> Self {
        let live = course.live.as_ref();
        let facts = live.map(|live| live.facts.clone()).unwrap_or_default();
        let in_hand = live.and_then(|live| memory.of(account, live.id));
        Self {
            id: course.id,
            intended_at: course.intended_at,
            stage: stage(course, account, memory),
            generation: course.generation,
            expires_before: course.expires_before,
            clicked_at: course.clicks.last().copied(),
            capture: live.map(|live| live.id),
            source: live.map(|live| live.source),
            is_submission_unclear: live.is_some_and(|live| live.unclear.is_some()),
            stored_at: live.and_then(|live| live.stored_at),
            reset_at: course.reset_at(),
            unsafe_because: in_hand.and_then(|it| it.because.clone()),
            told_it: facts.told.get(&Told::It).copied(),
            told_vendor: facts.told.get(&Told::Vendor).copied(),
            verified: facts.verified,
            exports: facts.exports,
        }
    }

    /// Whether something is left to do.
    pub fn is_unfinished(&self) -> bool {
        self.stage != Stage::Closed
    }

    /// Second generation: a form's password is gone, and whether that form was submitted before is not known.
    pub fn is_submission_unknown(&self) -> bool {
        self.stage == Stage::Lost && self.reset_at.is_none() && self.source.is_some()
    }
}

/// How far `course`, a rotation of `account`, has come. One that nobody had compared yet can be lost too.
pub(crate) fn stage(course: &Course, account: AccountId, memory: &Memory) -> Stage {
    let in_hand = |it: &Capture| memory.of(account, it.id).is_some();
    let is_lost = |it: &Capture| it.standing == InKeyring::Unknown && !in_hand(it);
    match &course.live {
        _ if course.closed.is_some() => Stage::Closed,
        None if course.lost || course.candidate().is_some_and(is_lost) => Stage::Lost,
        None if course.requested => Stage::Requested,
        None => Stage::Intended,
        Some(live) => match live.standing {
            InKeyring::Unknown if in_hand(live) => Stage::Captured,
            InKeyring::Unknown => Stage::Lost,
            InKeyring::Held | InKeyring::Elsewhere | InKeyring::Dropped | InKeyring::Deleted
                if course.is_effective() =>
            {
                Stage::Effective
            }
            InKeyring::Held => Stage::Stored,
            // The user had a password forgotten that never took effect, or it stayed on another computer.
            InKeyring::Elsewhere | InKeyring::Dropped | InKeyring::Deleted => Stage::Lost,
        },
    }
}
