//! What the practice PISTE refuses, in the words that docs/chorus-pro.md found.

use axum::Json;
use axum::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// An answer other than what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The technical account: no header, not the documented form, login or password wrong, password lapsed. Which of them is
    /// not told.
    Account,
    /// The bearer token: missing, unknown or lapsed.
    Bearer,
    /// The application at the token step; the word is OAuth's.
    Application { error: &'static str },
    /// A body that is not what the official description says.
    Malformed,
    /// A path that leads nowhere.
    NotRouted { correlation_id: String },
    /// Nothing of what was asked for: no failure.
    NothingFound,
    /// A body that says itself that it is no JSON.
    UnknownMedia,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::Account => {
                // Letter for letter: there are clients that look for the text.
                let body = r#"{"ErrorCode":"401","Description":"[invalid field]"}"#;
                (StatusCode::UNAUTHORIZED, [(CONTENT_TYPE, "application/json")], body).into_response()
            }
            Self::Bearer => {
                let challenge = HeaderValue::from_static("Bearer realm=\"PISTE\"");
                (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, challenge)]).into_response()
            }
            Self::Application { error } => (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response(),
            Self::Malformed => {
                let body = json!({"codeRetour": 400, "libelle": "Requête mal formulée"});
                (StatusCode::BAD_REQUEST, Json(body)).into_response()
            }
            Self::NotRouted { correlation_id } => {
                let name = HeaderName::from_static("x-correlationid");
                (StatusCode::FORBIDDEN, [(name, correlation_id)], Json(json!({}))).into_response()
            }
            Self::NothingFound => {
                let label = "TRA_MSG_00.015 - La recherche n'a retourné aucun résultat";
                Json(json!({"codeRetour": 20000, "libelle": label})).into_response()
            }
            Self::UnknownMedia => {
                let body = json!({"codeRetour": 415, "libelle": "Format de la requête non supporté"});
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, Json(body)).into_response()
            }
        }
    }
}
