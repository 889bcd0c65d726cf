//! « Pannes »: a page that stays where it is after « Confirmer » or « Soumettre », and changes there.

use std::sync::Arc;

use axum::Router;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::Portal;

/// What such a page asks for.
pub(super) fn routes() -> Router<Arc<Portal>> {
    Router::new().route(SCRIPT, get(script)).route(FILE, get(file))
}

/// What moves the page.
async fn script() -> Response {
    let script = include_str!("../../templates/staying.js");
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], script).into_response()
}

/// A file to be saved. Nothing of a reset is in it.
async fn file() -> Response {
    let headers = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CONTENT_DISPOSITION, "attachment; filename=\"entrainement.bin\""),
    ];
    (headers, "ENTRAINEMENT").into_response()
}

pub(super) const SCRIPT: &str = "/entrainement-panne.js";
/// Shown in a frame, which makes it a file to be saved.
pub(super) const FILE: &str = "/entrainement-panne.bin";
