//! The program ends in the middle, and is started again.

use chorus_pro::Generation;
use expect_test::expect;
use rotation::{AtClose, ExportKind, RotationError, Stage, StoreError, Told};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, form, recap};

#[test]
fn after_each_step_a_restart_sees_what_the_running_program_saw() {
    let mut it = Rehearsal::requested_a_year_later(Generation::Second);
    let steps: [fn(&Rehearsal); 8] = [
        |_| {},
        |it| drop(it.keep(form(NEW)).unwrap()),
        |it| drop(it.rotations.says_accepted(it.account, it.now()).unwrap()),
        |it| drop(it.rotations.saves(it.account, ExportKind::Csv, it.now()).unwrap()),
        |it| drop(it.rotations.says_told(it.account, Told::Vendor, it.now()).unwrap()),
        |it| drop(it.confirm()),
        |it| drop(it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap()),
        |it| drop(it.rotations.forgets(it.account, it.now()).unwrap()),
    ];
    for (number, step) in steps.iter().enumerate() {
        step(&it);
        let (before, history) = (it.rotations.accounts().unwrap(), it.rotations.history().unwrap());
        it = it.restart();
        assert_eq!(it.rotations.accounts().unwrap(), before, "after step {number}");
        assert_eq!(it.rotations.history().unwrap(), history, "after step {number}");
    }
    assert_eq!(it.stage(), Some(Stage::Closed), "all steps were taken");
}

#[test]
fn killed_before_the_keyring_has_it_the_password_is_lost_and_that_is_said() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keyring.befall(Misfortune::PowerFailsBeforePut);
    let it = it.power_fails_during(|it| drop(it.keep(recap(NEW))));
    it.rotations.resume(it.account, it.now()).unwrap();
    it.looks_like(&expect![[r#"
        Lost, reset 2027-03-10 09:08, unsafe: -
        told it never, vendor never
        exports: 
        Finances confirmed never
        current since 2027-03-10 09:08, password: false
    "#]]);
    let refused = it.password().unwrap_err();
    assert!(matches!(refused, RotationError::NoPassword { .. }), "the old one is dead, it is not shown: {refused}");
    assert!(it.rotations.unsafe_accounts().is_empty());
}

#[test]
fn a_lost_password_is_repaired_by_a_second_reset_that_supersedes_the_first_in_one_event() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::PowerFailsBeforePut);
    let it = it.power_fails_during(|it| drop(it.keep(recap(NEW))));
    let lost = it.account().rotation.unwrap().id;
    let again = it.rotations.intend(it.account, it.now()).unwrap();
    assert_ne!(again, lost);
    let last = it.rotations.history().unwrap().pop().unwrap().what;
    assert_eq!(last, rotation::Event::Intended { account: it.account, supersedes: Some(lost) });
    it.keep(recap(NEWER)).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
}

#[test]
fn a_lost_password_whose_page_is_still_open_is_read_again() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::PowerFailsBeforePut);
    let it = it.power_fails_during(|it| drop(it.keep(recap(NEW))));
    assert_eq!(it.stage(), Some(Stage::Lost));
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn killed_when_the_keyring_has_it_and_the_journal_does_not_know_it_is_found_again() {
    for (found, generation, stage) in [
        (recap as fn(&str) -> _, Generation::First, Stage::Effective),
        (form as fn(&str) -> _, Generation::Second, Stage::Stored),
    ] {
        let it = Rehearsal::requested(generation);
        it.keyring.befall(Misfortune::PowerFailsAfterPut);
        let it = it.power_fails_during(|it| drop(it.keep(found(NEW))));
        assert_eq!(it.stage(), Some(Stage::Lost), "the journal alone cannot know");
        it.rotations.resume(it.account, it.now()).unwrap();
        assert_eq!(it.stage(), Some(stage));
        assert_eq!(it.password().unwrap(), NEW);
    }
}

#[test]
fn resuming_with_a_locked_keyring_says_so_instead_of_calling_it_lost() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::PowerFailsAfterPut);
    let it = it.power_fails_during(|it| drop(it.keep(recap(NEW))));
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    assert_eq!(it.rotations.resume(it.account, it.now()).unwrap_err().id(), "keyring-locked");
    it.keyring.mend();
    it.rotations.resume(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn resuming_where_all_is_known_does_not_ask_the_keyring() {
    let it = Rehearsal::requested(Generation::First).restart();
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.rotations.resume(it.account, it.now()).unwrap();
    it.keyring.mend();
    it.keep(recap(NEW)).unwrap();
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    let events = it.events();
    it.rotations.resume(it.account, it.now()).unwrap();
    assert_eq!(it.events(), events);
}

#[test]
fn drawn_anew_and_then_lost_the_first_draw_is_not_shown_in_its_place() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.keyring.befall(Misfortune::PowerFailsBeforePut);
    let it = it.power_fails_during(|it| drop(it.keep(form(NEWER))));
    it.rotations.resume(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Lost));
    assert!(matches!(it.password(), Err(RotationError::NoPassword { .. })));
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), OLD, "the form was never submitted, so the old one lives");
    assert_eq!(
        it.keyring.passwords(),
        [OLD, NEW],
        "and the first draw is set aside: it is the one that may be in force"
    );
}

#[test]
fn the_program_ended_while_the_password_was_only_in_memory_and_what_was_handed_over_is_remembered() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    it.keep(recap(NEW)).unwrap();
    it.rotations.saves(it.account, ExportKind::ProtectedPdf, it.now()).unwrap();
    it.confirm();
    let it = it.restart();
    it.keyring.mend();
    it.rotations.resume(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Lost), "this computer does not hold it");
    assert!(it.account().all_confirmed(), "the destination does");
    it.rotations.closes(it.account, AtClose::Forget, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Closed), "so no second reset is needed");
    assert!(it.account().reset_at.is_some(), "and the due date is known");
}

#[test]
fn a_lost_form_may_have_been_submitted_all_the_same() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keyring.befall(Misfortune::PowerFailsBeforePut);
    let it = it.power_fails_during(|it| drop(it.keep(form(NEW))));
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Lost));
    assert!(matches!(it.password(), Err(RotationError::NoPassword { .. })), "the old one is dead now");
}

#[test]
fn read_again_after_a_loss_while_the_journal_fails_it_is_in_memory_and_the_journal_still_says_lost() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::PowerFailsBeforePut);
    let it = it.power_fails_during(|it| drop(it.keep(recap(NEW))));
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(it.keep(recap(NEW)).unwrap_err().id(), "journal-busy");
    lock.execute_batch("ROLLBACK").unwrap();
    assert_eq!(it.stage(), Some(Stage::Lost), "what the journal says was captured is not what is in memory");
    assert!(it.account().has_password);
    assert_eq!(it.password().unwrap(), NEW);
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
}

#[test]
fn a_form_read_after_a_reset_whose_password_was_lost_is_pending_and_leaving_it_brings_no_dead_one_back() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keyring.befall(Misfortune::PowerFailsBeforePut);
    let it = it.power_fails_during(|it| drop(it.keep(recap(NEW))));
    it.keep(form(NEWER)).unwrap();
    assert_eq!(it.stage(), Some(Stage::Stored), "nothing says that the form was submitted");
    assert_eq!(it.password().unwrap(), NEWER);

    it.rotations.says_left(it.account, it.now()).unwrap();
    assert!(matches!(it.password(), Err(RotationError::NoPassword { .. })), "the one in force was lost");
}
