//! Met by every fault: what the user is told then, and whether it is so.

use anyhow::{Result, bail, ensure};
use journeys::desk::Desk;
use language::{Language, Texts};

use crate::judgement::{Before, Ending, judge, look_and_judge};
use crate::kills::desk;
use crate::scene::{Running, Scene, Way};
use crate::words::{Line, Order};

/// The disk is full, read-only, cut; the clock is wrong.
mod disk;
/// The keyring is locked, slow, gone.
mod keyring_faults;
/// The line is cut, the session lapses, nobody answers.
mod portal_faults;
/// Two programs at once.
mod two_programs;
/// What befalls a reset in the portal's window alone.
mod window_faults;

/// A fault, and what came of it.
#[derive(Debug)]
pub struct Fault {
    /// In words.
    pub name: &'static str,
    /// What was tried, and found as it must be; or what was not, or why it cannot be tried here.
    pub outcome: Outcome,
    /// How long it took, in seconds.
    pub seconds: f64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// As it must be.
    Well {
        /// What the user was told, in this order: codes of refusals, and how it stood.
        told: Vec<String>,
        /// What was true at the end.
        truth: &'static str,
    },
    /// Otherwise.
    Badly(String),
    /// This machine has no means for it.
    Skipped(String),
}

type Story = fn(&Desk) -> Result<Outcome>;

/// All of them, in the order of the table; the quick ones alone where `quick`.
///
/// # Errors
/// Where no desk can be made.
pub fn faults(quick: bool) -> Result<Vec<Fault>> {
    let stories = disk::STORIES.iter().chain(keyring_faults::STORIES).chain(portal_faults::STORIES);
    let mut faults = Vec::new();
    for (name, is_quick, story) in stories.chain(two_programs::STORIES).chain(window_faults::STORIES) {
        if quick && !is_quick {
            continue;
        }
        let desk = desk()?;
        let start = std::time::Instant::now();
        let outcome = story(&desk).unwrap_or_else(|error| Outcome::Badly(format!("{error:#}")));
        let lacking = if let Outcome::Skipped(why) = &outcome { Some(why.as_str()) } else { None };
        skips::tell(name, lacking);
        faults.push(Fault { name, outcome, seconds: start.elapsed().as_secs_f64() });
    }
    Ok(faults)
}

/// A scene in which the account was reset before, and what was so then.
fn scene(desk: &Desk) -> Result<(Scene<'_>, Before)> {
    scene_by(desk, Way::Http)
}

/// The same, where resets go this way.
fn scene_by(desk: &Desk, way: Way) -> Result<(Scene<'_>, Before)> {
    let scene = Scene::new(desk, way, None, 0)?;
    let before = Before::of(&scene, scene.was_reset_before()?)?;
    Ok((scene, before))
}

/// The reset is begun, and waits before the new password is put away: the click was made, the answer was read.
fn is_about_to_keep(scene: &Scene<'_>) -> Result<Running> {
    waits_at(scene, Order { pause: Some("keep".to_owned()), ..scene.order_to_reset()? })
}

fn waits_at(scene: &Scene<'_>, order: Order) -> Result<Running> {
    let step = order.pause.clone().unwrap_or_default();
    let mut running = Running::begin(scene.program("reset", scene.folder())?, &order)?;
    running.until(|line| *line == Line::Step(step.clone()))?;
    Ok(running)
}

/// It stops before the click, with this refusal: the old password is in force, and the next start says so.
fn is_refused(scene: &Scene<'_>, before: &Before, said: &[Line], expected: &str) -> Result<Outcome> {
    let Some(Line::Refused(id)) = said.last() else { bail!("it was not refused: {said:?}") };
    ensure!(id == expected, "it was refused with {id}");
    ensure!(scene.resets() == before.resets, "a reset was made");
    Ok(Outcome::Well { told: vec![code(id)], truth: "nothing was clicked, the old password is in force" })
}

/// The password is not safe, and that is told.
fn is_unsafe(running: &mut Running, expected: &str) -> Result<String> {
    let line = running.until(|line| matches!(line, Line::Unsafe(_)))?;
    ensure!(line == Line::Unsafe(expected.to_owned()), "{line:?}");
    Ok(code(expected))
}

/// What it says last is that the new password is kept, and it is.
fn is_kept(scene: &Scene<'_>, before: &Before, said: &[Line], mut told: Vec<String>) -> Result<Outcome> {
    let ending = judge(scene, before, said.last(), false)?;
    ensure!(ending == Ending::NewKept, "{ending:?} after {said:?}");
    told.push("kept".to_owned());
    Ok(Outcome::Well { told, truth: "the new password is in the keyring" })
}

/// The next start says this.
fn then_says(scene: &Scene<'_>, before: &Before, order: &Order, expected: &Ending) -> Result<String> {
    // Where PISTE cannot be asked, nobody but the person knows.
    let may_be_unknown = order.token_url != scene.order().token_url;
    let ending = look_and_judge(scene, before, order, may_be_unknown)?;
    ensure!(ending == *expected, "{ending:?} instead of {expected:?}");
    Ok(match ending {
        Ending::OldValid => "nothing was changed",
        Ending::NewKept => "kept",
        Ending::Pending => "waits for « Soumettre »",
        Ending::ResetAgain => "reset again",
        Ending::NotKnown => "not known yet",
        Ending::Never(..) => "never",
    }
    .to_owned())
}

/// The code of a refusal, as it stands under its sentence.
fn code(id: &str) -> String {
    Texts::of(Language::French).refusal(id, &[]).code
}
