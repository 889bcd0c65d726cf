//! What stands where a page has its password: the password, something likely, or nothing.

use zeroize::Zeroizing;

use super::certainty::{self, is_one_word, line_behind, shared_sign};
use super::known::is_known_line;
use super::marks::without_mark;
use super::rewriting;
use super::value::{Behind, Value, is_furniture, is_mask};
use crate::folded::FoldedPage;
use crate::{Candidate, Doubt, Secret};

/// What was read of a password.
#[derive(Debug, Default)]
pub(super) enum Password {
    /// The place itself was not found.
    #[default]
    Absent,
    /// The place was found without a password in it.
    NotThere,
    /// Something that a person has to compare.
    Likely(Candidate),
    /// The password, byte for byte.
    Certain(Secret),
}

impl Password {
    /// What stands behind a password's label.
    pub(super) fn behind(page: &FoldedPage<'_>, found: Behind<'_>) -> Self {
        match found {
            Behind::Value(value) | Behind::Mixed(value) if value.is_no_password(page) => Self::NotThere,
            Behind::Value(value) => Self::of(page, &value),
            Behind::Mixed(value) => Self::likely(page, &value, Doubt::Surrounded),
            Behind::NoLabel | Behind::Nothing | Behind::Unclear => Self::NotThere,
        }
    }

    /// A value that stands where a password is shown.
    pub(super) fn of(page: &FoldedPage<'_>, value: &Value<'_>) -> Self {
        match certainty::doubt(page, value) {
            None => Secret::parse(value.text.to_owned()).map_or(Self::NotThere, Self::Certain),
            Some(doubt) => Self::likely(page, value, doubt),
        }
    }

    /// The whole value of a read-only field that is labelled as the password's.
    pub(super) fn of_field(text: &str) -> Self {
        if is_mask(text) {
            return Self::NotThere;
        }
        let is_no_value = rewriting::is_placeholder(text) || text.ends_with("...");
        let doubt = certainty::doubt_about_a_field(text).or(is_no_value.then_some(Doubt::Lookalike));
        match (Secret::parse(text.to_owned()), doubt) {
            (Ok(password), None) => Self::Certain(password),
            (Ok(password), Some(doubt)) => Self::Likely(Candidate { password, doubt, lines: Vec::new() }),
            (Err(_), _) => Self::NotThere,
        }
    }

    /// A value that stands where a password is shown and is not certain, for this reason.
    pub(super) fn likely(page: &FoldedPage<'_>, value: &Value<'_>, doubt: Doubt) -> Self {
        let Some(text) = proposed(page, value, doubt) else { return Self::NotThere };
        let Ok(password) = Secret::parse(text.to_string()) else { return Self::NotThere };
        Self::Likely(Candidate { password, doubt, lines: lines_around(page, value) })
    }

    /// Whether the place was found, with or without a password in it.
    pub(super) fn is_found(&self) -> bool {
        !matches!(self, Self::Absent)
    }
}

/// What a person is asked to compare: the value without what programs put around it, joined with the rest of it where it was
/// wrapped. `None` where nothing is left that may be a password.
fn proposed(page: &FoldedPage<'_>, value: &Value<'_>, doubt: Doubt) -> Option<Zeroizing<String>> {
    let own = shared_sign(page, value).map_or(value.text, |sign| value.text.trim_start_matches(sign));
    let mut text = Zeroizing::new(stripped(own).to_owned());
    if doubt == Doubt::Wrapped {
        text.push_str(&rest_of(page, value));
    }
    text.retain(|character| !is_invisible(character));
    let length = text.chars().count();
    let words = text.split_whitespace().count();
    (1..=LONGEST).contains(&length).then_some(text).filter(|_| words <= MOST_WORDS)
}

/// The lines behind the value that go on with it: single words, up to a line that the portal is known to say.
fn rest_of(page: &FoldedPage<'_>, value: &Value<'_>) -> Zeroizing<String> {
    let mut rest = Zeroizing::new(String::new());
    let mut line = value.at.line;
    for _ in 0..MOST_PIECES {
        match line_behind(page, line) {
            Some(next) if is_known_line(page, next) => break,
            // The same once more is a copy, and no part of it.
            Some(next) if is_one_word(page.raw(next)) && page.raw(next).trim() != value.text => {
                rest.push_str(stripped(page.raw(next)));
                line = next;
            }
            Some(_) | None => break,
        }
    }
    rest
}

/// A text without the marks at its beginning, the button's words at its end, and the marks around it.
pub(super) fn stripped(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let shorter = without_mark(text).or_else(|| without_word(text)).unwrap_or(text).trim();
        let shorter = shorter.trim_start_matches(BULLETS).trim();
        if shorter.is_empty() || shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// A text of several words without its first word, where that is a mark, or without its last ones, where they are a button's.
fn without_word(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(char::is_whitespace)?;
    let is_mark = first.chars().count() <= LONGEST_MARK && !first.chars().any(char::is_alphabetic);
    if is_mark || is_furniture(first) {
        return Some(rest);
    }
    let ends = text.char_indices().filter(|(_, character)| character.is_whitespace()).map(|(at, _)| at);
    ends.into_iter().find(|&at| is_furniture(&text[at..])).map(|at| &text[..at])
}

/// The lines that the value was read from, and those behind it, up to a line that the portal is known to say.
fn lines_around(page: &FoldedPage<'_>, value: &Value<'_>) -> Vec<Zeroizing<String>> {
    let mut lines = Vec::new();
    let mut line = Some(value.at.line);
    while let Some(at) = line.filter(|_| lines.len() < Candidate::MOST_LINES) {
        let shown: String = page.raw(at).trim().chars().take(Candidate::LONGEST_LINE).collect();
        lines.push(Zeroizing::new(shown));
        line = line_behind(page, at).filter(|&next| !is_known_line(page, next));
    }
    lines
}

/// What nobody sees: it is none of a password that a person reads.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffc}')
}

/// Bullets and arrows outside ASCII: no keyboard writes them into a password.
const BULLETS: [char; 12] = ['•', '·', '‣', '▪', '●', '○', '◦', '→', '▸', '►', '–', '—'];
/// Characters. What is longer is no password.
const LONGEST: usize = 128;
/// More words than this are a sentence.
const MOST_WORDS: usize = 4;
/// Into more pieces than this no password is wrapped.
const MOST_PIECES: usize = 4;
/// Characters: `12.`, `>`, `[10:32]`.
const LONGEST_MARK: usize = 8;
