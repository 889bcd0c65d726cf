//! This computer forgets everything: every password, then the history.

use chorus_pro::{Environment, Generation};
use rotation::{AccountId, Forgotten, PisteApplication, RotationError, StoreError};

use crate::fake_keyring::Misfortune;
use crate::rehearsal::{NEW, OLD, Rehearsal, form, new_account, recap};

/// A year later: the old password and the new one are in the keyring, and another account has one of its own.
fn two_accounts() -> (Rehearsal, AccountId) {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let other = it.rotations.add_account(new_account("DEV_X@cpp2017.fr"), it.now()).unwrap();
    it.rotations.add_destination(other, crate::rehearsal::destination("Connecteur"), it.now()).unwrap();
    it.rotations.intend(other, it.now()).unwrap();
    let found = rotation::Found { login: None, ..recap("de-l\u{2019}autre") };
    it.rotations.keep_recap(other, found, it.now()).unwrap();
    assert_eq!(it.keyring.passwords().len(), 3);
    (it, other)
}

#[test]
fn every_password_goes_and_then_the_history() {
    let (it, _) = two_accounts();
    let (outcome, it) = it.forget_everything();
    assert_eq!(outcome.unwrap(), Forgotten { accounts: 2, passwords: 3 });
    assert!(it.keyring.slots().is_empty(), "{:?}", it.keyring.slots());
    assert!(it.rotations.accounts().unwrap().is_empty());
    assert!(it.rotations.history().unwrap().is_empty());
}

#[test]
fn the_identifiers_that_piste_is_asked_with_go_too() {
    let (it, _) = two_accounts();
    let application = PisteApplication::parse("0f3c-11", "q7#K").unwrap();
    it.rotations.name_piste_application(Environment::Production, &application).unwrap();
    it.rotations.name_piste_application(Environment::Qualification, &application).unwrap();
    it.keyring.befall(Misfortune::WillDeleteOnlyOnce);
    let (outcome, it) = it.forget_everything();
    assert!(outcome.is_err(), "what may still be there is not said to be gone");
    it.keyring.mend();
    let (outcome, it) = it.forget_everything();
    outcome.unwrap();
    assert!(it.keyring.slots().is_empty(), "{:?}", it.keyring.slots());
}

#[test]
fn one_that_waits_for_its_form_goes_too() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    let (outcome, it) = it.forget_everything();
    assert_eq!(outcome.unwrap(), Forgotten { accounts: 1, passwords: 1 });
    assert!(it.keyring.slots().is_empty());
}

#[test]
fn a_keyring_that_stops_in_the_middle_leaves_a_journal_that_is_true_and_the_rest_is_done_later() {
    let (it, other) = two_accounts();
    it.keyring.befall(Misfortune::WillDeleteOnlyOnce);
    let (outcome, it) = it.forget_everything();
    assert!(matches!(outcome.unwrap_err(), RotationError::Store { source: StoreError::Refused }));
    assert_eq!(it.keyring.passwords().len(), 2, "one was deleted");
    assert_eq!(it.password().unwrap(), NEW, "the older one went first, and what is in force is there still");
    assert!(it.rotations.password(other).is_ok());

    it.keyring.mend();
    let (outcome, it) = it.forget_everything();
    assert_eq!(outcome.unwrap().accounts, 2);
    assert!(it.keyring.slots().is_empty());
    assert!(it.rotations.accounts().unwrap().is_empty());
}

#[test]
fn an_account_that_was_emptied_before_it_stopped_is_known_to_be_empty() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let other = it.rotations.add_account(new_account("DEV_X@cpp2017.fr"), it.now()).unwrap();
    it.rotations.add_destination(other, crate::rehearsal::destination("Connecteur"), it.now()).unwrap();
    it.rotations.intend(other, it.now()).unwrap();
    it.rotations.keep_recap(other, rotation::Found { login: None, ..recap(OLD) }, it.now()).unwrap();
    it.keyring.befall(Misfortune::WillDeleteOnlyOnce);
    let (outcome, it) = it.forget_everything();
    assert!(outcome.is_err());
    assert!(!it.account().has_password, "the first account's password is gone, and the journal says so");
    assert!(it.rotations.account(other).unwrap().has_password, "the second one's is not");
}

#[test]
fn a_password_that_is_only_in_memory_stops_it_before_anything_is_deleted() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(recap(NEW)).unwrap();
    it.keyring.mend();
    let (outcome, it) = it.forget_everything();
    assert!(matches!(outcome.unwrap_err(), RotationError::PasswordNotSafe { .. }));
    assert_eq!(it.keyring.passwords(), [OLD]);
}

#[test]
fn where_nothing_was_ever_known_the_keyring_is_not_asked() {
    let (outcome, it) = Rehearsal::new().forget_everything();
    assert_eq!(outcome.unwrap(), Forgotten { accounts: 1, passwords: 0 });
    it.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    let (outcome, _) = it.forget_everything();
    assert_eq!(outcome.unwrap(), Forgotten::default());
}

/// Elsewhere a file goes although somebody has it open.
#[cfg(windows)]
#[test]
fn a_history_that_another_program_has_open_goes_once_it_is_closed_and_the_passwords_go_at_once() {
    let (it, _) = two_accounts();
    let other_program = rusqlite::Connection::open(it.journal_path()).unwrap();
    let events: i64 = other_program.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap();
    assert!(events > 0, "it has the journal open");
    let (outcome, it) = it.forget_everything();
    let refused = outcome.unwrap_err();
    assert!(
        matches!(&refused, RotationError::JournalNotErased { path, .. } if *path == it.journal_path()),
        "{refused}"
    );
    assert!(it.keyring.slots().is_empty());

    drop(other_program);
    let (outcome, _) = it.forget_everything();
    assert_eq!(outcome.unwrap(), Forgotten { accounts: 2, passwords: 0 });
}

#[test]
fn what_a_preflight_that_was_cut_short_left_in_the_keyring_goes_too() {
    let it = Rehearsal::new();
    it.keyring.befall(Misfortune::WillNotDelete);
    it.rotations.preflight(it.account, it.now()).unwrap();
    let left = it.keyring.slots();
    assert!(
        left.iter().any(|slot| slot.contains(&std::process::id().to_string())),
        "each process has its own: {left:?}"
    );
    it.keyring.mend();
    let (outcome, it) = it.restart().forget_everything();
    assert_eq!(outcome.unwrap(), Forgotten { accounts: 1, passwords: 0 });
    assert!(it.keyring.slots().is_empty(), "{:?}", it.keyring.slots());
}
