//! The journal on disk: SQLite, append-only, each append synced before it is reported done.
//!
//! It holds no secret, yet it tells who uses which account: on Unix only its owner can read it.

use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::error::RotationError;
use crate::event::Event;

/// The journal, open.
#[derive(Debug)]
pub struct Journal {
    connection: Connection,
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its sequence number, 1 and up.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
}

impl Journal {
    /// Opens the journal at `path`; makes it, and its folder, where there is none.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn open(path: &Path) -> Result<Self, RotationError> {
        make_folder(path)?;
        make_private(path)?;
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        let foreign = || RotationError::JournalForeign { path: path.to_owned() };
        let application = match connection.pragma_query_value(None, "application_id", |row| row.get::<_, i64>(0)) {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => return Err(foreign()),
            other => other?,
        };
        // A rollback journal, and its deletion synced too: what was appended is there after the power fails.
        connection.pragma_update(None, "journal_mode", "DELETE")?;
        connection.pragma_update(None, "synchronous", "EXTRA")?;
        connection.pragma_update(None, "fullfsync", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        // Otherwise INSERT OR REPLACE would delete without the trigger being asked.
        connection.pragma_update(None, "recursive_triggers", true)?;

        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let format: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let is_empty =
            transaction.query_row("SELECT 1 FROM sqlite_schema LIMIT 1", [], |_| Ok(())).optional()?.is_none();
        if is_empty && application == 0 {
            transaction.execute_batch(SCHEMA)?;
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", FORMAT)?;
        } else if application != APPLICATION {
            return Err(foreign());
        } else if format > FORMAT {
            return Err(RotationError::JournalTooNew { found: format, known: FORMAT });
        }
        transaction.commit()?;
        Ok(Self { connection })
    }

    /// Appends the event; when this returns it is on the disk. Returns its sequence number.
    ///
    /// # Errors
    /// One of the `Journal…` variants; then nothing was appended.
    pub fn append(&mut self, now: Timestamp, event: &Event) -> Result<i64, RotationError> {
        self.append_all(now, std::slice::from_ref(event))
    }

    /// Appends the events, all or none; when this returns they are on the disk. Returns the first one's sequence
    /// number; the others follow it without a gap.
    ///
    /// # Errors
    /// One of the `Journal…` variants; then nothing was appended.
    pub fn append_all(&mut self, now: Timestamp, events: &[Event]) -> Result<i64, RotationError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before: i64 = transaction.query_row("SELECT ifnull(max(seq), 0) FROM event", [], |row| row.get(0))?;
        for event in events {
            let what =
                serde_json::to_string(event).expect("an event has string keys and no maps: it always serializes");
            transaction.execute("INSERT INTO event (at, what) VALUES (?1, ?2)", params![now.to_string(), what])?;
        }
        transaction.commit()?;
        Ok(before + 1)
    }

    /// Tries whether an append would reach the disk, without adding to the history.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn probe(&mut self, now: Timestamp) -> Result<(), RotationError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute("INSERT OR REPLACE INTO probe (only, at) VALUES (1, ?1)", params![now.to_string()])?;
        transaction.commit()?;
        Ok(())
    }

    /// Everything, in the order in which it was written.
    ///
    /// # Errors
    /// [`RotationError::JournalDamaged`] with the first entry that cannot be read, or another `Journal…` variant.
    pub fn read_all(&self) -> Result<Vec<Entry>, RotationError> {
        let mut statement = self.connection.prepare_cached("SELECT seq, at, what FROM event ORDER BY seq")?;
        let mut rows = statement.query([])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            let damaged = || RotationError::JournalDamaged { seq };
            let at: String = row.get(1)?;
            let what: String = row.get(2)?;
            let at = at.parse().map_err(|_| damaged())?;
            let event = serde_json::from_str(&what).map_err(|_| damaged())?;
            entries.push(Entry { seq, at, event });
        }
        Ok(entries)
    }
}

fn make_folder(path: &Path) -> Result<(), RotationError> {
    let Some(folder) = path.parent() else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|source| RotationError::JournalFolder { path: folder.to_owned(), source })
}

/// Makes the file before SQLite does, so that it is never readable by others, not even for a moment.
#[cfg(unix)]
fn make_private(path: &Path) -> Result<(), RotationError> {
    use std::os::unix::fs::OpenOptionsExt;
    let made = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    match made {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(source) => Err(RotationError::JournalFolder { path: path.to_owned(), source }),
    }
}

/// The user's profile is private on Windows already.
#[cfg(not(unix))]
fn make_private(_: &Path) -> Result<(), RotationError> {
    Ok(())
}

/// How long another program's write is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// Marks the file as ours ("Trou" in ASCII).
const APPLICATION: i64 = 0x5472_6f75;

/// The format that this program writes.
const FORMAT: i64 = 1;

const SCHEMA: &str = "
    CREATE TABLE event (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        what TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TABLE probe (only INTEGER PRIMARY KEY CHECK (only = 1), at TEXT NOT NULL) STRICT;
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_connection_is_set_up_so_that_nothing_appended_is_lost() {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = Journal::open(&folder.path().join("journal.sqlite")).expect("it opens");
        let mode: String =
            journal.connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).expect("the pragma is known");
        assert_eq!(mode, "delete", "a rollback journal");
        let is = |name: &str| -> i64 {
            journal.connection.pragma_query_value(None, name, |row| row.get(0)).expect("the pragma is known")
        };
        assert_eq!(is("synchronous"), 3, "EXTRA");
        assert_eq!(is("fullfsync"), 1);
        assert_eq!(is("recursive_triggers"), 1, "or INSERT OR REPLACE would delete");
        assert_eq!(is("trusted_schema"), 0);
        assert_eq!(is("busy_timeout"), 2000);
        assert_eq!(is("application_id"), APPLICATION);
        assert_eq!(is("user_version"), FORMAT);
    }
}
