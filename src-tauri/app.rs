//! What the commands work with: the rotations, the settings, the clipboard, and a file that may be dropped.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use language::Texts;
use rotation::{Journal, Rotations, SystemKeyring};

use crate::clipboard::Clipboard;
use crate::dropped_file::DroppedFile;
use crate::error::ShellError;
use crate::settings::Settings;

/// Everything that outlives a command. Held by the shell as `Arc<App>`.
pub(crate) struct App {
    pub(crate) rotations: Rotations,
    pub(crate) settings: Settings,
    pub(crate) clipboard: Clipboard,
    pub(crate) dropped_file: DroppedFile,
    pub(crate) data_folder: PathBuf,
}

impl App {
    /// Opens the journal in `data_folder`, which is made when it is not there.
    pub(crate) fn open(data_folder: PathBuf) -> Result<Self, ShellError> {
        let journal = Journal::open(&data_folder.join("journal.sqlite"))?;
        Ok(Self {
            rotations: Rotations::open(journal, Arc::new(SystemKeyring::new())),
            settings: Settings::open(&data_folder),
            clipboard: Clipboard::default(),
            dropped_file: DroppedFile::default(),
            data_folder,
        })
    }

    /// The sentences in the user's language.
    pub(crate) fn texts(&self) -> &'static Texts {
        Texts::of(self.settings.choices().spoken())
    }

    /// Now, by the clock on the user's wall.
    pub(crate) fn now(&self) -> ZonedDateTime {
        ZonedDateTime::now()
    }

    /// A moment of the journal by the clock on the user's wall.
    pub(crate) fn local(&self, at: jiff::Timestamp) -> DateTime {
        self.now().time_zone().to_datetime(at)
    }
}
