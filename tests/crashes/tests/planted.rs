//! Mistakes made on purpose are found: each of them by the very harness that finds none in Trousseau.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use chorus_pro::Generation;
use crashes::judgement::{Ending, Never};
use crashes::kills::{Kills, Which, kills};
use crashes::scene::Way;
use crashes::words::Planted;

fn found(way: Way, planted: Planted) -> Option<Never> {
    let Kills { kills, moments, .. } = kills(way, Which::UntilNever, Some(planted)).unwrap();
    println!("{way:?}, {planted:?}: found after {} of {moments} kills", kills.len());
    kills.iter().find_map(|kill| match kill.ending {
        Ending::Never(never, _) => Some(never),
        _ => None,
    })
}

#[test]
fn a_click_that_the_journal_does_not_know_of_is_found() {
    assert_eq!(found(Way::Http, Planted::ClickUnannounced), Some(Never::Wrong), "it says that nothing was changed");
}

#[test]
fn a_password_called_kept_before_the_keyring_has_it_is_found() {
    assert_eq!(found(Way::Http, Planted::KeptUnread), Some(Never::Wrong), "it says that it is kept");
}

#[test]
fn a_second_reset_that_nobody_asked_for_is_found() {
    assert_eq!(found(Way::Http, Planted::ResetsAgain), Some(Never::SecondReset));
}

#[test]
fn in_the_window_a_click_that_the_journal_does_not_know_of_is_found() {
    let way = Way::Window(Generation::First);
    assert_eq!(found(way, Planted::ClickUnannounced), Some(Never::Wrong), "it says that nothing was changed");
}

#[test]
fn a_password_called_the_one_in_force_before_its_form_is_submitted_is_found() {
    let way = Way::Window(Generation::Second);
    assert_eq!(found(way, Planted::PendingInForce), Some(Never::Wrong), "it says that the old one is dead");
}
