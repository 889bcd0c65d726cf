//! The choices of the form, and the lists that they are made from.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chorus_pro::{StructureId, TechnicalLogin, fold};

use super::super::words::Words;
use super::super::{Portal, frame};
use super::call::Call;
use super::draft::{Draft, RequestKind};
use crate::world::{PersonId, World};

/// A drop-down of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Request,
    Structure,
    Account,
}

/// An entry of a drop-down.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) value: String,
    pub(super) text: String,
}

/// The entries that fit what was typed, the first ones of them.
pub(super) async fn list(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    let person = match call.person(&portal) {
        Ok(person) => person,
        Err(answer) => return *answer,
    };
    let wanted = fold(call.text("recherche"));
    let mut entries = match (Choice::of(call.text("champ")), portal.sessions().draft(&call.visitor.session)) {
        (Some(choice), Some(Some(draft))) => {
            portal.world.with(|world| entries(portal.words(), world, person, draft, choice))
        }
        _ => Vec::new(),
    };
    entries.retain(|entry| fold(&entry.text).contains(&wanted));
    let more = entries.len().saturating_sub(SHOWN);
    entries.truncate(SHOWN);
    frame::page(&Results { words: portal.words(), entries, more })
}

/// What can be chosen: the structures that the person is the principal manager of, and no other.
pub(super) fn entries(words: Words, world: &World, person: PersonId, draft: &Draft, choice: Choice) -> Vec<Entry> {
    match choice {
        Choice::Request => {
            let entry = |kind: RequestKind| Entry { value: kind.name().to_owned(), text: kind.label(words).to_owned() };
            RequestKind::ALL.map(entry).to_vec()
        }
        Choice::Structure => {
            let managed = world.structures_of(person).filter(|structure| structure.manager == person);
            let entry = |structure: &crate::world::Structure| Entry {
                value: structure.id.to_string(),
                text: format!("{} - {}", structure.id, structure.name),
            };
            managed.map(entry).collect()
        }
        Choice::Account => {
            let structure = draft.structure.as_ref().and_then(|id| world.may_reset(person, id).ok());
            let accounts = structure.iter().flat_map(|structure| &structure.accounts);
            accounts
                .map(|account| Entry { value: account.login.to_string(), text: account.login.to_string() })
                .collect()
        }
    }
}

impl Choice {
    /// In the form's order.
    pub(super) const ALL: [Self; 3] = [Self::Request, Self::Structure, Self::Account];

    pub(super) fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Request => "demande",
            Self::Structure => "structure",
            Self::Account => "compte",
        }
    }

    pub(super) fn label(self, words: Words) -> &'static str {
        match self {
            Self::Request => words.second("form.request"),
            Self::Structure => words.second("form.structure"),
            Self::Account => words.second("form.account"),
        }
    }

    /// The value of the entry that is chosen.
    pub(super) fn chosen(self, draft: &Draft) -> Option<String> {
        match self {
            Self::Request => draft.request.map(|kind| kind.name().to_owned()),
            Self::Structure => draft.structure.as_ref().map(StructureId::to_string),
            Self::Account => draft.login.as_ref().map(TechnicalLogin::to_string),
        }
    }
}

#[derive(Template)]
#[template(path = "second/results.html")]
struct Results {
    words: Words,
    entries: Vec<Entry>,
    more: usize,
}

pub(super) const ADDRESS: &str = "/aife_csm/liste";

/// How many entries a list shows at once.
const SHOWN: usize = 50;
