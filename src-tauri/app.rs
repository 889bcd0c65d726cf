//! What the commands work with: the rotations, the settings, the clipboard, and a file that may be dropped.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chorus_pro::Secret;
use handover::Reset;
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use language::Texts;
use rehearsal::{Practice, Rehearsal};
use rotation::{Account, AccountId, CaptureId, DataFolder, Journal, Rotations, SystemKeyring, name_of_this_user};

use crate::clipboard::Clipboard;
use crate::dropped_file::DroppedFile;
use crate::due_dates_reading::DueDatesReading;
use crate::error::ShellError;
use crate::piste::PisteClients;
use crate::screen_capture::ScreenCapture;
use crate::settings::Settings;
use crate::succession_file::SuccessionFile;
use crate::tried::Tried;

/// Everything that outlives a command, in reality or in practice.
pub(crate) struct App {
    pub(crate) rotations: Arc<Rotations>,
    pub(crate) keyring: Arc<SystemKeyring>,
    pub(crate) settings: Arc<Settings>,
    pub(crate) clipboard: Arc<Clipboard>,
    pub(crate) screen_capture: Arc<ScreenCapture>,
    pub(crate) dropped_file: Arc<DroppedFile>,
    pub(crate) succession_file: Arc<SuccessionFile>,
    pub(crate) piste_clients: PisteClients,
    pub(crate) due_dates: DueDatesReading,
    pub(crate) data_folder: PathBuf,
    pub(crate) practice: Option<Practice>,
    /// In practice: the passwords that were in force before a reset.
    replaced: Mutex<BTreeMap<AccountId, Secret>>,
    /// The latest try of each account's password since the start.
    tried: Mutex<BTreeMap<AccountId, Tried>>,
}

impl App {
    /// Opens the journal in `folder`, which is made when it is not there.
    pub(crate) fn open(folder: &DataFolder) -> Result<Self, ShellError> {
        let journal = Journal::open(&folder.journal())?.written_by(name_of_this_user());
        let keyring = Arc::new(SystemKeyring::new());
        Ok(Self::around(Rotations::open(journal, Arc::clone(&keyring) as _), keyring, folder))
    }

    /// Reality with these rotations; `keyring` is the one that they wait for.
    pub(crate) fn around(rotations: Rotations, keyring: Arc<SystemKeyring>, folder: &DataFolder) -> Self {
        Self {
            rotations: Arc::new(rotations),
            keyring,
            settings: Arc::new(Settings::open(folder)),
            clipboard: Arc::default(),
            screen_capture: Arc::default(),
            dropped_file: Arc::default(),
            succession_file: Arc::default(),
            piste_clients: PisteClients::default(),
            due_dates: DueDatesReading::default(),
            data_folder: folder.path().to_owned(),
            practice: None,
            replaced: Mutex::default(),
            tried: Mutex::default(),
        }
    }

    /// The practice ground beside `reality`: other rotations, the same choices, clipboard and window.
    pub(crate) fn practising(reality: &App, practice: Practice) -> Self {
        Self {
            rotations: Arc::clone(practice.rehearsal().rotations()),
            keyring: Arc::clone(&reality.keyring),
            settings: Arc::clone(&reality.settings),
            clipboard: Arc::clone(&reality.clipboard),
            screen_capture: Arc::clone(&reality.screen_capture),
            dropped_file: Arc::clone(&reality.dropped_file),
            succession_file: Arc::clone(&reality.succession_file),
            piste_clients: PisteClients::default(),
            due_dates: DueDatesReading::default(),
            data_folder: reality.data_folder.clone(),
            practice: Some(practice),
            replaced: Mutex::default(),
            tried: Mutex::default(),
        }
    }

    /// Whether nothing here is real.
    pub(crate) fn is_practice(&self) -> bool {
        self.practice.is_some()
    }

    /// The practice.
    ///
    /// # Errors
    /// [`ShellError::PracticeEnded`] in reality.
    pub(crate) fn practice(&self) -> Result<&Practice, ShellError> {
        self.practice.as_ref().ok_or(ShellError::PracticeEnded)
    }

    /// What is performed in the practice.
    ///
    /// # Errors
    /// [`ShellError::PracticeEnded`] in reality.
    pub(crate) fn rehearsal(&self) -> Result<&Rehearsal, ShellError> {
        Ok(self.practice()?.rehearsal())
    }

    /// Remembers the password that a reset in practice is about to kill: only there can it be known.
    pub(crate) fn remember_replaced(&self, account: AccountId, before: Secret) {
        self.replaced.lock().unwrap_or_else(PoisonError::into_inner).insert(account, before);
    }

    /// The password that the reset killed which made `capture`, where it is known. Practice knows that of the latest reset alone.
    pub(crate) fn replaced(&self, account: AccountId, capture: CaptureId) -> Result<Option<Secret>, ShellError> {
        if self.is_practice() {
            return Ok(self
                .replaced
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get(&account)
                .map(Secret::duplicate));
        }
        Ok(self.rotations.password_replaced(account, capture)?)
    }

    /// Remembers what was asked and heard, so that it can still be copied once its screen was left.
    pub(crate) fn remember_tried(&self, account: AccountId, tried: Tried) {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner).insert(account, tried);
    }

    /// The latest try of the account's password since the start.
    pub(crate) fn tried(&self, account: AccountId) -> Option<Tried> {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner).get(&account).cloned()
    }

    /// The sentences in the user's language.
    pub(crate) fn texts(&self) -> &'static Texts {
        Texts::of(self.settings.choices().spoken())
    }

    /// What exports and messages say of the account's reset, as of now.
    pub(crate) fn reset_of(&self, account: &Account) -> Reset {
        Reset::of(account, &self.now(), self.texts().language())
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
