//! Second generation: the password is shown before « Soumettre » makes it the current one.

use chorus_pro::Generation;
use expect_test::expect;
use rotation::{RotationError, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, form, recap};

#[test]
fn pending_until_the_form_is_accepted_and_then_current_without_being_moved() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.looks_like(&expect![[r#"
        Stored, reset never, unsafe: -
        told it never, vendor never
        exports: 
        Finances confirmed never
        current since 2026-03-10 09:03, password: true
    "#]]);
    assert_eq!(it.password().unwrap(), NEW, "the pending one is the one to be copied");
    let slots = it.keyring.slots();

    it.rotations.says_accepted(it.account, it.now()).unwrap();
    it.looks_like(&expect![[r#"
        Effective, reset 2027-03-10 09:09, unsafe: -
        told it never, vendor never
        exports: 
        Finances confirmed never
        current since 2027-03-10 09:09, password: true
    "#]]);
    assert_eq!(it.keyring.slots(), slots, "one append made it current; the keyring was not touched");
}

#[test]
fn the_form_was_left_so_nothing_changed_and_the_same_rotation_goes_on() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let rotation = it.account().rotation.unwrap().id;
    it.keep(form(NEW)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Intended));
    assert_eq!(it.account().rotation.unwrap().id, rotation);
    assert_eq!(it.password().unwrap(), OLD, "it never stopped being the current one");
    assert_eq!(it.keyring.passwords(), [OLD, NEW], "what was drawn is set aside");

    it.keep(form(NEWER)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
}

#[test]
fn drawn_anew_in_the_form_the_second_password_takes_the_place_of_the_first() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.keep(form(NEWER)).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
    assert_eq!(it.stage(), Some(Stage::Stored));
    let mut kept = it.keyring.passwords();
    kept.sort();
    assert_eq!(kept, [OLD, NEW, NEWER], "the one that was drawn first is set aside");
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
}

#[test]
fn what_is_pending_has_no_destinations_to_confirm_and_no_date() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    let refused = it.rotations.says_confirmed(it.account, it.destination, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::NotEffective { .. }), "{refused}");
    assert_eq!(it.account().reset_at, None);
}

#[test]
fn accepted_or_left_where_nothing_was_read_is_refused() {
    let it = Rehearsal::requested(Generation::Second);
    assert!(matches!(it.rotations.says_accepted(it.account, it.now()), Err(RotationError::NotPending { .. })));
    assert!(matches!(it.rotations.says_left(it.account, it.now()), Err(RotationError::NotPending { .. })));
}

#[test]
fn once_accepted_the_form_cannot_have_been_left() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    assert!(matches!(it.rotations.says_left(it.account, it.now()), Err(RotationError::NotPending { .. })));
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn the_first_generations_password_cannot_be_left_in_a_form() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    assert!(matches!(it.rotations.says_left(it.account, it.now()), Err(RotationError::NotPending { .. })));
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn the_page_read_tells_the_generation_whatever_steps_were_shown() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective), "a recap says that it is done");
    assert_eq!(it.account().rotation.unwrap().generation, Some(Generation::First));
}

#[test]
fn a_draw_that_cannot_be_deleted_now_is_deleted_when_the_rotation_is_closed() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.keyring.befall(crate::fake_keyring::Misfortune::WillNotDelete);
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [NEW], "it would not go");
    assert!(it.password().is_err(), "and is not shown all the same");
    it.keyring.mend();
    it.keep(form(NEWER)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    it.confirm();
    it.rotations.closes(it.account, rotation::AtClose::Keep, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [NEWER]);
}

#[test]
fn a_draw_from_before_that_is_read_again_is_the_one_on_the_screen_now() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.keyring.befall(crate::fake_keyring::Misfortune::WillNotDelete);
    it.keep(form(NEWER)).unwrap();
    it.keyring.mend();
    assert_eq!(it.keyring.passwords().len(), 2, "the first draw would not go");
    it.keep(form(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
}
