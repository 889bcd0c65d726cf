//! `trousseau-cli due`, as a monitoring system calls it.

use std::path::Path;
use std::sync::Arc;

use chorus_pro::piste::{Attachment, StructureExpiry};
use chorus_pro::{Environment, StructureId, TechnicalLogin};
use jiff::{Timestamp, ToSpan, ZonedDateTime};
use rotation::{AsOf, DataFolder, Journal, MemoryKeyring, NewAccount, Rotations};
use serde_json::{Value, json};

use crate::transcript::Transcript;

/// Accounts whose passwords lapse so many days from now, as Chorus Pro told; `None`: nothing is known.
fn accounts(folder: &Path, days: &[Option<i64>]) {
    let journal = Journal::open(&DataFolder::at(folder).journal()).expect("a journal");
    let rotations = Rotations::open(journal, Arc::new(MemoryKeyring::default()));
    for (number, days) in days.iter().enumerate() {
        let login = TechnicalLogin::parse(&format!("TECH_{number}_21010033200018@cpro.fr")).expect("a login");
        let new = NewAccount {
            environment: Environment::Production,
            login,
            structure_id: None,
            structure_name: format!("COMMUNE {number}"),
        };
        let account = rotations.add_account(new, Timestamp::now()).expect("it is new");
        if let Some(days) = days {
            let day = ZonedDateTime::now().date().checked_add(days.days()).expect("in range");
            rotations
                .expiry_told(account, AsOf::default(), day.at(12, 0, 0, 0), Timestamp::now())
                .expect("it is written down");
        }
    }
}

fn due(folder: &Path, more: &[&str]) -> Transcript {
    Transcript::of(&[&["due", "--data", folder.to_str().expect("a plain name")], more].concat())
}

fn days(document: &Value) -> Vec<(Option<i64>, bool)> {
    let rows = document["accounts"].as_array().expect("a list");
    rows.iter().map(|row| (row["days"].as_i64(), row["is_due"].as_bool().expect("yes or no"))).collect()
}

#[test]
fn an_account_that_is_due_makes_the_exit_code_1_and_stands_first() {
    let folder = tempfile::tempdir().expect("a folder");
    accounts(folder.path(), &[Some(200), None, Some(30), Some(-3)]);
    let (document, said) = due(folder.path(), &[]).ends(1);
    assert_eq!(days(&document), [(Some(-3), true), (Some(30), true), (Some(200), false), (None, false)]);
    assert_eq!(said, "");
    let first = &document["accounts"][0];
    assert_eq!((&first["login"], &first["told"]), (&json!("TECH_3_21010033200018@cpro.fr"), &json!(true)));
    assert_eq!((&first["environment"], &first["unfinished"]), (&json!("production"), &json!(false)));
}

#[test]
fn how_soon_counts_as_due_can_be_said() {
    let folder = tempfile::tempdir().expect("a folder");
    accounts(folder.path(), &[Some(31)]);
    assert_eq!(days(&due(folder.path(), &[]).ends(0).0), [(Some(31), false)]);
    assert_eq!(days(&due(folder.path(), &["--within", "31"]).ends(1).0), [(Some(31), true)]);
    assert_eq!(days(&due(folder.path(), &["--within", "0"]).ends(0).0), [(Some(31), false)]);
    due(folder.path(), &["--within", "soon"]).failure("--within");
}

/// Structures that the first account sees, whose passwords lapse so many days from now; `None`: the sheet told nothing.
fn structures(folder: &Path, seen: &[(&str, Option<i64>)]) {
    let journal = Journal::open(&DataFolder::at(folder).journal()).expect("a journal");
    let rotations = Rotations::open(journal, Arc::new(MemoryKeyring::default()));
    let account = rotations.accounts().expect("they are read")[0].id;
    let sheets = seen.iter().map(|(id, days)| {
        let day = |days: i64| ZonedDateTime::now().date().checked_add(days.days()).expect("in range");
        let (id, name) = (StructureId::parse(id).ok(), Some(format!("ÉCOLE {id}")));
        let structure = Attachment { id, number: None, name, role: None, status: None };
        StructureExpiry { structure, expires: Ok(days.map(|days| day(days).at(12, 0, 0, 0))) }
    });
    let (sheets, now) = (sheets.collect::<Vec<_>>(), Timestamp::now());
    rotations
        .saw_structures(account, &sheets, true, &rotations.as_of().expect("it is read"), now)
        .expect("it is written down");
}

#[test]
fn a_structure_without_an_account_here_counts_and_one_with_an_account_is_not_told_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    accounts(folder.path(), &[Some(200)]);
    structures(folder.path(), &[("21010033200018", Some(199)), ("21010000100014", Some(7)), ("FR1", None)]);
    let (document, _) = due(folder.path(), &[]).ends(1);
    assert_eq!(days(&document), [(Some(199), false)], "the account has the date of its structure's sheet");
    let school = &document["structures"][0];
    let day = ZonedDateTime::now().date().checked_add(7.days()).expect("in range").to_string();
    assert_eq!((&school["structure_id"], &school["due"]), (&json!("21010000100014"), &json!(day)));
    assert_eq!((&school["days"], &school["is_due"]), (&json!(7), &json!(true)));
    assert_eq!(
        (&school["structure_name"], &school["environment"]),
        (&json!("ÉCOLE 21010000100014"), &json!("production"))
    );
    assert_eq!(school["through"], json!("TECH_0_21010033200018@cpro.fr"));
    assert!(school["seen_at"].as_str().is_some_and(|at| at.parse::<Timestamp>().is_ok()));
    let silent = &document["structures"][1];
    assert_eq!((&silent["due"], &silent["is_due"]), (&Value::Null, &json!(false)));
    assert_eq!(document["structures"].as_array().map(Vec::len), Some(2));
    due(folder.path(), &["--within", "6"]).ends(0);
}

#[test]
fn where_nothing_is_known_nothing_is_due_and_nothing_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    due(folder.path(), &[]).success(json!({"accounts": [], "structures": []}));
    assert_eq!(std::fs::read_dir(&folder).expect("it is there").count(), 0);
}

#[test]
fn it_is_read_beside_an_open_window() {
    let folder = tempfile::tempdir().expect("a folder");
    accounts(folder.path(), &[Some(200)]);
    let window = DataFolder::at(folder.path());
    let _in_use = window.for_sole_use().expect("nobody else is here");
    let _open = Journal::open(&window.journal()).expect("a journal");
    assert_eq!(days(&due(folder.path(), &[]).ends(0).0), [(Some(200), false)]);
}
