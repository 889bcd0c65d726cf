//! « Je passe la main »: what goes along, and what must be finished first.

use chorus_pro::{Environment, Generation};
use rotation::{AtClose, Event, Journal, MemoryKeyring, NewAccount, RotationError, Rotations, StoreError};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, NEW, OLD, Rehearsal, destination, form, new_account, recap, start};

#[test]
fn the_current_password_goes_along_and_those_before_it_stay() {
    let rehearsal = Rehearsal::requested_a_year_later(Generation::First);
    rehearsal.keep(recap(NEW)).unwrap();
    assert_eq!(rehearsal.keyring.passwords().len(), 2, "the old one is still there, to be recognised");
    let succession = rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).unwrap();
    let [passed_on] = succession.accounts() else { panic!("one account") };
    assert_eq!(passed_on.password().unwrap().expose(), NEW);
    assert_eq!(passed_on.entries().len(), rehearsal.events().len(), "the whole history");
}

#[test]
fn nothing_is_recorded_before_the_file_is_saved() {
    let rehearsal = Rehearsal::requested(Generation::First);
    rehearsal.keep(recap(NEW)).unwrap();
    let before = rehearsal.events();
    rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).unwrap();
    assert_eq!(rehearsal.events(), before);
    rehearsal.rotations.handed_over(&[rehearsal.account], rehearsal.now()).unwrap();
    assert_eq!(rehearsal.events().last().unwrap(), "handed-over");
    assert_eq!(rehearsal.password().unwrap(), NEW, "it is not forgotten by itself");
}

#[test]
fn another_accounts_history_does_not_go_along() {
    let rehearsal = Rehearsal::requested(Generation::First);
    let other = rehearsal.rotations.add_account(new_account("TECH_1@cpp2017.fr"), rehearsal.now()).unwrap();
    rehearsal.rotations.add_destination(other, destination("Ailleurs"), rehearsal.now()).unwrap();
    rehearsal.keep(recap(NEW)).unwrap();
    let succession = rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).unwrap();
    let entries = succession.accounts()[0].entries();
    let is_elsewhere = |event: &Event| matches!(event, Event::DestinationAdded { name, .. } if name == "Ailleurs");
    assert!(!entries.iter().any(|entry| is_elsewhere(&entry.event)), "it is the other account's");
    let both = rehearsal.rotations.hand_over(&[rehearsal.account, other], rehearsal.now()).unwrap();
    assert_eq!(both.accounts().len(), 2);
    assert!(both.accounts()[1].password().is_none(), "it never had one");
}

#[test]
fn a_reset_under_way_is_finished_or_cancelled_first() {
    let refused = |rehearsal: &Rehearsal| match rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()) {
        Err(RotationError::HandOverUnfinished { login }) => assert_eq!(login.as_str(), LOGIN),
        other => panic!("{other:?}"),
    };
    let requested = Rehearsal::requested(Generation::Second);
    refused(&requested);
    requested.keep(form(NEW)).unwrap();
    refused(&requested);
    requested.rotations.says_accepted(requested.account, requested.now()).unwrap();
    requested.rotations.hand_over(&[requested.account], requested.now()).expect("the form was submitted");

    let in_memory = Rehearsal::requested(Generation::First);
    in_memory.keyring.befall(Misfortune::Fails(StoreError::Locked));
    in_memory.keep(recap(NEW)).unwrap();
    in_memory.keyring.mend();
    refused(&in_memory);
    in_memory.rotations.put_away(in_memory.account, in_memory.now()).unwrap();
    in_memory.rotations.hand_over(&[in_memory.account], in_memory.now()).expect("it is in the keyring");
}

#[test]
fn a_password_that_the_keyring_lost_is_named_and_one_that_was_forgotten_is_not_missed() {
    let rehearsal = Rehearsal::requested(Generation::First);
    rehearsal.keep(recap(NEW)).unwrap();
    rehearsal.keyring.emptied_by_somebody();
    let refused = rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now());
    assert!(matches!(refused, Err(RotationError::HandOverPasswordGone { login }) if login.as_str() == LOGIN));
    rehearsal.rotations.forgets(rehearsal.account, rehearsal.now()).unwrap();
    let succession = rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).unwrap();
    assert!(succession.accounts()[0].password().is_none());
}

#[test]
fn a_locked_keyring_is_named() {
    let rehearsal = Rehearsal::requested(Generation::First);
    rehearsal.keep(recap(OLD)).unwrap();
    rehearsal.keyring.befall(Misfortune::Fails(StoreError::Locked));
    let refused = rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now());
    assert!(matches!(refused, Err(RotationError::Store { source: StoreError::Locked })));
}

#[test]
fn a_lost_password_is_looked_for_once_more_and_its_loss_goes_along() {
    let found = Rehearsal::requested(Generation::First);
    found.keyring.befall(Misfortune::PowerFailsAfterPut);
    let found = found.power_fails_during(|it| drop(it.keep(recap(NEW))));
    let succession = found.rotations.hand_over(&[found.account], found.now()).unwrap();
    assert_eq!(succession.accounts()[0].password().unwrap().expose(), NEW, "the keyring holds it after all");

    let lost = Rehearsal::requested(Generation::First);
    lost.keyring.befall(Misfortune::PowerFailsBeforePut);
    let lost = lost.power_fails_during(|it| drop(it.keep(recap(NEW))));
    let succession = lost.rotations.hand_over(&[lost.account], lost.now()).unwrap();
    assert!(succession.accounts()[0].password().is_none());
}

#[test]
fn of_nothing_no_file_is_made() {
    let rehearsal = Rehearsal::new();
    let refused = rehearsal.rotations.hand_over(&[], rehearsal.now());
    assert!(matches!(refused, Err(RotationError::HandOverNothing)));
}

#[test]
fn practice_is_not_handed_over() {
    let rotations = Rotations::open(Journal::in_memory().unwrap(), std::sync::Arc::new(MemoryKeyring::default()));
    let made_up = NewAccount { environment: Environment::Practice, ..new_account(LOGIN) };
    let account = rotations.add_account(made_up, start()).unwrap();
    assert!(matches!(rotations.hand_over(&[account], start()), Err(RotationError::PracticeStaysHere)));
}

#[test]
fn a_finished_reset_goes_along_and_so_does_one_that_waits_for_its_programs() {
    let rehearsal = Rehearsal::requested(Generation::First);
    rehearsal.keep(recap(NEW)).unwrap();
    rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).expect("it waits");
    rehearsal.confirm();
    rehearsal.rotations.closes(rehearsal.account, AtClose::Keep, rehearsal.now()).unwrap();
    rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).expect("it is finished");
}
