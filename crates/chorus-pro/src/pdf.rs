//! The text of the PDF that the portal exports.

use lopdf::{Document, LoadOptions};

use crate::Error;

/// The text of a PDF, lines from top to bottom as the file writes them. Nothing of it is stored or logged.
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
    let pages: Vec<u32> = document.get_pages().into_keys().take(MOST_PAGES).collect();
    if pages.is_empty() {
        return Err(Error::PdfUnreadable { reason: "it has no page".to_owned() });
    }
    document.extract_text_with_limit(&pages, MOST_UNPACKED).map_err(|error| refused(&error, passphrase))
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
