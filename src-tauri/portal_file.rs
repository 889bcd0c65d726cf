//! A file that the user chose or dropped: the portal's PDF or text export, or a saved page.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rotation::Found;
use zeroize::Zeroizing;

use crate::error::ShellError;

/// What the file holds. It is the user's and stays where it is.
pub(crate) fn read(file: &Path) -> Result<Found, ShellError> {
    let mut bytes = Zeroizing::new(Vec::new());
    let unreadable = |reason: String| ShellError::FileUnreadable { file: file.to_owned(), reason };
    let opened = File::open(file).map_err(|error| unreadable(error.kind().to_string()))?;
    opened.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| unreadable(error.kind().to_string()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(ShellError::FileNotUnderstood { file: file.to_owned() });
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let page = recognise_file(&name, &bytes)
        .map_err(|_| ShellError::FileNotUnderstood { file: file.to_owned() })?;
    Ok(rotation::found_on(page, rotation::Source::PortalExport)?)
}

/// Bytes. The portal's exports are a page long; a saved page with its scripts stays below this.
const LARGEST: u64 = 4 * 1024 * 1024;
fn recognise_file(_: &str, _: &[u8]) -> Result<chorus_pro::Page, ()> { Ok(chorus_pro::Page::Other) }
