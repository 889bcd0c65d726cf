//! The line is cut, the session lapses, nobody answers.

use std::path::Path;

use anyhow::{Result, ensure};
use journeys::desk::Desk;
use practice_portal::Fault;

use super::{Outcome, Story, code, is_about_to_keep, is_kept, is_refused, scene, then_says};
use crate::judgement::{Before, Ending};
use crate::moment::On;
use crate::scene::Scene;
use crate::words::Line;

pub(super) const STORIES: &[(&str, bool, Story)] = &[
    ("the portal's answer is cut in the recap", true, cut_in_recap),
    ("the session lapses before the click", true, lapsed),
    ("the program dies with the answer; the portal cannot be asked, PISTE can", true, only_piste_knows),
    ("the program dies with the answer; neither can be asked, then both", true, nobody_knows),
    ("the program dies before the click; the portal cannot be asked, PISTE can", true, only_piste_knows_better),
];

fn cut_in_recap(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    scene.portal.next_fault(Fault::CutInRecap);
    let said = scene.runs("reset", &scene.order())?;
    ensure!(said.last() == Some(&Line::Refused("practice-password-lost".to_owned())), "{said:?}");
    let mut told = vec![code("practice-password-lost")];
    told.push(then_says(&scene, &before, &scene.order(), &Ending::ResetAgain)?);
    let again = scene.runs("reset", &scene.order())?;
    is_kept(&scene, &before, &again, told)
}

fn lapsed(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    scene.portal.next_fault(Fault::LapsedAtConfirmation);
    let outcome = is_refused(&scene, &before, &scene.runs("reset", &scene.order())?, "portal-session-lapsed")?;
    then_says(&scene, &before, &scene.order(), &Ending::OldValid)?;
    Ok(outcome)
}

fn only_piste_knows(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    is_about_to_keep(&scene)?.is_killed()?;
    let told = vec![then_says(&scene, &before, &scene.order_without_portal(true), &Ending::ResetAgain)?];
    Ok(Outcome::Well { told, truth: "the reset was made, and nobody has the new password" })
}

fn nobody_knows(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    is_about_to_keep(&scene)?.is_killed()?;
    let told = vec![
        then_says(&scene, &before, &scene.order_without_portal(false), &Ending::NotKnown)?,
        then_says(&scene, &before, &scene.order(), &Ending::ResetAgain)?,
    ];
    Ok(Outcome::Well { told, truth: "the reset was made, and nobody has the new password" })
}

fn only_piste_knows_better(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = killed_on_the_brink(desk)?;
    let told = vec![
        then_says(&scene, &before, &scene.order_without_portal(false), &Ending::NotKnown)?,
        then_says(&scene, &before, &scene.order_without_portal(true), &Ending::OldValid)?,
    ];
    Ok(Outcome::Well { told, truth: "nothing was clicked, the old password is in force" })
}

/// The journal knows of the click, and the portal does not: the moment before « Confirmer » is sent.
fn killed_on_the_brink(desk: &Desk) -> Result<(Scene<'_>, Before)> {
    let (scene, before) = scene(desk)?;
    let journal = scene.journal();
    let requested_before = count_requested(&journal);
    let traced = scene.killed(move |moments| {
        let is_sent = moments.last().is_some_and(|moment| moment.on == On::Portal && !moment.call.starts_with("recv"));
        is_sent && count_requested(&journal) > requested_before
    })?;
    ensure!(traced.was_killed && scene.resets() == before.resets, "it was not killed before the click was sent");
    Ok((scene, before))
}

/// How many clicks stand in the journal, as its bytes tell.
fn count_requested(journal: &Path) -> usize {
    let bytes = std::fs::read(journal).unwrap_or_default();
    let requested = br#""event":"requested""#;
    bytes.windows(requested.len()).filter(|window| window == requested).count()
}
