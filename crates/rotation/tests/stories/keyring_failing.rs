//! The keyring fails: before the reset that stops everything, after it nothing is withheld.

use std::time::Duration;

use chorus_pro::Generation;
use expect_test::expect;
use rotation::{AtClose, CheckKind, ExportKind, RotationError, Stage, StoreError};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, form, recap};

fn every_failure() -> Vec<StoreError> {
    let after = Duration::from_secs(120);
    vec![
        StoreError::Locked,
        StoreError::NoKeyring,
        StoreError::Refused,
        StoreError::TimedOut { after },
        StoreError::TooLong { limit: 8 },
        StoreError::Unavailable,
        StoreError::Unreadable,
    ]
}

#[test]
fn before_the_reset_each_failure_stops_it_under_its_own_name() {
    for error in every_failure() {
        let it = Rehearsal::new();
        it.keyring.befall(Misfortune::Fails(error.clone()));
        let preflight = it.rotations.preflight(it.account, it.now()).unwrap();
        assert!(!preflight.is_ready());
        for check in &preflight.checks {
            match check.kind {
                CheckKind::Keyring => assert_eq!(check.outcome.as_ref().unwrap_err().id(), error.id()),
                CheckKind::Journal | CheckKind::Destinations => assert!(check.outcome.is_ok()),
            }
        }
        let stopped = it.rotations.intend(it.account, it.now()).unwrap_err();
        assert_eq!(stopped.id(), error.id());
        assert_eq!(it.stage(), None, "nothing was begun");
        it.keyring.mend();
        assert!(
            it.rotations.intend(it.account, it.now()).is_ok(),
            "and it can be begun when the keyring is well again"
        );
    }
}

#[test]
fn a_keyring_that_alters_what_it_keeps_is_found_out_before_the_reset() {
    for misfortune in [Misfortune::ReadsBackSomethingElse, Misfortune::SwallowsWhatIsPutIn] {
        let it = Rehearsal::new();
        it.keyring.befall(misfortune);
        let stopped = it.rotations.intend(it.account, it.now()).unwrap_err();
        assert_eq!(stopped.id(), "keyring-read-back-differs");
        assert!(it.keyring.passwords().is_empty(), "the probe does not stay behind");
    }
}

#[test]
fn after_the_capture_nothing_is_withheld_and_the_retry_puts_it_away() {
    for error in every_failure() {
        let it = Rehearsal::requested(Generation::First);
        it.keyring.befall(Misfortune::Fails(error.clone()));
        let account = it.keep(recap(NEW)).unwrap();
        let rotation = account.rotation.unwrap();
        assert_eq!(rotation.stage, Stage::Captured);
        assert_eq!(rotation.unsafe_because, Some(error.clone()));
        assert_eq!(it.password().unwrap(), NEW, "shown at once");
        assert_eq!(it.rotations.unsafe_accounts(), [it.account], "closing the program is refused");

        let account = it.rotations.put_away(it.account, it.now()).unwrap();
        assert_eq!(account.rotation.unwrap().unsafe_because, Some(error), "the retry failed too");

        it.keyring.mend();
        let account = it.rotations.put_away(it.account, it.now()).unwrap();
        assert_eq!(account.rotation.unwrap().stage, Stage::Effective);
        assert!(it.rotations.unsafe_accounts().is_empty());
        assert_eq!(it.keyring.passwords(), [NEW]);
        assert_eq!(it.events_since_request(), ["captured", "effective", "stored"], "a retry is no event");
    }
}

#[test]
fn a_keyring_that_alters_it_after_the_capture_leaves_nothing_wrong_behind() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::ReadsBackSomethingElse);
    let account = it.keep(recap(NEW)).unwrap();
    assert_eq!(account.rotation.unwrap().unsafe_because, Some(StoreError::ReadBackDiffers));
    assert!(it.keyring.passwords().is_empty(), "the altered one would be taken for the password some day");
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn a_password_that_is_only_in_memory_can_be_handed_over_all_the_same() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(recap(NEW)).unwrap();
    it.rotations.saves(it.account, ExportKind::ProtectedPdf, it.now()).unwrap();
    it.confirm();
    it.looks_like(&expect![[r#"
        Captured, reset 2026-03-10 09:03, unsafe: keyring-locked
        told it never, vendor never
        exports: ProtectedPdf
        Finances confirmed 2026-03-10 09:05
        current since 2026-03-10 09:03, password: true
    "#]]);
    let refused = it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::PasswordNotSafe { .. }), "it cannot be kept: {refused}");
    it.keyring.mend();
    it.rotations.closes(it.account, AtClose::Forget, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Closed), "but every destination has it, so it can be forgotten");
    assert!(it.rotations.unsafe_accounts().is_empty());
}

#[test]
fn a_form_that_is_not_submitted_does_not_take_the_place_of_a_password_in_effect() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(recap(NEW)).unwrap();
    assert!(matches!(it.keep(form(NEWER)), Err(RotationError::NoRotationOpen { .. })));
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn a_second_reset_is_not_begun_while_a_password_is_only_in_memory() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(recap(NEW)).unwrap();
    it.keyring.mend();
    for begun in [it.rotations.intend(it.account, it.now()), it.rotations.intend_again(it.account, it.now())] {
        assert!(matches!(begun, Err(RotationError::PasswordNotSafe { .. })));
    }
    assert!(matches!(it.rotations.forgets(it.account, it.now()), Err(RotationError::PasswordNotSafe { .. })));
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn where_the_old_password_cannot_be_looked_up_the_new_one_is_kept_in_memory_at_once() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    let account = it.keep(recap(NEW)).unwrap();
    assert_eq!(account.rotation.unwrap().unsafe_because, Some(StoreError::NoKeyring));
    assert_eq!(it.password().unwrap(), NEW);
    it.keyring.mend();
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    let mut kept = it.keyring.passwords();
    kept.sort();
    assert_eq!(kept, [OLD, NEW]);
}

#[test]
fn pending_and_only_in_memory_it_can_be_accepted_or_left() {
    let it = Rehearsal::requested(Generation::Second);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(form(NEW)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.unsafe_accounts(), [it.account], "the form may have been submitted all the same");

    it.keep(form(NEWER)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    it.keyring.mend();
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
    assert_eq!(it.password().unwrap(), NEWER);
    assert_eq!(it.keyring.passwords(), [NEW, NEWER], "the form that was left, too");
    assert!(it.rotations.unsafe_accounts().is_empty());
}

#[test]
fn read_again_with_the_keyring_well_again_it_is_put_away() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(recap(NEW)).unwrap();
    it.keyring.mend();
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
    assert_eq!(it.events_since_request(), ["captured", "effective", "stored"]);
}

#[test]
fn a_second_recap_while_the_first_is_only_in_memory_is_the_one_that_counts() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(recap(NEW)).unwrap();
    it.confirm();
    it.keep(recap(NEWER)).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
    assert!(!it.account().all_confirmed(), "the destination has the password before this one");
}

#[test]
fn a_password_that_somebody_deleted_from_the_keyring_is_called_missing_not_unknown() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.keyring.emptied_by_somebody();
    let refused = it.password().unwrap_err();
    assert_eq!(refused.id(), "keyring-not-found");
}

#[test]
fn a_disk_that_fails_after_the_capture_does_not_take_the_password_with_it() {
    let it = Rehearsal::requested(Generation::First);
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; INSERT INTO probe VALUES (1, 'x') ON CONFLICT DO NOTHING;",
    )
    .unwrap();
    let refused = it.keep(recap(NEW)).unwrap_err();
    assert_eq!(refused.id(), "journal-busy");
    assert_eq!(it.rotations.unsafe_accounts(), [it.account]);
    lock.execute_batch("ROLLBACK").unwrap();
    drop(lock);
    assert_eq!(it.password().unwrap(), NEW);
    assert!(matches!(it.rotations.says_cancelled(it.account, it.now()), Err(RotationError::CannotCancel { .. })));
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
    assert_eq!(it.keyring.passwords(), [NEW]);
}
