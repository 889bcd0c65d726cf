//! The due dates of all structures, as a spreadsheet and a calendar take them over.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use chorus_pro::{Environment, StructureId, TechnicalLogin};
use handover::{calendar, due_dates};
use jiff::civil::date;
use jiff::tz::TimeZone;
use language::Language;
use rotation::{DueDate, DueStructure};

fn structure(name: &str, due: Option<DueDate>) -> DueStructure {
    DueStructure {
        environment: Environment::Production,
        id: StructureId::parse("21010000100014").ok(),
        name: name.to_owned(),
        due,
        told_at: Some("2026-11-24T13:10:00Z".parse().unwrap()),
        reset_about: None,
        through: TechnicalLogin::parse("TECH_1_39012665400024@cpro.fr").unwrap(),
        accounts: Vec::new(),
    }
}

fn told(year: i16) -> Option<DueDate> {
    Some(DueDate::On(date(year, 1, 22)))
}

fn table(structures: &[DueStructure]) -> Vec<Vec<String>> {
    let bytes = due_dates::export(structures, date(2026, 11, 24), &TimeZone::UTC, Language::French).unwrap();
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn each_structure_is_one_row_as_a_spreadsheet_reads_it() {
    let reckoned = structure("Bains", Some(DueDate::About(date(2028, 1, 22))));
    let silent = DueStructure { told_at: None, id: None, ..structure("Voirie", None) };
    let moved =
        DueStructure { reset_about: Some(date(2025, 11, 24)), ..structure("École ; « annexe »", told(2027)) };
    let rows = table(&[moved, reckoned, structure("Abattoir", None), silent]);
    assert_eq!(rows[0][3..6], ["Échéance", "Jours restants", "D’où vient la date"]);
    assert_eq!(
        rows[1].join(" | "),
        "École ; « annexe » | 21010000100014 | Production | 2027-01-22 | 59 | Chorus Pro | 2025-11-24 | 2026-11-24 13:10 | TECH_1_39012665400024@cpro.fr"
    );
    assert_eq!(rows[2][3..6], ["2028-01-22", "424", "424 jours après la réinitialisation"]);
    assert_eq!(rows[3][3..8], ["", "", "", "", "2026-11-24 13:10"]);
    assert_eq!((rows[4][1].as_str(), rows[4][7].as_str()), ("", ""));
    assert_eq!(rows.len(), 5);
    assert_eq!(table(&[]).len(), 1, "headings alone");
}

#[test]
fn an_attackers_structure_is_a_name_and_no_formula() {
    for name in ["=HYPERLINK(\"http://x\")", "+1", "@SUM(A1)", "\t=1", " -2"] {
        let rows = table(&[structure(name, told(2027))]);
        assert_eq!(rows[1][0], format!("'{name}"));
    }
}

#[test]
fn of_each_structure_the_days_to_come_are_in_the_calendar() {
    let structures = [
        structure("Past", told(2026)),
        structure("Soon", told(2027)),
        structure("Later", told(2028)),
        structure("None", None),
    ];
    let file = |today| {
        let now = "2026-11-24T13:10:00Z".parse().unwrap();
        let bytes = calendar::export_structures(&structures, today, now, Language::French);
        String::from_utf8(bytes).unwrap().replace("\r\n ", "")
    };
    let days = |file: &str| -> Vec<String> {
        file.lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:")).map(str::to_owned).collect()
    };
    let early = file(date(2026, 11, 24));
    assert_eq!(days(&early), ["20261223", "20270122", "20271223", "20280122"]);
    assert_eq!(days(&file(date(2026, 12, 24))), ["20270122", "20271223", "20280122"]);
    assert!(early.contains("Soon est valable jusqu’au 22 janvier 2027"), "{early}");
    assert!(early.contains("SUMMARY:Chorus Pro : dernier jour du mot de passe technique de Soon"), "{early}");
    let practice = DueStructure { environment: Environment::Practice, ..structure("Soon", told(2027)) };
    let now = "2026-11-24T13:10:00Z".parse().unwrap();
    let bytes = calendar::export_structures(&[practice], date(2026, 11, 24), now, Language::French);
    assert_eq!(String::from_utf8(bytes).unwrap().matches("SUMMARY:ENTRAÎNEMENT").count(), 2);
}
