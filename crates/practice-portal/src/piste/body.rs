//! What is asked: JSON by the official description. Unknown keys are let be, and so is a missing body.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use super::Piste;
use super::refusal::Refusal;

/// The body of a request, read.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned + Default> FromRequest<Piste> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, piste: &Piste) -> Result<Self, Refusal> {
        let media = request.headers().get(CONTENT_TYPE).map(|media| media.to_str().unwrap_or_default().to_lowercase());
        if media.is_some_and(|media| !media.contains("json")) {
            return Err(Refusal::UnknownMedia);
        }
        let bytes = Bytes::from_request(request, piste).await.map_err(|_| Refusal::Malformed)?;
        if bytes.trim_ascii().is_empty() {
            return Ok(Self(T::default()));
        }
        serde_json::from_slice(&bytes).map(Self).map_err(|_| Refusal::Malformed)
    }
}

/// A whole number, also one written as a string.
pub(super) fn number<'de, D: Deserializer<'de>>(json: D) -> Result<Option<i64>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Number {
        Number(i64),
        Text(String),
    }
    match Option::deserialize(json)? {
        None => Ok(None),
        Some(Number::Number(number)) => Ok(Some(number)),
        Some(Number::Text(text)) => text.trim().parse().map(Some).map_err(serde::de::Error::custom),
    }
}
