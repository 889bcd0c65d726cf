//! Whether a value is the whole password and nothing but the password. A password is taken only where its end is certain.
//!
//! The attacks that this stops are not anybody's: mail programs quote and wrap, lists put bullets before lines, pages put a
//! button's word behind a value, chat programs put quotes around it, translators and spreadsheets rewrite it. What none of
//! this can see is a program that turned one printable ASCII character into another.

use super::known::{is_known_line, runs_into_a_word};
use super::mail::is_quoted;
use super::marks::has_mark;
use super::rewriting;
use super::value::{Value, is_text};
use crate::folded::FoldedPage;
use crate::{Doubt, LoginShape, TechnicalLogin};

/// The reason for which the value is not certain to be the password, byte for byte; `None` where it is certain.
pub(super) fn doubt(page: &FoldedPage<'_>, value: &Value<'_>) -> Option<Doubt> {
    let is_field = is_whole_field(page, value.text);
    let end = match doubt_about_the_end(page, value) {
        // Another field or a line of one word may be the rest of it; anything else is none of a field's.
        Some(Doubt::Wrapped) if is_field => Some(Doubt::Wrapped),
        _ if is_field => None,
        end => end,
    };
    match end {
        Some(doubt @ (Doubt::Cut | Doubt::Wrapped)) => Some(doubt),
        _ if !is_field && is_quoted(page, value) => Some(Doubt::Quoted),
        end => doubt_about_the_text(page, value, is_field).or(end),
    }
}

/// Whether a value is the whole value of a field that can only be read.
pub(super) fn is_whole_field(page: &FoldedPage<'_>, text: &str) -> bool {
    page.page.controls().iter().filter_map(|control| control.value.as_ref()).any(|value| value.trim() == text)
}

/// The next line that is not blank behind `line`.
pub(super) fn line_behind(page: &FoldedPage<'_>, line: usize) -> Option<usize> {
    (line + 1..page.lines()).find(|&line| !page.raw(line).trim().is_empty())
}

fn doubt_about_the_end(page: &FoldedPage<'_>, value: &Value<'_>) -> Option<Doubt> {
    if !value.is_whole(page) {
        return Some(Doubt::Cut);
    }
    if value.is_closed {
        return None;
    }
    // The line once more, as where a copy doubles it, proves nothing.
    let own = page.raw(value.at.line).trim();
    let mut behind = line_behind(page, value.at.line);
    while let Some(line) = behind.filter(|&line| value.beside && page.raw(line).trim() == own) {
        behind = line_behind(page, line);
    }
    match behind {
        None if page.page.is_whole => None,
        None => Some(Doubt::Cut),
        Some(line) if begins_anew(page, value.at.line, line) => Some(Doubt::Cut),
        Some(line) if is_known_line(page, line) => None,
        Some(line) if is_one_word(page.raw(line)) => Some(Doubt::Wrapped),
        Some(_) => Some(Doubt::UnknownBehind),
    }
}

/// Whether a copied text begins anew behind the value's line, as where it was cut there and pasted twice: the line behind
/// stands before the first line like the value's already.
fn begins_anew(page: &FoldedPage<'_>, own: usize, behind: usize) -> bool {
    let is_like = |line: usize, other: usize| page.raw(line).trim() == page.raw(other).trim();
    is_text(page, behind) && (0..own).take_while(|&line| !is_like(line, own)).any(|line| is_like(line, behind))
}

/// Whether a line may be the rest of a password that was wrapped.
pub(super) fn is_one_word(line: &str) -> bool {
    let word = line.trim();
    !word.contains(char::is_whitespace) && word.chars().count() <= LONGEST_REST
}

fn doubt_about_the_text(page: &FoldedPage<'_>, value: &Value<'_>, is_field: bool) -> Option<Doubt> {
    let text = value.text;
    let doubt = doubt_about_a_field(text);
    if doubt.is_some() || is_field {
        return doubt;
    }
    let has_word = runs_into_a_word(text);
    let is_marked = value.is_glued || (value.beside && page.page.is_quoted && text.starts_with('>'));
    if is_marked
        || runs_into_an_element(page, value)
        || has_mark(text)
        || has_word
        || shares_marks_with_neighbours(page, value)
    {
        return Some(Doubt::Surrounded);
    }
    is_lookalike(page, value).then_some(Doubt::Lookalike)
}

/// The doubt about the value of a field, where nothing but the value can stand.
pub(super) fn doubt_about_a_field(text: &str) -> Option<Doubt> {
    let is_usual = text.bytes().all(|byte| byte.is_ascii_graphic());
    (!is_usual).then(|| if is_surrounded_by_signs(text) { Doubt::Surrounded } else { Doubt::Characters })
}

/// Whether something that is no password stands before or behind the text's only word that may be one.
fn is_surrounded_by_signs(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_several = words.next().is_some() && words.next().is_some();
    is_several || text.starts_with(SIGNS) || text.ends_with(SIGNS)
}

/// Whether the value begins or ends with an element of its own that may be something else: a word (a button's, an icon's name),
/// a counter, a mark. A page that draws each character by itself does it with all of them.
fn runs_into_an_element(page: &FoldedPage<'_>, value: &Value<'_>) -> bool {
    let (start, end) = (value.at.byte, value.end().byte);
    let inside = || page.page.lines[value.at.line].pieces.iter().copied().filter(|&piece| start < piece && piece < end);
    if inside().count() + 1 >= value.text.chars().count() {
        return false;
    }
    let raw = page.raw(value.at.line);
    let parts = [inside().min().map(|piece| &raw[start..piece]), inside().max().map(|piece| &raw[piece..end])];
    let is_word = |part: &str| is_one_alphabetic_word(part.trim_end_matches(['!', '.', '…']).replace('_', "").as_str());
    let is_foreign = |part: &str| part.len() < SHORTEST_WORD || is_word(part) || !part.contains(char::is_alphabetic);
    parts.into_iter().flatten().any(is_foreign)
}

/// Whether the line before or behind the value begins with the same mark (a quote mark, a bullet, a number) or ends with the
/// same one: what several lines have is none of the password's.
fn shares_marks_with_neighbours(page: &FoldedPage<'_>, value: &Value<'_>) -> bool {
    let own = mark(value.text);
    let is_numbered_alike = |other: &str| {
        let mark = mark(other);
        !mark.is_empty() && own.starts_with(mark.as_str())
    };
    let last = value.text.chars().next_back().filter(|last| !last.is_alphanumeric() && !ENDS.contains(last));
    let ends_alike = |other: &str| last.is_some() && other.trim_end().chars().next_back() == last;
    shared_sign(page, value).is_some()
        || neighbours(page, value).any(|line| (!value.beside && is_numbered_alike(line)) || ends_alike(line))
}

/// The value's first sign where it is among the signs that another line at it begins with: the one before or behind it, or its
/// label's, which lines may have been joined to.
pub(super) fn shared_sign(page: &FoldedPage<'_>, value: &Value<'_>) -> Option<char> {
    let own = value.text.chars().next().filter(|sign| sign.is_ascii_punctuation())?;
    let labels = value.beside.then(|| page.raw(value.at.line));
    let begins_with_own = |line: &str| {
        let is_mark = |sign: &char| sign.is_whitespace() || sign.is_ascii_punctuation();
        line.chars().take_while(is_mark).any(|sign| sign == own)
    };
    neighbours(page, value).chain(labels).any(begins_with_own).then_some(own)
}

/// The lines before and behind the value's that are not blank.
fn neighbours<'p>(page: &FoldedPage<'p>, value: &Value<'_>) -> impl Iterator<Item = &'p str> {
    let before = (0..value.at.line).rev().find(|&line| !page.raw(line).trim().is_empty());
    [before, line_behind(page, value.at.line)].into_iter().flatten().map(|line| page.raw(line))
}

/// What stands before a line's first letter, without blanks, each run of digits as one `9`.
fn mark(line: &str) -> String {
    let mut mark = String::new();
    for character in line.chars().take(LONGEST_MARK).take_while(|character| !character.is_alphabetic()) {
        if character.is_ascii_digit() {
            if !mark.ends_with('9') {
                mark.push('9');
            }
        } else if !character.is_whitespace() {
            mark.push(character);
        }
    }
    mark
}

/// Whether the text may be a word, a number or an address of the page, or looks as if a program had rewritten it.
fn is_lookalike(page: &FoldedPage<'_>, value: &Value<'_>) -> bool {
    let text = value.text;
    let is_word = is_one_alphabetic_word(text) || is_made_of_words(text);
    let is_number = !text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let is_login =
        text.contains("TECH_") || TechnicalLogin::parse(text).is_ok_and(|login| login.shape() != LoginShape::Unknown);
    is_word || is_number || is_login || is_address(text) || rewriting::is_placeholder(text) || is_rewritten(page, value)
}

/// Whether a text is written as words are: in small letters, with a capital at its beginning, or all in capitals.
fn is_one_alphabetic_word(text: &str) -> bool {
    let mut letters = text.chars();
    let begins = letters.next().is_some_and(char::is_alphabetic);
    (begins && letters.all(char::is_lowercase)) || text.chars().all(char::is_uppercase)
}

/// Whether the text is words and numbers with signs between them: `Page_2_sur_3`, `DLP:CENSORED:01`.
fn is_made_of_words(text: &str) -> bool {
    let parts = || text.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let signs = text.chars().filter(|sign| !sign.is_alphanumeric()).count();
    parts().count() >= FEWEST_PARTS
        && signs * FEWEST_LETTERS_A_SIGN <= text.len()
        && parts().all(|part| is_number(part) || is_one_alphabetic_word(part))
        && parts().filter(|part| part.len() >= SHORTEST_PART && is_one_alphabetic_word(part)).count() > 1
}

/// Whether the text is an address. What stands before the `@` does not matter: a program may have escaped it.
pub(super) fn is_address(text: &str) -> bool {
    let is_host = |host: &str| {
        let letters =
            |part: &str| part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let mut parts = host.split('.').rev();
        let top = parts.next().is_some_and(|top| letters(top) && top.bytes().all(|byte| byte.is_ascii_alphabetic()));
        top && parts.next().is_some_and(letters)
    };
    let is_mail = text.rsplit_once('@').is_some_and(|(_, host)| is_host(host));
    is_mail || text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:")
}

/// Whether a program seems to have rewritten the text or the page around it.
fn is_rewritten(page: &FoldedPage<'_>, value: &Value<'_>) -> bool {
    let text = value.text;
    let mut others =
        page.page.lines().enumerate().filter(|(line, text)| *line != value.at.line && !text.contains(value.text));
    others.any(|(_, line)| rewriting::is_escaped_alike(line, text))
        || rewriting::has_empty_cells(page)
        || rewriting::has_changed_case(page)
        || rewriting::has_lost_accents(page)
        || rewriting::has_entity(text)
        || rewriting::has_tag(text)
        || rewriting::has_link(text)
        || rewriting::is_shortened(text)
        || rewriting::is_written_twice(text)
        || rewriting::is_guarded(text)
}

/// Signs outside ASCII that programs and people put around a word.
const SIGNS: [char; 22] = [
    '«', '»', '“', '”', '„', '‟', '‘', '’', '‹', '›', '•', '·', '‣', '▪', '●', '○', '◦', '→', '–', '—', '\u{200b}',
    '\u{feff}',
];
/// What sentences, labels and remarks end with anyway.
const ENDS: [char; 5] = ['.', ':', ')', '!', '?'];
/// Characters. Passwords of 13 to 16 have been seen; the rest of one that was wrapped is not longer than this.
const LONGEST_REST: usize = 64;
/// Fewer come by chance in a password of small letters.
const FEWEST_PARTS: usize = 3;
/// In bytes.
const SHORTEST_PART: usize = 3;
/// Characters for each sign: where there are fewer, it is none of the signs between words.
const FEWEST_LETTERS_A_SIGN: usize = 4;
/// In bytes.
const SHORTEST_WORD: usize = 4;
/// Characters.
const LONGEST_MARK: usize = 12;
