//! Every step taken twice changes nothing the second time: an impatient click, or a step that was not seen to succeed.

use chorus_pro::Generation;
use rotation::{Account, AtClose, ExportKind, RotationError, Told};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, Rehearsal, alone, form, recap};

#[test]
fn each_step_replayed_is_a_no_op() {
    type Step = (&'static str, fn(&Rehearsal) -> Result<Account, RotationError>);
    let steps: [Step; 14] = [
        ("intend", |it| it.rotations.intend(it.account, it.now()).map(|_| it.account())),
        ("requested", |it| it.rotations.requested(it.account, Generation::Second, it.now())),
        ("put away", |it| it.rotations.put_away(it.account, it.now())),
        ("resume", |it| it.rotations.resume(it.account, it.now())),
        ("keep", |it| it.keep(form(NEW))),
        ("form left", |it| it.rotations.says_left(it.account, it.now())),
        ("keep again", |it| it.keep(form(NEW))),
        ("accepted", |it| it.rotations.says_accepted(it.account, it.now())),
        ("dated", |it| it.rotations.says_dated(it.account, crate::rehearsal::start(), it.now())),
        ("exported", |it| it.rotations.saves(it.account, ExportKind::Pdf, crate::rehearsal::start())),
        ("told", |it| it.rotations.says_told(it.account, Told::It, it.now())),
        ("confirmed", |it| Ok(it.confirm())),
        ("closed", |it| it.rotations.closes(it.account, AtClose::Keep, it.now())),
        ("forgotten", |it| it.rotations.forgets(it.account, it.now())),
    ];
    let it = Rehearsal::new();
    for (name, step) in steps {
        let first = step(&it).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (events, kept) = (it.events(), it.keyring.passwords());
        let second = step(&it).unwrap_or_else(|error| panic!("{name}, replayed: {error}"));
        assert_eq!(second, first, "{name}");
        assert_eq!(it.events(), events, "{name}: nothing more happened");
        assert_eq!(it.keyring.passwords(), kept, "{name}");
    }
}

#[test]
fn the_same_recap_read_twice_is_one_capture() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.keep(recap(NEW)).unwrap();
    let it = it.restart();
    it.keep(recap(NEW)).unwrap();
    assert_eq!(it.events_since_request(), ["captured", "effective", "stored"]);
}

#[test]
fn the_same_form_read_after_it_was_accepted_changes_nothing() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    it.keep(form(NEW)).unwrap();
    assert_eq!(it.events_since_request(), ["captured", "stored", "effective"]);
}

#[test]
fn cancelled_twice_is_cancelled_once() {
    let it = Rehearsal::requested(Generation::First);
    let rotation = it.rotations.rotation_shown(it.account).unwrap();
    it.rotations.cancel(it.account, rotation, it.now()).unwrap();
    it.rotations.cancel(it.account, rotation, it.now()).unwrap();
    assert_eq!(it.events_since_request(), ["cancelled"]);
}

#[test]
fn forgotten_twice_at_the_close_is_closed_once() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.confirm();
    it.rotations.closes(it.account, AtClose::Forget, it.now()).unwrap();
    it.rotations.closes(it.account, AtClose::Forget, it.now()).unwrap();
    let events = it.events_since_request();
    assert_eq!(events.iter().filter(|event| *event == "closed").count(), 1);
    assert_eq!(events.last().unwrap(), "closed");
}

#[test]
fn a_password_alone_that_is_kept_twice_is_kept_once() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.consider(it.account, alone(NEW, Generation::First)).unwrap();
    it.rotations.keep_considered(it.account, it.now()).unwrap();
    it.rotations.keep_considered(it.account, it.now()).unwrap();
    it.rotations.discard_considered(it.account);
    it.rotations.discard_considered(it.account);
    assert_eq!(it.events_since_request(), ["captured", "effective", "stored"]);
}
