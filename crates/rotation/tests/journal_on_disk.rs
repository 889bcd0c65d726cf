//! The journal as a file: append-only, whole or not at all, ours or left alone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::Path;

use chorus_pro::Generation;
use jiff::Timestamp;
use rotation::{AccountId, Event, Journal, RotationError, RotationId};
use rusqlite::Connection;

fn now() -> Timestamp {
    "2026-03-10T09:00:00.25Z".parse().unwrap()
}

fn forgotten(account: i64) -> Event {
    Event::Forgotten { account: AccountId(account) }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn what_was_appended_is_read_back_in_order_after_a_restart() {
    let folder = folder();
    let path = folder.path().join("deep/er/journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    assert_eq!(journal.append(now(), &forgotten(7)).unwrap(), 1);
    let requested = Event::Requested { rotation: RotationId(2), generation: Generation::Second };
    assert_eq!(journal.append_all(now(), &[forgotten(8), requested.clone()]).unwrap(), 2);
    drop(journal);
    let entries = Journal::open(&path).unwrap().read_all().unwrap();
    assert_eq!(entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(entries.iter().all(|entry| entry.at == now()), "fractions of a second included");
    assert_eq!(entries[2].event, requested);
}

#[test]
fn entries_can_be_neither_changed_nor_deleted_nor_replaced() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    Journal::open(&path).unwrap().append(now(), &forgotten(7)).unwrap();
    let other = Connection::open(&path).unwrap();
    other.pragma_update(None, "recursive_triggers", true).unwrap();
    for statement in [
        "UPDATE event SET what = '{}'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event (seq, at, what) VALUES (1, 'now', '{}')",
    ] {
        let refused = other.execute(statement, []).unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{statement}: {refused}");
    }
    assert!(other.execute("INSERT INTO event (at, what) VALUES ('now', '{}')", []).is_ok(), "adding is allowed");
}

#[test]
fn several_events_are_appended_all_or_none() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch(
            "CREATE TRIGGER second_fails BEFORE INSERT ON event WHEN new.what LIKE '%9%'
             BEGIN SELECT raise(ABORT, 'no more'); END;",
        )
        .unwrap();
    assert!(journal.append_all(now(), &[forgotten(7), forgotten(9)]).is_err());
    assert!(journal.read_all().unwrap().is_empty(), "the first one is not there either");
    assert_eq!(journal.append(now(), &forgotten(8)).unwrap(), 1, "and no number was lost");
}

#[test]
fn a_try_leaves_no_entry() {
    let folder = folder();
    let mut journal = Journal::open(&folder.path().join("journal.sqlite")).unwrap();
    journal.probe(now()).unwrap();
    journal.probe(now()).unwrap();
    assert!(journal.read_all().unwrap().is_empty());
}

#[test]
fn another_programs_file_is_left_alone() {
    let folder = folder();
    let text = folder.path().join("letter.txt");
    fs::write(&text, "Madame, Monsieur,".repeat(100)).unwrap();
    let database = folder.path().join("other.sqlite");
    Connection::open(&database).unwrap().execute_batch("CREATE TABLE invoices (n)").unwrap();
    for path in [&text, &database] {
        let before = fs::read(path).unwrap();
        let refused = Journal::open(path).unwrap_err();
        assert!(matches!(&refused, RotationError::JournalForeign { path: told } if told == path), "{refused}");
        assert_eq!(fs::read(path).unwrap(), before);
    }
}

#[test]
fn a_later_versions_journal_is_left_alone() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    drop(Journal::open(&path).unwrap());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 2).unwrap();
    let refused = Journal::open(&path).unwrap_err();
    assert!(matches!(refused, RotationError::JournalTooNew { found: 2, known: 1 }), "{refused}");
}

#[test]
fn a_line_that_cannot_be_read_is_named_and_not_skipped() {
    for line in [
        "('2026-03-10T09:00:00Z', '{\"event\":\"unheard-of\"}')",
        "('yesterday', '{\"event\":\"stored\",\"rotation\":1}')",
    ] {
        let folder = folder();
        let path = folder.path().join("journal.sqlite");
        let mut journal = Journal::open(&path).unwrap();
        journal.append(now(), &forgotten(7)).unwrap();
        let other = Connection::open(&path).unwrap();
        other.execute(&format!("INSERT INTO event (at, what) VALUES {line}"), []).unwrap();
        let refused = journal.read_all().unwrap_err();
        assert!(matches!(refused, RotationError::JournalDamaged { seq: 2 }), "{refused}");
    }
}

#[test]
fn an_event_about_something_that_never_began_is_called_damage() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    journal.append(now(), &Event::Stored { rotation: RotationId(4) }).unwrap();
    let rotations = rotation::Rotations::open(journal, std::sync::Arc::new(rotation::SystemKeyring::new()));
    let refused = rotations.accounts().unwrap_err();
    assert!(matches!(refused, RotationError::JournalDamaged { seq: 1 }), "{refused}");
}

#[test]
fn where_no_folder_can_be_made_the_folder_is_named() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let refused = Journal::open(&file.join("journal.sqlite")).unwrap_err();
    assert!(matches!(&refused, RotationError::JournalFolder { path, .. } if *path == file), "{refused:?}");
}

#[test]
fn an_empty_file_left_by_a_crash_becomes_a_journal() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    fs::write(&path, "").unwrap();
    assert_eq!(Journal::open(&path).unwrap().append(now(), &forgotten(1)).unwrap(), 1);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    let mut journal = Journal::open(&path).unwrap();
    journal.append(now(), &forgotten(1)).unwrap();
    assert_eq!(mode(&path), 0o600);

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }
}
