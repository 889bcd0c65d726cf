//! Accounts become known, and the programs that use them are named.

use chorus_pro::{Environment, Generation, StructureId};
use rotation::{DestinationId, NewAccount, NewDestination, RotationError, UpdatedBy};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, NEW, Rehearsal, destination, login, new_account, recap};

#[test]
fn the_same_login_in_the_same_environment_is_the_same_account_and_in_the_other_it_is_not() {
    let it = Rehearsal::new();
    assert_eq!(it.rotations.add_account(new_account(LOGIN), it.now()).unwrap(), it.account);
    assert_eq!(it.rotations.add_account(new_account(&LOGIN.to_lowercase()), it.now()).unwrap(), it.account);
    let trial = NewAccount { environment: Environment::Qualification, ..new_account(LOGIN) };
    assert_ne!(it.rotations.add_account(trial, it.now()).unwrap(), it.account);
    assert_eq!(it.rotations.accounts().unwrap().len(), 2);
}

#[test]
fn a_structure_that_was_not_known_is_filled_in_and_one_that_was_is_left() {
    let it = Rehearsal::new();
    let bare = NewAccount {
        structure_id: None,
        structure_name: "  ".to_owned(),
        ..new_account("TECH_1_21010033200018@cpro.fr")
    };
    let account = it.rotations.add_account(bare.clone(), it.now()).unwrap();
    assert_eq!(it.rotations.account(account).unwrap().structure_name, "", "white space is no name");
    let named = NewAccount { structure_name: " MAIRIE DE X ".to_owned(), ..bare.clone() };
    it.rotations.add_account(named, it.now()).unwrap();
    let numbered = NewAccount { structure_id: StructureId::parse("21010033200018").ok(), ..bare.clone() };
    it.rotations.add_account(numbered, it.now()).unwrap();
    let other = NewAccount { structure_name: "AUTRE".to_owned(), ..bare };
    it.rotations.add_account(other, it.now()).unwrap();
    let known = it.rotations.account(account).unwrap();
    assert_eq!(known.structure_name, "MAIRIE DE X");
    assert_eq!(known.structure_id.unwrap().as_str(), "21010033200018");
}

#[test]
fn destinations_are_kept_in_order_with_who_updates_them_and_where() {
    let it = Rehearsal::new();
    let new = NewDestination {
        name: " Odoo ".to_owned(),
        updated_by: UpdatedBy::Me,
        note: " Comptabilité > Configuration ".to_owned(),
    };
    let odoo = it.rotations.add_destination(it.account, new, it.now()).unwrap();
    let it = it.restart();
    let destinations = it.account().destinations;
    assert_eq!(destinations.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Finances", "Odoo"]);
    assert_eq!(destinations[1].id, odoo);
    assert_eq!(destinations[1].updated_by, UpdatedBy::Me);
    assert_eq!(destinations[1].note, "Comptabilité > Configuration");
}

#[test]
fn the_very_same_destination_twice_is_one_and_another_of_the_same_name_is_two() {
    let it = Rehearsal::new();
    assert_eq!(it.rotations.add_destination(it.account, destination("Finances"), it.now()).unwrap(), it.destination);
    let mine = NewDestination { updated_by: UpdatedBy::Me, ..destination("Finances") };
    assert_ne!(it.rotations.add_destination(it.account, mine, it.now()).unwrap(), it.destination);
}

#[test]
fn a_destination_needs_a_name_of_a_line_and_a_note_of_a_page() {
    let it = Rehearsal::new();
    let add = |name: &str, note: &str| {
        let new = NewDestination { note: note.to_owned(), ..destination(name) };
        it.rotations.add_destination(it.account, new, it.now())
    };
    assert!(matches!(add(" \u{a0}", ""), Err(RotationError::DestinationNameMissing)));
    assert!(add(&"é".repeat(200), &"é".repeat(2000)).is_ok());
    assert!(matches!(add(&"é".repeat(201), ""), Err(RotationError::DestinationNameTooLong { limit: 200 })));
    assert!(matches!(add("a", &"é".repeat(2001)), Err(RotationError::DestinationNoteTooLong { limit: 2000 })));
}

#[test]
fn described_anew_it_is_the_same_destination_and_still_confirmed() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.confirm();
    let renamed = destination("Logiciel de finances");
    let account = it.rotations.change_destination(it.account, it.destination, renamed, it.now()).unwrap();
    assert_eq!(account.destinations[0].name, "Logiciel de finances");
    assert!(account.all_confirmed());
    let before = it.events();
    it.rotations.change_destination(it.account, it.destination, destination("Logiciel de finances"), it.now()).unwrap();
    assert_eq!(it.events(), before, "the same description is no change");
}

#[test]
fn a_destination_named_after_the_reset_waits_too_and_one_removed_does_not() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    assert!(it.confirm().all_confirmed());
    let late = it.rotations.add_destination(it.account, destination("Connecteur"), it.now()).unwrap();
    assert!(!it.account().all_confirmed(), "somebody remembered one more");
    it.rotations.remove_destination(it.account, late, it.now()).unwrap();
    assert!(it.account().all_confirmed(), "it did not use the account after all");
    it.rotations.remove_destination(it.account, late, it.now()).unwrap();
    assert!(matches!(
        it.rotations.says_confirmed(it.account, late, it.now()),
        Err(RotationError::UnknownDestination { .. })
    ));
}

#[test]
fn another_accounts_destination_is_not_touched() {
    let it = Rehearsal::new();
    let other = it
        .rotations
        .add_account(NewAccount { login: login("TECH_1_21010033200018@cpro.fr"), ..new_account(LOGIN) }, it.now());
    let other = other.unwrap();
    for destination_id in [it.destination, DestinationId(4711)] {
        let changed = it.rotations.change_destination(other, destination_id, destination("X"), it.now());
        assert!(matches!(changed, Err(RotationError::UnknownDestination { .. })));
        let removed = it.rotations.remove_destination(other, destination_id, it.now());
        assert!(matches!(removed, Err(RotationError::UnknownDestination { .. })));
    }
    assert_eq!(it.account().destinations.len(), 1);
}
