//! The end of a rotation, and of what this computer knows.

use chorus_pro::Generation;
use rotation::{AtClose, RotationError, Stage, StoreError};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, OLD, Rehearsal, destination, form, recap};

fn effective_a_year_later() -> Rehearsal {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it
}

#[test]
fn with_a_destination_open_it_is_not_closed_and_the_names_are_told() {
    let it = effective_a_year_later();
    it.rotations.add_destination(it.account, destination("Connecteur"), it.now()).unwrap();
    let names = |error: RotationError| {
        let RotationError::DestinationsUnconfirmed { names } = error else { panic!("{error}") };
        names
    };
    let close = || it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap_err();
    assert_eq!(names(close()), ["Finances", "Connecteur"]);
    it.confirm();
    assert_eq!(names(close()), ["Connecteur"]);
    assert_eq!(it.keyring.passwords().len(), 2, "nothing was deleted");
}

#[test]
fn closed_and_kept_the_old_password_goes_and_the_new_one_stays() {
    let it = effective_a_year_later();
    it.confirm();
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Closed));
    assert_eq!(it.keyring.passwords(), [NEW]);
    assert_eq!(it.restart().password().unwrap(), NEW);
}

#[test]
fn closed_and_forgotten_nothing_stays_but_the_date() {
    let it = effective_a_year_later();
    it.confirm();
    it.rotations.closes(it.account, AtClose::Forget, it.now()).unwrap();
    assert!(it.keyring.passwords().is_empty());
    assert!(!it.account().has_password);
    assert!(it.account().reset_at.is_some(), "the due date is still known");
    assert!(matches!(it.password(), Err(RotationError::NoPassword { .. })));
}

#[test]
fn closed_and_kept_and_then_forgotten_after_all() {
    let it = effective_a_year_later();
    it.confirm();
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    it.rotations.closes(it.account, AtClose::Forget, it.now()).unwrap();
    assert!(it.keyring.passwords().is_empty());
    assert!(!it.account().has_password);
}

#[test]
fn where_the_old_password_cannot_be_deleted_the_rotation_stays_open() {
    for misfortune in [Misfortune::WillNotDelete, Misfortune::Fails(StoreError::Locked)] {
        let it = effective_a_year_later();
        it.confirm();
        it.keyring.befall(misfortune);
        let refused = it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap_err();
        assert!(matches!(refused, RotationError::Store { .. }), "{refused}");
        assert_eq!(it.stage(), Some(Stage::Effective));
        it.keyring.mend();
        it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
        assert_eq!(it.keyring.passwords(), [NEW]);
    }
}

#[test]
fn a_form_that_is_pending_is_not_closed() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    let refused = it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::NotEffective { .. }), "{refused}");
}

#[test]
fn without_any_destination_it_is_not_closed() {
    let it = effective_a_year_later();
    it.rotations.remove_destination(it.account, it.destination, it.now()).unwrap();
    let refused = it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::NoDestinationNamed { .. }), "{refused}");
}

#[test]
fn forgetting_is_possible_at_any_time_and_the_rotation_is_still_not_finished() {
    let it = effective_a_year_later();
    it.rotations.forgets(it.account, it.now()).unwrap();
    assert!(it.keyring.passwords().is_empty(), "the old one too");
    assert_eq!(it.stage(), Some(Stage::Effective), "the destinations still wait");
    assert!(!it.account().has_password);
    assert!(it.events().len() > 10, "the history stays");
    assert!(it.rotations.intend_again(it.account, it.now()).is_ok());
}

#[test]
fn what_is_pending_is_not_forgotten() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    let refused = it.rotations.forgets(it.account, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::PasswordNotSafe { .. }), "{refused}");
    assert_eq!(it.password().unwrap(), NEW);
    it.rotations.says_left(it.account, it.now()).unwrap();
    it.rotations.forgets(it.account, it.now()).unwrap();
    assert!(it.keyring.passwords().is_empty(), "and then it is, {OLD} included");
}

#[test]
fn forgetting_with_a_locked_keyring_says_so_and_can_be_done_later() {
    let it = effective_a_year_later();
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    assert_eq!(it.rotations.forgets(it.account, it.now()).unwrap_err().id(), "keyring-locked");
    assert!(it.account().has_password);
    it.keyring.mend();
    it.rotations.forgets(it.account, it.now()).unwrap();
    assert!(it.keyring.passwords().is_empty());
}

#[test]
fn forgetting_one_account_leaves_the_other_alone() {
    let it = effective_a_year_later();
    let other = it.rotations.add_account(crate::rehearsal::new_account("DEV_X@cpp2017.fr"), it.now()).unwrap();
    it.rotations.forgets(other, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
}
