//! Pages marked up otherwise, and the page that holds the portal in a frame.

use std::sync::Arc;

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::words::Words;
use super::{Portal, frame as pages, refused};

/// Marks up each page, part and stylesheet as the drift has it. A page that breaks off goes out as it was written.
pub(super) async fn drift(State(portal): State<Arc<Portal>>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let Some(drift) = portal.drift else { return response };
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let is_style = kind.starts_with("text/css");
    // Only the page that breaks off says its length by itself.
    let is_whole = !response.headers().contains_key(CONTENT_LENGTH);
    if !is_whole || !(is_style || kind.starts_with("text/html")) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return pages::error_page(portal.words()) };
    let text = String::from_utf8_lossy(&bytes);
    let drifted = if is_style { drift.stylesheet(&text) } else { drift.page(&text) };
    Response::from_parts(parts, Body::from(drifted))
}

/// The page that holds the portal in a frame, where the drift has it so.
pub(super) async fn frame(State(portal): State<Arc<Portal>>) -> Response {
    if !portal.is_framed() {
        return refused::no_such_page(&portal);
    }
    pages::page(&Framed { words: portal.words(), address: portal.sign_in_address() }).into_response()
}

#[derive(Template)]
#[template(path = "framed.html")]
struct Framed {
    words: Words,
    address: &'static str,
}
