//! A file that the user chose or dropped: the portal's PDF or text export, or a saved page.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chorus_pro::{FileKind, recognise_file};
use rotation::Found;
use zeroize::Zeroizing;

use crate::error::ShellError;

/// What the file holds. It is the user's and stays where it is.
pub(crate) fn read(file: &Path) -> Result<Found, ShellError> {
    let mut bytes = Zeroizing::new(Vec::new());
    let unreadable = |reason: String| ShellError::FileUnreadable { file: file.to_owned(), reason };
    let opened = File::open(file).map_err(|error| unreadable(error.kind().to_string()))?;
    opened.take(MOST).read_to_end(&mut bytes).map_err(|error| unreadable(error.kind().to_string()))?;
    let file = file.to_owned();
    let page =
        recognise_file(&bytes, FileKind::of_name(&file.to_string_lossy()), None).map_err(|error| match error {
            chorus_pro::Error::PdfLocked => ShellError::FileProtected { file },
            chorus_pro::Error::TooLarge { .. } => ShellError::FileTooLarge { file },
            _ => ShellError::FileNotUnderstood { file },
        })?;
    Ok(rotation::found_on(page, rotation::Source::PortalExport)?)
}

/// Bytes to read at most. The recogniser refuses far smaller files; this is so that a film dropped by mistake is not read whole.
const MOST: u64 = 32 * 1024 * 1024;
