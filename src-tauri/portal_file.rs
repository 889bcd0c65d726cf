//! A file that the user chose or dropped: the portal's PDF or text export, or a saved page.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chorus_pro::{FileKind, recognise_file};
use rotation::{NotRead, Reading, Source, found_on};
use zeroize::Zeroizing;

use crate::error::ShellError;

/// What the file holds. It is the user's and stays where it is.
pub(crate) fn read(file: &Path) -> Result<Reading, ShellError> {
    let mut bytes = Zeroizing::new(Vec::new());
    let unreadable = |reason: String| ShellError::FileUnreadable { file: file.to_owned(), reason };
    let opened = File::open(file).map_err(|error| unreadable(error.kind().to_string()))?;
    opened.take(MOST).read_to_end(&mut bytes).map_err(|error| unreadable(error.kind().to_string()))?;
    let page = recognise_file(&bytes, FileKind::of_name(&file.to_string_lossy()), None);
    let page = page.map_err(|error| refused(file, &error))?;
    match found_on(page, Source::PortalExport) {
        Err(NotRead::NothingRecognised) => Err(ShellError::FileNotUnderstood { file: file.to_owned() }),
        other => Ok(other?),
    }
}

fn refused(file: &Path, error: &chorus_pro::Error) -> ShellError {
    let file = file.to_owned();
    match error {
        chorus_pro::Error::PdfLocked => ShellError::FileProtected { file },
        chorus_pro::Error::TooLarge { .. } => ShellError::FileTooLarge { file },
        _ => ShellError::FileNotUnderstood { file },
    }
}

/// Bytes to read at most. The recogniser refuses far smaller files; this is so that a film dropped by mistake is not read whole.
const MOST: u64 = 32 * 1024 * 1024;

/// What the portal's exports and a saved page are called.
pub(crate) const EXTENSIONS: &[&str] = &["pdf", "txt", "csv", "html", "htm"];
