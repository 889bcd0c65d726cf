//! What the portal is known to say: lines that prove that the value before them has ended.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::folded::{FoldedPage, bare, fold};
use crate::words::{self, Phrase, first, second};

/// Whether a line of the page says something that the portal's words know, from its beginning on: a sentence, a label (with
/// its value or without it), a button, a title, a key of the text export. A sign of printable ASCII before the words may be
/// the rest of a password, so such a line is not known; a quote mark of the text export is.
pub(super) fn is_known_line(page: &FoldedPage<'_>, line: usize) -> bool {
    let begins = page.raw(line).trim_start();
    if begins.starts_with('"') {
        return begins_with_key(page.line(line));
    }
    if begins_with_a_sign(begins) {
        return false;
    }
    let first_cell = page.raw(line).split('\t').find(|cell| !cell.trim().is_empty()).unwrap_or_default();
    let cell = fold(first_cell);
    let folded = page.line(line);
    (is_known(bare(&cell)) && !may_be_by_chance(first_cell))
        || begins_with_label(folded)
        || begins_with_key(folded)
        || begins_with_sentence(bare(folded))
}

/// Whether a text begins with a sign of printable ASCII, which may be the rest of a password.
pub(super) fn begins_with_a_sign(text: &str) -> bool {
    text.trim_start().starts_with(|first: char| first.is_ascii_punctuation())
}

/// Whether a line may be a word of the portal's by chance, although it is the rest of a password: one short word, or one that
/// is not written as words are. Folding drops signs and capitals, and with them the difference.
fn may_be_by_chance(line: &str) -> bool {
    let word = line.trim().trim_end_matches([' ', '\u{a0}', ':', '*']);
    let mut letters = word.chars();
    let is_title = letters.next().is_some_and(char::is_uppercase) && letters.clone().all(char::is_lowercase);
    let is_capitals = word.chars().all(char::is_uppercase);
    let is_small = word.chars().all(char::is_lowercase) && word.len() >= LONG_WORD;
    !word.contains(char::is_whitespace) && !is_title && !is_capitals && !is_small
}

/// Whether a folded text begins with one of the portal's sentences.
pub(super) fn begins_with_sentence(folded: &str) -> bool {
    first().recap.sentences.iter().any(|phrase| has_prefix(folded, phrase.as_str()).is_some())
}

/// Whether a folded text is one of the portal's words, and nothing else.
fn is_known(folded: &str) -> bool {
    static WHOLE: OnceLock<HashSet<String>> = OnceLock::new();
    // Words of two or three letters are not among them: they may be the rest of a password that was wrapped.
    let whole = WHOLE.get_or_init(|| words::all().into_iter().map(|word| bare(&word).to_owned()).collect());
    whole.contains(folded)
}

/// Whether a text begins or ends with a word that the portal writes beside a password, as where a line end was lost. Of a short
/// word the capital letter counts, since small letters stand in a password by chance.
pub(super) fn runs_into_a_word(text: &str) -> bool {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let is_letter = |sign: char| sign.is_alphabetic() || sign == '_';
        let is_word = |word: &String| word.len() >= SHORTEST_WORD && word.chars().all(is_letter);
        let sentences = first().recap.sentences.iter().filter_map(|phrase| phrase.as_str().split(' ').next());
        words::all().into_iter().chain(sentences.map(str::to_owned)).filter(is_word).collect()
    });
    let is_at = |found: Option<&str>, word: &str| {
        let is_written_so =
            |found: &str| found.starts_with(char::is_uppercase) && found.chars().skip(1).all(char::is_lowercase);
        found.is_some_and(|found| fold(found) == word && (word.len() >= LONG_WORD || is_written_so(found)))
    };
    let text = text.trim_end_matches(['!', '.', ')', ']']);
    words.iter().any(|word| {
        // Folding changes no length where a text is ASCII, as it is here but for accents, which a password does not have.
        let length = word.len();
        is_at(text.get(..length), word) || text.len().checked_sub(length).is_some_and(|at| is_at(text.get(at..), word))
    })
}

/// Whether a folded line begins with a label and the colon or bar before its value.
fn begins_with_label(folded: &str) -> bool {
    let (labels, structure, form) = (&first().labels, &first().structure, &second().form);
    let first = [&labels.login, &labels.password, &labels.structure, &labels.name, &labels.email];
    let sheet = [&structure.manager, &structure.account, &structure.expires];
    let second = [&form.request, &form.structure, &form.account, &form.password];
    let is_label = |phrase: &Phrase| {
        has_prefix(folded, phrase.as_str())
            .is_some_and(|rest| rest.trim_start_matches([' ', '*']).starts_with([':', '|']))
    };
    let beside = [&words::second().furniture.words];
    first.into_iter().chain(sheet).chain(second).chain(beside).flat_map(|wordings| wordings.iter()).any(is_label)
}

/// Whether a folded line begins with a key of the text export, with quotes around it or without.
fn begins_with_key(folded: &str) -> bool {
    let export = &second().export;
    let is_key = |phrase: &Phrase| {
        let (quote, rest) = folded.strip_prefix('"').map_or(("", folded), |rest| ("\"", rest));
        let rest = has_prefix(rest, phrase.as_str()).and_then(|rest| rest.strip_prefix(quote));
        rest.is_some_and(|rest| rest.starts_with(';'))
    };
    [&export.name, &export.structure, &export.login, &export.password, &export.email].into_iter().flatten().any(is_key)
}

/// What follows `phrase` at the beginning of `text`, where the phrase ends at the end of a word.
fn has_prefix<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    text.strip_prefix(phrase).filter(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// In bytes.
const SHORTEST_WORD: usize = 4;
/// In bytes: so many small letters do not come by chance.
const LONG_WORD: usize = 6;
