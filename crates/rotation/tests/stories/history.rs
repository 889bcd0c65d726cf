//! The history: everything that happened, with the names that a reader needs.

use chorus_pro::Generation;
use rotation::Event;

use crate::rehearsal::{LOGIN, NEW, Rehearsal, destination, recap};

#[test]
fn each_line_says_when_with_which_account_and_with_which_destination() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.confirm();
    let lines = it.rotations.history().unwrap();
    assert!(lines.is_sorted_by_key(|line| line.at));
    for line in &lines {
        assert_eq!(line.account, it.account);
        assert_eq!(line.login, LOGIN);
        assert_eq!(line.structure_name, "78 RUE D'AUTEUIL");
    }
    let confirmed = lines.last().unwrap();
    assert!(matches!(confirmed.what, Event::DestinationConfirmed { .. }));
    assert_eq!(confirmed.destination.as_deref(), Some("Finances"));
    let captured = lines.iter().find(|line| matches!(line.what, Event::Captured { .. })).unwrap();
    assert_eq!(captured.destination, None);
}

#[test]
fn a_destination_that_was_removed_still_has_its_name_in_the_history() {
    let it = Rehearsal::new();
    it.rotations.change_destination(it.account, it.destination, destination("Compta"), it.now()).unwrap();
    it.rotations.remove_destination(it.account, it.destination, it.now()).unwrap();
    let names: Vec<_> = it.rotations.history().unwrap().into_iter().filter_map(|line| line.destination).collect();
    assert_eq!(names, ["Finances", "Compta", "Compta"]);
}
