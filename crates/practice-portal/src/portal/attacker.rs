//! An attacker's page in the place of « Accueil connecté », where the fault was asked for: it tries to get at the
//! application that shows it, and notes each attempt here. There is no trace of it otherwise.

use std::sync::{Arc, Mutex, PoisonError};

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use super::visitor::SignedIn;
use super::{Portal, frame, refused};

/// What came of the attempts; `None` as long as nobody has asked for the attacker.
#[derive(Debug, Default)]
pub(super) struct Attacker(Mutex<Option<Vec<Note>>>);

/// One line of the attacker's book.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Note {
    /// What was attempted; `None` where the page only says how far it is.
    attempt: Option<String>,
    /// How many times, each in another way.
    tries: u32,
    /// How many of them got anywhere.
    successes: u32,
    /// What happened.
    what: String,
}

impl Attacker {
    /// Adds a line; `None` where there is no attacker.
    fn note(&self, note: Note) -> Option<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut().map(|notes| notes.push(note))
    }

    fn notes(&self) -> Option<Vec<Note>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// From now on the attacker is here; leads to the page.
pub(super) fn invite(portal: &Portal) -> Response {
    *portal.attacker.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Vec::new());
    Redirect::to(ADDRESS).into_response()
}

/// What belongs to the page.
pub(super) fn routes() -> Router<Arc<Portal>> {
    Router::new()
        .route(ADDRESS, get(show))
        .route("/attaquant/{file}", get(script))
        .route("/attaquant/notes", get(notes).post(note))
        .route("/attaquant/arrivee/{attempt}", any(arrive))
        .route("/attaquant/vers", get(lead))
        .route("/attaquant/fichier/{name}", get(file))
}

async fn show(State(portal): State<Arc<Portal>>, signed_in: SignedIn) -> Response {
    if portal.attacker.notes().is_none() {
        return refused::no_such_page(&portal);
    }
    let page = portal.world.with(|world| {
        let structure = world.structures_of(signed_in.person).next()?;
        let login = structure.accounts.first()?.login.to_string();
        Some(Page { login, structure: structure.id.to_string(), name: structure.name.clone() })
    });
    page.map_or_else(|| frame::error_page(portal.words()), |page| frame::page(&page))
}

async fn script(State(portal): State<Arc<Portal>>, Path(file): Path<String>) -> Response {
    match SCRIPTS.iter().find(|(name, _)| *name == file) {
        Some((_, script)) => {
            ([(CONTENT_TYPE, "text/javascript"), (CACHE_CONTROL, "no-store")], *script).into_response()
        }
        None => refused::no_such_page(&portal),
    }
}

async fn note(State(portal): State<Arc<Portal>>, Json(note): Json<Note>) -> Response {
    match portal.attacker.note(note) {
        Some(()) => ().into_response(),
        None => refused::no_such_page(&portal),
    }
}

async fn notes(State(portal): State<Arc<Portal>>) -> Response {
    match portal.attacker.notes() {
        Some(notes) => Json(notes).into_response(),
        None => refused::no_such_page(&portal),
    }
}

/// Whoever gets here was not stopped.
async fn arrive(State(portal): State<Arc<Portal>>, Path(attempt): Path<String>) -> Response {
    let what = "arrived".to_owned();
    match portal.attacker.note(Note { attempt: Some(attempt), tries: 0, successes: 1, what }) {
        Some(()) => Html("<!DOCTYPE html><title>ENTRAÎNEMENT</title><p>ENTRAÎNEMENT</p>").into_response(),
        None => refused::no_such_page(&portal),
    }
}

/// Leads anywhere.
async fn lead(State(portal): State<Arc<Portal>>, Query(lead): Query<Lead>) -> Response {
    match portal.attacker.notes() {
        // Not every address that a page may try to reach is one that a header can hold.
        Some(_) if HeaderValue::from_str(&lead.address).is_ok() => Redirect::to(&lead.address).into_response(),
        _ => refused::no_such_page(&portal),
    }
}

#[derive(Deserialize)]
struct Lead {
    #[serde(rename = "adresse")]
    address: String,
}

/// A file to be saved: a search of the disk finds it by its content.
async fn file(State(portal): State<Arc<Portal>>, Path(name): Path<String>) -> Response {
    if portal.attacker.notes().is_none() {
        return refused::no_such_page(&portal);
    }
    let headers = [(CONTENT_TYPE, "application/octet-stream"), (CONTENT_DISPOSITION, "attachment")];
    (headers, format!("ENTRAÎNEMENT-ATTAQUE-{name}")).into_response()
}

#[derive(Template)]
#[template(path = "attacker/page.html")]
struct Page {
    login: String,
    structure: String,
    name: String,
}

const ADDRESS: &str = "/attaquant";
const SCRIPTS: &[(&str, &str)] = &[
    ("attacks.js", include_str!("../../templates/attacker/attacks.js")),
    ("book.js", include_str!("../../templates/attacker/book.js")),
    ("commands.js", include_str!("../../templates/attacker/commands.js")),
    ("going.js", include_str!("../../templates/attacker/going.js")),
    ("lying.js", include_str!("../../templates/attacker/lying.js")),
    ("windows.js", include_str!("../../templates/attacker/windows.js")),
];
