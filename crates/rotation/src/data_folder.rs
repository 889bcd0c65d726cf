//! Where the journal and the settings lie on this computer.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::account::Account;
use crate::due_structure::DueStructure;
use crate::error::RotationError;
use crate::journal::Journal;
use crate::memory_keyring::MemoryKeyring;
use crate::rotations::Rotations;
use crate::sole_use::SoleUse;

/// The folder of journal and settings. It holds no password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFolder(PathBuf);

/// What a computer knows, as far as due dates go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// The accounts, in the order in which they became known.
    pub accounts: Vec<Account>,
    /// The structures that it knows no account of, the first to lapse first.
    pub structures: Vec<DueStructure>,
}

impl DataFolder {
    /// This user's: a local folder, never one that roams or is synchronised. On Windows `%LOCALAPPDATA%\Trousseau`.
    pub fn of_this_user() -> Self {
        Self(dirs::data_local_dir().unwrap_or_else(std::env::temp_dir).join("Trousseau"))
    }

    /// Another one.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The journal's file.
    pub fn journal(&self) -> PathBuf {
        self.0.join("journal.sqlite")
    }

    /// The settings' file.
    pub fn settings(&self) -> PathBuf {
        self.0.join("settings.json")
    }

    /// Takes it for this program alone; it is made where it is not there.
    ///
    /// # Errors
    /// [`RotationError::JournalBusy`] while another program has it, [`RotationError::JournalFolder`] where it
    /// cannot be made.
    pub fn for_sole_use(&self) -> Result<SoleUse, RotationError> {
        SoleUse::of(&self.lock())
    }

    /// What its journal tells, looked at beside an open window: nothing is written to it, and no password is asked for. Nothing where
    /// there is no journal.
    ///
    /// # Errors
    /// One of the `Journal…` variants.
    pub fn known(&self) -> Result<Known, RotationError> {
        if !self.journal().exists() {
            return Ok(Known::default());
        }
        // No password is looked for, so any keyring will do.
        let rotations = Rotations::open(Journal::open(&self.journal())?, Arc::new(MemoryKeyring::default()));
        let structures = rotations.structures()?.into_iter().filter(DueStructure::is_only_seen).collect();
        Ok(Known { accounts: rotations.accounts()?, structures })
    }

    fn lock(&self) -> PathBuf {
        self.0.join("in-use")
    }

    /// Deletes the settings, and the folder if nothing else is in it: what is not ours stays.
    ///
    /// # Errors
    /// Where the settings are there and cannot be deleted.
    pub fn clear(&self) -> io::Result<()> {
        for file in [self.settings(), self.lock()] {
            match fs::remove_file(file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        // It fails where something of somebody else's is in it, and then it is to stay.
        let _ = fs::remove_dir(&self.0);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_one_programs_until_that_one_ends() {
        let outer = tempfile::tempdir().expect("a folder");
        let folder = DataFolder::at(outer.path().join("Trousseau"));
        let first = folder.for_sole_use().expect("nobody else is here");
        assert!(matches!(folder.for_sole_use(), Err(RotationError::JournalBusy)), "two would work with one journal");
        drop(first);
        folder.for_sole_use().expect("the first one has ended");
        folder.clear().expect("it can be cleared");
        assert!(!folder.path().exists(), "the lock is ours and goes too");
    }

    #[test]
    fn what_is_not_ours_stays() {
        let outer = tempfile::tempdir().expect("a folder");
        let folder = DataFolder::at(outer.path().join("Trousseau"));
        fs::create_dir(folder.path()).expect("a folder");
        fs::write(folder.settings(), "{}").expect("a file");
        fs::write(folder.path().join("notes.txt"), "mine").expect("a file");
        folder.clear().expect("it can be cleared");
        assert!(!folder.settings().exists(), "the settings are ours");
        assert!(folder.path().join("notes.txt").exists(), "the notes are not");

        fs::remove_file(folder.path().join("notes.txt")).expect("it can be deleted");
        folder.clear().expect("it can be cleared twice");
        assert!(!folder.path().exists(), "an empty folder goes too");
    }
}
