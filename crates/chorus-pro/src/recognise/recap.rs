//! The recap of the first generation, told in sentences.

use std::ops::Range;

use super::draft::Draft;
use super::password::Password;
use super::token;
use super::value::{Behind, Value, behind};
use crate::folded::{FoldedPage, Origin, bare};
use crate::visible_page::LineKind;
use crate::words::{self, Phrase};
use crate::{StructureId, TechnicalLogin};

/// The recaps on the page, in order. Each password goes with the login that stands before it.
pub(super) fn drafts(page: &FoldedPage<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut draft: Option<Draft> = None;
    let recap = &words::first().recap;
    let kinds: [(Kind, &[Phrase]); 4] = [
        (Kind::Title, &recap.title),
        (Kind::Done, &recap.done),
        (Kind::Password, &recap.password),
        (Kind::Notified, &recap.notified),
    ];
    let mut at = 0;
    for (kind, range) in page.places(&kinds) {
        if range.start < at {
            continue;
        }
        let Some(anchor) = anchor(page, kind, &range) else { continue };
        at = range.end;
        let is_next = draft.as_ref().is_some_and(|draft| anchor.begins_another(draft));
        if is_next {
            drafts.extend(draft.take());
        }
        let current = draft.get_or_insert_default();
        match anchor {
            Anchor::Title => {}
            Anchor::Done(login) => {
                (at, current.structure_id, current.structure_name) = structure(page, login.end);
                current.login = Some(login.login);
            }
            Anchor::Password => {
                let found = alone(page, &range, behind(page, &range));
                current.password = Password::behind(page, found);
                if let Behind::Value(value) | Behind::Mixed(value) = found
                    && !matches!(current.password, Password::NotThere)
                {
                    // The password is no text to be searched.
                    at = page.folded_at(value.end()).max(at);
                }
            }
            Anchor::Notified => {
                current.email = token::next(page, range.end).map(|token| token.text).filter(|text| text.contains('@'));
            }
        }
    }
    drafts.extend(draft);
    drafts
}

#[derive(Clone, Copy)]
enum Kind {
    Title,
    Done,
    Password,
    Notified,
}

enum Anchor {
    Title,
    Done(Account),
    Password,
    Notified,
}

struct Account {
    login: TechnicalLogin,
    end: Origin,
}

impl Anchor {
    /// Whether the recap so far has this already, so that another one begins here.
    fn begins_another(&self, draft: &Draft) -> bool {
        match self {
            Self::Title => draft.login.is_some() || draft.password.is_found(),
            Self::Done(_) => draft.login.is_some() || draft.password.is_found(),
            Self::Password => draft.password.is_found(),
            Self::Notified => false,
        }
    }
}

/// What a place is, if the words there are a recap's and not prose about one.
fn anchor(page: &FoldedPage<'_>, kind: Kind, range: &Range<usize>) -> Option<Anchor> {
    match kind {
        Kind::Title => (page.begins_line(range.start) && is_line_end(page, range)).then_some(Anchor::Title),
        Kind::Done => account(page, range).map(Anchor::Done),
        Kind::Password => {
            let is_label = page.begins_sentence(range.start) && behind(page, range) != Behind::NoLabel;
            is_label.then_some(Anchor::Password)
        }
        Kind::Notified => Some(Anchor::Notified),
    }
}

fn account(page: &FoldedPage<'_>, range: &Range<usize>) -> Option<Account> {
    let token = token::next(page, range.end)?;
    Some(Account { login: token::whole_login(&token.text)?, end: token.end })
}

/// Reads « pour la structure IDENTIFIER NAME. » and says where the page goes on.
fn structure(page: &FoldedPage<'_>, from: Origin) -> (usize, Option<StructureId>, Option<String>) {
    let at = page.folded_at(from);
    let rest = page.text()[at..].trim_start_matches(|character: char| !character.is_alphanumeric());
    let of_structure = &words::first().recap.of_structure;
    let Some(rest) = of_structure.iter().find_map(|words| rest.strip_prefix(words.as_str())) else {
        return (at, None, None);
    };
    let behind = page.text().len() - rest.len();
    let Some((id, end)) = identifier(page, behind) else { return (behind, None, None) };
    let name = name(page, end);
    (page.folded_at(end), StructureId::parse(&id).ok(), name)
}

/// An identifier, also a SIRET written in groups.
fn identifier(page: &FoldedPage<'_>, at: usize) -> Option<(String, Origin)> {
    let first = token::next(page, at)?;
    if !first.text.contains(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let (mut digits, mut end) = (first.text.clone(), first.end);
    while digits.len() < 14 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let Some(next) = token::next(page, page.folded_at(end)) else { break };
        digits.push_str(&next.text);
        end = next.end;
    }
    let is_siret = digits.len() == 14 && digits.bytes().all(|byte| byte.is_ascii_digit());
    Some(if is_siret { (digits, end) } else { (first.text, first.end) })
}

/// What is left of the sentence: to its line's end or the next sentence; on through the lines that a text was wrapped to.
fn name(page: &FoldedPage<'_>, from: Origin) -> Option<String> {
    let mut name = page.raw(from.line)[from.byte..sentence_start(page, from)].trim().to_owned();
    let is_text = page.page.lines[from.line].kind == LineKind::Unknown;
    for line in from.line + 1..page.lines().min(from.line + 3) {
        let begins_another = sentence_start(page, Origin { line, byte: 0 }) < page.raw(line).len();
        if !is_text || name.ends_with('.') || page.raw(line).trim().is_empty() || begins_another {
            break;
        }
        name = format!("{name} {}", page.raw(line).trim());
    }
    let name = name.strip_suffix('.').unwrap_or(&name);
    let name = name.trim_start_matches(['-', '–', '—', ':', ',', ' ']).trim_end_matches('*').trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Where on its line the next sentence of a recap begins; the line's length where none does.
fn sentence_start(page: &FoldedPage<'_>, from: Origin) -> usize {
    let at = page.folded_at(from);
    let is_here = at < page.text().len() && page.origin(at).line == from.line;
    let found = is_here.then(|| page.find_on_line(&words::first().recap.sentences, at)).flatten();
    found.map_or(page.raw(from.line).len(), |start| page.origin(start).byte)
}

/// The value without the recap's next sentence, where that stands on the same line. Its end can only be told if it is an
/// element of its own. The portal's sentence ends with a colon: one before the value is the sentence's, and one at the value's
/// beginning may be, where the sentence has lost its own.
fn alone<'p>(page: &FoldedPage<'p>, sentence: &Range<usize>, found: Behind<'p>) -> Behind<'p> {
    let Behind::Value(value) = found else { return found };
    let end = page.behind(sentence);
    let has_colon = page.raw(end.line)[end.byte..].trim_start().trim_start_matches('*').starts_with([':', '：']);
    let value = Value { is_glued: !has_colon && value.text.starts_with([':', ';', '=']), ..value };
    let next = sentence_start(page, value.at);
    if next >= value.end().byte {
        return Behind::Value(value);
    }
    let pieces = &page.page.lines[value.at.line].pieces;
    let text = value.text[..next - value.at.byte].trim_end();
    let is_element = pieces.contains(&value.at.byte) && pieces.contains(&next) && !text.is_empty();
    let value = Value { text, is_closed: is_element, ..value };
    if is_element { Behind::Value(value) } else { Behind::Mixed(value) }
}

/// Whether a phrase is the last thing on its line.
fn is_line_end(page: &FoldedPage<'_>, range: &Range<usize>) -> bool {
    let end = page.behind(range);
    bare(&crate::folded::fold(&page.raw(end.line)[end.byte..])).is_empty()
}
