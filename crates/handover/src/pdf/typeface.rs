//! The three cuts of type on the sheet. Atkinson Hyperlegible tells l I 1 O 0 apart; licence beside the font files.

use std::ops::Range;
use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use unicode_segmentation::UnicodeSegmentation;

/// One of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// For logins and passwords: each glyph has the same width.
    Mono,
    /// For running text.
    Regular,
    /// For headings and labels.
    Bold,
}

/// A cut, opened.
pub(super) struct Typeface {
    pub(super) font: Font,
    characters: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
}

impl Cut {
    /// The opened font; each is opened once.
    pub(super) fn typeface(self) -> &'static Typeface {
        static MONO: LazyLock<Typeface> =
            LazyLock::new(|| Typeface::open(include_bytes!("../../fonts/AtkinsonHyperlegibleMono-Medium.ttf")));
        static REGULAR: LazyLock<Typeface> =
            LazyLock::new(|| Typeface::open(include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Regular.ttf")));
        static BOLD: LazyLock<Typeface> =
            LazyLock::new(|| Typeface::open(include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Bold.ttf")));
        match self {
            Self::Mono => &MONO,
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }
}

impl Typeface {
    /// Whether the font has `character`.
    pub(super) fn draws(&self, character: char) -> bool {
        self.characters.map(character).is_some()
    }

    /// The glyphs of `text`, one a character: a box for one that the font lacks. The text goes along, so that a copy
    /// gives it.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        text.char_indices()
            .map(|(start, character)| {
                let glyph = self.glyph(character);
                let range = start..start + character.len_utf8();
                KrillaGlyph::new(GlyphId::new(glyph.to_u32()), self.advance(glyph), 0.0, 0.0, 0.0, range, None)
            })
            .collect()
    }

    /// How wide `text` is at `size`, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|character| self.advance(self.glyph(character))).sum::<f32>() * size
    }

    /// Where `text` is to be broken so that no line is wider than `width`: behind a blank, or inside a word that is
    /// too long for a line. Joined, the lines are the text.
    pub(super) fn lines(&self, text: &str, size: f32, width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut end) = (0, 0);
        for piece in text.split_inclusive(' ') {
            if self.width(text[start..end + piece.len()].trim_end(), size) > width {
                if end > start {
                    lines.push(start..end);
                    start = end;
                }
                for seen in piece.graphemes(true) {
                    if end > start && self.width(&text[start..end + seen.len()], size) > width {
                        lines.push(start..end);
                        start = end;
                    }
                    end += seen.len();
                }
            } else {
                end += piece.len();
            }
        }
        lines.push(start..end);
        lines
    }

    fn open(bytes: &'static [u8]) -> Self {
        let reader = FontRef::new(bytes).expect("the built-in fonts open: a test opens each");
        let font = Font::new(bytes.into(), 0).expect("the built-in fonts open: a test opens each");
        Self {
            units: font.units_per_em(),
            font,
            characters: reader.charmap(),
            metrics: reader.glyph_metrics(Size::unscaled(), LocationRef::default()),
        }
    }

    fn glyph(&self, character: char) -> skrifa::GlyphId {
        let found = self.characters.map(character).or_else(|| self.characters.map('□'));
        found.expect("each font has the box: a test draws it")
    }

    /// In parts of the type's size.
    fn advance(&self, glyph: skrifa::GlyphId) -> f32 {
        self.metrics.advance_width(glyph).unwrap_or_default() / self.units
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUTS: [Cut; 3] = [Cut::Mono, Cut::Regular, Cut::Bold];

    #[test]
    fn each_cut_draws_french_and_what_passwords_are_made_of_and_not_a_key() {
        let printable: String =
            (' '..='~').chain("àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŸŒÆ«»’“”–—…€□\u{a0}".chars()).collect();
        for cut in CUTS {
            assert!(printable.chars().all(|one| cut.typeface().draws(one)), "{cut:?}");
            assert!(!cut.typeface().draws('🔑'), "{cut:?}");
            assert_eq!(cut.typeface().glyphs("🔑").len(), 1, "{cut:?} has a box for it");
        }
    }

    #[test]
    fn what_looks_alike_elsewhere_has_glyphs_of_its_own() {
        let glyphs = Cut::Mono.typeface().glyphs("lI1|O0o-\u{a0} ");
        let mut ids: Vec<_> = glyphs.iter().map(|glyph| glyph.glyph_id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 10, "no two characters share a glyph: a copy could not tell them apart");
    }

    #[test]
    fn lines_fit_and_lose_nothing() {
        let typeface = Cut::Regular.typeface();
        for text in ["", "Commune de Valserine", &"Saint-Bonnet ".repeat(30), &"x".repeat(400), "a  b   c"] {
            let lines = typeface.lines(text, 10.0, 120.0);
            assert_eq!(lines.iter().map(|line| &text[line.clone()]).collect::<String>(), text);
            for line in lines {
                let line = text[line].trim_end();
                assert!(typeface.width(line, 10.0) <= 120.0, "{line:?} is too wide");
            }
        }
        assert_eq!(typeface.lines("Commune de Valserine", 10.0, 400.0).len(), 1, "what fits is not broken");
    }
}
