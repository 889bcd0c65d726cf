//! Headers of every answer, the host that is answered to, and faults that befall any page.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chorus_pro::Generation;

use super::{Portal, frame, staying};
use crate::fault::Fault;

/// Nothing is kept, framed or fetched from elsewhere. The first generation has no script at all. Where a page was asked for that
/// stays and changes, that one has a script and a frame.
pub(super) async fn headers(State(portal): State<Arc<Portal>>, request: Request, next: Next) -> Response {
    let is_file = request.uri().path() == staying::FILE;
    let mut response = next.run(request).await;
    let is_framed = portal.is_framed() || is_file;
    let (framing, ancestors) = if is_framed { ("SAMEORIGIN", "'self'") } else { ("DENY", "'none'") };
    // What a page that stays and changes does is asked for by whoever tries a window's own rules.
    let changes = portal.faults.page_change().is_some();
    let frames = if changes { "'self' https://127.0.0.2:9" } else { ancestors };
    let scripts = match portal.generation {
        Generation::First if changes => " script-src 'self';",
        Generation::First => "",
        Generation::Second => " script-src 'self'; connect-src 'self';",
    };
    let policy = format!(
        "default-src 'none'; style-src 'self';{scripts} frame-src {frames}; form-action 'self'; base-uri 'none'; \
         frame-ancestors {ancestors}"
    );
    let policy = HeaderValue::try_from(policy).expect("letters, spaces and signs that a header may hold");
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response.headers_mut().insert(X_FRAME_OPTIONS, HeaderValue::from_static(framing));
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// Answers to its own address only: a page of another site whose name leads here (DNS rebinding) gets nothing.
pub(super) async fn our_host(State(portal): State<Arc<Portal>>, request: Request, next: Next) -> Response {
    let ours = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", portal.port));
    let is_ours = |host: &str| ours.iter().any(|known| host.eq_ignore_ascii_case(known));
    let named = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let asked = request.uri().authority().is_none_or(|authority| is_ours(authority.as_str()));
    if named.is_some_and(is_ours) && asked {
        return next.run(request).await;
    }
    let sentence = "ENTRAÎNEMENT – Ce portail ne répond qu'à 127.0.0.1 et à localhost.";
    (StatusCode::MISDIRECTED_REQUEST, [(CACHE_CONTROL, "no-store")], sentence).into_response()
}

/// The faults that any page may meet.
pub(super) async fn befall(State(portal): State<Arc<Portal>>, request: Request, next: Next) -> Response {
    if let Some(Fault::Slow { by }) = portal.faults.take(|fault| matches!(fault, Fault::Slow { .. })) {
        tokio::time::sleep(by).await;
    }
    if portal.faults.take(|fault| *fault == Fault::ErrorPage).is_some() {
        return frame::error_page(portal.words());
    }
    next.run(request).await
}

const HEADERS: [(HeaderName, &str); 3] =
    [(CACHE_CONTROL, "no-store"), (REFERRER_POLICY, "same-origin"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
