//! The second reader: re-opens a made file and compares login and password byte for byte.
//!
//! It shares nothing with what made the file: the table is written by this crate's own few lines and read by the `csv`
//! crate; the sheet is written by krilla and read through lopdf. Only what passes here is ever written to disk.

/// The runs of text in a PDF.
mod pdf_runs;

use chorus_pro::Secret;
use language::{Language, Texts};

use crate::csv::{GUARD, needs_guard};
use crate::{HandedOver, HandoverError};

/// Succeeds when the PDF, opened with `passphrase` where it has one, holds the password in one run of text, both as
/// drawn and as copied, and the login likewise.
pub fn pdf(bytes: &[u8], passphrase: Option<&Secret>, handed: &HandedOver<'_>) -> Result<(), HandoverError> {
    let differs = || HandoverError::ExportReadsOtherwise { format: "PDF" };
    let runs = pdf_runs::read(bytes, passphrase).ok_or_else(differs)?;
    let holds = |wanted: &str| runs.iter().any(|run| *run.copied == wanted && *run.drawn == wanted);
    // EXPOSE: to compare what was read with what was meant
    let password = handed.password.expose();
    if holds(password) && holds(handed.reset.login.as_str()) { Ok(()) } else { Err(differs()) }
}

/// Succeeds when the table, headings included, has these rows and no others, cell for cell.
pub fn rows(bytes: &[u8], wanted: &[Vec<String>]) -> Result<(), HandoverError> {
    let differs = || HandoverError::ExportReadsOtherwise { format: "CSV" };
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).ok_or_else(differs)?;
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    let read: Vec<_> = reader.records().collect::<Result<_, _>>().map_err(|_| differs())?;
    let same = read.len() == wanted.len() && read.iter().zip(wanted).all(|(read, wanted)| read.iter().eq(wanted));
    if same { Ok(()) } else { Err(differs()) }
}

/// Succeeds when the table has one row of headings and one of values, the password's cell is the password, the login's
/// the login, and the guarded column stands there exactly where it is needed.
pub fn csv(bytes: &[u8], handed: &HandedOver<'_>, language: Language) -> Result<(), HandoverError> {
    let differs = || HandoverError::ExportReadsOtherwise { format: "CSV" };
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).ok_or_else(differs)?;
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
    let headings = reader.headers().map_err(|_| differs())?.clone();
    let rows: Vec<_> = reader.records().collect::<Result<_, _>>().map_err(|_| differs())?;
    let [row] = rows.as_slice() else { return Err(differs()) };
    let texts = Texts::of(language);
    let cell = |heading: &str| {
        let wanted = texts.say(heading);
        headings.iter().position(|one| one == wanted).and_then(|place| row.get(place))
    };
    // EXPOSE: to compare what was read with what was meant
    let password = handed.password.expose();
    let guarded = needs_guard(handed.password).then_some(password);
    let same = cell("csv-password") == Some(password)
        && cell("csv-login") == Some(handed.reset.login.as_str())
        && cell("csv-structure-id") == Some(handed.reset.structure_id.as_ref().map_or("", |id| id.as_str()))
        && cell("csv-guarded-password").map(|cell| cell.strip_prefix(GUARD)) == guarded.map(Some);
    if same { Ok(()) } else { Err(differs()) }
}
