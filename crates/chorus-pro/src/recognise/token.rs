//! Words inside a sentence: a login, a mail address, an identifier, a name.

use crate::folded::{FoldedPage, Origin};
use crate::{StructureId, TechnicalLogin};

/// One word of a line, without the signs around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    /// Where the line goes on behind it.
    pub(super) end: Origin,
}

/// The next word at folded byte `at` or behind it; a colon, a quote or a bracket before it is passed over.
pub(super) fn next(page: &FoldedPage<'_>, at: usize) -> Option<Token> {
    let behind = page.text().get(at..)?;
    let skipped = behind.len() - behind.trim_start_matches([' ', ':', '"', '(']).len();
    if skipped == behind.len() {
        return None;
    }
    let start = page.origin(at + skipped);
    let rest = &page.raw(start.line)[start.byte..];
    let rest = rest.trim_start_matches(['*', '[', '`']);
    let word = rest.split(char::is_whitespace).next()?;
    let end = page.raw(start.line).len() - rest.len() + word.len();
    Some(Token { text: clean(word), end: Origin { line: start.line, byte: end } })
}

/// A technical login in the words of a value such as `TECH_1_…@cpro.fr (ACTIF)`.
pub(super) fn login(text: &str) -> Option<TechnicalLogin> {
    text.split_whitespace().map(clean).find_map(|word| whole_login(&word))
}

/// The login that a word is, unless its end or a part of it seems to be missing.
pub(super) fn whole_login(word: &str) -> Option<TechnicalLogin> {
    let (_, host) = word.split_once('@')?;
    let has_end = host.rsplit_once('.').is_some_and(|(_, end)| end.len() >= 2);
    let is_whole = has_end && !word.contains("..") && word.bytes().all(|byte| byte.is_ascii_graphic());
    TechnicalLogin::parse(word).ok().filter(|_| is_whole)
}

/// A structure's identifier in the words of a value: a SIRET anywhere, or else a first word with a digit in it.
pub(super) fn structure_id(text: &str) -> Option<StructureId> {
    let is_siret = |word: &str| word.len() == 14 && word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<String> = text.split_whitespace().map(clean).collect();
    let siret = words.iter().find(|word| is_siret(word));
    let first =
        words.first().filter(|word| words.len() == 1 && word.contains(|character: char| character.is_ascii_digit()));
    siret.or(first).and_then(|word| StructureId::parse(word).ok())
}

/// Without quotes, brackets, markdown signs and a sentence's punctuation around it.
fn clean(word: &str) -> String {
    let word = word.split("](").next().unwrap_or(word).replace("\\_", "_");
    let around = |character: char| "*[]()<>«»\"“”',;:`|\u{200b}\u{feff}".contains(character);
    let word = word.trim_matches(around);
    word.trim_end_matches(|character| character == '.' || around(character)).to_owned()
}
