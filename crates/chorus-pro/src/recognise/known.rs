//! What the portal is known to say: lines that prove that the value before them has ended.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::folded::{FoldedPage, bare, fold};
use crate::words::{self, Phrase, first, second};

/// Whether a line of the page says something that the portal's words know, from its beginning on: a sentence, a label (with
/// its value or without it), a button, a title, a key of the text export.
pub(super) fn is_known_line(page: &FoldedPage<'_>, line: usize) -> bool {
    let first_cell = page.raw(line).split('\t').find(|cell| !cell.trim().is_empty()).unwrap_or_default();
    let cell = fold(first_cell);
    is_known(bare(&cell)) || begins_with_label(page.line(line)) || begins_with_sentence(bare(page.line(line)))
}

/// Whether a folded text begins with one of the portal's sentences.
pub(super) fn begins_with_sentence(folded: &str) -> bool {
    first().recap.sentences.iter().any(|phrase| has_prefix(folded, phrase.as_str()).is_some())
}

/// Whether a folded text is one of the portal's words, and nothing else.
fn is_known(folded: &str) -> bool {
    static WHOLE: OnceLock<HashSet<String>> = OnceLock::new();
    let whole = WHOLE.get_or_init(|| {
        let short = second().furniture.words.iter().map(|phrase| phrase.as_str().to_owned());
        words::all().into_iter().chain(short).map(|word| bare(&word).to_owned()).collect()
    });
    whole.contains(folded)
}

/// The portal's words that are one word, and so long that none stands in a password by chance.
pub(super) fn one_word_phrases() -> &'static [String] {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let is_word = |word: &String| word.len() >= SHORTEST_WORD && word.chars().all(char::is_alphabetic);
        words::all().into_iter().filter(is_word).collect()
    })
}

/// Whether a folded line begins with a label and the colon or semicolon before its value.
fn begins_with_label(folded: &str) -> bool {
    let (labels, structure, form, export) = (&first().labels, &first().structure, &second().form, &second().export);
    let first = [&labels.login, &labels.password, &labels.structure, &labels.name, &labels.email];
    let sheet = [&structure.manager, &structure.account, &structure.expires];
    let second = [&form.request, &form.structure, &form.account, &form.password];
    let of_pages = first.into_iter().chain(sheet).chain(second).flat_map(|wordings| wordings.iter());
    let is_label = |phrase: &Phrase| {
        let rest = has_prefix(folded.trim_start_matches([' ', '*', '-', '>', '|']), phrase.as_str());
        rest.is_some_and(|rest| rest.trim_start_matches([' ', '*']).starts_with([':', '|']))
    };
    let keys = [&export.name, &export.structure, &export.login, &export.password, &export.email];
    let is_key = |phrase: &Phrase| {
        let rest = has_prefix(folded.trim_start_matches('"'), phrase.as_str());
        rest.is_some_and(|rest| rest.trim_start_matches('"').starts_with(';'))
    };
    of_pages.into_iter().any(is_label) || keys.into_iter().flatten().any(is_key)
}

/// What follows `phrase` at the beginning of `text`, where the phrase ends at the end of a word.
fn has_prefix<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    text.strip_prefix(phrase).filter(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// In bytes.
const SHORTEST_WORD: usize = 5;
