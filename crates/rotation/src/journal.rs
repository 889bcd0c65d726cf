//! The journal on disk: SQLite, append-only, each append synced before it is reported done.
//!
//! It holds no secret, yet it tells who uses which account: on Unix only its owner can read it.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chorus_pro::Environment;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::error::RotationError;
use crate::event::Event;

/// Places of the keyring that no event names.
mod places;

/// The journal, open.
#[derive(Debug)]
pub struct Journal {
    connection: Connection,
    path: Option<PathBuf>,
    kind: &'static Kind,
    by: Option<String>,
}

/// What keeps journals apart that must never mix.
#[derive(Debug)]
struct Kind {
    /// Marks the file.
    application: i64,
    /// The accounts that may stand in it.
    environments: &'static [Environment],
    /// The sequence number before its first one.
    begins_after: i64,
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its sequence number, 1 and up.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Who sat at the computer; `None` where it is not known, as before format 2.
    pub by: Option<String>,
    /// What happened.
    pub event: Event,
}

impl Journal {
    /// Opens the journal at `path`; makes it, and its folder, where there is none.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn open(path: &Path) -> Result<Self, RotationError> {
        Self::open_as(path, &REALITY)
    }

    /// A journal of practice on disk, for a rehearsal that outlives its process. Reality does not open it, and practice
    /// does not open reality's: to each the other's is a foreign file.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn of_practice(path: &Path) -> Result<Self, RotationError> {
        Self::open_as(path, &PRACTICE)
    }

    fn open_as(path: &Path, kind: &'static Kind) -> Result<Self, RotationError> {
        make_folder(path)?;
        make_private(path)?;
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        let foreign = || RotationError::JournalForeign { path: path.to_owned() };
        // With the rollback journal's deletion synced too, what was appended is there after the power fails.
        match connection.pragma_update(None, "synchronous", "EXTRA") {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => return Err(foreign()),
            other => other?,
        }
        connection.pragma_update(None, "fullfsync", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        // Otherwise INSERT OR REPLACE would delete without the trigger being asked.
        connection.pragma_update(None, "recursive_triggers", true)?;

        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Read only now that no other program can be making the same file a journal.
        let application: i64 = transaction.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let format: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let is_empty =
            transaction.query_row("SELECT 1 FROM sqlite_schema LIMIT 1", [], |_| Ok(())).optional()?.is_none();
        if is_empty && application == 0 {
            begin(&transaction, kind)?;
            transaction.pragma_update(None, "user_version", FORMAT)?;
        } else if application != kind.application {
            return Err(foreign());
        } else if format > FORMAT {
            return Err(RotationError::JournalTooNew { found: format, known: FORMAT });
        } else if format < FORMAT {
            transaction.execute_batch(FROM_1_TO_2)?;
            transaction.pragma_update(None, "user_version", FORMAT)?;
        }
        transaction.commit()?;
        // Only now: a file of another program's would have been changed by it.
        connection.pragma_update(None, "journal_mode", "DELETE")?;
        Ok(Self { connection, path: Some(path.to_owned()), kind, by: None })
    }

    /// A journal in memory, for practice: it ends with the program. Its sequence numbers are none that a journal on disk
    /// comes to, so that nothing named by one can be taken for a thing of the other's.
    ///
    /// # Errors
    /// [`RotationError::JournalUnavailable`] where there is no memory for it.
    pub fn in_memory() -> Result<Self, RotationError> {
        let connection = Connection::open_in_memory()?;
        begin(&connection, &PRACTICE)?;
        Ok(Self { connection, path: None, kind: &PRACTICE, by: None })
    }

    /// From now on each entry says that `by` wrote it: the name of whoever sits at the computer.
    #[must_use]
    pub fn written_by(self, by: Option<String>) -> Self {
        Self { by, ..self }
    }

    /// Whether accounts of `environment` may stand in it: practice and reality never mix.
    pub(crate) fn takes(&self, environment: Environment) -> bool {
        self.kind.environments.contains(&environment)
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
        let before = counted(&transaction)?;
        for event in events {
            let line = params![now.to_string(), self.by, written(event)];
            transaction.execute("INSERT INTO event (at, who, what) VALUES (?1, ?2, ?3)", line)?;
        }
        transaction.commit()?;
        Ok(before + 1)
    }

    /// Appends entries that were written in another journal, under the numbers, moments and names that they carry, all or
    /// none. `make` is given what stands here, the first free number and who sits at this computer; no other program
    /// writes meanwhile.
    ///
    /// # Errors
    /// The error of `make`, or one of the `Journal…` variants; then nothing was appended.
    pub(crate) fn append_carried<T>(
        &mut self,
        make: impl FnOnce(&[Entry], i64, Option<&str>) -> Result<(Vec<Entry>, T), RotationError>,
    ) -> Result<T, RotationError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let known = read(&transaction)?;
        let (entries, made) = make(&known, counted(&transaction)? + 1, self.by.as_deref())?;
        for Entry { seq, at, by, event } in entries {
            let line = params![seq, at.to_string(), by, written(&event)];
            transaction.execute("INSERT INTO event (seq, at, who, what) VALUES (?1, ?2, ?3, ?4)", line)?;
        }
        transaction.commit()?;
        Ok(made)
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
        read(&self.connection)
    }

    /// Claims the journal for as long as the answer is held: no other program gets it meanwhile. The system lets go of it
    /// when the program ends, however it ends. A journal in memory is nobody else's anyway.
    ///
    /// # Errors
    /// [`RotationError::ResetUnderWay`] where another program has it; [`RotationError::JournalFolder`].
    pub(crate) fn claim(&self) -> Result<Claim, RotationError> {
        let Some(path) = &self.path else { return Ok(Claim { _file: None }) };
        // Not the journal itself: SQLite lets go of its own locks on a file when anyone in the program closes it.
        let path = claim_beside(path);
        let folder = |source| RotationError::JournalFolder { path: path.clone(), source };
        let file = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Claim { _file: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(RotationError::ResetUnderWay),
            Err(TryLockError::Error(source)) => Err(folder(source)),
        }
    }

    /// Closes the journal and deletes its file. One in memory just ends.
    ///
    /// # Errors
    /// [`RotationError::JournalNotErased`], on Windows also where another program has it open.
    pub(crate) fn erase(self) -> Result<(), RotationError> {
        let Self { connection, path, .. } = self;
        connection.close().map_err(|(_, error)| error)?;
        let Some(path) = path else { return Ok(()) };
        // It holds nothing, and there is none where nothing was ever performed.
        let _ = std::fs::remove_file(claim_beside(&path));
        std::fs::remove_file(&path).map_err(|source| RotationError::JournalNotErased { path, source })
    }
}

/// While it is held, no other program makes a reset by the same journal.
#[derive(Debug)]
#[must_use = "it is let go of when this is dropped"]
pub struct Claim {
    _file: Option<File>,
}

/// What a new journal holds.
fn begin(connection: &Connection, kind: &Kind) -> Result<(), RotationError> {
    connection.execute_batch(SCHEMA)?;
    connection.pragma_update(None, "application_id", kind.application)?;
    if kind.begins_after > 0 {
        connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('event', ?1)", [kind.begins_after])?;
    }
    Ok(())
}

fn read(connection: &Connection) -> Result<Vec<Entry>, RotationError> {
    let mut statement = connection.prepare_cached("SELECT seq, at, who, what FROM event ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let damaged = || RotationError::JournalDamaged { seq };
        let at: String = row.get(1)?;
        let by: Option<String> = row.get(2)?;
        let what: String = row.get(3)?;
        let at = at.parse().map_err(|_| damaged())?;
        let event = serde_json::from_str(&what).map_err(|_| damaged())?;
        entries.push(Entry { seq, at, by, event });
    }
    Ok(entries)
}

/// The number of the latest entry, 0 where there is none.
fn counted(connection: &Connection) -> Result<i64, RotationError> {
    let counted = "SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'event'), 0)";
    Ok(connection.query_row(counted, [], |row| row.get(0))?)
}

fn written(event: &Event) -> String {
    serde_json::to_string(event).expect("an event has string keys and no maps: it always serializes")
}

fn claim_beside(journal: &Path) -> PathBuf {
    journal.with_extension("claim")
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

/// ("Trou" in ASCII.)
const REALITY: Kind = Kind {
    application: 0x5472_6f75,
    environments: &[Environment::Production, Environment::Qualification],
    begins_after: 0,
};

/// ("Entr" in ASCII.) It begins after more events than a lifetime of resets has: no number of practice is one of reality.
const PRACTICE: Kind =
    Kind { application: 0x456e_7472, environments: &[Environment::Practice], begins_after: 1_000_000_000 };

/// The format that this program writes.
const FORMAT: i64 = 2;

const SCHEMA: &str = "
    CREATE TABLE event (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT,
        what TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TABLE probe (only INTEGER PRIMARY KEY CHECK (only = 1), at TEXT NOT NULL) STRICT;
    CREATE TABLE trial (place TEXT PRIMARY KEY) STRICT;
";

/// Format 1 did not say who, and of what stands there already it stays unknown; nor where a keyring was tried.
const FROM_1_TO_2: &str = "
    ALTER TABLE event ADD COLUMN who TEXT;
    CREATE TABLE trial (place TEXT PRIMARY KEY) STRICT;
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
        assert_eq!(is("application_id"), REALITY.application);
        assert_eq!(is("user_version"), FORMAT);
    }
}
