//! What befalls a reset in the portal's window alone: the form left, its session lapsed, « Soumettre » refused or unanswered,
//! and what was between the page and the keyring.

use anyhow::{Context, Result, ensure};
use chorus_pro::Generation;
use journeys::desk::Desk;
use journeys::{keyring, wait};
use practice_portal::{Fault, PracticePortal};

use super::disk::{SmallDisk, no_right};
use super::{Outcome, Story, code, is_about_to_keep, is_kept, is_unsafe, scene_by, then_says, waits_at};
use crate::judgement::{Before, Ending};
use crate::scene::{Running, Scene, Way};
use crate::words::{Line, Order, Said};

pub(super) const STORIES: &[(&str, bool, Story)] = &[
    ("window: the keyring is gone after « Confirmer », and comes back", false, gone_after_confirming),
    ("window: the keyring is gone after « Confirmer », and so is the program", true, gone_with_the_program),
    ("window: the disk is full between « Confirmer » and the journal", false, full_after_confirming),
    ("window: the session lapses before « Confirmer »", true, lapsed_before_confirming),
    ("form: the keyring is gone when the password shows, and comes back", true, gone_when_it_shows),
    ("form: the keyring is gone when the password shows, and so is the program", true, gone_when_it_shows_for_good),
    ("form: the disk is full when the password shows, and has room again", true, full_when_it_shows),
    ("form: it is left before « Soumettre »", true, left),
    ("form: the session lapses at another choice", true, lapsed_in_the_form),
    ("form: « Soumettre » fails, and then does not", false, refused_once),
    ("form: « Soumettre » fails, and the program ends", true, refused_and_ended),
    ("form: « Soumettre » is never answered, PISTE can be asked", true, unanswered),
    ("form: « Soumettre » is never answered, PISTE cannot be asked, then it can", true, unanswered_by_both),
];

fn manual_page(desk: &Desk) -> Result<(Scene<'_>, Before)> {
    scene_by(desk, Way::Window(Generation::First))
}

fn today(desk: &Desk) -> Result<(Scene<'_>, Before)> {
    scene_by(desk, Way::Window(Generation::Second))
}

fn gone_after_confirming(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = manual_page(desk)?;
    let mut running = is_about_to_keep(&scene)?;
    keyring::gone(desk)?;
    running.answer("");
    let told = vec![is_unsafe(&mut running, "keyring-none")?];
    keyring::open(desk)?;
    is_kept(&scene, &before, &running.goes_on()?, told)
}

fn gone_with_the_program(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = manual_page(desk)?;
    let mut running = is_about_to_keep(&scene)?;
    keyring::gone(desk)?;
    running.answer("");
    let mut told = vec![is_unsafe(&mut running, "keyring-none")?];
    running.is_killed()?;
    keyring::open(desk)?;
    told.push(then_says(&scene, &before, &scene.order(), &Ending::ResetAgain)?);
    leads_on(&scene, &before, told)
}

fn full_after_confirming(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = manual_page(desk)?;
    let Some(disk) = SmallDisk::under(&scene)? else { return Ok(no_right()) };
    let mut running = is_about_to_keep(&scene)?;
    disk.fill()?;
    running.answer("");
    let told = vec![is_unsafe(&mut running, "journal-disk-full")?];
    disk.empty()?;
    is_kept(&scene, &before, &running.goes_on()?, told)
}

fn lapsed_before_confirming(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = manual_page(desk)?;
    scene.portal.next_fault(Fault::LapsedAtConfirmation);
    let said = scene.runs("reset", &scene.order_to_reset()?)?;
    ensure!(said.last() == Some(&Line::Refused("portal-session-lapsed".to_owned())), "{said:?}");
    let told = vec![code("portal-session-lapsed"), then_says(&scene, &before, &scene.order(), &Ending::OldValid)?];
    leads_on(&scene, &before, told)
}

fn gone_when_it_shows(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    let mut running = is_about_to_keep(&scene)?;
    keyring::gone(desk)?;
    running.answer("");
    let told = vec![is_unsafe(&mut running, "password-not-safe")?];
    ensure!(scene.resets() == before.resets, "it was submitted before it was safe");
    keyring::open(desk)?;
    is_kept(&scene, &before, &running.goes_on()?, told)
}

fn gone_when_it_shows_for_good(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    let mut running = is_about_to_keep(&scene)?;
    keyring::gone(desk)?;
    running.answer("");
    let mut told = vec![is_unsafe(&mut running, "password-not-safe")?];
    running.is_killed()?;
    keyring::open(desk)?;
    told.push(then_says(&scene, &before, &scene.order(), &Ending::OldValid)?);
    leads_on(&scene, &before, told)
}

fn full_when_it_shows(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    let Some(disk) = SmallDisk::under(&scene)? else { return Ok(no_right()) };
    let mut running = is_about_to_keep(&scene)?;
    disk.fill()?;
    running.answer("");
    let told = vec![is_unsafe(&mut running, "journal-disk-full")?];
    ensure!(scene.resets() == before.resets, "it was submitted before the journal knew of it");
    disk.empty()?;
    is_kept(&scene, &before, &running.goes_on()?, told)
}

fn left(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    pauses(&scene, "submit")?.is_killed()?;
    let mut told = vec![then_says(&scene, &before, &scene.order(), &Ending::Pending)?];
    let said = scene.runs("leave", &scene.order())?;
    ensure!(matches!(said.last(), Some(Line::Stands { said: Said::Unchanged, works: Some(true), .. })), "{said:?}");
    told.push(then_says(&scene, &before, &scene.order(), &Ending::OldValid)?);
    leads_on(&scene, &before, told)
}

fn lapsed_in_the_form(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    let mut running = pauses(&scene, "choose-again")?;
    portal_of_today(&scene)?.next_fault(Fault::LapsedInForm);
    running.answer("");
    let said = running.goes_on()?;
    ensure!(matches!(said.last(), Some(Line::Stands { said: Said::Pending, works: Some(false), .. })), "{said:?}");
    let told = vec![then_says(&scene, &before, &scene.order(), &Ending::Pending)?];
    leads_on(&scene, &before, told)
}

fn refused_once(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    portal_of_today(&scene)?.next_fault(Fault::RefusedAtSubmission);
    let said = scene.runs("reset", &scene.order_to_reset()?)?;
    ensure!(said.contains(&Line::Step("submit-again".to_owned())), "it was not refused: {said:?}");
    is_kept(&scene, &before, &said, Vec::new())
}

fn refused_and_ended(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    portal_of_today(&scene)?.next_fault(Fault::RefusedAtSubmission);
    pauses(&scene, "submit-again")?.is_killed()?;
    let told = vec![then_says(&scene, &before, &scene.order(), &Ending::Pending)?];
    leads_on(&scene, &before, told)
}

fn unanswered(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    is_submitted_unanswered(&scene, &before)?;
    let told = vec![then_says(&scene, &before, &scene.order(), &Ending::NewKept)?];
    Ok(Outcome::Well { told, truth: "the new password is in the keyring" })
}

fn unanswered_by_both(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = today(desk)?;
    is_submitted_unanswered(&scene, &before)?;
    let told = vec![
        then_says(&scene, &before, &scene.order_without_portal(false), &Ending::Pending)?,
        then_says(&scene, &before, &scene.order(), &Ending::NewKept)?,
    ];
    Ok(Outcome::Well { told, truth: "the new password is in the keyring" })
}

/// The portal has put the form's password in force, and the program dies waiting for its answer.
fn is_submitted_unanswered(scene: &Scene<'_>, before: &Before) -> Result<()> {
    portal_of_today(scene)?.next_fault(Fault::UnansweredSubmission { is_done: true });
    let running = Running::begin(scene.program("reset", scene.folder())?, &scene.order_to_reset()?)?;
    wait::until("the reset", || Ok((scene.resets() > before.resets).then_some(())))?;
    running.is_killed()
}

fn pauses(scene: &Scene<'_>, step: &str) -> Result<Running> {
    waits_at(scene, Order { pause: Some(step.to_owned()), ..scene.order_to_reset()? })
}

/// Another reset in the window ends well.
fn leads_on(scene: &Scene<'_>, before: &Before, told: Vec<String>) -> Result<Outcome> {
    let said = scene.runs("reset", &scene.order_to_reset()?)?;
    is_kept(scene, before, &said, told)
}

fn portal_of_today<'s>(scene: &'s Scene<'_>) -> Result<&'s PracticePortal> {
    scene.today.as_ref().context("today's portal is open")
}
