//! Why a password could not be handed over. One variant for each thing that the user can do about it.

use std::io;
use std::path::PathBuf;

use language::Arg;
use rotation::RotationError;
use thiserror::Error;

/// Why a password could not be handed over. The texts of the library that failed are left out where they could quote
/// the password.
#[derive(Debug, Error)]
pub enum HandoverError {
    /// No room is left on the disk.
    #[error("no room is left in {}", folder.display())]
    DiskFull {
        /// Where the file was to lie.
        folder: PathBuf,
    },
    /// What lies on the disk is not what was written.
    #[error("{} reads back otherwise than it was written", file.display())]
    DiskReadsOtherwise {
        /// The file, which is left there.
        file: PathBuf,
    },
    /// The second reader did not find the password and the login in the made file as they are; nothing was written.
    #[error("the made {format} reads otherwise than it should")]
    ExportReadsOtherwise {
        /// `PDF` or `CSV`.
        format: &'static str,
    },
    /// The file to be replaced is held open by another program, or may not be replaced.
    #[error("{} cannot be replaced", file.display())]
    FileInUse {
        /// The file that stays as it was.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The folder is not there (any more): an unplugged stick, a network drive that is away.
    #[error("{} is not there", folder.display())]
    FolderMissing {
        /// The folder.
        folder: PathBuf,
    },
    /// The user may not write there.
    #[error("{} does not take files", folder.display())]
    FolderNotWritable {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system gives no random numbers, without which there is no protection.
    #[error("the system gives no random numbers")]
    NoRandomness,
    /// The passphrase cannot protect a PDF: over 127 bytes long, or of characters that no keyboard gives.
    #[error("the passphrase cannot protect a PDF")]
    PassphraseNotUsable {
        /// The longest possible, in bytes of UTF-8.
        limit: usize,
    },
    /// A character of the password cannot be carried by a PDF without loss.
    #[error("a PDF cannot carry {codepoint}")]
    PasswordNotForPdf {
        /// Which one: `U+0009`.
        codepoint: String,
    },
    /// The PDF could not be made.
    #[error("the PDF could not be made: {step}")]
    PdfNotMade {
        /// Which step failed; never what it was given.
        step: &'static str,
    },
    /// What a succession's file holds was refused.
    #[error(transparent)]
    Succession(#[from] RotationError),
    /// A succession's file opens with another passphrase.
    #[error("the file does not open with this passphrase")]
    SuccessionLocked,
    /// A succession's file could not be made.
    #[error("the succession's file could not be made")]
    SuccessionNotMade,
    /// The file is no succession's.
    #[error("the file is no succession's")]
    SuccessionNotUnderstood,
    /// A later version of the program wrote the succession's file.
    #[error("the succession's file was written by a later version (format {found}, known up to {known})")]
    SuccessionTooNew {
        /// The format of the file.
        found: u32,
        /// The latest format that this program knows.
        known: u32,
    },
    /// Writing failed for another reason.
    #[error("writing in {} failed", folder.display())]
    WriteFailed {
        /// Where the file was to lie.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl HandoverError {
    /// The id of its refusal in the language files.
    pub fn id(&self) -> &'static str {
        match self {
            Self::DiskFull { .. } => "handover-disk-full",
            Self::DiskReadsOtherwise { .. } => "handover-disk-reads-otherwise",
            Self::ExportReadsOtherwise { .. } => "handover-export-reads-otherwise",
            Self::FileInUse { .. } => "handover-file-in-use",
            Self::FolderMissing { .. } => "handover-folder-missing",
            Self::FolderNotWritable { .. } => "handover-folder-not-writable",
            Self::NoRandomness => "handover-no-randomness",
            Self::PassphraseNotUsable { .. } => "handover-passphrase-not-usable",
            Self::PasswordNotForPdf { .. } => "handover-password-not-for-pdf",
            Self::PdfNotMade { .. } => "handover-pdf-not-made",
            Self::Succession(error) => error.id(),
            Self::SuccessionLocked => "succession-locked",
            Self::SuccessionNotMade => "succession-not-made",
            Self::SuccessionNotUnderstood => "succession-not-understood",
            Self::SuccessionTooNew { .. } => "succession-too-new",
            Self::WriteFailed { .. } => "handover-write-failed",
        }
    }

    /// The values that its refusal takes in, by name.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::DiskFull { folder }
            | Self::FolderMissing { folder }
            | Self::FolderNotWritable { folder, .. }
            | Self::WriteFailed { folder, .. } => vec![("folder", folder.display().to_string().into())],
            Self::DiskReadsOtherwise { file } | Self::FileInUse { file, .. } => {
                vec![("file", file.display().to_string().into())]
            }
            Self::ExportReadsOtherwise { format } => vec![("format", (*format).into())],
            Self::PassphraseNotUsable { limit } => vec![("limit", (*limit).into())],
            Self::PasswordNotForPdf { codepoint } => vec![("codepoint", codepoint.as_str().into())],
            Self::NoRandomness
            | Self::PdfNotMade { .. }
            | Self::Succession(_)
            | Self::SuccessionLocked
            | Self::SuccessionNotMade
            | Self::SuccessionNotUnderstood
            | Self::SuccessionTooNew { .. } => Vec::new(),
        }
    }
}
