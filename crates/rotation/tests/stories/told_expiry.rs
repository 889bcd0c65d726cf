//! The due date that Chorus Pro tells, and what it gives away.

use chorus_pro::piste::Verdict;
use chorus_pro::{Generation, portal_time_zone};
use jiff::civil::DateTime;
use rotation::{DueDate, ExpiryNews};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, Rehearsal, recap};

/// What follows from the reset that was made here, as the API would tell it.
fn reckoned(it: &Rehearsal) -> DateTime {
    let reset_at = it.account().reset_at.expect("it was reset");
    portal_time_zone().to_datetime(reset_at).checked_add(jiff::Span::new().days(rotation::due::DAYS_OF_LIFE)).unwrap()
}

fn tell(it: &Rehearsal, told: DateTime) -> ExpiryNews {
    it.rotations.hears_expiry(it.account, told, it.now()).unwrap()
}

fn due(it: &Rehearsal) -> Option<DueDate> {
    it.account().due(&portal_time_zone())
}

#[test]
fn a_told_date_takes_the_place_of_the_reckoned_one_and_survives_a_restart() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let told = reckoned(&it);
    assert_eq!(due(&it), Some(DueDate::About(told.date())));
    assert_eq!(tell(&it, told), ExpiryNews::AsExpected);
    let it = it.restart();
    assert_eq!(due(&it), Some(DueDate::On(told.date())));
    let lines = it.events().len();
    assert_eq!(tell(&it, told), ExpiryNews::AsExpected);
    assert_eq!(it.events().len(), lines, "the same again is nothing new");
}

#[test]
fn a_date_that_moved_between_two_looks_is_somebody_elses_reset() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let told = reckoned(&it);
    tell(&it, told);
    let moved = told.checked_add(jiff::Span::new().hours(3)).unwrap();
    let ExpiryNews::MovedWithoutUs { reset_about } = tell(&it, moved) else { panic!("it moved") };
    assert_eq!(reset_about, portal_time_zone().to_datetime(it.now()).date());
    assert_eq!(due(&it), Some(DueDate::On(moved.date())), "Chorus Pro knows");
}

#[test]
fn after_a_new_reset_here_the_date_of_the_password_before_counts_no_more() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let before = reckoned(&it);
    tell(&it, before);
    it.keep(recap(NEWER)).unwrap();
    let after = reckoned(&it);
    assert!(after > before);
    assert_eq!(due(&it), Some(DueDate::About(after.date())));
    assert_eq!(tell(&it, after), ExpiryNews::AsExpected, "it moved by our own reset");
}

#[test]
fn an_outage_takes_nothing_from_what_was_learnt_before() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let said =
        |verdict| it.rotations.hears(it.account, verdict, it.now()).unwrap().rotation.unwrap().verified.unwrap().0;
    assert_eq!(said(Verdict::Unavailable), Verdict::Unavailable);
    assert_eq!(said(Verdict::TooEarly), Verdict::TooEarly);
    assert_eq!(said(Verdict::Accepted), Verdict::Accepted);
    assert_eq!(said(Verdict::Unavailable), Verdict::Accepted);
    assert_eq!(said(Verdict::Refused), Verdict::Refused, "somebody else reset it since");
}
