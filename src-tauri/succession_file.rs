//! The succession's file that the user chose or dropped. Where it lies is known here alone: the interface names no path.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chorus_pro::Secret;
use handover::succession;
use rotation::Succession;

use crate::error::ShellError;

/// The one that was chosen last, if any.
#[derive(Default)]
pub(crate) struct SuccessionFile {
    chosen: Mutex<Option<PathBuf>>,
}

impl SuccessionFile {
    pub(crate) fn choose(&self, file: PathBuf) {
        *self.held() = Some(file);
    }

    pub(crate) fn chosen(&self) -> Option<PathBuf> {
        self.held().clone()
    }

    /// It was read, or the user begins again.
    pub(crate) fn leave(&self) {
        *self.held() = None;
    }

    fn held(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the file holds. It is the user's and stays where it is.
pub(crate) fn read(file: &Path, passphrase: &Secret) -> Result<Succession, ShellError> {
    let unreadable = |error: std::io::Error| {
        let reason = error.kind().to_string();
        ShellError::FileUnreadable { file: file.to_owned(), reason }
    };
    let mut bytes = Vec::new();
    let most = u64::try_from(succession::MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    File::open(file).map_err(unreadable)?.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > succession::MOST_BYTES {
        return Err(ShellError::FileTooLarge { file: file.to_owned() });
    }
    Ok(succession::open(&bytes, passphrase)?)
}
