//! The journal as a file: append-only, whole or not at all, ours or left alone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::sync::{Arc, Barrier};

use chorus_pro::Generation;
use jiff::Timestamp;
use rotation::{AccountId, Event, Journal, MemoryKeyring, RotationError, RotationId, Rotations};
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
    let requested = Event::Requested { rotation: RotationId(2), generation: Generation::Second, expires_before: None };
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
    let with_write_ahead_log = folder.path().join("with-wal.sqlite");
    let other = Connection::open(&with_write_ahead_log).unwrap();
    other.pragma_update(None, "journal_mode", "WAL").unwrap();
    other.execute_batch("CREATE TABLE invoices (n)").unwrap();
    drop(other);
    for path in [&text, &database, &with_write_ahead_log] {
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
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 3).unwrap();
    let refused = Journal::open(&path).unwrap_err();
    assert!(matches!(refused, RotationError::JournalTooNew { found: 3, known: 2 }), "{refused}");
}

#[test]
fn each_entry_says_who_wrote_it_and_one_of_somebody_unknown_says_nobody() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    let whoever = |by: Option<&str>| Journal::open(&path).unwrap().written_by(by.map(str::to_owned));
    whoever(Some("Lucie Maréchal (lmarechal)")).append(now(), &forgotten(1)).unwrap();
    whoever(None).append(now(), &forgotten(2)).unwrap();
    whoever(Some("jdurand")).append_all(now(), &[forgotten(3), forgotten(4)]).unwrap();
    let entries = whoever(None).read_all().unwrap();
    let by: Vec<_> = entries.iter().map(|entry| entry.by.as_deref()).collect();
    assert_eq!(by, [Some("Lucie Maréchal (lmarechal)"), None, Some("jdurand"), Some("jdurand")]);
}

#[test]
fn a_journal_of_the_first_format_is_read_on_and_of_its_lines_nobody_is_said_to_be_the_writer() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    Connection::open(&path).unwrap().execute_batch(include_str!("journal_of_format_1.sql")).unwrap();
    let mut journal = Journal::open(&path).unwrap().written_by(Some("jdurand".to_owned()));
    assert_eq!(journal.append(now(), &forgotten(1)).unwrap(), 8, "the numbers go on");
    let entries = journal.read_all().unwrap();
    assert_eq!(entries.len(), 8);
    assert!(entries[..7].iter().all(|entry| entry.by.is_none()), "nobody knows who it was");
    assert_eq!(entries[7].by.as_deref(), Some("jdurand"));
    assert!(matches!(entries[0].event, Event::AccountAdded { .. }), "{:?}", entries[0]);
    drop(journal);
    let other = Connection::open(&path).unwrap();
    let refused = other.execute("UPDATE event SET who = 'somebody'", []).unwrap_err().to_string();
    assert!(refused.contains("append-only"), "who it was cannot be changed either: {refused}");
    assert_eq!(Journal::open(&path).unwrap().read_all().unwrap(), entries, "it is carried over once");
}

#[test]
fn a_journal_of_the_first_format_that_cannot_be_carried_over_stays_as_it_was() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    let other = Connection::open(&path).unwrap();
    other.execute_batch(include_str!("journal_of_format_1.sql")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = Journal::open(&path).unwrap_err();
    assert!(matches!(refused, RotationError::JournalBusy), "another program writes it: {refused}");
    other.execute_batch("ROLLBACK").unwrap();
    let format: i64 = other.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(format, 1);
    assert_eq!(Journal::open(&path).unwrap().read_all().unwrap().len(), 7, "and later it is carried over");
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
    journal.append(now(), &Event::Stored { rotation: RotationId(4), capture: None }).unwrap();
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
fn programs_started_for_the_first_time_at_once_all_find_the_same_journal() {
    for _ in 0..100 {
        let folder = folder();
        let path = folder.path().join("journal.sqlite");
        let together = Barrier::new(4);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    together.wait();
                    Journal::open(&path).unwrap().append(now(), &forgotten(7)).unwrap();
                });
            }
        });
        assert_eq!(Journal::open(&path).unwrap().read_all().unwrap().len(), 4);
    }
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

    fn mode(path: &std::path::Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }
}

#[test]
fn practice_and_reality_do_not_open_each_others_journal_on_disk() {
    let folder = folder();
    let (practice, reality) = (folder.path().join("practice.sqlite"), folder.path().join("reality.sqlite"));
    let seq = Journal::of_practice(&practice).unwrap().append(now(), &forgotten(7)).unwrap();
    assert!(seq > 1_000_000, "its numbers are none that reality comes to");
    Journal::open(&reality).unwrap();
    assert!(matches!(Journal::open(&practice), Err(RotationError::JournalForeign { .. })));
    assert!(matches!(Journal::of_practice(&reality), Err(RotationError::JournalForeign { .. })));
    assert_eq!(Journal::of_practice(&practice).unwrap().read_all().unwrap().len(), 1, "its own opens again");
    Journal::open(&reality).unwrap();
}

#[test]
fn one_program_at_a_time_claims_a_journal_and_it_is_free_when_that_one_has_ended() {
    let folder = folder();
    let path = folder.path().join("journal.sqlite");
    let program = || Rotations::open(Journal::open(&path).unwrap(), Arc::new(MemoryKeyring::default()));
    let (first, second) = (program(), program());
    let claim = first.claim().unwrap();
    assert!(matches!(second.claim(), Err(RotationError::ResetUnderWay)));
    second.accounts().unwrap();
    drop(claim);
    drop(second.claim().unwrap());
}
