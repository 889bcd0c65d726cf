//! The page that holds the application.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::super::visitor::Visitor;
use super::super::words::Words;
use super::super::{Portal, frame};
use super::views;
use crate::drift::Place;

/// A page without anything in it yet. Whoever loads it anew has left the form.
pub(super) async fn show(
    State(portal): State<Arc<Portal>>,
    visitor: Result<Visitor, Response>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    if let Ok(visitor) = visitor
        && let Some(draft) = portal.sessions().draft(&visitor.session)
    {
        *draft = None;
    }
    let id = query.get("id").filter(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'));
    let view = format!("{}?id={}", views::ADDRESS, id.map_or(views::HOME, String::as_str));
    let is_shadowed = portal.drift.is_some_and(|drift| drift.place == Place::Shadow);
    let changes = portal.faults.page_change().is_some();
    frame::page(&Shell { words: portal.words(), view, is_shadowed, changes })
}

/// What moves the application.
pub(super) async fn script() -> Response {
    let script = include_str!("../../../templates/second/application.js");
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], script).into_response()
}

#[derive(Template)]
#[template(path = "second/shell.html")]
struct Shell {
    words: Words,
    view: String,
    is_shadowed: bool,
    /// The page does something of its own once the form is submitted.
    changes: bool,
}

pub(in super::super) const ADDRESS: &str = "/aife_csm";
pub(super) const SCRIPT: &str = "/entrainement.js";
