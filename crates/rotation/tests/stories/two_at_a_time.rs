//! Two things at a time: a keyring that asks while the screen goes on, a button pressed twice.

use std::thread;

use chorus_pro::Generation;
use rotation::{RotationError, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, Rehearsal, form, recap};

#[test]
fn while_the_keyring_asks_the_password_can_be_shown_and_the_program_not_closed() {
    let it = Rehearsal::requested(Generation::First);
    let user = it.keyring.will_ask();
    thread::scope(|scope| {
        let keeping = scope.spawn(|| it.keep(recap(NEW)));
        user.sees_it();
        let rotation = it.account().rotation.unwrap();
        assert_eq!(rotation.stage, Stage::Captured, "neither lost nor kept");
        assert_eq!(rotation.unsafe_because, None, "nothing has failed");
        assert_eq!(it.password().unwrap(), NEW);
        assert_eq!(it.rotations.unsafe_accounts(), [it.account]);
        assert_eq!(it.rotations.accounts().unwrap().len(), 1);
        user.answers();
        assert_eq!(keeping.join().unwrap().unwrap().rotation.unwrap().stage, Stage::Effective);
    });
    assert!(it.rotations.unsafe_accounts().is_empty());
}

#[test]
fn while_the_keyring_asks_before_the_reset_the_other_screens_go_on() {
    let it = Rehearsal::new();
    let user = it.keyring.will_ask();
    thread::scope(|scope| {
        let checking = scope.spawn(|| it.rotations.preflight(it.account, it.now()));
        user.sees_it();
        assert_eq!(it.stage(), None);
        assert!(it.rotations.history().is_ok());
        user.answers();
        assert!(checking.join().unwrap().unwrap().is_ready());
    });
}

#[test]
fn a_button_pressed_twice_while_the_keyring_asks_is_one_capture() {
    let it = Rehearsal::requested(Generation::First);
    let user = it.keyring.will_ask();
    thread::scope(|scope| {
        let first = scope.spawn(|| it.keep(recap(NEW)));
        user.sees_it();
        let second = scope.spawn(|| it.keep(recap(NEW)));
        user.answers();
        assert!(first.join().unwrap().is_ok() && second.join().unwrap().is_ok());
    });
    assert_eq!(it.events_since_request(), ["captured", "effective", "stored"]);
}

#[test]
fn cancelled_while_the_keyring_asks_it_is_refused_when_the_password_is_kept() {
    let it = Rehearsal::requested(Generation::Second);
    let user = it.keyring.will_ask();
    thread::scope(|scope| {
        let keeping = scope.spawn(|| it.keep(form(NEWER)));
        user.sees_it();
        let cancelling = scope.spawn(|| it.rotations.says_cancelled(it.account, it.now()));
        user.answers();
        assert!(keeping.join().unwrap().is_ok());
        assert!(matches!(cancelling.join().unwrap(), Err(RotationError::CannotCancel { .. })));
    });
    assert_eq!(it.password().unwrap(), NEWER);
}
