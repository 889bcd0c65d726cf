//! The portal reset the password, and its answer did not arrive.

use chorus_pro::Generation;
use rotation::{RotationError, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, Rehearsal, recap};

#[test]
fn neither_the_old_nor_the_lost_password_is_shown_any_more() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.rotations.says_lost(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Lost));
    assert!(matches!(it.password(), Err(RotationError::NoPassword { .. })), "the old one is dead");
    assert!(!it.account().has_password);
    assert_eq!(it.account().reset_at, None, "when the password that nobody has will lapse helps nobody");
    let it = it.restart();
    assert_eq!(it.stage(), Some(Stage::Lost), "it is written down");
}

#[test]
fn it_cannot_be_cancelled_and_a_new_reset_leads_on() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.rotations.says_lost(it.account, it.now()).unwrap();
    let cancelled = it.rotations.says_cancelled(it.account, it.now());
    assert!(matches!(cancelled, Err(RotationError::CannotCancel { .. })), "something was done on the portal");
    it.open_official_page(Generation::First);
    assert!(matches!(it.password(), Err(RotationError::NoPassword { .. })), "still nobody has one");
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    assert_eq!(it.stage(), Some(Stage::Effective));
}

#[test]
fn where_the_page_is_found_after_all_its_password_is_kept() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.says_lost(it.account, it.now()).unwrap();
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn what_did_arrive_is_not_called_lost() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEWER)).unwrap();
    assert!(matches!(it.rotations.says_lost(it.account, it.now()), Err(RotationError::NoRotationOpen { .. })));
    assert_eq!(it.password().unwrap(), NEWER);
}

#[test]
fn what_was_never_requested_is_not_lost_either() {
    let it = Rehearsal::new();
    it.rotations.intend(it.account, it.now()).unwrap();
    assert!(matches!(it.rotations.says_lost(it.account, it.now()), Err(RotationError::NoRotationOpen { .. })));
    assert_eq!(it.stage(), Some(Stage::Intended));
}
