//! Which of an account's passwords stand beside its own one, and which are deleted for it.

use chorus_pro::piste::Verdict;

use super::Page;
use crate::capture::{Aside, Capture, InKeyring};
use crate::course::Course;
use crate::event::AtClose;
use crate::id::{CaptureId, RotationId};
use crate::memory::Memory;

impl Page {
    /// What was kept up to here was kept on another computer, but for `kept_here`. Of that the current password may come along;
    /// those before it are dead and do not. What this computer held stays, whatever the file tells of it.
    pub(super) fn comes_from_elsewhere(&mut self, kept_here: &[CaptureId]) {
        let current = self.shown().and_then(Course::held).map(|capture| capture.id);
        for capture in self.captures_mut() {
            let is_current = Some(capture.id) == current;
            if kept_here.contains(&capture.id) {
                (capture.standing, capture.is_outdone) = (InKeyring::Held, false);
                capture.aside = capture.aside.or(Some(Aside::HandoverFile)).filter(|_| !is_current);
            } else if capture.is_held() {
                capture.standing = if is_current { InKeyring::Elsewhere } else { InKeyring::Deleted };
            }
        }
    }

    /// The passwords that the close of `rotation` takes from this computer: those that the closed one is proved to have
    /// displaced, since every program has it. One that was read after it, and that nothing speaks against, stays set aside; so does
    /// one of the same rotation that nobody compared, or that was called another on somebody's word, unless PISTE accepted the
    /// closed one.
    pub(crate) fn gone_at_close(&self, rotation: RotationId, at_close: AtClose) -> Option<Vec<CaptureId>> {
        let course = self.course(rotation)?;
        let live = course.live.as_ref();
        let is_proved = live.is_some_and(|live| matches!(live.facts.verified, Some((Verdict::Accepted, _))));
        let may_be_the_new_one = |capture: &Capture| {
            let is_on_a_word =
                matches!(capture.aside, Some(Aside::NeverCompared | Aside::NotTheSame | Aside::ToCompare));
            is_on_a_word && !is_proved && !capture.is_proved_dead() && course.set_aside.contains(capture)
        };
        let is_gone = |capture: &&Capture| match (live, at_close) {
            (Some(live), AtClose::Keep) => {
                let is_chosen_against = capture.aside == Some(Aside::AnotherChosen);
                let is_here = matches!(capture.standing, InKeyring::Unknown | InKeyring::Held);
                let may_be_in_force = is_here && !is_chosen_against && !capture.is_proved_dead();
                (capture.id < live.id && !may_be_the_new_one(capture)) || (capture.id > live.id && !may_be_in_force)
            }
            (None, AtClose::Keep) | (_, AtClose::Forget) => true,
        };
        Some(self.courses.iter().flat_map(Course::captures).filter(is_gone).map(|capture| capture.id).collect())
    }

    /// Whether this computer holds it.
    pub(super) fn is_here(&self, it: &Capture, memory: &Memory) -> bool {
        it.is_held() || memory.of(self.id, it.id).is_some()
    }

    /// The passwords that this computer holds beside the one shown and the one in force, oldest first: any of them may be in
    /// force after all, until that is proved of another one. Where the one shown is not here, the one that was in force before it is
    /// among them.
    pub(crate) fn displaced(&self, memory: &Memory) -> Vec<(&Course, &Capture)> {
        let all = self.courses.iter().flat_map(|course| course.captures().map(move |it| (course, it)));
        let is_here = |it: &Capture| self.is_here(it, memory);
        let live = |course: Option<&'_ Course>| course.and_then(|course| course.live.as_ref()).cloned();
        let shown = live(self.shown());
        // Where the new one is lost, the one before it may be in force still.
        let current = live(self.current()).filter(|_| shown.as_ref().is_some_and(is_here));
        let in_place = [shown.map(|it| it.id), current.map(|it| it.id)];
        let mut displaced: Vec<_> = all.filter(|(_, it)| is_here(it) && !in_place.contains(&Some(it.id))).collect();
        displaced.sort_by_key(|(_, it)| it.id);
        displaced
    }
}
