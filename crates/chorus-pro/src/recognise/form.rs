//! The second generation's form, before « Soumettre ».

use std::ops::Range;

use super::certainty::is_whole_field;
use super::help::is_help;
use super::password::{Password, stripped};
use super::token;
use super::value::{Behind, Value, behind};
use crate::folded::{FoldedPage, Origin, bare, fold};
use crate::visible_page::{Control, ControlKind};
use crate::words::{self, Phrase};
use crate::{Candidate, Doubt, Form, Page, Secret, TechnicalLogin};

/// The form for a reset; `None` where the page is none. Two forms that differ are [`Page::Ambiguous`].
pub(super) fn read(page: &FoldedPage<'_>) -> Option<Page> {
    let form = &words::second().form;
    let labels: [&[Phrase]; 4] = [&form.request, &form.structure, &form.account, &form.password];
    let present = labels.iter().filter(|phrases| has_label(page, phrases)).count();
    let is_other =
        values(page, labels[0]).iter().any(|value| form.others.iter().any(|other| begins(value.text, other)));
    let is_reset = !is_other && form.reset.iter().any(|reset| says(page, reset));
    let can_submit = page.has_line_or_control(&form.submit);
    // A page about the form quotes one label or two; the form itself has its labels, its request, its button.
    let is_form = (is_reset && present >= 2) || (is_reset && can_submit && present >= 1);
    if !is_form {
        return None;
    }
    let mut logins: Vec<TechnicalLogin> = Vec::new();
    for login in values(page, &form.account).into_iter().filter_map(|value| token::login(value.text)) {
        if !logins.contains(&login) {
            logins.push(login);
        }
    }
    let Shown { certain: mut passwords, likely: mut candidates, is_missing } = shown(page);
    // Of two forms one shows none, and nobody says which form is the newer one.
    if is_missing && places(page, labels[0]).len() > 1 {
        let likely =
            passwords.drain(..).map(|password| Candidate { password, doubt: Doubt::Quoted, lines: Vec::new() });
        candidates.extend(likely);
    }
    // Of two forms one may be older, the certain one as well as the likely one.
    let differs = |likely: &Candidate| passwords.iter().any(|certain| !certain.begins_with(&likely.password));
    if logins.len() > 1 || passwords.len() > 1 || candidates.iter().any(differs) {
        return Some(Page::Ambiguous);
    }
    if !passwords.is_empty() || candidates.len() > 1 {
        candidates.clear();
    }
    // A page that tells people what to choose has the form's words too, one a line, but neither account nor field.
    let is_empty = logins.is_empty() && passwords.is_empty() && candidates.is_empty();
    if is_empty && page.page.controls().is_empty() && is_help(page) {
        return None;
    }
    let structure_id = values(page, &form.structure).into_iter().find_map(|value| token::structure_id(value.text));
    let (password, candidate) = (passwords.pop(), candidates.pop());
    Some(Page::Form(Form { login: logins.pop(), structure_id, password, candidate }))
}

/// What the places of passwords show.
#[derive(Default)]
struct Shown {
    certain: Vec<Secret>,
    likely: Vec<Candidate>,
    /// One of them shows nothing.
    is_missing: bool,
}

/// The passwords that the form shows, and what is likely to be one: those of read-only fields, and else those in text, if they
/// look like any.
fn shown(page: &FoldedPage<'_>) -> Shown {
    let Shown { mut certain, mut likely, mut is_missing } = Shown::default();
    for password in labelled_fields(page).unwrap_or_else(|| texts(page)) {
        match password {
            Password::Certain(secret) if certain.iter().any(|known| known.is_same_as(&secret)) => {}
            Password::Certain(secret) => certain.push(secret),
            Password::Likely(one) if likely.iter().any(|known| known.password.is_same_as(&one.password)) => {}
            Password::Likely(one) => likely.push(one),
            Password::Absent | Password::NotThere => is_missing = true,
        }
    }
    Shown { certain, likely, is_missing }
}

/// The values of the read-only fields that are labelled as the password; `None` where there is none.
fn labelled_fields(page: &FoldedPage<'_>) -> Option<Vec<Password>> {
    let labels = &words::second().form.password;
    let is_labelled = |control: &&Control| {
        control.kind == ControlKind::ReadOnlyField && labels.iter().any(|label| is(&control.label, label))
    };
    let fields = page.page.controls().iter().filter(is_labelled).filter_map(|control| control.value.as_ref());
    let fields: Vec<&str> = fields.map(|value| value.trim()).filter(|value| !value.is_empty()).collect();
    (!fields.is_empty()).then(|| fields.into_iter().map(Password::of_field).collect())
}

/// What stands behind the password's labels as text.
fn texts(page: &FoldedPage<'_>) -> Vec<Password> {
    let read = |range: Range<usize>| match behind(page, &range) {
        Behind::Value(value) if is_label(value.text) => Password::NotThere,
        Behind::Value(value) if is_whole_field(page, value.text) => Password::of(page, &value),
        found @ (Behind::Value(value) | Behind::Mixed(value)) => {
            match kinds(stripped(value.text)).max(kinds(value.text)) {
                0 | 1 => Password::NotThere,
                2 if !value.is_no_password(page) => Password::likely(page, &value, Doubt::Lookalike),
                _ => Password::behind(page, found),
            }
        }
        Behind::NoLabel | Behind::Nothing | Behind::Unclear => Password::NotThere,
    };
    places(page, &words::second().form.password).into_iter().map(read).collect()
}

/// How many kinds of character a single word of eight or more holds; none where a text is no such word, or has no letter.
///
/// Copied text lacks the values of fields, so what follows a label may be anything on the page. Only a word with three kinds of
/// character is taken for the password; one with two is compared by a person.
pub(super) fn kinds(text: &str) -> usize {
    let text = text.trim_end_matches(['*', ':']).replace("(s)", "").replace("(e)", "").replace("(es)", "");
    let is_word = text.chars().count() >= 8 && !text.contains(char::is_whitespace);
    if !is_word || !text.contains(|character: char| character.is_ascii_alphabetic()) {
        return 0;
    }
    let has = |kind: fn(&char) -> bool| usize::from(text.chars().any(|character| kind(&character)));
    has(char::is_ascii_lowercase)
        + has(char::is_ascii_uppercase)
        + has(char::is_ascii_digit)
        + has(char::is_ascii_punctuation)
}

/// What stands behind each of the labels, in order.
fn values<'p>(page: &FoldedPage<'p>, labels: &[Phrase]) -> Vec<Value<'p>> {
    let read = |range: Range<usize>| match behind(page, &range) {
        Behind::Value(value) if !is_label(value.text) => Some(value),
        Behind::NoLabel | Behind::Nothing | Behind::Unclear | Behind::Mixed(_) | Behind::Value(_) => None,
    };
    places(page, labels).into_iter().filter_map(read).collect()
}

/// Where the labels stand as labels: at the beginning of a line or a cell.
fn places(page: &FoldedPage<'_>, labels: &[Phrase]) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut places = page.places(&[((), labels)]);
    places.retain(|(_, range)| {
        let Origin { line, byte } = page.origin(range.start);
        let begins_cell = page.raw(line)[..byte].trim_end_matches(' ').ends_with(['\t', '|']);
        let is_place = range.start >= at && (page.begins_line(range.start) || begins_cell);
        at = if is_place { range.end } else { at };
        is_place
    });
    places.into_iter().map(|(_, range)| range).collect()
}

fn has_label(page: &FoldedPage<'_>, labels: &[Phrase]) -> bool {
    places(page, labels).iter().any(|range| behind(page, range) != Behind::NoLabel)
        || page.page.controls().iter().any(|control| labels.iter().any(|label| is(&control.label, label)))
}

/// Whether a line, a cell or a line's part behind a label says the phrase.
fn says(page: &FoldedPage<'_>, phrase: &Phrase) -> bool {
    let in_value = || values(page, &words::second().form.request).iter().any(|value| is(value.text, phrase));
    let in_cell = || page.page.lines().flat_map(|line| line.split('\t')).any(|cell| is(cell, phrase));
    in_value() || in_cell()
}

fn is(text: &str, phrase: &Phrase) -> bool {
    text.len() <= 4 * phrase.as_str().len() + 40 && bare(&fold(text)) == bare(phrase.as_str())
}

fn begins(text: &str, phrase: &Phrase) -> bool {
    bare(&fold(text)).starts_with(phrase.as_str())
}

fn is_label(text: &str) -> bool {
    let form = &words::second().form;
    let labels = [&form.request, &form.structure, &form.account, &form.password, &form.submit];
    labels.into_iter().any(|phrases| phrases.iter().any(|phrase| is(text, phrase)))
}
