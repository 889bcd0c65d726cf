//! A form that was sent from a page of this portal.

use std::sync::Arc;

use axum::extract::{Form, FromRequest, FromRequestParts, Request};
use axum::response::Response;

use super::visitor::Visitor;
use super::{Portal, refused};

/// The fields of a form whose token is its session's.
pub(super) struct Posted {
    fields: Vec<(String, String)>,
}

impl Posted {
    /// A field's value; empty where the form has none of that name.
    pub(super) fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Each value of a field that can stand there more than once.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl FromRequest<Arc<Portal>> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, portal: &Arc<Portal>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, portal).await?;
        let form = Form::<Vec<(String, String)>>::from_request(Request::from_parts(parts, body), portal).await;
        let posted = form.map(|Form(fields)| Self { fields }).ok();
        posted.filter(|posted| posted.text("jeton") == visitor.token).ok_or_else(|| refused::not_ours(portal, &visitor))
    }
}
