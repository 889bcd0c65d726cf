//! The form: choosing, and the password that is drawn.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chorus_pro::{StructureId, TechnicalLogin};

use super::super::{Portal, frame, structure};
use super::call::Call;
use super::choices::{Choice, Entry, entries};
use super::draft::{Draft, RequestKind, State as Step};
use super::part::Around;
use super::sign_in;
use crate::fault::Fault;
use crate::page_change::PageChange;
use crate::world::{PersonId, Refusal, lapses};

/// An empty form.
pub(super) fn begin(portal: &Portal, call: &Call) -> Response {
    {
        let mut sessions = portal.sessions();
        let key = sessions.draw_key();
        if let Some(draft) = sessions.draft(&call.visitor.session) {
            *draft = Some(Draft::new(key));
        }
    }
    show(portal, call, StatusCode::OK, None)
}

/// Another entry in a drop-down, or another password asked for. What was drawn before is forgotten.
pub(super) async fn choose(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    let person = match call.person(&portal) {
        Ok(person) => person,
        Err(answer) => return *answer,
    };
    if portal.faults.take(|fault| *fault == Fault::LapsedInForm).is_some() {
        portal.sessions().end(&call.visitor.session);
        return sign_in::lapsed(&portal);
    }
    let chosen = {
        let mut sessions = portal.sessions();
        let key = sessions.draw_key();
        match sessions.draft(&call.visitor.session) {
            Some(Some(draft)) if draft.key == call.text("cle") => change(&portal, person, draft, key, &call),
            _ => Err(STALE),
        }
    };
    match chosen {
        Ok(()) => show(&portal, &call, StatusCode::OK, None),
        Err(sentence) => show(&portal, &call, StatusCode::CONFLICT, Some(sentence)),
    }
}

/// The form with the password that was drawn for it: the script asks for it a moment after the last choice.
pub(super) async fn drawn(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    if let Err(answer) = call.person(&portal) {
        return *answer;
    }
    if let Some(Some(draft)) = portal.sessions().draft(&call.visitor.session)
        && draft.key == call.text("cle")
        && draft.password.is_some()
        && draft.state == Step::Open
    {
        draft.state = Step::Shown;
    }
    show(&portal, &call, StatusCode::OK, None)
}

/// Another password takes the place of the one that is shown, and is shown at once.
pub(super) fn draw_anew(portal: &Portal, call: &Call) {
    let mut sessions = portal.sessions();
    let key = sessions.draw_key();
    if let Some(Some(draft)) = sessions.draft(&call.visitor.session)
        && draft.state == Step::Shown
    {
        draft.changes(key);
        draft.password = Some(portal.world.with(|world| world.draw_password()));
        draft.state = Step::Shown;
    }
}

/// The form as it stands, with something said above it. Where it was left, an empty one.
pub(super) fn show(portal: &Portal, call: &Call, status: StatusCode, alert: Option<&'static str>) -> Response {
    let Some(person) = call.visitor.person else { return sign_in::part(portal, None) };
    let part = {
        let mut sessions = portal.sessions();
        let key = sessions.draw_key();
        let draft = sessions.draft(&call.visitor.session);
        draft.map(|draft| FormPart::of(portal, call, person, draft.get_or_insert_with(|| Draft::new(key)), alert))
    };
    match part {
        Some(part) => (status, frame::page(&part)).into_response(),
        None => sign_in::lapsed(portal),
    }
}

/// Takes a choice, if the person may make it, and draws a password once nothing is missing.
fn change(portal: &Portal, person: PersonId, draft: &mut Draft, key: String, call: &Call) -> Result<(), &'static str> {
    if draft.state == Step::Submitted {
        return Err(STALE);
    }
    let value = call.text("valeur");
    match Choice::of(call.text("champ")) {
        Some(Choice::Request) => {
            let kind = RequestKind::ALL.into_iter().find(|kind| kind.name() == value).ok_or(NOT_OFFERED)?;
            draft.request = Some(kind);
        }
        Some(Choice::Structure) => {
            let id = StructureId::parse(value).map_err(|_| NOT_OFFERED)?;
            portal.world.with(|world| world.may_reset(person, &id).map(drop)).map_err(|_| NOT_OFFERED)?;
            if draft.structure.as_ref() != Some(&id) {
                draft.login = None;
            }
            draft.structure = Some(id);
        }
        Some(Choice::Account) => {
            let login = TechnicalLogin::parse(value).map_err(|_| NOT_OFFERED)?;
            let id = draft.structure.as_ref().ok_or(NOT_OFFERED)?;
            let is_there = portal.world.with(|world| {
                let structure = world.may_reset(person, id)?;
                structure.account(&login).map(drop).ok_or(Refusal::NoSuchAccount)
            });
            is_there.map_err(|_| NOT_OFFERED)?;
            draft.login = Some(login);
        }
        None if call.text("champ") == REDRAW && portal.variant.can_redraw => {}
        None => return Err(NOT_OFFERED),
    }
    draft.changes(key);
    if draft.complete().is_some() {
        draft.password = Some(portal.world.with(|world| world.draw_password()));
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "second/form.html")]
struct FormPart {
    around: Around,
    alert: Option<&'static str>,
    key: String,
    fields: Vec<Field>,
    /// Whether the drop-downs are plain `<select>`s.
    has_selects: bool,
    password: Drawn,
    label: &'static str,
    is_field: bool,
    can_redraw: bool,
    /// What the page does once it is submitted, where that was asked for.
    change: Option<&'static str>,
    expiry: Option<String>,
}

/// A drop-down as it is rendered.
struct Field {
    name: &'static str,
    label: &'static str,
    chosen: String,
    text: String,
    /// All of them, where the drop-down is a `<select>`.
    entries: Vec<Entry>,
}

/// What stands where the password will be.
enum Drawn {
    /// A choice is missing.
    Nothing,
    /// In a moment.
    Soon,
    /// In clear, framed in red.
    Shown(String),
}

impl FormPart {
    fn of(portal: &Portal, call: &Call, person: PersonId, draft: &Draft, alert: Option<&'static str>) -> Self {
        let words = portal.words();
        let has_selects = portal.drift.is_some_and(|drift| drift.has_selects);
        let field = |choice: Choice| {
            let entries = portal.world.with(|world| entries(words, world, person, draft, choice));
            let chosen = choice.chosen(draft).unwrap_or_default();
            let text = entries.iter().find(|entry| entry.value == chosen).map(|entry| entry.text.clone());
            Field {
                name: choice.name(),
                label: choice.label(words),
                text: text.unwrap_or_default(),
                chosen,
                entries: if has_selects { entries } else { Vec::new() },
            }
        };
        let password = match (&draft.password, draft.state) {
            (Some(_), Step::Open) => Drawn::Soon,
            // EXPOSE: the practice portal shows a made-up password before it is in force, as the real one does
            (Some(password), Step::Shown | Step::Submitted) => Drawn::Shown(password.expose().to_owned()),
            (None, _) => Drawn::Nothing,
        };
        let is_shown = matches!(password, Drawn::Shown(_));
        let expiry = (portal.variant.shows_expiry && is_shown).then(|| structure::moment(lapses(portal.now())));
        Self {
            around: Around::of(portal, call),
            alert,
            key: draft.key.clone(),
            fields: Choice::ALL.map(field).into(),
            has_selects,
            label: if portal.variant.is_called_new {
                words.second("form.password")
            } else {
                words.first("session.password")
            },
            is_field: portal.variant.is_field,
            can_redraw: portal.variant.can_redraw && is_shown,
            change: portal.faults.page_change().map(PageChange::name),
            password,
            expiry,
        }
    }
}

pub(super) const CHOICE: &str = "/aife_csm/choix";
pub(super) const DRAWN: &str = "/aife_csm/mot-de-passe";
const REDRAW: &str = "mot-de-passe";

pub(super) const STALE: &str = "Ce formulaire a changé entre-temps : vérifiez vos choix.";
const NOT_OFFERED: &str = "Ce choix n'est pas proposé par le formulaire : il n'a pas été pris en compte.";
