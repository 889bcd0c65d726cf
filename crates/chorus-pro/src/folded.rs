//! A page made comparable: case, accents, apostrophes, quotes, white space and markdown signs no longer matter, and every
//! byte still knows where it came from.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

use crate::VisiblePage;
use crate::words::Phrase;

/// The lines of a page, folded and joined by single spaces, so that a sentence is found where it was wrapped.
pub(crate) struct FoldedPage<'p> {
    pub(crate) page: &'p VisiblePage,
    text: Zeroizing<String>,
    /// Where each byte of `text` came from.
    origins: Vec<Origin>,
    /// Where each line begins in `text`, and one past the last.
    starts: Vec<usize>,
    /// The controls' labels, folded and bare.
    labels: Vec<String>,
}

/// A place in the page as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) line: usize,
    /// In bytes of the line.
    pub(crate) byte: usize,
}

impl<'p> FoldedPage<'p> {
    pub(crate) fn of(page: &'p VisiblePage) -> Self {
        let size = page.lines().map(|line| line.len() + 1).sum();
        let labels = page.controls().iter().map(|control| bare(&fold(&control.label)).to_owned()).collect();
        let mut folded = Self {
            page,
            text: Zeroizing::new(String::with_capacity(size)),
            origins: Vec::with_capacity(size),
            starts: Vec::with_capacity(page.lines.len() + 1),
            labels,
        };
        for (line, raw) in page.lines().enumerate() {
            folded.starts.push(folded.text.len());
            fold_into(raw, |byte, character| {
                // Spaces come one at a time, and never first on a line.
                if character != ' ' || (folded.text.len() > folded.starts[line] && !folded.text.ends_with(' ')) {
                    folded.text.push(character);
                    folded.origins.resize(folded.text.len(), Origin { line, byte });
                }
            });
            if folded.text.len() > folded.starts[line] && !folded.text.ends_with(' ') {
                folded.text.push(' ');
                folded.origins.push(Origin { line, byte: raw.len() });
            }
        }
        folded.starts.push(folded.text.len());
        folded
    }

    /// All of it.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// One line, folded, without its last space.
    pub(crate) fn line(&self, line: usize) -> &str {
        self.text[self.starts[line]..self.starts[line + 1]].trim_end()
    }

    /// One line as it is.
    pub(crate) fn raw(&self, line: usize) -> &'p str {
        &self.page.lines[line].text
    }

    /// How many lines there are.
    pub(crate) fn lines(&self) -> usize {
        self.page.lines.len()
    }

    /// The next place of the phrase at `from` or behind it.
    pub(crate) fn find(&self, phrase: &Phrase, from: usize) -> Option<Range<usize>> {
        let start = from + self.text.get(from..)?.find(phrase.as_str())?;
        Some(start..start + phrase.as_str().len())
    }

    /// All places of all phrases, each with its kind, in order; of several at one place the longest stands first. They may
    /// overlap: whoever goes through them skips what an earlier one has covered. The page is read once for each phrase.
    pub(crate) fn places<K: Copy>(&self, kinds: &[(K, &[Phrase])]) -> Vec<(K, Range<usize>)> {
        let phrases =
            kinds.iter().flat_map(|&(kind, phrases)| phrases.iter().map(move |phrase| (kind, phrase.as_str())));
        let places = phrases.flat_map(|(kind, phrase)| {
            self.text.match_indices(phrase).map(move |(start, found)| (kind, start..start + found.len()))
        });
        let mut places: Vec<_> = places.collect();
        places.sort_by_key(|(_, range)| (range.start, usize::MAX - range.end));
        places
    }

    /// The first of the phrases to begin between `from` and the end of its line.
    pub(crate) fn find_on_line(&self, phrases: &[Phrase], from: usize) -> Option<usize> {
        let end = self.starts[self.origin(from).line + 1];
        let length = |phrase: &Phrase| (end + phrase.as_str().len()).min(self.text.len());
        let places = phrases.iter().filter_map(|phrase| self.text.get(from..length(phrase))?.find(phrase.as_str()));
        places.map(|at| from + at).min().filter(|&start| start < end)
    }

    /// Where a byte of the folded text came from; past the end, the end of the last line.
    pub(crate) fn origin(&self, at: usize) -> Origin {
        let end = || self.lines().checked_sub(1).map_or(Origin { line: 0, byte: 0 }, |line| self.end_of(line));
        self.origins.get(at).copied().unwrap_or_else(end)
    }

    /// Where what follows a phrase begins: behind its last character, on that character's line.
    pub(crate) fn behind(&self, range: &Range<usize>) -> Origin {
        let last = self.origin(range.end - 1);
        let next = self.origin(range.end);
        if next.line == last.line { next } else { self.end_of(last.line) }
    }

    /// The first folded byte that came from `origin` or from behind it.
    pub(crate) fn folded_at(&self, origin: Origin) -> usize {
        self.origins.partition_point(|known| (known.line, known.byte) < (origin.line, origin.byte))
    }

    /// Whether a phrase at `at` begins its line, but for decoration.
    pub(crate) fn begins_line(&self, at: usize) -> bool {
        let before = &self.text[self.starts[self.origin(at).line]..at];
        before.chars().all(is_decoration)
    }

    /// Whether a phrase at `at` begins a line, a cell or a sentence.
    pub(crate) fn begins_sentence(&self, at: usize) -> bool {
        let origin = self.origin(at);
        let before = self.raw(origin.line)[..origin.byte].trim_end_matches([' ', '\u{a0}', '*']);
        self.begins_line(at) || before.ends_with(['.', '!', '\t', '|'])
    }

    /// Whether a line says one of the phrases and nothing else, but for decoration, a colon or a final dot.
    pub(crate) fn says_only(&self, line: usize, phrases: &[Phrase]) -> bool {
        let line = bare(self.line(line));
        phrases.iter().any(|phrase| line == bare(phrase.as_str()))
    }

    /// Whether any line, or any control, says one of the phrases and nothing else.
    pub(crate) fn has_line_or_control(&self, phrases: &[Phrase]) -> bool {
        (0..self.lines()).any(|line| self.says_only(line, phrases))
            || self.labels.iter().any(|label| phrases.iter().any(|phrase| label == bare(phrase.as_str())))
    }

    fn end_of(&self, line: usize) -> Origin {
        Origin { line, byte: self.raw(line).len() }
    }
}

/// Folds words on their own: case, accents, kinds of apostrophe, quote and space, markdown signs are gone.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, |_, character| {
        if character != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(character);
        }
    });
    folded.truncate(folded.trim_end().len());
    folded
}

/// Folded words without the decoration around them, a colon or a final dot.
pub(crate) fn bare(folded: &str) -> &str {
    folded
        .trim_start_matches(is_decoration)
        .trim_end_matches(|last: char| is_decoration(last) || ".:;!)".contains(last))
}

/// What lists, headings, buttons and tables put before their words.
fn is_decoration(character: char) -> bool {
    " #>+-|(•·‣▪●○■□◦↳→⇒➔►▶»›✓✔▲▼△▽↑↓⇅↕".contains(character)
}

/// Hands each folded character to `take` with the byte that it came from. Spaces may come in a row.
fn fold_into(text: &str, mut take: impl FnMut(usize, char)) {
    let mut link_end = 0;
    for (byte, character) in text.char_indices() {
        if byte < link_end {
            continue;
        }
        match character {
            '*' | '\\' | '`' | '[' => {}
            ']' => link_end = behind_link(text, byte),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '’' | '‘' | '‛' | 'ʼ' | '´' | '′' => take(byte, '\''),
            '«' | '»' | '“' | '”' | '„' | '‟' | '"' => take(byte, '"'),
            '‐'..='―' | '−' => take(byte, '-'),
            'œ' | 'Œ' => "oe".chars().for_each(|part| take(byte, part)),
            'æ' | 'Æ' => "ae".chars().for_each(|part| take(byte, part)),
            character if character.is_whitespace() => take(byte, ' '),
            character if character.is_ascii() => take(byte, character.to_ascii_lowercase()),
            character => std::iter::once(character)
                .nfkd()
                .filter(|&part| !is_combining_mark(part))
                .flat_map(char::to_lowercase)
                .for_each(|part| take(byte, part)),
        }
    }
}

/// Behind the target of a markdown link whose text ends at the bracket at `bracket`; just behind the bracket where there is none.
fn behind_link(text: &str, bracket: usize) -> usize {
    let behind = bracket + 1;
    let Some(target) = text[behind..].strip_prefix('(') else { return behind };
    match target.find([')', ' ', '\t']) {
        Some(end) if target[end..].starts_with(')') => behind + 1 + end + 1,
        _ => behind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_matter_is_gone() {
        assert_eq!(fold("  RÉCAPITULATIF\u{a0}DE\tl’Œuvre "), "recapitulatif de l'oeuvre");
        assert_eq!(fold("Re\u{301}initialisation"), fold("Réinitialisation"), "composed or not");
        assert_eq!(fold("**[Réinitialiser \\(x\\)](#)**"), "reinitialiser (x)");
        assert_eq!(fold("ﬁche « a » “b”"), "fiche \" a \" \"b\"");
    }

    #[test]
    fn what_matters_stays() {
        assert_ne!(fold("mot de passe"), fold("mot de passé e"));
        assert_eq!(fold("[a] (b)"), "a (b)", "brackets that are no link");
        assert_eq!(fold("TECH_0@x"), "tech_0@x");
    }

    #[test]
    fn a_wrapped_sentence_is_found_and_leads_back_to_its_line() {
        let page = VisiblePage::from_text("é\n\n  avec le MOT\r\nDE\u{a0}passe\u{a0}: x y");
        let folded = FoldedPage::of(&page);
        assert_eq!(folded.text(), "e avec le mot de passe : x y ");
        let range = folded.find(&Phrase::from("Mot de passe".to_owned()), 0).expect("it is there");
        assert_eq!(folded.origin(range.start), Origin { line: 2, byte: 10 });
        let behind = folded.behind(&range);
        assert_eq!(&folded.raw(behind.line)[behind.byte..], "\u{a0}: x y");
        assert_eq!(folded.folded_at(behind), range.end);
    }
}
