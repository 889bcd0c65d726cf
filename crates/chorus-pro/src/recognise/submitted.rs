//! Success after « Soumettre »: a heading or a notice, never running prose. Its real words are not known (docs/chorus-pro.md).

use super::help::is_help;
use super::token;
use crate::folded::{FoldedPage, bare};
use crate::visible_page::LineKind;
use crate::words;
use crate::{LoginShape, Page, Submitted, TechnicalLogin};

/// The page that says so; `None` where none does. The caller has made sure that the form is gone.
pub(super) fn read(page: &FoldedPage<'_>) -> Option<Page> {
    let is_about = is_help(page);
    let says_so = |line: usize| match page.page.lines[line].kind {
        LineKind::Notice => tells_success(page.line(line)),
        LineKind::Heading | LineKind::Unknown => !is_about && tells_success(page.line(line)),
        LineKind::Plain | LineKind::Quoted => false,
    };
    let found = (0..page.lines()).any(says_so);
    found.then(|| Page::Submitted(Submitted { login: only_login(page) }))
}

/// Whether a line is one of the wordings of success: short, from its first word on, without a word that turns it round.
fn tells_success(folded: &str) -> bool {
    let words = &words::second().submitted;
    let line = bare(folded);
    if line.len() > LONGEST || line.contains(['"', '?']) || folded.trim_end().ends_with([':', ',']) {
        return false;
    }
    if words.refusals.iter().any(|refusal| has_word(line, refusal.as_str())) {
        return false;
    }
    words.wordings.iter().any(|wording| {
        let mut rest = line;
        wording.iter().enumerate().all(|(place, phrase)| {
            let Some((before, after)) = split_at_word(rest, phrase.as_str(), &FEMININE_AND_PLURAL) else {
                return false;
            };
            rest = after;
            place > 0 || is_opening(before)
        })
    })
}

fn is_opening(before: &str) -> bool {
    let openings = &words::second().submitted.openings;
    before
        .split([' ', ',', '!', '.', ':', '-'])
        .filter(|word| !word.is_empty())
        .all(|word| openings.iter().any(|known| known.as_str() == word))
}

fn has_word(line: &str, word: &str) -> bool {
    split_at_word(line, word, &[]).is_some()
}

/// What stands before and behind the first place where `word` is a word and not a part of one, but for one of the `endings`.
fn split_at_word<'l>(line: &'l str, word: &str, endings: &[char]) -> Option<(&'l str, &'l str)> {
    let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    line.match_indices(word).find_map(|(at, _)| {
        let (before, behind) = (&line[..at], line[at + word.len()..].trim_start_matches(endings));
        let is_word = !is_letter(before.chars().next_back()) && !is_letter(behind.chars().next());
        is_word.then_some((before, behind))
    })
}

/// The one technical login on the page.
fn only_login(page: &FoldedPage<'_>) -> Option<TechnicalLogin> {
    let words = page.page.lines().flat_map(str::split_whitespace).filter(|word| word.contains('@'));
    let mut logins: Vec<TechnicalLogin> =
        words.filter_map(token::login).filter(|login| login.shape() != LoginShape::Unknown).collect();
    logins.dedup();
    <[_; 1]>::try_from(logins).ok().map(|[login]| login)
}

const FEMININE_AND_PLURAL: [char; 2] = ['e', 's'];
/// In bytes of the folded line.
const LONGEST: usize = 160;
