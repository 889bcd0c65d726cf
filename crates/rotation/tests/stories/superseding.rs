//! A second reset while the first is not finished.

use chorus_pro::Generation;
use rotation::{AtClose, RotationError, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, form, recap};

#[test]
fn while_a_stored_password_waits_a_second_reset_is_refused_and_on_purpose_it_is_not() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let waiting = it.account().rotation.unwrap().id;
    let refused = it.rotations.intend(it.account, it.now()).unwrap_err();
    let RotationError::RotationOpen { rotation, .. } = refused else { panic!("{refused}") };
    assert_eq!(rotation, waiting);

    it.rotations.intend_again(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Intended));
    assert_eq!(it.password().unwrap(), NEW, "until the second reset is made it is the current one");
    it.keep(recap(NEWER)).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
    assert!(!it.account().all_confirmed());
}

#[test]
fn while_a_form_is_pending_a_second_reset_is_refused_and_on_purpose_it_is_not() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    assert!(matches!(it.rotations.intend(it.account, it.now()), Err(RotationError::RotationOpen { .. })));
    it.rotations.intend_again(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), OLD, "the form was not submitted");
    it.keep(form(NEW)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEW, "the form read again is no old password");
}

#[test]
fn begun_again_and_cancelled_the_first_rotation_is_still_not_finished() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let first = it.account();
    it.rotations.intend_again(it.account, it.now()).unwrap();
    it.rotations.says_cancelled(it.account, it.now()).unwrap();
    assert_eq!(it.account(), first, "its destination still waits");
    it.confirm();
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert!(!it.account().is_unfinished());
}

#[test]
fn begun_again_twice_is_begun_again_once() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let second = it.rotations.intend_again(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.intend_again(it.account, it.now()).unwrap(), second);
}

#[test]
fn a_destination_that_had_the_first_password_must_be_given_the_second() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    assert!(it.confirm().all_confirmed());
    it.rotations.intend_again(it.account, it.now()).unwrap();
    it.keep(recap(NEWER)).unwrap();
    assert!(!it.account().all_confirmed());
    assert!(matches!(
        it.rotations.closes(it.account, AtClose::Keep, it.now()),
        Err(RotationError::DestinationsUnconfirmed { .. })
    ));
}

#[test]
fn closing_the_last_rotation_deletes_the_passwords_of_all_before_it() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.rotations.intend_again(it.account, it.now()).unwrap();
    it.keep(recap(NEWER)).unwrap();
    assert_eq!(it.keyring.passwords().len(), 3);
    it.confirm();
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [NEWER]);
}
