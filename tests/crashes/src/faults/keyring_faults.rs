//! The keyring is locked, slow, gone.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use journeys::desk::Desk;
use journeys::{keyring, wait};

use super::{Outcome, Story, is_about_to_keep, is_kept, is_refused, is_unsafe, scene, then_says, waits_at};
use crate::judgement::{Before, Ending};
use crate::scene::{Running, Scene};
use crate::words::{Line, Order};

pub(super) const STORIES: &[(&str, bool, Story)] = &[
    ("the keyring is locked, and its question is left open", true, unanswered),
    ("the keyring is locked, and its question is sent away", true, dismissed),
    ("the keyring is locked, and is opened when it asks", true, opened),
    ("the keyring is gone before the reset", true, gone_before),
    ("the keyring is gone after the capture, and comes back", true, gone_after),
    ("the keyring is gone after the capture, and so is the program", true, gone_with_the_program),
    ("the keyring stands still for 10 s after the capture", false, slow),
    ("the keyring stands still for longer than it is waited for", true, too_slow),
];

fn unanswered(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = locked(desk)?;
    let said = scene.runs("reset", &Order { patience: 3, ..scene.order() })?;
    is_still_in_force(&scene, &before, &said, "keyring-timed-out")
}

fn dismissed(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = locked(desk)?;
    let said = is_answered(&scene, keyring::dismiss)?;
    is_still_in_force(&scene, &before, &said, "keyring-refused")
}

fn opened(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = locked(desk)?;
    let said = is_answered(&scene, keyring::unlock)?;
    is_kept(&scene, &before, &said, vec!["asks".to_owned()])
}

/// The keyring's question comes, and is answered so; then the program goes on to its end.
fn is_answered(scene: &Scene<'_>, answer: fn(&Desk) -> Result<()>) -> Result<Vec<Line>> {
    let order = Order { patience: 40, ..scene.order() };
    let running = Running::begin(scene.program("reset", scene.folder())?, &order)?;
    let answered = answer(scene.desk);
    let said = running.goes_on()?;
    answered.with_context(|| format!("the program: {said:?}"))?;
    Ok(said)
}

fn locked(desk: &Desk) -> Result<(Scene<'_>, Before)> {
    let (scene, before) = scene(desk)?;
    keyring::gone(desk)?;
    keyring::locked(desk)?;
    Ok((scene, before))
}

fn is_still_in_force(scene: &Scene<'_>, before: &Before, said: &[Line], refusal: &str) -> Result<Outcome> {
    let outcome = is_refused(scene, before, said, refusal)?;
    keyring::gone(scene.desk)?;
    keyring::open(scene.desk)?;
    then_says(scene, before, &scene.order(), &Ending::OldValid)?;
    Ok(outcome)
}

fn gone_before(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    keyring::gone(desk)?;
    let outcome = is_refused(&scene, &before, &scene.runs("reset", &scene.order())?, "keyring-none")?;
    keyring::open(desk)?;
    then_says(&scene, &before, &scene.order(), &Ending::OldValid)?;
    Ok(outcome)
}

fn gone_after(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let mut running = is_about_to_keep(&scene)?;
    keyring::gone(desk)?;
    running.answer("");
    let told = vec![is_unsafe(&mut running, "keyring-none")?];
    keyring::open(desk)?;
    is_kept(&scene, &before, &running.goes_on()?, told)
}

fn gone_with_the_program(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let mut running = is_about_to_keep(&scene)?;
    keyring::gone(desk)?;
    running.answer("");
    let mut told = vec![is_unsafe(&mut running, "keyring-none")?];
    running.is_killed()?;
    keyring::open(desk)?;
    told.push(then_says(&scene, &before, &scene.order(), &Ending::ResetAgain)?);
    let said = scene.runs("reset", &scene.order())?;
    is_kept(&scene, &before, &said, told)
}

fn slow(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let mut running = is_about_to_keep(&scene)?;
    keyring::stands_still(desk)?;
    running.answer("");
    let stopped = Instant::now();
    wait::until("the end of its stand", || Ok((stopped.elapsed() > STAND).then_some(())))?;
    keyring::goes_on(desk)?;
    is_kept(&scene, &before, &running.goes_on()?, Vec::new())
}

fn too_slow(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let mut running = waits_at(&scene, Order { pause: Some("keep".to_owned()), patience: 2, ..scene.order() })?;
    keyring::stands_still(desk)?;
    running.answer("");
    let told = vec![is_unsafe(&mut running, "keyring-timed-out")?];
    keyring::goes_on(desk)?;
    is_kept(&scene, &before, &running.goes_on()?, told)
}

/// How long it stands still.
const STAND: Duration = Duration::from_secs(10);
