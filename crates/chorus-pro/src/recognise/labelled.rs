//! The recap told by labels, as the first generation's PDF may do it: « Login : … », « Mot de passe : … ».

use std::ops::Range;

use super::draft::Draft;
use super::password::Password;
use super::token;
use super::value::{Behind, behind};
use crate::folded::{FoldedPage, bare, fold};
use crate::words::{self, Phrase};
use crate::{LoginShape, TechnicalLogin};

/// The labelled recaps on the page. Without words that say what page it is, or without a login of a technical account,
/// there is none: a person's own password is never read.
pub(super) fn drafts(page: &FoldedPage<'_>) -> Vec<Draft> {
    let labels = &words::first().labels;
    if page.places(&[((), &labels.context)]).is_empty() {
        return Vec::new();
    }
    let mut drafts = Vec::new();
    let mut draft = Draft::default();
    for (kind, range) in places(page) {
        let value = behind(page, &range);
        let text = match value {
            Behind::Value(value) if !is_label(value.text) => value.text,
            Behind::NoLabel | Behind::Nothing | Behind::Unclear | Behind::Mixed(_) | Behind::Value(_) => "",
        };
        let is_another = match kind {
            Kind::Login => draft.login.is_some(),
            Kind::Password => draft.password.is_found(),
            Kind::Structure | Kind::Name | Kind::Email => false,
        };
        if is_another {
            drafts.push(std::mem::take(&mut draft));
        }
        match kind {
            Kind::Login => draft.login = technical(text),
            Kind::Password => draft.password = Password::behind(page, value),
            Kind::Structure => draft.structure_id = draft.structure_id.or_else(|| token::structure_id(text)),
            Kind::Name => draft.structure_name = draft.structure_name.or_else(|| not_empty(text)),
            Kind::Email => draft.email = draft.email.or_else(|| not_empty(text).filter(|text| text.contains('@'))),
        }
    }
    drafts.push(draft);
    drafts.retain(|draft| draft.login.is_some() && draft.password.is_found());
    drafts
}

#[derive(Clone, Copy)]
enum Kind {
    Login,
    Password,
    Structure,
    Name,
    Email,
}

fn kinds() -> [(Kind, &'static [Phrase]); 5] {
    let labels = &words::first().labels;
    [
        (Kind::Login, &labels.login),
        (Kind::Password, &labels.password),
        (Kind::Structure, &labels.structure),
        (Kind::Name, &labels.name),
        (Kind::Email, &labels.email),
    ]
}

/// The places of all labels, in order. A password is no place to look for labels in.
fn places(page: &FoldedPage<'_>) -> Vec<(Kind, Range<usize>)> {
    let mut places: Vec<(Kind, Range<usize>)> = Vec::new();
    let mut at = 0;
    for (kind, range) in page.places(&kinds()) {
        if range.start < at || !page.begins_sentence(range.start) {
            continue;
        }
        match behind(page, &range) {
            Behind::NoLabel => continue,
            Behind::Value(value) if matches!(kind, Kind::Password) && !value.is_no_password(page) => {
                at = page.folded_at(value.end()).max(range.end);
            }
            Behind::Nothing | Behind::Unclear | Behind::Mixed(_) | Behind::Value(_) => at = range.end,
        }
        places.push((kind, range));
    }
    places
}

fn technical(text: &str) -> Option<TechnicalLogin> {
    token::login(text).filter(|login| login.shape() != LoginShape::Unknown)
}

fn is_label(text: &str) -> bool {
    let folded = fold(text);
    kinds().iter().flat_map(|(_, phrases)| phrases.iter()).any(|phrase| bare(phrase.as_str()) == bare(&folded))
}

fn not_empty(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
