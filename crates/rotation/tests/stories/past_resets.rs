//! What an auditor is told of each reset: who, when, and how long each program was kept from working.

use chorus_pro::Generation;
use expect_test::{Expect, expect};
use jiff::SignedDuration;
use jiff::Timestamp;
use rotation::{AtClose, Ending, Interruption, Outcome, PastReset};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, Rehearsal, destination, form, recap};

#[test]
fn an_ordinary_reset_lasts_from_its_moment_to_each_programs_confirmation() {
    let it = Rehearsal::requested(Generation::First);
    let second = it.rotations.add_destination(it.account, destination("Pastell"), it.now()).unwrap();
    it.keep(recap(NEW)).unwrap();
    it.confirm();
    tells(
        &it,
        &expect![[r#"
        made 09:04
          Finances since 09:04: confirmed 09:05, 1 min
          Pastell since 09:04: open
    "#]],
    );
    it.rotations.says_confirmed(it.account, second, it.now()).unwrap();
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    it.rotations.add_destination(it.account, destination("Ciril"), it.now()).unwrap();
    tells(
        &it,
        &expect![[r#"
        made 09:04
          Finances since 09:04: confirmed 09:05, 1 min
          Pastell since 09:04: confirmed 09:06, 2 min
    "#]],
    );
}

#[test]
fn a_program_named_late_waited_since_the_reset_and_one_taken_off_the_list_waits_no_more() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.rotations.add_destination(it.account, destination("Ciril"), it.now()).unwrap();
    it.rotations.change_destination(it.account, it.destination, destination("Compta"), it.now()).unwrap();
    it.rotations.remove_destination(it.account, it.destination, it.now()).unwrap();
    tells(
        &it,
        &expect![[r#"
        made 09:03
          Compta since 09:03: not used 09:06, 3 min
          Ciril since 09:03: open
    "#]],
    );
}

#[test]
fn a_reset_dated_by_the_user_is_counted_from_there_and_never_lasts_less_than_nothing() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    let yesterday = it.now() - SignedDuration::from_hours(24);
    it.rotations.says_dated(it.account, yesterday, it.now()).unwrap();
    it.confirm();
    let told = it.rotations.past_resets().unwrap().remove(0);
    assert_eq!(told.interruptions[0].lasted(), Some(SignedDuration::from_hours(24) + SignedDuration::from_mins(2)));
    it.rotations.says_dated(it.account, it.now(), it.now()).unwrap();
    let told = it.rotations.past_resets().unwrap().remove(0);
    assert_eq!(told.interruptions[0].lasted(), Some(SignedDuration::ZERO), "dated after the confirmation");
}

#[test]
fn a_reset_that_another_one_superseded_says_so_and_the_interruption_is_counted_from_the_first() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.rotations.intend_again(it.account, it.now()).unwrap();
    tells(
        &it,
        &expect![[r#"
        made 09:03
          Finances since 09:03: open
    "#]],
    );
    it.keep(recap(NEWER)).unwrap();
    it.confirm();
    tells(
        &it,
        &expect![[r#"
        made 09:03, superseded
          Finances since 09:03: goes on
        made 09:05
          Finances since 09:03: confirmed 09:06, 3 min
    "#]],
    );
}

#[test]
fn next_years_reset_does_not_supersede_one_that_was_finished() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keep(recap(NEW)).unwrap();
    tells(
        &it,
        &expect![[r#"
        made 09:03
          Finances since 09:03: confirmed 09:04, 1 min
        made 09:08
          Finances since 09:08: open
    "#]],
    );
}

#[test]
fn a_lost_password_stops_invoices_from_when_it_was_asked_for_until_the_next_one_is_there() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.says_lost(it.account, it.now()).unwrap();
    it.open_official_page(Generation::First);
    tells(
        &it,
        &expect![[r#"
        lost, asked for 09:02
          Finances since 09:02: open
        unknown, asked for 09:05
    "#]],
    );
    it.keep(recap(NEW)).unwrap();
    it.confirm();
    tells(
        &it,
        &expect![[r#"
        lost, asked for 09:02
          Finances since 09:02: goes on
        made 09:06
          Finances since 09:02: confirmed 09:07, 5 min
    "#]],
    );
}

#[test]
fn where_the_page_was_found_after_all_the_reset_was_made_and_nothing_is_counted_twice() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.says_lost(it.account, it.now()).unwrap();
    it.keep(recap(NEW)).unwrap();
    it.confirm();
    tells(
        &it,
        &expect![[r#"
        made 09:04
          Finances since 09:02: confirmed 09:05, 3 min
    "#]],
    );
}

#[test]
fn of_a_page_that_was_only_opened_nothing_is_known_and_of_a_cancelled_one_there_is_nothing_to_tell() {
    let it = Rehearsal::requested(Generation::First);
    tells(
        &it,
        &expect![[r#"
        unknown, asked for 09:02
    "#]],
    );
    it.rotations.says_cancelled(it.account, it.now()).unwrap();
    tells(&it, &expect![""]);
}

#[test]
fn a_form_that_is_not_submitted_stops_nothing_and_one_that_is_submitted_does() {
    let it = Rehearsal::requested(Generation::Second);
    it.keep(form(NEW)).unwrap();
    tells(
        &it,
        &expect![[r#"
        unknown, asked for 09:02
    "#]],
    );
    it.rotations.says_left(it.account, it.now()).unwrap();
    tells(&it, &expect![""]);
    it.rotations.requested(it.account, Generation::Second, it.now()).unwrap();
    it.keep(form(NEWER)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    tells(
        &it,
        &expect![[r#"
        made 09:07
          Finances since 09:07: open
    "#]],
    );
}

#[test]
fn whoever_made_the_reset_and_whoever_confirmed_are_named_and_nobody_is_made_up() {
    let it = Rehearsal::requested(Generation::First).with_at_the_computer("Lucie Maréchal");
    it.keep(recap(NEW)).unwrap();
    let it = it.with_at_the_computer("jdurand");
    it.confirm();
    let told = it.rotations.past_resets().unwrap().remove(0);
    assert_eq!(told.by.as_deref(), Some("Lucie Maréchal"));
    let Ending::Confirmed { by, .. } = &told.interruptions[0].ending else { panic!("{told:?}") };
    assert_eq!(by.as_deref(), Some("jdurand"));
    let lines = it.rotations.history().unwrap();
    assert_eq!(lines[0].by, None, "nobody was named yet");
    assert_eq!(lines.last().unwrap().by.as_deref(), Some("jdurand"));
}

/// Each reset and what it did, as a few lines of text.
#[track_caller]
fn tells(it: &Rehearsal, expected: &Expect) {
    let mut told = String::new();
    for reset in it.rotations.past_resets().unwrap() {
        let outcome = match reset.outcome {
            Outcome::Made { reset_at, superseded } => {
                format!("made {}{}", time(reset_at), if superseded { ", superseded" } else { "" })
            }
            Outcome::Lost { asked_at } => format!("lost, asked for {}", time(asked_at)),
            Outcome::Unknown { asked_at } => format!("unknown, asked for {}", time(asked_at)),
        };
        told += &format!("{outcome}\n");
        for it in &reset.interruptions {
            told += &format!("  {} since {}: {}\n", it.name, time(it.since), ending(it));
        }
    }
    expected.assert_eq(&told);
}

fn ending(it: &Interruption) -> String {
    let lasted = it.lasted().map_or(String::new(), |it| format!(", {} min", it.as_mins()));
    let word = match &it.ending {
        Ending::Open => "open".to_owned(),
        Ending::Confirmed { at, .. } => format!("confirmed {}", time(*at)),
        Ending::GoesOn => "goes on".to_owned(),
        Ending::NotUsed { at } => format!("not used {}", time(*at)),
    };
    word + &lasted
}

fn time(at: Timestamp) -> String {
    at.strftime("%H:%M").to_string()
}

#[test]
fn a_password_that_was_in_force_before_and_is_taken_up_again_is_no_reset_of_its_own() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    let account = it.account();
    let (shown, before) = (account.shown.unwrap().capture, account.set_aside[0].password.capture);
    it.rotations.take_up_again(it.account, before, Some(shown), it.now()).unwrap();
    let made = |it: &PastReset| matches!(it.outcome, Outcome::Made { superseded: false, .. });
    let resets = it.rotations.past_resets().unwrap();
    assert_eq!(resets.iter().map(made).collect::<Vec<_>>(), [true, false], "two resets, the second of which gave way");
    assert!(resets[0].interruptions.iter().all(|it| it.ending == Ending::Open), "its programs wait for it again");
    it.confirm();
    let resets = it.rotations.past_resets().unwrap();
    assert!(resets[0].interruptions.iter().all(|it| matches!(it.ending, Ending::Confirmed { .. })));
}
