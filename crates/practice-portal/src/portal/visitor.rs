//! Who asks.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use axum::response::Response;

use super::{Portal, sign_in};
use crate::world::PersonId;

/// Whoever has a session, signed in or not. Anyone else gets the sign-in page, which begins one.
#[derive(Debug, Clone)]
pub(super) struct Visitor {
    pub(super) session: String,
    pub(super) person: Option<PersonId>,
    /// Who still owes the code that lies in their mailbox.
    pub(super) challenged: Option<PersonId>,
    pub(super) token: String,
}

/// Whoever has signed in. Anyone else gets the sign-in page; if their session has lapsed, it says so.
#[derive(Debug, Clone)]
pub(super) struct SignedIn {
    pub(super) person: PersonId,
    pub(super) visitor: Visitor,
}

impl FromRequestParts<Arc<Portal>> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let Some(session) = cookie(parts, portal) else { return Err(sign_in::page(portal, None)) };
        let known = portal.sessions().visit(&session, portal.now());
        match known {
            Some(known) => Ok(Self { session, person: known.person, challenged: known.challenged, token: known.token }),
            None => Err(sign_in::page(portal, Some(sign_in::LAPSED))),
        }
    }
}

impl FromRequestParts<Arc<Portal>> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, portal).await?;
        match visitor.person {
            Some(person) => Ok(Self { person, visitor }),
            None => Err(sign_in::page(portal, None)),
        }
    }
}

/// Whoever has a mailbox: who has signed in, or still owes the code that lies in it. Anyone else gets the sign-in page.
#[derive(Debug, Clone)]
pub(super) struct Addressee {
    pub(super) person: PersonId,
    pub(super) visitor: Visitor,
}

impl FromRequestParts<Arc<Portal>> for Addressee {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, portal).await?;
        match visitor.person.or(visitor.challenged) {
            Some(person) => Ok(Self { person, visitor }),
            None => Err(sign_in::page(portal, None)),
        }
    }
}

/// What the browser sends back of our cookie.
pub(super) fn cookie(parts: &Parts, portal: &Portal) -> Option<String> {
    let name = cookie_name(portal);
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    cookies
        .flat_map(|header| header.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.to_owned())
}

/// Cookies are the host's, whatever its port: two practice portals side by side must not share one.
pub(super) fn cookie_name(portal: &Portal) -> String {
    format!("entrainement-{}", portal.port)
}
