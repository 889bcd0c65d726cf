//! The page that was read belongs to another account than the one that was chosen.

use chorus_pro::{Environment, Generation};
use rotation::{Found, NewAccount, RotationError, Stage, StoreError};

use crate::fake_keyring::Misfortune;
use crate::rehearsal::{LOGIN, NEW, NEWER, OLD, Rehearsal, destination, form, login, new_account, recap};

const OTHER: &str = "TECH_12_21010033200018@cpro.fr";

fn of_the_other(found: Found) -> Found {
    Found { login: Some(login(OTHER)), ..found }
}

#[test]
fn it_is_refused_by_name_and_nothing_is_recorded_nor_shown() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let before = it.events();
    let refused = it.keep(of_the_other(recap(NEW))).unwrap_err();
    let RotationError::AnotherAccount { login: whose } = refused else { panic!("{refused}") };
    assert_eq!(whose.as_str(), OTHER);
    assert_eq!(it.events(), before);
    assert_eq!(it.password().unwrap(), OLD, "the other account's password is not shown as this one's");
    it.keep(recap(NEWER)).unwrap();
    assert_eq!(it.password().unwrap(), NEWER, "the right page is taken afterwards");
}

#[test]
fn a_login_in_capitals_is_the_same_login() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(Found { login: Some(login(&LOGIN.to_uppercase())), ..recap(NEW) }).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
}

#[test]
fn on_the_users_word_it_is_kept_for_its_own_account_which_becomes_known() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(of_the_other(recap(NEW))).unwrap_err();
    let owner = it.rotations.keep_for_its_account(it.account, it.now()).unwrap();
    assert_ne!(owner, it.account);
    let account = it.rotations.account(owner).unwrap();
    assert_eq!(account.login.as_str(), OTHER);
    assert_eq!(account.environment, Environment::Production);
    assert_eq!(account.structure_id.unwrap().as_str(), "21010033200018", "the login itself names it");
    assert!(account.destinations.is_empty(), "who uses it is asked, not copied");
    assert_eq!(account.rotation.unwrap().stage, Stage::Effective);
    assert_eq!(it.rotations.password(owner).unwrap().expose(), NEW);
    assert_eq!(it.stage(), Some(Stage::Requested), "the chosen account is where it was");
    assert!(it.rotations.considered(it.account).is_none(), "it is not held twice");
}

#[test]
fn for_an_account_with_an_unfinished_reset_the_new_page_supersedes_it() {
    let it = Rehearsal::requested(Generation::First);
    let owner = it.rotations.add_account(new_account(OTHER), it.now()).unwrap();
    it.rotations.add_destination(owner, destination("Connecteur"), it.now()).unwrap();
    it.rotations.intend(owner, it.now()).unwrap();
    it.rotations.keep_recap(owner, of_the_other(recap(OLD)), it.now()).unwrap();

    it.keep(of_the_other(recap(NEW))).unwrap_err();
    assert_eq!(it.rotations.keep_for_its_account(it.account, it.now()).unwrap(), owner);
    assert_eq!(it.rotations.password(owner).unwrap().expose(), NEW);
    assert_eq!(it.rotations.account(owner).unwrap().destinations.len(), 1, "its own destinations stay");
}

#[test]
fn the_page_of_a_reset_that_is_kept_already_changes_nothing() {
    let it = Rehearsal::requested(Generation::First);
    let owner = it.rotations.add_account(new_account(OTHER), it.now()).unwrap();
    it.rotations.add_destination(owner, destination("Connecteur"), it.now()).unwrap();
    it.rotations.intend(owner, it.now()).unwrap();
    it.rotations.keep_recap(owner, of_the_other(recap(NEW)), it.now()).unwrap();
    let before = it.events();
    it.keep(of_the_other(recap(NEW))).unwrap_err();
    assert_eq!(it.rotations.keep_for_its_account(it.account, it.now()).unwrap(), owner);
    assert_eq!(it.events(), before);
}

#[test]
fn in_the_second_generation_it_is_pending_there() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(of_the_other(form(NEW))).unwrap_err();
    let owner = it.rotations.keep_for_its_account(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.account(owner).unwrap().rotation.unwrap().stage, Stage::Stored);
}

#[test]
fn without_a_page_of_another_account_there_is_nothing_to_keep_for_it() {
    let it = Rehearsal::requested(Generation::First);
    let refused = it.rotations.keep_for_its_account(it.account, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::NothingConsidered { .. }), "{refused}");
}

#[test]
fn on_a_journal_that_fails_the_page_is_held_for_another_try() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(of_the_other(recap(NEW))).unwrap_err();
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(it.rotations.keep_for_its_account(it.account, it.now()).unwrap_err().id(), "journal-busy");
    lock.execute_batch("ROLLBACK").unwrap();
    it.rotations.add_account(NewAccount { structure_name: String::new(), ..new_account(OTHER) }, it.now()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = it.rotations.keep_for_its_account(it.account, it.now()).unwrap_err();
    assert_eq!(refused.id(), "journal-busy", "the account is known, its rotation cannot be begun");
    lock.execute_batch("ROLLBACK").unwrap();
    let owner = it.rotations.keep_for_its_account(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.password(owner).unwrap().expose(), NEW);
}

/// The other account's first password could not be put away, and is in memory only.
fn in_memory_of_the_other(it: &Rehearsal, generation: Generation) -> rotation::AccountId {
    let owner = it.rotations.add_account(new_account(OTHER), it.now()).unwrap();
    it.rotations.add_destination(owner, destination("Connecteur"), it.now()).unwrap();
    it.rotations.intend(owner, it.now()).unwrap();
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    let read = if generation == Generation::First { recap(NEW) } else { form(NEW) };
    it.rotations.keep_recap(owner, of_the_other(read), it.now()).unwrap();
    owner
}

#[test]
fn kept_for_its_account_it_does_not_cover_one_that_is_in_memory_only() {
    for before in [Generation::First, Generation::Second] {
        let it = Rehearsal::requested(Generation::First);
        let owner = in_memory_of_the_other(&it, before);
        it.keep(of_the_other(recap(NEWER))).unwrap_err();
        assert_eq!(it.rotations.keep_for_its_account(it.account, it.now()).unwrap(), owner);
        assert_eq!(it.rotations.password(owner).unwrap().expose(), NEWER);
        assert_eq!(it.rotations.unsafe_accounts(), [owner]);
        it.keyring.mend();
        it.rotations.put_away(owner, it.now()).unwrap();
        assert_eq!(it.keyring.passwords(), [NEW, NEWER], "both are safe");
        assert!(it.rotations.unsafe_accounts().is_empty());
        let aside = it.rotations.account(owner).unwrap().set_aside;
        let kept = it.rotations.password_of(owner, aside[0].password.capture).unwrap();
        assert_eq!(kept.expose(), NEW, "and the first one can be taken up again");
    }
}

#[test]
fn nor_one_that_the_journal_does_not_know_of_either() {
    let it = Rehearsal::requested(Generation::First);
    let owner = it.rotations.add_account(new_account(OTHER), it.now()).unwrap();
    it.rotations.add_destination(owner, destination("Connecteur"), it.now()).unwrap();
    it.rotations.intend(owner, it.now()).unwrap();
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    it.rotations.keep_recap(owner, of_the_other(recap(NEW)), it.now()).unwrap_err();
    it.keep(of_the_other(recap(NEWER))).unwrap_err();
    it.rotations.keep_for_its_account(it.account, it.now()).unwrap_err();
    lock.execute_batch("ROLLBACK").unwrap();
    it.rotations.put_away(owner, it.now()).unwrap();
    let mut kept = it.keyring.passwords();
    kept.sort();
    assert_eq!(kept, [NEW, NEWER]);
    assert_eq!(it.rotations.password(owner).unwrap().expose(), NEWER);
}
