//! Two programs at once, on the same account and the same journal.

use anyhow::{Result, ensure};
use journeys::desk::Desk;

use super::{Outcome, Story, code, is_about_to_keep, is_kept, scene, then_says};
use crate::judgement::Ending;
use crate::scene::Running;
use crate::words::{Line, Said};

pub(super) const STORIES: &[(&str, bool, Story)] = &[
    ("a second program comes while the first is in the middle", true, one_in_the_middle),
    ("two programs start at the same moment, five times", false, both_at_once),
];

fn one_in_the_middle(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let mut first = is_about_to_keep(&scene)?;
    let mut told = Vec::new();
    for what in ["look", "reset"] {
        let said = scene.runs(what, &scene.order())?;
        let Some(Line::Refused(id)) = said.last() else { anyhow::bail!("the second was not refused: {said:?}") };
        ensure!(id == "reset-under-way", "{what}: {said:?}");
        told.push(code(id));
    }
    first.answer("");
    let outcome = is_kept(&scene, &before, &first.goes_on()?, told)?;
    ensure!(scene.resets() == before.resets + 1, "{} resets", scene.resets() - before.resets);
    Ok(outcome)
}

/// Each program that made a reset was asked to; whoever is not the last to keep a password is told.
fn both_at_once(desk: &Desk) -> Result<Outcome> {
    let mut told = Vec::new();
    for _ in 0..5 {
        let (scene, before) = scene(desk)?;
        let programs = [scene.program("reset", scene.folder())?, scene.program("reset", scene.folder())?];
        let running: Vec<Running> =
            programs.into_iter().map(|program| Running::begin(program, &scene.order())).collect::<Result<_>>()?;
        let said: Vec<Vec<Line>> = running.into_iter().map(Running::goes_on).collect::<Result<_>>()?;
        let kept =
            said.iter().filter(|said| matches!(said.last(), Some(Line::Stands { said: Said::Kept, .. }))).count();
        let refused = said.iter().filter_map(|said| match said.last() {
            Some(Line::Refused(id)) => Some(code(id)),
            _ => None,
        });
        told.extend(refused);
        ensure!(kept >= 1, "neither kept a password: {said:?}");
        let made = scene.resets() - before.resets;
        ensure!(made <= kept, "{made} resets, and {kept} told of one: {said:?}");
        then_says(&scene, &before_the_last(before, made), &scene.order(), &Ending::NewKept)?;
    }
    told.sort();
    told.dedup();
    Ok(Outcome::Well { told, truth: "one reset for each that was told of one; the last password is in the keyring" })
}

/// Two that come one behind the other are two resets, each of its own click.
fn before_the_last(before: crate::judgement::Before, made: usize) -> crate::judgement::Before {
    crate::judgement::Before { resets: before.resets + made - 1, ..before }
}
