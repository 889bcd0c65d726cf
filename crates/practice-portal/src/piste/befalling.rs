//! What a trouble makes of an answer.

use std::time::Duration;

use axum::Json;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::fault::PisteFault;
use super::refusal::Refusal;
use super::trouble::PisteStep;
use super::{Piste, TOKEN_PATH, Tokens};
use crate::cut;

/// Asks the practice PISTE, and gives another answer where a fault strikes. Where the request itself is refused, only what
/// lies before the account can still strike.
pub(super) async fn befall(State(piste): State<Piste>, request: Request, next: Next) -> Response {
    let at = step(request.uri());
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST_REQUEST).await else { return Refusal::Malformed.into_response() };
    let names_an_account = parts.headers.contains_key("cpro-account");
    let answer = next.run(Request::from_parts(parts.clone(), Body::from(body.clone()))).await;
    let is_let_in = names_an_account && answer.status() == StatusCode::OK;
    let is_hasty = names_an_account && piste.troubles.is_hasty(piste.now());
    let fits = |fault: PisteFault| match fault {
        PisteFault::Hasty => is_let_in && is_hasty,
        PisteFault::EmptyToken | PisteFault::ApplicationRefused => answer.status() == StatusCode::OK,
        // These are met where the account is let in and where the answer is made.
        PisteFault::Expiry(_) | PisteFault::LatePassword | PisteFault::OtherNames => false,
        other => is_let_in || !other.is_behind_the_account(),
    };
    match piste.troubles.strike(at, fits) {
        None => answer,
        Some(fault) => befallen(fault, &piste, &parts, &body, answer).await,
    }
}

async fn befallen(fault: PisteFault, piste: &Piste, parts: &Parts, body: &Bytes, answer: Response) -> Response {
    let empty = |status: StatusCode| status.into_response();
    let json = |status: StatusCode, body: Value| (status, Json(body)).into_response();
    match fault {
        PisteFault::AccessMissing => empty(StatusCode::FORBIDDEN),
        PisteFault::AccountRefused | PisteFault::Hasty => Refusal::Account.into_response(),
        PisteFault::AccountRefusedByLdap => {
            let label = "Impossible d'authentifier l'utilisateur dans le LDAP.";
            json(StatusCode::UNAUTHORIZED, json!({"codeRetour": 401, "libelle": label}))
        }
        PisteFault::AccountRefusedInANumber => {
            json(StatusCode::UNAUTHORIZED, json!({"ErrorCode": 401, "Description": "[invalid field]"}))
        }
        PisteFault::ApplicationRefused => Refusal::Application { error: "invalid_client" }.into_response(),
        PisteFault::BearerRefused => Refusal::Bearer.into_response(),
        PisteFault::BusinessRefusal => json(StatusCode::OK, json!({"codeRetour": 1, "libelle": REFUSED})),
        PisteFault::BusinessRefusalAsBadRequest => {
            json(StatusCode::BAD_REQUEST, json!({"codeRetour": 1, "libelle": REFUSED}))
        }
        PisteFault::BusinessRefusalAsList => {
            json(StatusCode::BAD_REQUEST, json!([{"error": "ENTRAINEMENT", "message": REFUSED}]))
        }
        PisteFault::Cut => match to_bytes(answer.into_body(), usize::MAX).await {
            Ok(whole) => cut::in_half("application/json", &whole),
            Err(_) => empty(StatusCode::INTERNAL_SERVER_ERROR),
        },
        PisteFault::EmptyToken => json(StatusCode::OK, json!({"access_token": "", "token_type": "Bearer"})),
        PisteFault::Flood => ([(CONTENT_TYPE, "application/json")], vec![b' '; FLOOD]).into_response(),
        PisteFault::Garbage => ([(CONTENT_TYPE, "application/json")], piste.troubles.draw_bytes(200)).into_response(),
        PisteFault::Html => ([(CONTENT_TYPE, "text/html; charset=utf-8")], PAGE).into_response(),
        PisteFault::NotAuthorised => json(StatusCode::FORBIDDEN, echo(parts, body)),
        PisteFault::NotRouted => {
            let correlation_id = piste.with_tokens(Tokens::draw_correlation_id);
            Refusal::NotRouted { correlation_id }.into_response()
        }
        PisteFault::OutOfOrder => {
            (StatusCode::SERVICE_UNAVAILABLE, [(CONTENT_TYPE, "text/html; charset=utf-8")], PAGE).into_response()
        }
        PisteFault::Silent => std::future::pending().await,
        PisteFault::Slow => {
            tokio::time::sleep(SLOW).await;
            answer
        }
        PisteFault::TooManyCalls => json(StatusCode::TOO_MANY_REQUESTS, json!({"error": "too_many_requests"})),
        PisteFault::UnknownShape => json(StatusCode::OK, json!({"statut": "ok", "donnees": []})),
        PisteFault::Expiry(_) | PisteFault::LatePassword | PisteFault::OtherNames => answer,
    }
}

/// Which of the two is asked.
fn step(address: &Uri) -> PisteStep {
    if address.path() == TOKEN_PATH { PisteStep::Token } else { PisteStep::Call }
}

/// The request, secrets included: what a client must not take into its log.
fn echo(parts: &Parts, body: &Bytes) -> Value {
    let headers = parts
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), Value::from(String::from_utf8_lossy(value.as_bytes()).into_owned())));
    json!({
        "method": parts.method.as_str(),
        "uri": parts.uri.path(),
        "headers": headers.collect::<serde_json::Map<_, _>>(),
        "body": String::from_utf8_lossy(body),
    })
}

const REFUSED: &str = "ENTRAÎNEMENT : demande refusée";
const PAGE: &str = "<!DOCTYPE html><title>ENTRAÎNEMENT</title><h1>codeRetour 0, access_token, 401</h1>";
const SLOW: Duration = Duration::from_secs(10);
const FLOOD: usize = 64 << 20;
const LONGEST_REQUEST: usize = 1 << 20;
