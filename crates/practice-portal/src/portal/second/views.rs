//! What the menu leads to.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::super::visitor::Visitor;
use super::super::{Portal, frame};
use super::call::Call;
use super::part::{self, Around};
use super::submission::Taken;
use super::{form, sign_in};

/// A part by its name. Whichever it is, the form that was open is left, and its password forgotten.
pub(super) async fn show(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    if call.visitor.person.is_none() && call.visitor.challenged.is_some() {
        return sign_in::question(&portal, &call.visitor, None);
    }
    if let Err(answer) = call.person(&portal) {
        return *answer;
    }
    if let Some(draft) = portal.sessions().draft(&call.visitor.session) {
        *draft = None;
    }
    match call.text("id") {
        HOME => home(&portal, &call.visitor),
        CONNECTIONS => connections(&portal, &call.visitor, None),
        "compte_technique" => form::begin(&portal, &call),
        "factures" | "sollicitations" => {
            let sentence = "Cette page n'est pas jouée dans l'entraînement.";
            part::refused(&portal, &call.visitor, StatusCode::OK, sentence)
        }
        _ => part::refused(&portal, &call.visitor, StatusCode::NOT_FOUND, "Cette page n'existe pas."),
    }
}

/// Where one lands after signing in.
pub(super) fn home(portal: &Portal, visitor: &Visitor) -> Response {
    frame::page(&Home { around: Around::visitor(portal, visitor) })
}

/// « Raccordements »
pub(super) fn connections(portal: &Portal, visitor: &Visitor, done: Option<Taken>) -> Response {
    frame::page(&Connections { around: Around::visitor(portal, visitor), done })
}

#[derive(Template)]
#[template(path = "second/home.html")]
struct Home {
    around: Around,
}

#[derive(Template)]
#[template(path = "second/connections.html")]
struct Connections {
    around: Around,
    /// The form that was just taken.
    done: Option<Taken>,
}

pub(super) const ADDRESS: &str = "/aife_csm/vue";
pub(super) const HOME: &str = "accueil";
const CONNECTIONS: &str = "raccordements";
