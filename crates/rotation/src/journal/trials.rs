//! Where a keyring is being tried: the names of the places, so that what a trial left when it was cut short is found again.

use rusqlite::params;

use super::Journal;
use crate::error::RotationError;

impl Journal {
    /// A trial begins in the place of this name.
    pub(crate) fn begin_trial(&self, place: &str) -> Result<(), RotationError> {
        self.connection.execute("INSERT OR IGNORE INTO trial (place) VALUES (?1)", params![place])?;
        Ok(())
    }

    /// It is over, and left nothing there.
    pub(crate) fn end_trial(&self, place: &str) -> Result<(), RotationError> {
        self.connection.execute("DELETE FROM trial WHERE place = ?1", params![place])?;
        Ok(())
    }

    /// Where trials are under way, or were cut short.
    pub(crate) fn trials(&self) -> Result<Vec<String>, RotationError> {
        let mut statement = self.connection.prepare("SELECT place FROM trial ORDER BY place")?;
        let places = statement.query_map([], |row| row.get(0))?;
        Ok(places.collect::<Result<_, _>>()?)
    }
}
