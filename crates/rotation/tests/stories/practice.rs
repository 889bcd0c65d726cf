//! Practice: a journal and a keyring in memory, apart from reality.

use std::sync::Arc;

use chorus_pro::{Environment, Generation};
use rotation::{AccountId, Journal, MemoryKeyring, NewAccount, RotationError, Rotations, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, NEW, Rehearsal, destination, new_account, recap, start};

fn practice() -> (Rotations, AccountId) {
    let rotations = Rotations::open(Journal::in_memory().unwrap(), Arc::new(MemoryKeyring::default()));
    let made_up = NewAccount { environment: Environment::Practice, ..new_account(LOGIN) };
    let account = rotations.add_account(made_up, start()).unwrap();
    (rotations, account)
}

#[test]
fn a_whole_rotation_goes_through_in_memory() {
    let (rotations, account) = practice();
    let named = rotations.add_destination(account, destination("Finances"), start()).unwrap();
    assert!(rotations.preflight(account, start()).unwrap().is_ready());
    rotations.intend(account, start()).unwrap();
    rotations.requested(account, Generation::First, start()).unwrap();
    rotations.keep_recap(account, recap(NEW), start()).unwrap();
    assert_eq!(rotations.password(account).unwrap().expose(), NEW);
    rotations.says_confirmed(account, named, start()).unwrap();
    let closed = rotations.closes(account, rotation::AtClose::Forget, start()).unwrap();
    assert_eq!(closed.rotation.unwrap().stage, Stage::Closed);
    assert!(matches!(rotations.password(account), Err(RotationError::NoPassword { .. })), "forgotten is forgotten");
}

#[test]
fn practice_and_reality_do_not_take_in_each_others_accounts() {
    let (rotations, _) = practice();
    let real = rotations.add_account(new_account(LOGIN), start());
    assert!(matches!(real, Err(RotationError::PracticeApart)), "a real account in practice");
    let reality = Rehearsal::new();
    let made_up = NewAccount { environment: Environment::Practice, ..new_account(LOGIN) };
    let made_up = reality.rotations.add_account(made_up, start());
    assert!(matches!(made_up, Err(RotationError::PracticeApart)), "a made-up account in reality");
}

#[test]
fn no_number_of_practice_names_anything_of_reality() {
    let (practice, made_up) = practice();
    let reality = Rehearsal::new();
    assert!(matches!(reality.rotations.account(made_up), Err(RotationError::UnknownAccount { .. })));
    assert!(matches!(practice.account(reality.account), Err(RotationError::UnknownAccount { .. })));
}

#[test]
fn each_practice_begins_with_nothing() {
    let (first, account) = practice();
    drop(first);
    let second = Rotations::open(Journal::in_memory().unwrap(), Arc::new(MemoryKeyring::default()));
    assert!(second.accounts().unwrap().is_empty());
    assert!(matches!(second.account(account), Err(RotationError::UnknownAccount { .. })));
}
