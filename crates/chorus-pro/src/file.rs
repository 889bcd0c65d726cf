//! A file as it lies on a disk: which of its bytes are text, and what page that is.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::{Error, Page, VisiblePage, pdf, recognise};

/// What a file is read as. A PDF is known by its first bytes, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A saved page.
    Html,
    /// Copied text, or the portal's text export.
    Text,
}

impl FileKind {
    /// By the file's name: `.html` and `.htm` are HTML, anything else is text.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("html" | "htm") => Self::Html,
            _ => Self::Text,
        }
    }
}

/// Recognises what a file holds: a saved page, copied text, or an export of the portal (PDF or text).
///
/// # Errors
/// [`Error::TooLarge`], and what [`pdf_text`](crate::pdf_text) refuses where the file is a PDF. `passphrase` opens a
/// protected one.
pub fn recognise_file(bytes: &[u8], kind: FileKind, passphrase: Option<&str>) -> Result<Page, Error> {
    if bytes.starts_with(b"%PDF-") {
        let text = match passphrase {
            Some(passphrase) => pdf::pdf_text_with_passphrase(bytes, passphrase)?,
            None => pdf::pdf_text(bytes)?,
        };
        return Ok(recognise(&VisiblePage::from_whole_text(&text)));
    }
    if bytes.len() > VisiblePage::LIMIT {
        return Err(Error::TooLarge { length: bytes.len(), limit: VisiblePage::LIMIT });
    }
    let text = decode(bytes);
    Ok(recognise(&match kind {
        FileKind::Html => VisiblePage::from_html(&text),
        FileKind::Text => VisiblePage::from_text(&text),
    }))
}

/// The text of a file's bytes: UTF-8, UTF-16 with its mark, or else the old Windows character set of Western Europe, in
/// which no byte is wrong.
fn decode(bytes: &[u8]) -> zeroize::Zeroizing<String> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let text = match encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]) {
        Some(text) => text,
        None => WINDOWS_1252.decode_without_bom_handling(&bytes[mark..]).0,
    };
    text.into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_write_an_accent_is_read() {
        assert_eq!(*decode("é €".as_bytes()), "é €");
        assert_eq!(*decode(b"\xef\xbb\xbf\xc3\xa9"), "é");
        assert_eq!(*decode(b"\xff\xfe\xe9\x00;\x00"), "é;");
        assert_eq!(*decode(b"\xe9 \x80"), "é €");
    }

    #[test]
    fn the_ending_tells_html_from_text() {
        for name in ["a.html", "A.HTM", "x.y.Html"] {
            assert_eq!(FileKind::of_name(name), FileKind::Html, "{name}");
        }
        for name in ["a.txt", "-", "html", "a.html.txt", ""] {
            assert_eq!(FileKind::of_name(name), FileKind::Text, "{name}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused_by_its_size_alone() {
        let length = VisiblePage::LIMIT + 1;
        let refused = recognise_file(&vec![b'a'; length], FileKind::Text, None);
        assert!(matches!(refused, Err(Error::TooLarge { limit: VisiblePage::LIMIT, .. })));
        assert!(matches!(recognise_file(&vec![b' '; length - 1], FileKind::Text, None), Ok(Page::Other)));
    }
}
