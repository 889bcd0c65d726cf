//! What happened, line by line, with the names that a reader needs.

use chorus_pro::Environment;
use jiff::Timestamp;

use crate::error::RotationError;
use crate::event::Event;
use crate::id::AccountId;
use crate::journal::Entry;
use crate::ledger::Ledger;

/// One thing that happened. It holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// When.
    pub at: Timestamp,
    /// Who sat at the computer; `None` where it is not known.
    pub by: Option<String>,
    /// With which account.
    pub account: AccountId,
    /// Which Chorus Pro that is.
    pub environment: Environment,
    /// The name of its structure as it is known today; may be empty.
    pub structure_name: String,
    /// Its login.
    pub login: String,
    /// The destination's name, where the event is about one: as it was given then, or else as it is known today.
    pub destination: Option<String>,
    /// What.
    pub what: Event,
}

impl HistoryLine {
    /// The lines of these entries, oldest first.
    pub(crate) fn all(entries: Vec<Entry>) -> Result<Vec<Self>, RotationError> {
        let ledger = Ledger::of(&entries)?;
        let mut lines = Vec::with_capacity(entries.len());
        for entry in entries {
            let subject = ledger.subject(&entry).ok_or(RotationError::JournalDamaged { seq: entry.seq })?;
            let (page, destination) = (subject.0, subject.1.map(str::to_owned));
            lines.push(Self {
                at: entry.at,
                by: entry.by.clone(),
                account: page.id,
                environment: page.environment,
                structure_name: page.structure_name.clone(),
                login: page.login.to_string(),
                destination,
                what: entry.event,
            });
        }
        Ok(lines)
    }
}
