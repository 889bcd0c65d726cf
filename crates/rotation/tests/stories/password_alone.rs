//! The password is read alone, without a page around it: the user says whether it is the right one.

use chorus_pro::{Generation, Oddity};
use rotation::{RotationError, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, alone, recap};

#[test]
fn it_waits_for_the_users_word_and_is_nowhere_until_then() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let before = it.events();
    it.rotations.consider(it.account, alone("tout petit", Generation::First)).unwrap();
    let considered = it.rotations.considered(it.account).unwrap();
    assert_eq!(considered.length, 10);
    assert_eq!(considered.oddities, [Oddity::Space, Oddity::TooShort { length: 10 }]);
    assert_eq!(it.password().unwrap(), "tout petit", "it can be looked at");
    assert_eq!(it.events(), before);
    assert_eq!(it.keyring.passwords(), [OLD]);
    assert!(it.rotations.unsafe_accounts().is_empty(), "it is still where it was copied from");
}

#[test]
fn the_right_one_is_kept() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.consider(it.account, alone(NEW, Generation::First)).unwrap();
    it.rotations.keep_considered(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
    assert!(it.rotations.considered(it.account).is_none());
    assert_eq!(it.keyring.passwords(), [NEW]);
}

#[test]
fn the_wrong_one_is_let_go() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.rotations.consider(it.account, alone(NEW, Generation::First)).unwrap();
    it.rotations.discard_considered(it.account);
    assert_eq!(it.password().unwrap(), OLD);
    assert!(matches!(it.rotations.keep_considered(it.account, it.now()), Err(RotationError::NothingConsidered { .. })));
}

#[test]
fn the_old_one_is_recognised_and_held_on() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.rotations.consider(it.account, alone(OLD, Generation::First)).unwrap();
    let refused = it.rotations.keep_considered(it.account, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::StillTheOldPassword { .. }), "{refused}");
    assert!(it.rotations.considered(it.account).is_some());
}

#[test]
fn what_is_read_next_takes_its_place() {
    let it = Rehearsal::requested(Generation::Second);
    it.rotations.consider(it.account, alone(NEW, Generation::Second)).unwrap();
    it.rotations.consider(it.account, alone(NEWER, Generation::Second)).unwrap();
    it.rotations.keep_considered(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
}

#[test]
fn a_page_read_next_takes_its_place_too() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.consider(it.account, alone(NEWER, Generation::First)).unwrap();
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    assert!(it.rotations.considered(it.account).is_none());
}

#[test]
fn cancelling_lets_it_go() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.consider(it.account, alone(NEW, Generation::First)).unwrap();
    it.rotations.says_cancelled(it.account, it.now()).unwrap();
    assert!(it.rotations.considered(it.account).is_none());
}
