//! Taking over from another computer: what arrives, what was here already, and what goes wrong on the way.

use chorus_pro::Generation;
use jiff::{SignedDuration, Timestamp};
use rotation::{
    Arrival, AtClose, Event, PassedOn, RotationError, Stage, StoreError, Succession, TakenOver, WhySetAside,
};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, login, recap, secret, start};
use crate::successor::{Successor, copied, later};

/// A reset that waits for its programs, and what is handed over of it.
fn handed_over() -> (Rehearsal, Succession) {
    let rehearsal = Rehearsal::requested(Generation::First);
    rehearsal.keep(recap(NEW)).unwrap();
    let succession = rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).unwrap();
    (rehearsal, succession)
}

/// The successor's one account, taken over with `arrival`, and its password there.
#[track_caller]
fn arrives(successor: &Successor, succession: Succession, arrival: Arrival, password: &str) {
    let taken = successor.takes_over(succession).unwrap();
    assert_eq!(taken.iter().map(|it| it.arrival).collect::<Vec<_>>(), [arrival]);
    assert_eq!(taken[0].trouble, None);
    assert_eq!(successor.password(taken[0].account).unwrap(), password);
    assert!(!successor.only_account().is_elsewhere, "its password is here");
}

#[test]
fn the_successor_has_the_password_and_goes_on_where_the_other_stopped() {
    let (rehearsal, succession) = handed_over();
    let successor = Successor::new();
    arrives(&successor, succession, Arrival::New, NEW);
    let (there, here) = (rehearsal.account(), successor.only_account());
    assert_eq!(here.reset_at, there.reset_at);
    let waiting = here.rotation.clone().unwrap();
    assert_eq!(waiting.stage, Stage::Effective, "its programs still wait");
    successor.rotations.says_confirmed(here.id, here.destinations[0].id, later()).unwrap();
    let closed = successor.rotations.closes(here.id, AtClose::Keep, later()).unwrap();
    assert_eq!(closed.rotation.unwrap().stage, Stage::Closed);
    let successor = successor.restart();
    assert_eq!(successor.password(here.id).unwrap(), NEW);
}

#[test]
fn the_history_keeps_its_moments_and_its_names_and_says_where_it_comes_from() {
    let (rehearsal, succession) = handed_over();
    let successor = Successor::new();
    successor.takes_over(succession).unwrap();
    let (there, here) = (rehearsal.rotations.history().unwrap(), successor.rotations.history().unwrap());
    for (one, other) in there.iter().zip(&here) {
        assert_eq!((one.at, &one.by, &one.destination), (other.at, &other.by, &other.destination));
    }
    let added: Vec<_> = here[there.len()..].iter().map(|line| (line.at, line.by.as_deref())).collect();
    assert_eq!(added, [(later(), Some("successeur")); 2], "taken over, and stored: written here");
}

#[test]
fn the_same_file_again_changes_nothing() {
    let (_rehearsal, succession) = handed_over();
    let again = copied(&succession);
    let successor = Successor::new();
    successor.takes_over(succession).unwrap();
    let before = successor.rotations.history().unwrap();
    arrives(&successor, again, Arrival::AlreadyHere, NEW);
    assert_eq!(successor.rotations.history().unwrap(), before);
}

#[test]
fn a_locked_keyring_stops_it_before_anything_is_changed() {
    let (_rehearsal, succession) = handed_over();
    let again = copied(&succession);
    let successor = Successor::new();
    successor.keyring.befall(Misfortune::Fails(StoreError::Locked));
    let refused = successor.takes_over(succession);
    assert!(matches!(refused, Err(RotationError::Store { source: StoreError::Locked })));
    assert!(successor.accounts().is_empty(), "nothing was changed");
    successor.keyring.mend();
    arrives(&successor, again, Arrival::New, NEW);
}

#[test]
fn where_the_power_fails_before_the_password_is_here_the_account_says_so_and_the_file_brings_it() {
    for misfortune in [Misfortune::PowerFailsBeforePut, Misfortune::PowerFailsAfterPut] {
        let (_rehearsal, succession) = handed_over();
        let again = copied(&succession);
        let successor = Successor::new();
        successor.keyring.befall(misfortune);
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| successor.takes_over(succession)));
        assert!(outcome.is_err(), "the power was to fail");
        successor.keyring.mend();
        let successor = successor.restart();
        let account = successor.only_account();
        assert!(account.is_elsewhere && !account.has_password, "it is said that the password did not arrive");
        assert_eq!(account.rotation.unwrap().stage, Stage::Effective, "and not that it is lost");
        assert!(matches!(successor.password(account.id), Err(RotationError::NoPassword { .. })));
        arrives(&successor, again, Arrival::Completed, NEW);
    }
}

#[test]
fn what_was_forgotten_here_comes_back_with_the_file() {
    let (rehearsal, succession) = handed_over();
    rehearsal.rotations.handed_over(&[rehearsal.account], rehearsal.now()).unwrap();
    rehearsal.rotations.forgets(rehearsal.account, rehearsal.now()).unwrap();
    let taken = rehearsal.rotations.take_over(succession, rehearsal.now()).unwrap();
    assert_eq!((taken[0].account, taken[0].arrival), (rehearsal.account, Arrival::Completed));
    assert_eq!(rehearsal.password().unwrap(), NEW);
}

#[test]
fn an_older_password_here_gives_way_to_the_later_reset() {
    let successor = Successor::new();
    let known = successor.reset_by_itself(OLD, start() - SignedDuration::from_hours(24 * 300));
    let (_rehearsal, succession) = handed_over();
    arrives(&successor, succession, Arrival::Newer, NEW);
    let account = successor.only_account();
    assert_eq!(account.id, known, "it is the same account");
    assert_eq!(successor.keyring.passwords(), [OLD, NEW], "the one that was here is set aside");
    let names: Vec<_> = account.destinations.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Portail de l’éditeur", "Finances"], "both computers' programs");
}

#[test]
fn a_program_that_both_know_by_one_name_is_one() {
    let successor = Successor::new();
    let known = successor.reset_by_itself(OLD, start() - SignedDuration::from_hours(24 * 300));
    let finances = crate::rehearsal::destination("Finances");
    let named = successor.rotations.add_destination(known, finances, start()).unwrap();
    let (_rehearsal, succession) = handed_over();
    arrives(&successor, succession, Arrival::Newer, NEW);
    let destinations = successor.only_account().destinations;
    assert_eq!(destinations.iter().filter(|it| it.name == "Finances").map(|it| it.id).collect::<Vec<_>>(), [named]);
}

#[test]
fn a_later_reset_here_does_not_give_way() {
    let successor = Successor::new();
    successor.reset_by_itself(NEWER, later());
    let before = successor.rotations.history().unwrap();
    let (_rehearsal, succession) = handed_over();
    arrives(&successor, succession, Arrival::NewerHere, NEWER);
    let after = successor.rotations.history().unwrap();
    assert_eq!(after[..before.len()], before, "its history is not touched");
    let added: Vec<_> = after[before.len()..].iter().map(|line| &line.what).collect();
    assert!(
        matches!(added[..], [Event::Brought { .. }, Event::Stored { .. }]),
        "the file's password is kept beside: {added:?}"
    );
}

#[test]
fn a_reset_under_way_here_is_not_covered() {
    let successor = Successor::new();
    let early = start() - SignedDuration::from_hours(24 * 300);
    let known = successor.reset_by_itself(OLD, early);
    successor.rotations.intend(known, early).unwrap();
    let (_rehearsal, succession) = handed_over();
    let again = copied(&succession);
    arrives(&successor, succession, Arrival::OpenHere, OLD);
    successor.rotations.says_cancelled(known, early).unwrap();
    arrives(&successor, again, Arrival::Newer, NEW);
}

#[test]
fn it_comes_back_to_the_first_computer_with_a_later_reset() {
    let (first, succession) = handed_over();
    first.rotations.handed_over(&[first.account], first.now()).unwrap();
    let second = Successor::new();
    second.takes_over(succession).unwrap();
    let account = second.only_account().id;
    second.rotations.intend_again(account, later()).unwrap();
    second.rotations.requested(account, Generation::First, later()).unwrap();
    second.rotations.keep_recap(account, recap(NEWER), later()).unwrap();
    let back = second.rotations.hand_over(&[account], later()).unwrap();
    let taken = first.rotations.take_over(back, later()).unwrap();
    assert_eq!((taken[0].account, taken[0].arrival), (first.account, Arrival::Newer));
    assert_eq!(first.password().unwrap(), NEWER);
    assert_eq!(first.keyring.passwords(), [NEW, NEWER]);
    assert_eq!(first.account().destinations.len(), 1, "its programs are not doubled");
}

#[test]
fn a_keyring_that_fails_half_way_is_named_for_each_account_that_waits() {
    let (rehearsal, succession) = handed_over();
    let again = copied(&succession);
    drop(rehearsal);
    let successor = Successor::new();
    successor.keyring.befall(Misfortune::RefusesThePassword);
    let taken = successor.takes_over(succession).unwrap();
    assert_eq!(taken[0].trouble, Some(StoreError::Refused));
    assert!(successor.only_account().is_elsewhere);
    successor.keyring.mend();
    arrives(&successor, again, Arrival::Completed, NEW);
}

#[test]
fn a_thousand_accounts_arrive_each_with_its_own_password() {
    let (rehearsal, one) = handed_over();
    drop(rehearsal);
    let many = (0..1000).map(|number| {
        let [passed_on] = one.accounts() else { panic!("one account") };
        let mut entries = passed_on.entries().to_vec();
        if let rotation::Event::AccountAdded { login: its_own, .. } = &mut entries[0].event {
            *its_own = login(&format!("TECH_{number}@cpp2017.fr"));
        }
        PassedOn::parse(entries, Some(secret(&format!("{NEW}{number}")))).unwrap()
    });
    let successor = Successor::new();
    let taken = successor.takes_over(Succession::parse(many.collect()).unwrap()).unwrap();
    assert_eq!(taken.len(), 1000);
    for (number, TakenOver { account, .. }) in taken.iter().enumerate().step_by(111) {
        assert_eq!(successor.password(*account).unwrap(), format!("{NEW}{number}"));
    }
}

#[test]
fn an_account_without_a_password_arrives_without_one() {
    let rehearsal = Rehearsal::new();
    let succession = rehearsal.rotations.hand_over(&[rehearsal.account], rehearsal.now()).unwrap();
    let successor = Successor::new();
    successor.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    let taken = successor.takes_over(succession).expect("no keyring is needed for it");
    assert_eq!((taken[0].arrival, &taken[0].trouble), (Arrival::New, &None));
    let account = successor.only_account();
    assert!(!account.is_elsewhere && !account.has_password, "none is missing");
    assert_eq!(account.destinations[0].name, "Finances");
}

#[test]
fn moments_that_have_not_come_yet_are_refused_and_a_clock_an_hour_off_is_not() {
    let (_rehearsal, succession) = handed_over();
    let again = copied(&succession);
    let successor = Successor::new();
    let before_it_all = start() - SignedDuration::from_hours(24 * 2);
    let refused = successor.rotations.take_over(succession, before_it_all);
    assert!(matches!(refused, Err(RotationError::SuccessionFromFuture)));
    assert!(successor.accounts().is_empty(), "nothing was changed");
    let an_hour_off: Timestamp = start() - SignedDuration::from_hours(1);
    successor.rotations.take_over(again, an_hour_off).expect("clocks differ");
}

#[test]
fn practice_takes_nothing_over() {
    let (_rehearsal, succession) = handed_over();
    let practice = rotation::Rotations::open(
        rotation::Journal::in_memory().unwrap(),
        std::sync::Arc::new(rotation::MemoryKeyring::default()),
    );
    assert!(matches!(practice.take_over(succession, later()), Err(RotationError::PracticeApart)));
    assert!(practice.accounts().unwrap().is_empty());
}

/// What is set aside of the successor's one account, with how it came to be.
fn set_aside(successor: &Successor) -> Vec<(WhySetAside, String)> {
    let account = successor.only_account();
    let told = account.set_aside.iter().map(|it| {
        let password = successor.rotations.password_of(account.id, it.password.capture).unwrap();
        (it.why, password.expose().to_owned())
    });
    told.collect()
}

/// The person takes up again the one password that is set aside, in answer to a question that names both.
fn takes_it_up(successor: &Successor) {
    let account = successor.only_account();
    let [it] = &account.set_aside[..] else { panic!("one is set aside: {:?}", account.set_aside) };
    let shown = account.shown.map(|it| it.capture);
    successor.rotations.take_up_again(account.id, it.password.capture, shown, later()).unwrap();
}

#[test]
fn where_this_computers_clock_ran_a_year_behind_its_later_password_is_not_lost_to_the_file() {
    let successor = Successor::new();
    let known = successor.reset_by_itself(NEWER, start() - SignedDuration::from_hours(24 * 365));
    let (_rehearsal, succession) = handed_over();
    let taken = successor.takes_over(succession).unwrap();
    assert_eq!(taken[0].arrival, Arrival::Newer, "by the two clocks");
    assert!(taken[0].made_there > taken[0].made_here, "and both moments can be said");
    let successor = successor.restart();
    assert_eq!(set_aside(&successor), [(WhySetAside::HandoverFile, NEWER.to_owned())]);
    let read = successor.rotations.keep_recap(known, recap(NEWER), later());
    assert!(matches!(read, Err(RotationError::StillTheOldPassword { .. })), "and is recognised");

    takes_it_up(&successor);
    assert_eq!(successor.password(known).unwrap(), NEWER);
    assert_eq!(set_aside(&successor), [(WhySetAside::Replaced, NEW.to_owned())], "the file's in its place");
    assert_eq!(
        successor.only_account().rotation.unwrap().stage,
        Stage::Effective,
        "its programs are to be asked about"
    );
}

#[test]
fn where_the_other_computers_clock_ran_a_year_behind_the_files_password_is_kept_beside() {
    let successor = Successor::new();
    let known = successor.reset_by_itself(OLD, start() + SignedDuration::from_hours(24 * 200));
    let (_rehearsal, succession) = handed_over();
    let again = copied(&succession);
    let taken = successor.takes_over(succession).unwrap();
    assert_eq!((taken[0].arrival, taken[0].is_beside), (Arrival::NewerHere, true));
    assert_eq!(successor.password(known).unwrap(), OLD);
    successor.takes_over(again).unwrap();
    let successor = successor.restart();
    assert_eq!(set_aside(&successor), [(WhySetAside::HandoverFile, NEW.to_owned())], "once");
    takes_it_up(&successor);
    assert_eq!(successor.password(known).unwrap(), NEW);
    assert_eq!(successor.keyring.passwords().len(), 2);
}

#[test]
fn where_the_files_password_cannot_be_put_away_the_one_that_was_here_is_still_there() {
    let successor = Successor::new();
    successor.reset_by_itself(OLD, start() - SignedDuration::from_hours(24 * 300));
    let (_rehearsal, succession) = handed_over();
    let again = copied(&succession);
    successor.keyring.befall(Misfortune::RefusesThePassword);
    let taken = successor.takes_over(succession).unwrap();
    assert_eq!(taken[0].trouble, Some(StoreError::Refused));
    assert_eq!(successor.keyring.passwords(), [OLD]);
    assert_eq!(set_aside(&successor), [(WhySetAside::HandoverFile, OLD.to_owned())]);
    successor.keyring.mend();
    arrives(&successor, again, Arrival::Completed, NEW);
    assert_eq!(successor.keyring.passwords(), [OLD, NEW]);
}

#[test]
fn a_file_that_tells_of_a_close_or_of_forgetting_takes_nothing_from_this_computer() {
    for at_close in [AtClose::Keep, AtClose::Forget] {
        let (first, succession) = handed_over();
        let second = Successor::new();
        second.takes_over(succession).unwrap();
        let account = second.only_account();
        second.rotations.intend_again(account.id, later()).unwrap();
        second.rotations.requested(account.id, Generation::First, later()).unwrap();
        second.rotations.keep_recap(account.id, recap(NEWER), later()).unwrap();
        second.rotations.says_confirmed(account.id, account.destinations[0].id, later()).unwrap();
        second.rotations.closes(account.id, at_close, later()).unwrap();
        let back = second.rotations.hand_over(&[account.id], later()).unwrap();
        let taken = first.rotations.take_over(back, later()).unwrap();
        assert_eq!(taken[0].arrival, Arrival::Newer);
        let first = first.restart();
        let aside = first.account().set_aside;
        assert_eq!(aside.iter().map(|it| it.why).collect::<Vec<_>>(), [WhySetAside::HandoverFile]);
        let kept = first.rotations.password_of(first.account, aside[0].password.capture).unwrap();
        assert_eq!(kept.expose(), NEW);
    }
}

#[test]
fn the_one_that_gave_way_goes_when_every_program_has_the_later_one() {
    let successor = Successor::new();
    successor.reset_by_itself(OLD, start() - SignedDuration::from_hours(24 * 300));
    let (_rehearsal, succession) = handed_over();
    successor.takes_over(succession).unwrap();
    let account = successor.only_account();
    for named in &account.destinations {
        successor.rotations.says_confirmed(account.id, named.id, later()).unwrap();
    }
    assert!(account.set_aside[0].goes_at_close);
    successor.rotations.closes(account.id, AtClose::Keep, later()).unwrap();
    assert_eq!(successor.keyring.passwords(), [NEW]);
}
