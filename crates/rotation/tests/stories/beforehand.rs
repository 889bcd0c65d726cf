//! Before the reset: the preflight, the intention, cancelling.

use chorus_pro::Generation;
use jiff::Timestamp;
use rotation::{CheckKind, Holiday, Moment, RotationError, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, NEW, OLD, Rehearsal, form, recap};

#[test]
fn with_everything_well_the_preflight_is_ready_and_leaves_nothing_behind() {
    let it = Rehearsal::new();
    let before = it.events();
    let preflight = it.rotations.preflight(it.account, it.now()).unwrap();
    assert!(preflight.is_ready());
    let kinds: Vec<CheckKind> = preflight.checks.iter().map(|check| check.kind).collect();
    assert_eq!(kinds, [CheckKind::Keyring, CheckKind::Journal, CheckKind::Destinations]);
    assert_eq!(preflight.moment, None, "an ordinary Tuesday");
    assert!(it.keyring.passwords().is_empty());
    assert_eq!(it.events(), before, "a try is no history");
}

#[test]
fn without_a_destination_the_reset_is_not_begun() {
    let it = Rehearsal::new();
    it.rotations.remove_destination(it.account, it.destination, it.now()).unwrap();
    let preflight = it.rotations.preflight(it.account, it.now()).unwrap();
    assert!(!preflight.is_ready());
    let refused = it.rotations.intend(it.account, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::NoDestinationNamed { .. }), "{refused}");
}

#[test]
fn a_journal_that_cannot_be_written_stops_the_reset() {
    let it = Rehearsal::new();
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    let preflight = it.rotations.preflight(it.account, it.now()).unwrap();
    let journal = preflight.checks.iter().find(|check| check.kind == CheckKind::Journal).unwrap();
    assert_eq!(journal.outcome.as_ref().unwrap_err().id(), "journal-busy");
    assert_eq!(it.stage(), None);
}

#[test]
fn late_on_a_friday_or_before_a_holiday_it_is_asked_whether_the_vendor_can_be_reached() {
    let it = Rehearsal::new();
    let moment = |at: &str| {
        let at: Timestamp = at.parse().unwrap();
        it.rotations.preflight(it.account, at).unwrap().moment
    };
    assert_eq!(moment("2026-03-13T16:00:00Z"), Some(Moment::FridayEvening));
    assert_eq!(moment("2026-03-13T15:59:00Z"), None);
    assert_eq!(moment("2026-12-24T10:00:00Z"), Some(Moment::EveOfHoliday(Holiday::Christmas)));
}

#[test]
fn a_rotation_just_begun_is_begun_once_and_one_that_came_to_nothing_is_superseded() {
    let it = Rehearsal::new();
    let first = it.rotations.intend(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.intend(it.account, it.now()).unwrap(), first);
    it.rotations.requested(it.account, Generation::First, it.now()).unwrap();
    let second = it.rotations.intend(it.account, it.now()).unwrap();
    assert_ne!(second, first, "the official page was opened: who knows what was done there");
    assert_eq!(it.account().rotation.unwrap().id, second);
}

#[test]
fn the_steps_of_the_other_generation_can_be_shown_instead() {
    let it = Rehearsal::requested(Generation::Second);
    it.rotations.requested(it.account, Generation::First, it.now()).unwrap();
    assert_eq!(it.account().rotation.unwrap().generation, Some(Generation::First));
}

#[test]
fn the_official_page_is_not_opened_for_a_reset_that_nobody_intends() {
    let it = Rehearsal::new();
    let opened = it.rotations.requested(it.account, Generation::First, it.now());
    assert!(matches!(opened, Err(RotationError::NoRotationOpen { .. })));
}

#[test]
fn cancelled_before_anything_was_read_it_is_as_if_it_had_not_been() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.rotations.says_cancelled(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Closed), "last year's rotation");
    assert_eq!(it.password().unwrap(), OLD);
    assert!(matches!(it.keep(recap(NEW)), Err(RotationError::NoRotationOpen { .. })));
    assert!(it.rotations.intend(it.account, it.now()).is_ok(), "it can be begun again");
}

#[test]
fn once_a_password_was_captured_cancelling_is_refused_at_every_stage() {
    let captured: [fn(&Rehearsal); 4] = [
        |it| drop(it.keep(form(NEW)).unwrap()),
        |it| drop(it.rotations.says_accepted(it.account, it.now()).unwrap()),
        |it| drop(it.confirm()),
        |_| {},
    ];
    let mut it = Rehearsal::requested(Generation::Second);
    for step in captured {
        step(&it);
        let refused = it.rotations.says_cancelled(it.account, it.now()).unwrap_err();
        assert!(matches!(refused, RotationError::CannotCancel { .. }), "{refused}");
        it = it.restart();
    }
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn cancelling_where_nothing_was_begun_is_refused() {
    let it = Rehearsal::new();
    assert!(matches!(it.rotations.says_cancelled(it.account, it.now()), Err(RotationError::NoRotationOpen { .. })));
}

#[test]
fn an_account_that_is_not_known_is_called_unknown_everywhere() {
    let it = Rehearsal::new();
    let nobody = rotation::AccountId(4711);
    let unknown = |error: RotationError| assert!(matches!(error, RotationError::UnknownAccount { .. }), "{error}");
    unknown(it.rotations.account(nobody).unwrap_err());
    unknown(it.rotations.password(nobody).unwrap_err());
    unknown(it.rotations.preflight(nobody, it.now()).unwrap_err());
    unknown(it.rotations.intend(nobody, it.now()).unwrap_err());
    unknown(it.rotations.keep_recap(nobody, recap(NEW), it.now()).unwrap_err());
    unknown(it.rotations.forgets(nobody, it.now()).unwrap_err());
    unknown(it.rotations.resume(nobody, it.now()).unwrap_err());
    assert_eq!(it.account().login.as_str(), LOGIN, "and a known one is not");
}
