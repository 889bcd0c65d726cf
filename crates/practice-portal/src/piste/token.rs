//! The token of an application: OAuth's client credentials, the pair in the body or as HTTP Basic.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Json, State};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chorus_pro::Secret;
use serde::Deserialize;
use serde_json::{Value, json};

use super::bearer::LIFETIME;
use super::refusal::Refusal;
use super::{Piste, Tokens};

/// What the form holds. What else there is in it is let be.
#[derive(Deserialize)]
pub(super) struct Request {
    grant_type: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
    scope: Option<String>,
}

/// `POST /api/oauth/token`
pub(super) async fn give(
    State(piste): State<Piste>,
    headers: HeaderMap,
    form: Result<Form<Request>, FormRejection>,
) -> Result<Json<Value>, Refusal> {
    let refused = |error| Refusal::Application { error };
    let Form(request) = form.map_err(|_| refused("invalid_request"))?;
    match request.grant_type.as_deref() {
        Some("client_credentials") => {}
        Some(_) => return Err(refused("unsupported_grant_type")),
        None => return Err(refused("invalid_request")),
    }
    let pair = match headers.get(AUTHORIZATION) {
        Some(header) => header.to_str().ok().and_then(read_basic),
        None => request.client_id.zip(request.client_secret),
    };
    let (id, secret) = pair.ok_or(refused("invalid_client"))?;
    if !is_known(&piste, &id, secret) {
        return Err(refused("invalid_client"));
    }
    if request.scope.is_some_and(|scope| !scope.split(' ').any(|word| word == SCOPE)) {
        return Err(refused("invalid_scope"));
    }
    let now = piste.now();
    let token = piste.with_tokens(|tokens: &mut Tokens| tokens.give(now));
    Ok(Json(json!({"access_token": token, "token_type": "Bearer", "expires_in": LIFETIME, "scope": SCOPE})))
}

fn is_known(piste: &Piste, id: &str, secret: String) -> bool {
    let Ok(secret) = Secret::parse(secret) else { return false };
    piste.world.with(|world| world.piste().client_id == id && world.piste().client_secret.is_same_as(&secret))
}

/// The pair of `Basic base64(id ":" secret)`.
fn read_basic(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    let pair = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = pair.split_once(':')?;
    scheme.eq_ignore_ascii_case("Basic").then(|| (id.to_owned(), secret.to_owned()))
}

const SCOPE: &str = "openid";
