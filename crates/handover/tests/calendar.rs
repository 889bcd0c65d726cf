//! The reminders, as a calendar takes them over.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::collections::BTreeSet;

use chorus_pro::{Environment, TechnicalLogin};
use handover::{Destination, Reset, calendar};
use jiff::civil::date;
use language::Language;
use rotation::DueDate;

fn reset() -> Reset {
    let destination =
        |name: &str| Destination { name: name.to_owned(), updated_by: String::new(), note: String::new() };
    Reset {
        login: TechnicalLogin::parse("TECH_021010000100014@cpp2017.fr").unwrap(),
        structure_id: None,
        structure_name: "Régie des eaux ; Valserine, Est".to_owned(),
        environment: Environment::Production,
        reset_at: date(2026, 11, 24).at(14, 7, 0, 0),
        due: DueDate::About(date(2028, 1, 22)),
        destinations: vec![destination("e.magnus"), destination("Trésorerie, « cloud »")],
    }
}

/// The file as of `now`, without the breaks that the format puts into long lines.
fn as_of(now: &str, reset: &Reset) -> String {
    String::from_utf8(calendar::export(reset, now.parse().unwrap(), Language::French)).unwrap().replace("\r\n ", "")
}

fn unfolded(reset: &Reset) -> String {
    as_of("2026-11-24T13:10:00Z", reset)
}

#[test]
fn a_month_before_the_last_day_and_on_it_the_calendar_speaks_of_the_reset() {
    let file = unfolded(&reset());
    let days: Vec<_> = file.lines().filter(|line| line.starts_with("DTSTART")).collect();
    assert_eq!(days, ["DTSTART;VALUE=DATE:20271223", "DTSTART;VALUE=DATE:20280122"]);
    assert_eq!(file.matches("BEGIN:VALARM").count(), 2);
    assert!(file.contains("e.magnus"), "the programs that need the new password: {file}");
    assert!(!file.contains("TRAÎNEMENT"), "{file}");
}

#[test]
fn saved_a_second_time_it_is_the_same_two_entries() {
    let names = |now| -> Vec<String> {
        as_of(now, &reset()).lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let first = names("2026-11-24T13:10:00Z");
    assert_eq!(first, names("2026-12-01T08:00:00Z"));
    let different: BTreeSet<_> = first.iter().collect();
    assert_eq!(different.len(), first.len(), "{first:?}");
}

#[test]
fn what_is_made_in_practice_says_so_in_each_entry() {
    let file = unfolded(&Reset { environment: Environment::Practice, ..reset() });
    assert_eq!(file.lines().filter(|line| line.starts_with("SUMMARY:ENTRAÎNEMENT")).count(), 2, "{file}");
}

#[test]
fn a_date_that_chorus_pro_told_is_the_last_day_and_a_reckoned_one_only_about() {
    let reckoned = unfolded(&reset());
    assert!(
        reckoned.contains("dernier jour\\, environ") && reckoned.contains("jusque vers le 22 janvier 2028"),
        "{reckoned}"
    );
    let told = unfolded(&Reset { due: DueDate::On(date(2028, 1, 22)), ..reset() });
    assert!(told.contains("dernier jour du mot de passe") && told.contains("jusqu’au 22 janvier 2028"), "{told}");
}
