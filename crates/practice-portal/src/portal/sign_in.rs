//! The page where people sign in.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use chorus_pro::{Generation, Secret};

use super::frame::{self, Frame};
use super::posted::Posted;
use super::visitor::{Visitor, cookie_name};
use super::{Portal, home, second};
use crate::world::World;

/// The bare address leads to the page where people sign in, and that one on to whoever has done so.
pub(super) async fn enter(State(portal): State<Arc<Portal>>) -> Response {
    Redirect::to(portal.sign_in_address()).into_response()
}

/// The page; whoever opens it by its address has not come because a session lapsed.
pub(super) async fn show(State(portal): State<Arc<Portal>>, visitor: Result<Visitor, Response>) -> Response {
    match visitor {
        Ok(Visitor { person: Some(_), .. }) => Redirect::to(home::ADDRESS).into_response(),
        _ => page(&portal, None),
    }
}

/// « Se connecter »
pub(super) async fn sign_in(State(portal): State<Arc<Portal>>, visitor: Visitor, posted: Posted) -> Response {
    let now = portal.now();
    let person = Secret::parse(posted.text("mot-de-passe").to_owned())
        .ok()
        .and_then(|password| portal.world.with(|world| world.sign_in(posted.text("adresse"), &password, now)));
    let Some(person) = person else { return page(&portal, Some(REFUSED)) };
    let session = {
        let mut sessions = portal.sessions();
        // A session that someone else may know must not become a signed-in one.
        sessions.end(&visitor.session);
        sessions.open(Some(person), now)
    };
    with_cookie(&portal, &session, Redirect::to(home::ADDRESS).into_response())
}

/// « Se déconnecter »
pub(super) async fn sign_out(State(portal): State<Arc<Portal>>, visitor: Visitor, _posted: Posted) -> Response {
    portal.sessions().end(&visitor.session);
    page(&portal, Some("Vous êtes déconnecté."))
}

/// The sign-in page with something said above it; it begins a session, so that its form has a token.
pub(super) fn page(portal: &Portal, notice: Option<&str>) -> Response {
    if portal.generation == Generation::Second {
        return Redirect::to(second::ADDRESS).into_response();
    }
    let now = portal.now();
    let (session, token) = {
        let mut sessions = portal.sessions();
        let session = sessions.open(None, now);
        let token = sessions.visit(&session, now).map(|known| known.token).unwrap_or_default();
        (session, token)
    };
    let frame = Frame { token, notice: notice.map(str::to_owned), ..Frame::bare(portal.words()) };
    let people = portal.world.with(|world| people(world));
    with_cookie(portal, &session, frame::page(&SignIn { frame, people }))
}

pub(super) fn people(world: &World) -> Vec<Row> {
    let row = |person: &crate::world::Person| Row {
        name: format!("{} {}", person.last_name, person.first_name),
        email: person.email.clone(),
        // EXPOSE: a made-up person's password, which stands on the sign-in page so that anyone can walk through
        password: person.password.expose().to_owned(),
        manages: world.structures().iter().filter(|structure| structure.manager == person.id).count(),
        attached: world.structures_of(person.id).filter(|structure| structure.manager != person.id).count(),
    };
    world.people().iter().map(row).collect()
}

pub(super) fn with_cookie(portal: &Portal, session: &str, mut response: Response) -> Response {
    let cookie = format!("{}={session}; Path=/; HttpOnly; SameSite=Strict", cookie_name(portal));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    frame: Frame,
    people: Vec<Row>,
}

/// A made-up person in the practice box.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) password: String,
    pub(super) manages: usize,
    pub(super) attached: usize,
}

pub(crate) const ADDRESS: &str = "/cpp/connexion";
pub(super) const OUT: &str = "/cpp/deconnexion";
pub(super) const LAPSED: &str = "Votre session a expiré. Veuillez vous reconnecter.";
pub(super) const REFUSED: &str = "Adresse électronique ou mot de passe incorrect.";
