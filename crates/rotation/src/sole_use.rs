//! One program at a time works in a data folder: two that fold the same journal, each for itself, would each think that it
//! knows what happened last.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::error::RotationError;

/// The folder is this program's, until this is dropped or the program ends, in whatever way.
#[derive(Debug)]
pub struct SoleUse {
    _file: File,
}

impl SoleUse {
    /// The folder whose lock lies at `path`, for this program alone; the file is made where there is none.
    pub(crate) fn of(path: &Path) -> Result<Self, RotationError> {
        let unusable = |source| RotationError::JournalFolder { path: path.to_owned(), source };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|source| RotationError::JournalFolder { path: folder.to_owned(), source })?;
        }
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path).map_err(unusable)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(RotationError::JournalBusy),
            // A file system without locks: the journal's own still keep two writers apart.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self { _file: file }),
        }
    }
}
