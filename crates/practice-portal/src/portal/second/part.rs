//! What every part has around it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::frame;
use super::super::visitor::Visitor;
use super::super::words::Words;
use super::call::Call;
use crate::portal::Portal;

/// What the menu and the script need.
pub(super) struct Around {
    pub(super) words: Words,
    /// Who has signed in.
    pub(super) who: Option<String>,
    /// What the script sends with each request.
    pub(super) token: String,
    /// Something to say above the part.
    pub(super) notice: Option<&'static str>,
}

impl Around {
    pub(super) fn of(portal: &Portal, call: &Call) -> Self {
        Self::visitor(portal, &call.visitor)
    }

    pub(super) fn visitor(portal: &Portal, visitor: &Visitor) -> Self {
        let who = visitor.person.map(|person| {
            portal.world.with(|world| {
                let person = world.person(person);
                format!("{} {}", person.first_name, person.last_name)
            })
        });
        Self { words: portal.words(), who, token: visitor.token.clone(), notice: None }
    }
}

/// A part that says that something was not done, and leads home.
pub(super) fn refused(portal: &Portal, visitor: &Visitor, status: StatusCode, sentence: &str) -> Response {
    let refused = Refused { around: Around::visitor(portal, visitor), sentence };
    (status, frame::page(&refused)).into_response()
}

#[derive(Template)]
#[template(path = "second/refused.html")]
struct Refused<'a> {
    around: Around,
    sentence: &'a str,
}
