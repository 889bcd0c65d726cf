//! Results that took time: each is written to the password that it is about, never to the one that came meanwhile.

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use jiff::SignedDuration;
use rotation::{Account, AtClose, CaptureId, ExportKind, Noted, RotationError, SetAsideTrial, Stage, Told};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, form, recap};

/// A password is in force and on the screen; before an answer comes, another reset is made.
fn another_reset_meanwhile() -> (Rehearsal, Account) {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let screen = it.account();
    it.rotations.intend_again(it.account, it.now()).unwrap();
    it.keep(recap(NEWER)).unwrap();
    (it, screen)
}

fn shown_on(screen: &Account) -> CaptureId {
    screen.shown.expect("a password was shown").capture
}

/// Nothing is said of the password that came meanwhile.
#[track_caller]
fn says_nothing_of_now(it: &Rehearsal) {
    let account = it.account();
    let rotation = account.rotation.unwrap();
    assert_eq!((rotation.verified, rotation.told_it, rotation.exports), (None, None, Vec::new()));
    assert!(account.destinations.iter().all(|it| it.confirmed_at.is_none()));
    assert_eq!(account.expires, None);
}

#[test]
fn a_verdict_is_the_verdict_of_the_password_that_was_tried() {
    let (it, screen) = another_reset_meanwhile();
    let Noted { account, is_of_now } =
        it.rotations.verified(it.account, shown_on(&screen), Verdict::Accepted, it.now()).unwrap();
    assert!(!is_of_now);
    says_nothing_of_now(&it);
    let tried = account.set_aside.iter().find(|aside| aside.password.capture == shown_on(&screen)).unwrap();
    assert_eq!(tried.verified.map(|(verdict, _)| verdict), Some(Verdict::Accepted), "it stands with its own");
    assert_eq!(it.password().unwrap(), NEWER);
}

#[test]
fn a_confirmation_a_word_and_a_file_are_about_the_password_that_was_on_the_screen() {
    let (it, screen) = another_reset_meanwhile();
    let (rotations, capture) = (&it.rotations, shown_on(&screen));
    let noted = rotations.confirm_destination(it.account, capture, it.destination, it.now()).unwrap();
    assert!(!noted.is_of_now);
    assert!(!rotations.told(it.account, capture, Told::It, it.now()).unwrap().is_of_now);
    assert!(!rotations.exported(it.account, capture, ExportKind::Pdf, it.now()).unwrap().is_of_now);
    says_nothing_of_now(&it);
    let resets = rotations.past_resets().unwrap();
    let waits = |it: &rotation::PastReset| it.interruptions.iter().any(|it| it.ending == rotation::Ending::Open);
    assert!(resets.last().is_some_and(waits), "the program waits for the later one: {resets:?}");
}

#[test]
fn a_date_given_on_a_screen_of_before_moves_no_later_reset() {
    let (it, screen) = another_reset_meanwhile();
    let made_at = it.account().reset_at;
    let yesterday = it.now() - SignedDuration::from_hours(24);
    let noted = it.rotations.date_reset(it.account, shown_on(&screen), yesterday, it.now()).unwrap();
    assert!(!noted.is_of_now);
    assert_eq!(it.account().reset_at, made_at);
    let dated = it.account().set_aside.iter().any(|aside| aside.password.reset_at == Some(yesterday));
    assert!(dated, "it dates its own");
}

#[test]
fn the_due_date_of_a_password_before_is_dropped() {
    let (it, screen) = another_reset_meanwhile();
    let told = jiff::civil::datetime(2027, 6, 22, 15, 7, 50, 0);
    assert_eq!(it.rotations.expiry_told(it.account, screen.as_of, told, it.now()).unwrap(), None);
    says_nothing_of_now(&it);
    let now = it.account().as_of;
    assert!(it.rotations.expiry_told(it.account, now, told, it.now()).unwrap().is_some(), "its own is taken");
}

#[test]
fn a_reading_of_due_dates_that_began_before_a_reset_is_not_taken_even_where_that_is_dated_back() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let begun = it.rotations.as_of().unwrap();
    it.keep(recap(NEW)).unwrap();
    it.rotations.says_dated(it.account, it.now() - SignedDuration::from_hours(24), it.now()).unwrap();
    let structure = chorus_pro::piste::Attachment {
        id: it.account().structure_id,
        number: None,
        name: None,
        role: None,
        status: None,
    };
    let expires = Ok(Some(jiff::civil::datetime(2027, 3, 22, 15, 7, 50, 0)));
    let sheet = chorus_pro::piste::StructureExpiry { structure, expires };
    assert_eq!(it.rotations.saw_structures(it.account, &[sheet], true, &begun, it.now()).unwrap(), []);
    assert_eq!(it.account().expires, None);
}

#[test]
fn a_close_pressed_on_a_screen_of_before_closes_and_deletes_nothing() {
    let (it, screen) = another_reset_meanwhile();
    it.confirm();
    for at_close in [AtClose::Keep, AtClose::Forget] {
        let refused = it.rotations.close(it.account, shown_on(&screen), at_close, it.now()).unwrap_err();
        assert!(matches!(refused, RotationError::PasswordChangedSince { .. }), "{refused}");
    }
    let refused = it.rotations.forget(it.account, screen.as_of, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::PasswordChangedSince { .. }), "{refused}");
    assert_eq!(it.keyring.passwords().len(), 3);
    assert_eq!(it.stage(), Some(Stage::Effective));
}

#[test]
fn accepted_or_left_is_said_of_the_form_on_the_screen_and_not_of_the_one_drawn_since() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    let capture = it.account().rotation.unwrap().capture.unwrap();
    it.keep(form(NEWER)).unwrap();
    let accepted = it.rotations.submission_accepted(it.account, capture, it.now()).unwrap_err();
    let left = it.rotations.form_left(it.account, Some(capture), it.now()).unwrap_err();
    for refused in [accepted, left] {
        assert!(matches!(refused, RotationError::PasswordChangedSince { .. }), "{refused}");
    }
    assert_eq!(it.stage(), Some(Stage::Stored));
    assert_eq!(it.password().unwrap(), NEWER);
}

#[test]
fn cancelled_or_lost_is_said_of_the_rotation_that_was_looked_at() {
    let it = Rehearsal::requested(Generation::First);
    let looked_at = it.account().rotation.unwrap().id;
    it.rotations.cancel(it.account, looked_at, it.now()).unwrap();
    it.open_official_page(Generation::First);
    let cancelled = it.rotations.cancel(it.account, looked_at, it.now());
    let lost = it.rotations.password_lost(it.account, looked_at, it.now());
    for said in [cancelled, lost] {
        assert!(matches!(said, Err(RotationError::NoRotationOpen { .. })), "{said:?}");
    }
    assert_eq!(it.stage(), Some(Stage::Requested));
}

#[test]
fn a_try_that_ends_after_another_password_was_read_decides_nothing() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    let screen = it.account();
    it.keep(form(NEWER)).unwrap();
    let aside = screen.set_aside[0].password.capture;
    for verdict in [Verdict::Accepted, Verdict::Refused] {
        let outcome = it.rotations.tried_set_aside(it.account, aside, screen.as_of, verdict, it.now()).unwrap();
        assert!(matches!(outcome, SetAsideTrial::Undecided(_)), "{verdict:?}");
    }
    assert_eq!(it.password().unwrap(), NEWER);
    assert_eq!(it.stage(), Some(Stage::Stored));
}

#[test]
fn the_password_before_is_that_of_the_reset_that_is_tried() {
    let (it, screen) = another_reset_meanwhile();
    let before = |capture| it.rotations.password_replaced(it.account, capture).unwrap().unwrap();
    assert_eq!(before(shown_on(&screen)).expose(), OLD);
    assert_eq!(before(shown_on(&it.account())).expose(), NEW);
}
