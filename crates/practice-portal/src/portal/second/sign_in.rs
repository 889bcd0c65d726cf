//! Signing in, in two steps: address and password, then the code that was sent.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chorus_pro::Secret;

use super::super::sign_in::{self as first, Row, people, with_cookie};
use super::super::visitor::Visitor;
use super::super::{Portal, frame};
use super::call::Call;
use super::part::Around;
use super::views;

/// « Se connecter »: the code is sent, nobody has signed in yet.
pub(super) async fn first_step(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    let now = portal.now();
    let person = Secret::parse(call.text("mot-de-passe").to_owned())
        .ok()
        .and_then(|password| portal.world.with(|world| world.sign_in(call.text("adresse"), &password, now)));
    let Some(person) = person else { return part(&portal, Some(first::REFUSED)) };
    let code = portal.sessions().challenge(&call.visitor.session, person);
    let Some(code) = code else { return lapsed(&portal) };
    portal.world.with(|world| world.send_code(person, &code, now));
    question(&portal, &call.visitor, None)
}

/// « Vérifier le code »
pub(super) async fn second_step(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    let person = portal.sessions().meet_challenge(&call.visitor.session, call.text("code").trim());
    let Some(person) = person else {
        let known = portal.sessions().visit(&call.visitor.session, portal.now());
        let is_asked_again = known.is_some_and(|known| known.challenged.is_some());
        return if is_asked_again {
            question(&portal, &call.visitor, Some(WRONG_CODE))
        } else {
            part(&portal, Some(TOO_OFTEN))
        };
    };
    let visitor = {
        let mut sessions = portal.sessions();
        // A session that someone else may know must not become a signed-in one.
        sessions.end(&call.visitor.session);
        let session = sessions.open(Some(person), portal.now());
        let token = sessions.visit(&session, portal.now()).map(|known| known.token).unwrap_or_default();
        Visitor { session, person: Some(person), challenged: None, token }
    };
    with_cookie(&portal, &visitor.session, views::home(&portal, &visitor))
}

/// « Se déconnecter »
pub(super) async fn sign_out(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    portal.sessions().end(&call.visitor.session);
    part(&portal, Some("Vous êtes déconnecté."))
}

/// The first step, with something said above it; it begins a session, so that what is sent has a token.
pub(super) fn part(portal: &Portal, notice: Option<&'static str>) -> Response {
    let now = portal.now();
    let (session, token) = {
        let mut sessions = portal.sessions();
        let session = sessions.open(None, now);
        let token = sessions.visit(&session, now).map(|known| known.token).unwrap_or_default();
        (session, token)
    };
    let around = Around { words: portal.words(), who: None, token, notice };
    let people = portal.world.with(|world| people(world));
    let answer = (StatusCode::UNAUTHORIZED, frame::page(&SignIn { around, people })).into_response();
    with_cookie(portal, &session, answer)
}

/// The first step, for someone whose session is over.
pub(super) fn lapsed(portal: &Portal) -> Response {
    part(portal, Some(first::LAPSED))
}

/// The second step.
pub(super) fn question(portal: &Portal, visitor: &Visitor, notice: Option<&'static str>) -> Response {
    let around = Around { notice, ..Around::visitor(portal, visitor) };
    frame::page(&Code { around })
}

#[derive(Template)]
#[template(path = "second/sign_in.html")]
struct SignIn {
    around: Around,
    people: Vec<Row>,
}

#[derive(Template)]
#[template(path = "second/code.html")]
struct Code {
    around: Around,
}

pub(super) const FIRST_STEP: &str = "/aife_csm/connexion";
pub(super) const SECOND_STEP: &str = "/aife_csm/code";
pub(super) const OUT: &str = "/aife_csm/deconnexion";

const WRONG_CODE: &str = "Ce code n'est pas celui qui vous a été envoyé.";
const TOO_OFTEN: &str = "Trop de codes erronés : veuillez vous connecter de nouveau.";
