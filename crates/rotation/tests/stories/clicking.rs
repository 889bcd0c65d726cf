//! The click that cannot be undone, where Trousseau makes it.

use chorus_pro::Generation;
use rotation::{RotationError, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, OLD, Rehearsal, recap};

#[test]
fn what_the_sheet_said_before_the_click_is_known_after_a_restart() {
    let it = Rehearsal::new();
    let lapses = "2027-01-22T15:07:50".parse().ok();
    it.rotations.intend(it.account, it.now()).unwrap();
    it.rotations.about_to_reset(it.account, Generation::First, lapses, it.now()).unwrap();
    let it = it.restart();
    let rotation = it.account().rotation.unwrap();
    assert_eq!((rotation.stage, rotation.expires_before), (Stage::Requested, lapses));
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn one_intention_is_one_click_and_none_is_none() {
    let it = Rehearsal::new();
    let click = || it.rotations.about_to_reset(it.account, Generation::First, None, it.now());
    assert!(matches!(click(), Err(RotationError::NoRotationOpen { .. })), "nothing is intended");
    it.rotations.intend(it.account, it.now()).unwrap();
    click().unwrap();
    assert!(matches!(click(), Err(RotationError::NoRotationOpen { .. })), "it was made");
    it.keep(recap(NEW)).unwrap();
    assert!(matches!(click(), Err(RotationError::NoRotationOpen { .. })), "its password is kept");
    it.rotations.intend_again(it.account, it.now()).unwrap();
    click().unwrap();
}

#[test]
fn the_password_from_before_is_there_to_be_tried_only_while_the_outcome_is_not_known() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    assert_eq!(it.rotations.password_before(it.account).unwrap().expose(), OLD);
    it.rotations.says_lost(it.account, it.now()).unwrap();
    let tried = it.rotations.password_before(it.account);
    assert!(matches!(tried, Err(RotationError::NoPassword { .. })), "the outcome is known: {tried:?}");
    let first = Rehearsal::requested(Generation::First);
    let tried = first.rotations.password_before(first.account);
    assert!(matches!(tried, Err(RotationError::NoPassword { .. })), "there was none: {tried:?}");
}

#[test]
fn a_click_in_the_window_is_known_after_a_restart_and_leave_for_it_serves_once() {
    let it = Rehearsal::requested(Generation::First);
    let leave = || it.rotations.ready_for_the_click(it.account, it.now());
    let (clearance, given_at_the_same_time) = (leave().unwrap(), leave().unwrap());
    let _made = it.rotations.click(clearance, it.now()).unwrap();
    let second = it.rotations.click(given_at_the_same_time, it.now());
    assert!(matches!(second, Err(RotationError::ClearanceLapsed { .. })), "{second:?}");
    assert_eq!(it.events_since_request(), ["clicked"]);

    let it = it.restart();
    let rotation = it.account().rotation.unwrap();
    assert_eq!((rotation.stage, rotation.clicked_at.is_some()), (Stage::Requested, true));
    let clearance = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    let _made = it.rotations.click(clearance, it.now()).unwrap();
    assert_eq!(it.events_since_request(), ["clicked", "clicked"], "whoever asks again may");
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn a_click_that_was_not_made_is_taken_back_and_one_before_it_is_not() {
    let it = Rehearsal::requested(Generation::First);
    let click = || {
        let clearance = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
        it.rotations.click(clearance, it.now()).unwrap()
    };
    let clicked_at = || it.account().rotation.unwrap().clicked_at;
    it.rotations.click_missed(click(), it.now()).unwrap();
    assert_eq!(clicked_at(), None);
    let _made = click();
    let before = clicked_at();
    it.rotations.click_missed(click(), it.now()).unwrap();
    assert!(before.is_some() && clicked_at() == before);
}

#[test]
fn leave_for_a_click_lapses_with_what_was_tried_before_it() {
    let it = Rehearsal::requested(Generation::First);
    let clearance = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    it.rotations.says_cancelled(it.account, it.now()).unwrap();
    it.rotations.intend(it.account, it.now()).unwrap();
    it.rotations.requested(it.account, Generation::First, it.now()).unwrap();
    let another = it.rotations.click(clearance, it.now());
    assert!(matches!(another, Err(RotationError::ClearanceLapsed { .. })), "of another reset: {another:?}");

    let clearance = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    it.keep(recap(NEW)).unwrap();
    let done = it.rotations.click(clearance, it.now());
    assert!(matches!(done, Err(RotationError::NoRotationOpen { .. })), "it is done already: {done:?}");
}
