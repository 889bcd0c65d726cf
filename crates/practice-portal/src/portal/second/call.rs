//! What the application asks, and who asks.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Form, FromRequest, Query, Request};
use axum::http::{Method, StatusCode};
use axum::response::Response;

use super::super::Portal;
use super::super::visitor::{Visitor, cookie};
use super::{part, sign_in};
use crate::world::PersonId;

/// A request of the application. One that changes something carries its session's token.
pub(super) struct Call {
    pub(super) visitor: Visitor,
    fields: HashMap<String, String>,
}

impl Call {
    /// A field's value; empty where there is none of that name.
    pub(super) fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// Who has signed in; anyone else is asked to.
    pub(super) fn person(&self, portal: &Portal) -> Result<PersonId, Box<Response>> {
        self.visitor.person.ok_or_else(|| Box::new(sign_in::part(portal, None)))
    }
}

impl FromRequest<Arc<Portal>> for Call {
    type Rejection = Response;

    async fn from_request(request: Request, portal: &Arc<Portal>) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let Some(session) = cookie(&parts, portal) else { return Err(sign_in::part(portal, None)) };
        let known = portal.sessions().visit(&session, portal.now());
        let Some(known) = known else { return Err(sign_in::lapsed(portal)) };
        let (person, challenged, token) = (known.person, known.challenged, known.token);
        let visitor = Visitor { session, person, challenged, token };
        let is_change = parts.method != Method::GET;
        let request = Request::from_parts(parts, body);
        let fields = if is_change {
            Form::from_request(request, portal).await.map(|Form(fields)| fields).ok()
        } else {
            Query::from_request(request, portal).await.map(|Query(fields)| fields).ok()
        };
        let call = fields.map(|fields| Self { visitor: visitor.clone(), fields });
        let is_ours = |call: &Self| !is_change || call.text("jeton") == call.visitor.token;
        call.filter(is_ours).ok_or_else(|| part::refused(portal, &visitor, StatusCode::FORBIDDEN, NOT_OURS))
    }
}

const NOT_OURS: &str = "Cette demande ne vient pas d'une page de ce portail : elle n'a pas été traitée.";
