//! What stands inside a succession's file: JSON with a format number, and each account's password beside its history.
//!
//! The number grows when an event, or a field that cannot be left out, is added: a program that does not know it says so
//! instead of calling the file damaged.

use chorus_pro::Secret;
use jiff::Timestamp;
use rotation::{Entry, Event, PassedOn, RotationError, Succession};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::HandoverError;

#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    accounts: Vec<WrittenAccount<'a>>,
}

#[derive(Serialize)]
struct WrittenAccount<'a> {
    password: Option<&'a str>,
    entries: Vec<WrittenEntry<'a>>,
}

#[derive(Serialize)]
struct WrittenEntry<'a> {
    seq: i64,
    at: Timestamp,
    by: Option<&'a str>,
    event: &'a Event,
}

/// Of a file that is perhaps newer than this program.
#[derive(Deserialize)]
struct ReadFormat {
    format: u32,
}

#[derive(Deserialize)]
struct ReadAll {
    accounts: Vec<ReadAccount>,
}

#[derive(Deserialize)]
struct ReadAccount {
    password: Option<Zeroizing<String>>,
    entries: Vec<ReadEntry>,
}

#[derive(Deserialize)]
struct ReadEntry {
    seq: i64,
    at: Timestamp,
    by: Option<String>,
    event: Event,
}

/// The bytes of it, in clear.
pub(super) fn written(succession: &Succession) -> Zeroizing<Vec<u8>> {
    let accounts = succession.accounts().iter().map(|account| WrittenAccount {
        // EXPOSE: the file is made to carry it, and is sealed before it leaves memory
        password: account.password().map(|secret| secret.expose()),
        entries: account.entries().iter().map(WrittenEntry::of).collect(),
    });
    let all = Written { format: FORMAT, accounts: accounts.collect() };
    // Measured first: bytes that grow leave copies of themselves behind.
    let mut length = Length(0);
    serde_json::to_writer(&mut length, &all).expect(SERIALIZES);
    let mut bytes = Zeroizing::new(Vec::with_capacity(length.0));
    serde_json::to_writer(&mut *bytes, &all).expect(SERIALIZES);
    bytes
}

/// What the bytes say, if it holds together.
pub(super) fn read(bytes: &[u8]) -> Result<Succession, HandoverError> {
    let ReadFormat { format } = serde_json::from_slice(bytes).map_err(|_| damaged())?;
    if format > FORMAT {
        return Err(HandoverError::SuccessionTooNew { found: format, known: FORMAT });
    }
    let ReadAll { accounts } = serde_json::from_slice(bytes).map_err(|_| damaged())?;
    let mut passed_on = Vec::with_capacity(accounts.len());
    for ReadAccount { password, entries } in accounts {
        let password = match password {
            None => None,
            Some(text) => Some(Secret::parse(text.to_string()).map_err(|_| damaged())?),
        };
        let entries = entries.into_iter().map(|ReadEntry { seq, at, by, event }| Entry { seq, at, by, event });
        passed_on.push(PassedOn::parse(entries.collect(), password)?);
    }
    Ok(Succession::parse(passed_on)?)
}

/// The refusal of what does not fit together.
pub(super) fn damaged() -> HandoverError {
    RotationError::SuccessionDamaged.into()
}

impl<'a> WrittenEntry<'a> {
    fn of(Entry { seq, at, by, event }: &'a Entry) -> Self {
        Self { seq: *seq, at: *at, by: by.as_deref(), event }
    }
}

/// Counts the bytes that are written to it.
struct Length(usize);

impl std::io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The format that this program writes.
const FORMAT: u32 = 1;
const SERIALIZES: &str = "it has string keys and no maps, and neither a count nor a vector refuses bytes";
