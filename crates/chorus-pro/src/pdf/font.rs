//! A font of a PDF: which text its codes stand for, and how wide they are.

use lopdf::{Dictionary, Document, Encoding, Object};

use super::MOST_UNPACKED;

/// A font, ready to read strings with.
pub(super) struct Font<'d> {
    by_unicode: Option<Encoding<'d>>,
    by_encoding: Option<Encoding<'d>>,
    /// Two bytes a code, as in fonts of many characters.
    is_wide: bool,
    widths: Widths,
}

/// One code of a string.
pub(super) struct Glyph {
    /// U+FFFD where the font does not say which character it is: nothing is left out in silence.
    pub(super) text: String,
    /// In parts of the font's size.
    pub(super) width: f32,
    /// It is the one-byte code of a space, which word spacing widens.
    pub(super) is_space: bool,
}

struct Widths {
    /// Code and width of runs of codes, in thousandths.
    runs: Vec<(u32, Vec<f32>)>,
    other: f32,
    /// The file gives them; else all are taken to be middling.
    are_known: bool,
}

/// The font's dictionary without `/Encoding`, so that its `/ToUnicode`, which is surer, is asked first.
pub(super) fn without_encoding(font: &Dictionary) -> Option<Dictionary> {
    font.has(b"ToUnicode").then(|| {
        let mut font = font.clone();
        font.remove(b"Encoding");
        font
    })
}

impl<'d> Font<'d> {
    pub(super) fn read(document: &'d Document, font: &'d Dictionary, without_encoding: Option<&'d Dictionary>) -> Self {
        let encoding = |font: &'d Dictionary| font.get_font_encoding_with_limit(document, MOST_UNPACKED).ok();
        let is_wide = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let widths = if is_wide { Widths::of_wide(document, font) } else { Widths::of_simple(document, font) };
        Self { by_unicode: without_encoding.and_then(encoding), by_encoding: encoding(font), is_wide, widths }
    }

    /// Whether the file says how wide the characters are.
    pub(super) fn knows_widths(&self) -> bool {
        self.widths.are_known
    }

    /// The codes of a string, in order.
    pub(super) fn glyphs(&self, string: &[u8]) -> Vec<Glyph> {
        let codes = string.chunks(if self.is_wide { 2 } else { 1 });
        codes
            .map(|code| Glyph { text: self.text(code), width: self.widths.of(code) / 1000.0, is_space: code == b" " })
            .collect()
    }

    fn text(&self, code: &[u8]) -> String {
        let known = |encoding: &Encoding<'_>| {
            let text = Document::decode_text(encoding, code).ok()?;
            (!text.is_empty() && !text.contains(char::REPLACEMENT_CHARACTER)).then_some(text)
        };
        let by_unicode = self.by_unicode.as_ref().and_then(known);
        let text = by_unicode.or_else(|| self.by_encoding.as_ref().and_then(known));
        text.unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string())
    }
}

impl Widths {
    fn of(&self, code: &[u8]) -> f32 {
        let code = code.iter().fold(0, |code, &byte| code << 8 | u32::from(byte));
        let run =
            self.runs.iter().find_map(|(first, widths)| widths.get(usize::try_from(code.checked_sub(*first)?).ok()?));
        run.copied().unwrap_or(self.other)
    }

    fn of_simple(document: &Document, font: &Dictionary) -> Self {
        let first = font
            .get_deref(b"FirstChar", document)
            .and_then(Object::as_i64)
            .ok()
            .and_then(|first| u32::try_from(first).ok());
        let widths = font.get_deref(b"Widths", document).and_then(Object::as_array).ok();
        let is_courier = font.get(b"BaseFont").and_then(Object::as_name).is_ok_and(|name| name.starts_with(b"Courier"));
        match (first, widths) {
            (Some(first), Some(widths)) => {
                Self { runs: vec![(first, numbers(document, widths))], other: MIDDLING, are_known: true }
            }
            _ if is_courier => Self { runs: Vec::new(), other: 600.0, are_known: true },
            _ => Self { runs: Vec::new(), other: MIDDLING, are_known: false },
        }
    }

    /// `/W` of the descendant: `first [w w w]` or `first last w`.
    fn of_wide(document: &Document, font: &Dictionary) -> Self {
        let descendant = || {
            let fonts = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok()?;
            document.dereference(fonts.first()?).ok()?.1.as_dict().ok()
        };
        let Some(descendant) = descendant() else { return Self { runs: Vec::new(), other: 1000.0, are_known: false } };
        let other = descendant.get_deref(b"DW", document).and_then(Object::as_float).unwrap_or(1000.0);
        let mut runs = Vec::new();
        if let Ok(entries) = descendant.get_deref(b"W", document).and_then(Object::as_array) {
            let mut rest = entries.as_slice();
            while let [first, second, more @ ..] = rest {
                let Some(first) = number(document, first).filter(|first| (0.0..=65_535.0).contains(first)) else {
                    break;
                };
                let second = document.dereference(second).map(|(_, object)| object).unwrap_or(second);
                if let Ok(widths) = second.as_array() {
                    runs.push((first as u32, numbers(document, widths)));
                    rest = more;
                } else if let ([width, more @ ..], Ok(last)) = (more, second.as_float()) {
                    let count = (last - first + 1.0).clamp(0.0, 65_536.0) as usize;
                    runs.push((first as u32, vec![number(document, width).unwrap_or(other); count]));
                    rest = more;
                } else {
                    break;
                }
                if runs.len() > MOST_RUNS {
                    break;
                }
            }
        }
        Self { runs, other, are_known: true }
    }
}

fn numbers(document: &Document, objects: &[Object]) -> Vec<f32> {
    objects.iter().map(|object| number(document, object).unwrap_or(MIDDLING)).collect()
}

fn number(document: &Document, object: &Object) -> Option<f32> {
    document.dereference(object).ok()?.1.as_float().ok()
}

/// The width of a middling character, in thousandths of the font's size.
const MIDDLING: f32 = 500.0;
const MOST_RUNS: usize = 5_000;
