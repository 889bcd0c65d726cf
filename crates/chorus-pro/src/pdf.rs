//! The text of the PDF that the portal exports.

/// A font: which text its codes stand for, and how wide they are.
mod font;
/// From runs of text to lines.
mod lines;
/// What a page writes, and where.
mod page_text;

use lopdf::{Document, LoadOptions};

use crate::Error;

/// The text of a PDF, lines from top to bottom as a reader sees them; wide gaps in a line are tabs. What the file says to
/// read instead of its signs (`/ActualText`) is read. A sign without a known character is U+FFFD. Nothing is stored or logged.
///
/// The reader is lopdf: it answers with errors, bounds what a file may unpack to, and was tried on damaged files (see
/// the tests). Should it panic all the same, the program ends there: a release build cannot catch a panic.
///
/// # Errors
/// [`Error::PdfLocked`], [`Error::PdfUnreadable`], [`Error::TooLarge`].
pub fn pdf_text(bytes: &[u8]) -> Result<String, Error> {
    read(bytes, None)
}

/// The same for a PDF that is protected by a passphrase; one that is not protected is read as well.
///
/// # Errors
/// [`Error::PdfPassphraseWrong`], [`Error::PdfUnreadable`], [`Error::TooLarge`].
pub fn pdf_text_with_passphrase(bytes: &[u8], passphrase: &str) -> Result<String, Error> {
    read(bytes, Some(passphrase))
}

fn read(bytes: &[u8], passphrase: Option<&str>) -> Result<String, Error> {
    if bytes.len() > LARGEST {
        return Err(Error::TooLarge { length: bytes.len(), limit: LARGEST });
    }
    let options = LoadOptions {
        password: passphrase.map(str::to_owned),
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| refused(&error, passphrase))?;
    if document.is_encrypted() {
        return Err(if passphrase.is_some() { Error::PdfPassphraseWrong } else { Error::PdfLocked });
    }
    let mut text = String::new();
    let mut pages = document.page_iter().take(MOST_PAGES).peekable();
    if pages.peek().is_none() {
        return Err(Error::PdfUnreadable { reason: "it has no page".to_owned() });
    }
    for page in pages {
        lines::write(page_text::runs(&document, page)?, &mut text);
        text.push('\u{c}');
    }
    Ok(text)
}

fn refused(error: &lopdf::Error, passphrase: Option<&str>) -> Error {
    let is_locked = matches!(error, lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_));
    match (is_locked, passphrase) {
        (true, Some(_)) => Error::PdfPassphraseWrong,
        (true, None) => Error::PdfLocked,
        (false, _) => Error::PdfUnreadable { reason: error.to_string() },
    }
}

/// In bytes.
const LARGEST: usize = 16 << 20;
/// In bytes, for each stream and each page.
const MOST_UNPACKED: usize = 16 << 20;
const MOST_PAGES: usize = 50;
