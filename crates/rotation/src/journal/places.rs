//! Places of the keyring that no event names: where it is being tried, and where PISTE's identifiers are. Their names stand here, so
//! that what a trial left when it was cut short is found again, and everything can be forgotten.

use rusqlite::params;

use super::Journal;
use crate::error::RotationError;

impl Journal {
    /// Something is about to be put into the place of this name.
    pub(crate) fn note_place(&self, place: &str) -> Result<(), RotationError> {
        self.connection.execute("INSERT OR IGNORE INTO trial (place) VALUES (?1)", params![place])?;
        Ok(())
    }

    /// Nothing is left there.
    pub(crate) fn drop_place(&self, place: &str) -> Result<(), RotationError> {
        self.connection.execute("DELETE FROM trial WHERE place = ?1", params![place])?;
        Ok(())
    }

    /// Where something may be.
    pub(crate) fn places(&self) -> Result<Vec<String>, RotationError> {
        let mut statement = self.connection.prepare("SELECT place FROM trial ORDER BY place")?;
        let places = statement.query_map([], |row| row.get(0))?;
        Ok(places.collect::<Result<_, _>>()?)
    }
}
