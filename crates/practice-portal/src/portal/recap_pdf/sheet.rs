//! One page of text as a PDF, in a reader's own Helvetica and Courier.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, StringFormat, dictionary};

use super::super::words::Words;

/// A paragraph of the page.
pub(super) struct Line {
    text: String,
    font: &'static str,
    size: i64,
}

impl Line {
    pub(super) fn text(text: &str) -> Self {
        Self { text: text.to_owned(), font: PLAIN, size: 11 }
    }

    pub(super) fn title(text: &str) -> Self {
        Self { text: text.to_owned(), font: BOLD, size: 13 }
    }

    /// In a face that tells l from 1; never wrapped.
    pub(super) fn password(text: &str) -> Self {
        Self { text: text.to_owned(), font: MONOSPACED, size: 16 }
    }

    /// The paragraph in lines that fit between the margins. A character is taken as wide as three fifths of its height, so that
    /// a name in capitals stays on the sheet.
    fn wrapped(&self) -> Vec<String> {
        if self.font == MONOSPACED {
            return vec![self.text.clone()];
        }
        let fits = usize::try_from(WIDTH * 5 / 3 / self.size).unwrap_or(1);
        let mut lines: Vec<String> = Vec::new();
        for word in self.text.split(' ') {
            match lines.last_mut() {
                Some(line) if line.chars().count() + 1 + word.chars().count() <= fits => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

/// The page as a file.
pub(super) fn pdf(words: Words, lines: &[Line]) -> Result<Vec<u8>, lopdf::Error> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let fonts = [(PLAIN, "Helvetica"), (BOLD, "Helvetica-Bold"), (MONOSPACED, "Courier")].map(|(name, face)| {
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => face, "Encoding" => "WinAnsiEncoding",
        });
        (name, font)
    });
    let mut by_name = lopdf::Dictionary::new();
    for (name, font) in fonts {
        by_name.set(name, font);
    }
    let content = document.add_object(Stream::new(dictionary! {}, operations(lines).encode()?));
    let page = document.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "MediaBox" => [0, 0, 595, 842].map(Object::from).to_vec(),
        "Resources" => dictionary! { "Font" => by_name },
        "Contents" => content,
    });
    document.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let title = Object::String(
        win_ansi(&format!("ENTRAÎNEMENT - {}", words.own("Informations de connexion"))),
        StringFormat::Literal,
    );
    let information = document.add_object(dictionary! { "Title" => title });
    let catalogue = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages, "Lang" => Object::string_literal(words.language.code()),
    });
    document.trailer.set("Root", catalogue);
    document.trailer.set("Info", information);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

fn operations(lines: &[Line]) -> Content {
    let mut operations = Vec::new();
    let mut y = TOP;
    for paragraph in lines {
        for line in paragraph.wrapped() {
            operations.extend([
                Operation::new("BT", Vec::new()),
                Operation::new("Tf", vec![paragraph.font.into(), paragraph.size.into()]),
                Operation::new("Td", vec![LEFT.into(), y.into()]),
                Operation::new("Tj", vec![Object::String(win_ansi(&line), StringFormat::Literal)]),
                Operation::new("ET", Vec::new()),
            ]);
            y -= paragraph.size * 3 / 2;
        }
        y -= paragraph.size;
    }
    Content { operations }
}

/// The text in the font's encoding; what that does not have is a question mark.
fn win_ansi(text: &str) -> Vec<u8> {
    let byte = |character: char| match character {
        ' '..='~' | '\u{a0}'..='ÿ' => u8::try_from(u32::from(character)).unwrap_or(b'?'),
        '€' => 0x80,
        'Œ' => 0x8c,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        '—' => 0x97,
        'œ' => 0x9c,
        'Ÿ' => 0x9f,
        _ => b'?',
    };
    text.chars().map(byte).collect()
}

const PLAIN: &str = "F1";
const BOLD: &str = "F2";
const MONOSPACED: &str = "F3";

// Points, on a sheet of A4.
const TOP: i64 = 770;
const LEFT: i64 = 60;
const WIDTH: i64 = 475;
