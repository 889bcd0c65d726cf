//! First generation: the password is in effect when it is shown.

use chorus_pro::Generation;
use expect_test::expect;
use rotation::{AtClose, ExportKind, RotationError, Stage, Told};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, recap, start};

#[test]
fn a_whole_reset_from_the_intention_to_the_last_destination() {
    let it = Rehearsal::new();
    it.looks_like(&expect![[r#"
        no rotation
        Finances confirmed never
        current since never, password: false
    "#]]);

    it.open_official_page(Generation::First);
    it.looks_like(&expect![[r#"
        Requested, reset never, unsafe: -
        told it never, vendor never
        exports: 
        Finances confirmed never
        current since never, password: false
    "#]]);

    it.keep(recap(NEW)).unwrap();
    it.looks_like(&expect![[r#"
        Effective, reset 2026-03-10 09:03, unsafe: -
        told it never, vendor never
        exports: 
        Finances confirmed never
        current since 2026-03-10 09:03, password: true
    "#]]);
    assert_eq!(it.password().unwrap(), NEW, "byte for byte");

    it.rotations.saves(it.account, ExportKind::ProtectedPdf, it.now()).unwrap();
    it.rotations.says_told(it.account, Told::It, it.now()).unwrap();
    it.rotations.says_told(it.account, Told::Vendor, it.now()).unwrap();
    it.confirm();
    it.looks_like(&expect![[r#"
        Effective, reset 2026-03-10 09:03, unsafe: -
        told it 2026-03-10 09:05, vendor 2026-03-10 09:06
        exports: ProtectedPdf
        Finances confirmed 2026-03-10 09:07
        current since 2026-03-10 09:03, password: true
    "#]]);

    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert!(!it.account().is_unfinished());
    assert_eq!(
        it.events_since_request(),
        ["captured", "effective", "stored", "exported", "told", "told", "destination-confirmed", "closed"]
    );
}

#[test]
fn until_the_last_destination_has_it_the_reset_is_not_finished() {
    let it = Rehearsal::requested(Generation::First);
    assert!(it.account().is_unfinished(), "the page was opened: who knows what was done there");
    it.keep(recap(NEW)).unwrap();
    assert!(it.account().is_unfinished());
    it.confirm();
    assert!(it.account().is_unfinished(), "the user has not said what becomes of the password");
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert!(!it.account().is_unfinished());
}

#[test]
fn the_old_password_read_again_is_recognised_and_nothing_is_recorded() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let before = it.events();
    let refused = it.keep(recap(OLD)).unwrap_err();
    assert!(matches!(refused, RotationError::StillTheOldPassword { .. }), "{refused}");
    assert_eq!(it.events(), before);
    assert_eq!(it.stage(), Some(Stage::Requested));
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW, "and the new one is not taken for the old one");
}

#[test]
fn from_the_first_second_on_the_password_before_is_never_shown_again_but_is_still_recognised() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    assert_eq!(it.password().unwrap(), OLD, "nothing was read yet");
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    assert_eq!(it.keyring.passwords().len(), 2, "kept to be recognised");
    assert!(matches!(it.keep(recap(OLD)), Err(RotationError::StillTheOldPassword { .. })));
}

#[test]
fn a_password_that_nobody_waits_for_is_refused() {
    let it = Rehearsal::new();
    assert!(matches!(it.keep(recap(NEW)), Err(RotationError::NoRotationOpen { .. })));
    it.open_official_page(Generation::First);
    it.keep(recap(NEW)).unwrap();
    assert!(matches!(it.keep(recap(NEWER)), Err(RotationError::NoRotationOpen { .. })), "that was another reset");
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn the_reset_was_made_yesterday() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let yesterday = "2026-03-09T15:30:00Z".parse().unwrap();
    let account = it.rotations.says_dated(it.account, yesterday, it.now()).unwrap();
    assert_eq!(account.reset_at, Some(yesterday));
    let it = it.restart();
    assert_eq!(it.account().reset_at, Some(yesterday));
}

#[test]
fn a_reset_is_not_dated_in_the_future_nor_before_the_life_of_a_password_nor_before_it_was_made() {
    let it = Rehearsal::requested(Generation::First);
    assert!(matches!(it.rotations.says_dated(it.account, start(), it.now()), Err(RotationError::NotEffective { .. })));
    it.keep(recap(NEW)).unwrap();
    let now = it.now();
    let later = "2026-03-11T00:00:00Z".parse().unwrap();
    assert!(matches!(it.rotations.says_dated(it.account, later, now), Err(RotationError::ResetInFuture)));
    let long_ago = "2025-01-09T09:00:00Z".parse().unwrap();
    let refused = it.rotations.says_dated(it.account, long_ago, now).unwrap_err();
    assert!(matches!(refused, RotationError::ResetTooLongAgo { days: 424 }), "{refused}");
    assert!(it.rotations.says_dated(it.account, now, now).is_ok(), "just now");
    let just_alive = "2025-01-10T10:00:00Z".parse().unwrap();
    assert!(it.rotations.says_dated(it.account, just_alive, now).is_ok());
}
