//! Why the shell could not do what a screen asked for.

use std::path::PathBuf;

use chorus_pro::piste::PisteError;
use handover::HandoverError;
use language::Arg;
use rehearsal::RehearsalError;
use rotation::{NotRead, RotationError, StoreError};
use thiserror::Error;

/// Why the shell could not do what a screen asked for: one of the crates below refused, or the computer did.
#[derive(Debug, Error)]
pub(crate) enum ShellError {
    /// The list of what the system starts at login could not be written.
    #[error("what is started at login was not changed: {reason}")]
    AutostartNotChanged { reason: String },
    /// The system opened no browser.
    #[error("no browser opened {address}: {reason}")]
    BrowserNotOpened { address: String, reason: String },
    /// The system's clipboard cannot be opened.
    #[error("the clipboard does not answer: {reason}")]
    ClipboardUnreachable { reason: String },
    /// A date that the interface sent is none.
    #[error("not a date")]
    DateNotUnderstood,
    /// The system showed no file dialog.
    #[error("no file dialog: {reason}")]
    DialogNotShown { reason: String },
    /// The file is a PDF that opens with a passphrase only.
    #[error("{} is protected", file.display())]
    FileProtected { file: PathBuf },
    /// The file is larger than any page or export.
    #[error("{} is too large", file.display())]
    FileTooLarge { file: PathBuf },
    /// The file holds nothing that its kind should hold.
    #[error("{} is not understood", file.display())]
    FileNotUnderstood { file: PathBuf },
    /// The file cannot be read.
    #[error("{} cannot be read: {reason}", file.display())]
    FileUnreadable { file: PathBuf, reason: String },
    /// An export could not be made or written.
    #[error(transparent)]
    Handover(#[from] HandoverError),
    /// The work was dropped before its end.
    #[error("interrupted")]
    Interrupted,
    /// The login is no technical login.
    #[error("not a technical login")]
    LoginNotUnderstood,
    /// The page or file that the user gave holds no password to keep.
    #[error(transparent)]
    NotRead(#[from] NotRead),
    /// The two passphrases differ.
    #[error("the passphrases differ")]
    PassphrasesDiffer,
    /// The passphrase protects too little.
    #[error("the passphrase is shorter than {minimum}")]
    PassphraseTooShort { minimum: usize },
    /// No password was typed.
    #[error("no password")]
    PasswordEmpty,
    /// The two passwords differ.
    #[error("the passwords differ")]
    PasswordsDiffer,
    /// The computer's administrator forbids the portal window.
    #[error("the portal window is forbidden by policy")]
    PortalWindowForbidden,
    /// The system opened no window for the portal.
    #[error("no portal window: {reason}")]
    PortalWindowNotOpened { reason: String },
    /// PISTE did not answer as hoped.
    #[error(transparent)]
    Piste(#[from] PisteError),
    /// The page in the portal window is not what it was, so nothing was pressed.
    #[error("the portal's page has changed")]
    PortalPageChanged,
    /// A step of the practice, where nobody practises any more.
    #[error("practice has ended")]
    PracticeEnded,
    /// A step of the practice was refused.
    #[error(transparent)]
    Rehearsal(#[from] RehearsalError),
    /// The rotation refused.
    #[error(transparent)]
    Rotation(#[from] RotationError),
    /// The structure's identifier is none.
    #[error("not a structure identifier")]
    StructureIdNotUnderstood,
    /// The administrator's words file is not used.
    #[error("{} is not used: {why}", file.display())]
    WordsFileNotUsed { file: PathBuf, why: String },
    /// The structure has no name.
    #[error("the structure has no name")]
    StructureNameMissing,
}

impl ShellError {
    /// The id of its refusal in the language files.
    pub(crate) fn id(&self) -> &'static str {
        match self {
            Self::AutostartNotChanged { .. } => "autostart-not-changed",
            Self::BrowserNotOpened { .. } => "browser-not-opened",
            Self::ClipboardUnreachable { .. } => "clipboard-unreachable",
            Self::DateNotUnderstood => "date-not-understood",
            Self::DialogNotShown { .. } => "dialog-not-shown",
            Self::FileNotUnderstood { .. } => "file-not-understood",
            Self::FileProtected { .. } => "file-protected",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::FileUnreadable { .. } => "file-unreadable",
            Self::Handover(error) => error.id(),
            Self::Interrupted => "interrupted",
            Self::LoginNotUnderstood => "login-not-understood",
            Self::NotRead(why) => why.id(),
            Self::PassphrasesDiffer => "passphrases-differ",
            Self::PassphraseTooShort { .. } => "passphrase-too-short",
            Self::PasswordEmpty => "password-empty",
            Self::PasswordsDiffer => "passwords-differ",
            Self::Piste(error) => error.id(),
            Self::PortalPageChanged => "portal-page-changed",
            Self::PortalWindowForbidden => "portal-window-forbidden",
            Self::PortalWindowNotOpened { .. } => "portal-window-not-opened",
            Self::PracticeEnded => "practice-ended",
            Self::Rehearsal(error) => error.id(),
            Self::Rotation(error) => error.id(),
            Self::StructureIdNotUnderstood => "structure-id-not-understood",
            Self::StructureNameMissing => "structure-name-missing",
            Self::WordsFileNotUsed { .. } => "words-file-not-used",
        }
    }

    /// The values that its refusal takes in, by name.
    pub(crate) fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::BrowserNotOpened { address, .. } => vec![("address", address.as_str().into())],
            Self::FileNotUnderstood { file }
            | Self::FileProtected { file }
            | Self::FileTooLarge { file }
            | Self::FileUnreadable { file, .. } => {
                vec![("file", file_name(file).into())]
            }
            Self::WordsFileNotUsed { file, why } => {
                vec![("file", file.display().to_string().into()), ("why", why.as_str().into())]
            }
            Self::Handover(error) => error.args(),
            Self::PassphraseTooShort { minimum } => vec![("minimum", (*minimum).into())],
            Self::Rehearsal(RehearsalError::Rotation(error)) | Self::Rotation(error) => rotation_args(error),
            Self::AutostartNotChanged { .. }
            | Self::ClipboardUnreachable { .. }
            | Self::DateNotUnderstood
            | Self::DialogNotShown { .. }
            | Self::Interrupted
            | Self::LoginNotUnderstood
            | Self::NotRead(_)
            | Self::PassphrasesDiffer
            | Self::PasswordEmpty
            | Self::PasswordsDiffer
            | Self::Piste(_)
            | Self::PortalPageChanged
            | Self::PortalWindowForbidden
            | Self::PortalWindowNotOpened { .. }
            | Self::PracticeEnded
            | Self::Rehearsal(_)
            | Self::StructureIdNotUnderstood
            | Self::StructureNameMissing => Vec::new(),
        }
    }
}

fn rotation_args(error: &RotationError) -> Vec<(&'static str, Arg)> {
    match error {
        RotationError::AnotherAccount { login } => vec![("login", login.as_str().into())],
        RotationError::HandOverPasswordGone { login } | RotationError::HandOverUnfinished { login } => {
            vec![("login", login.as_str().into())]
        }
        RotationError::DestinationNameTooLong { limit } | RotationError::DestinationNoteTooLong { limit } => {
            vec![("limit", (*limit).into())]
        }
        RotationError::JournalDamaged { seq } => vec![("line", (*seq).into())],
        RotationError::JournalFolder { path, .. } => vec![("folder", path.display().to_string().into())],
        RotationError::ResetTooLongAgo { days } => vec![("days", i64::from(*days).into())],
        RotationError::Store { source: StoreError::TooLong { limit } } => vec![("limit", (*limit).into())],
        _ => Vec::new(),
    }
}

/// A file's own name: the sentence need not quote the whole path.
fn file_name(file: &std::path::Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}
