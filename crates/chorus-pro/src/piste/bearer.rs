//! The bearer token: what an application calls the API with.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{ACCEPT, HeaderValue};
use serde_json::Value;
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::access::Door;
use super::answer::{number, read_status};
use super::error::{PisteError, Step, Unclear};
use super::evidence::Record;
use super::exchange::{Exchange, exchange};
use crate::Secret;

/// A token, and until when it may be used.
#[derive(Clone)]
pub(super) struct Bearer {
    /// `Bearer …`, marked sensitive.
    pub(super) header: HeaderValue,
    until: Instant,
}

impl Bearer {
    /// Whether it may still be used.
    pub(super) fn is_fresh(&self) -> bool {
        Instant::now() < self.until
    }
}

/// Asks for a token once (`grant_type=client_credentials`, the identifiers in the body, scope `openid`: docs/chorus-pro.md).
pub(super) async fn request_bearer(
    door: &Door,
    client_id: &str,
    client_secret: &Secret,
    record: &mut Record,
) -> Result<Bearer, PisteError> {
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", client_id),
        // EXPOSE: the application is named to PISTE by its identifiers, over https or to this computer
        ("client_secret", client_secret.expose()),
        ("scope", "openid"),
    ];
    let asked = Instant::now();
    let answer = exchange(Step::Token, door.post().header(ACCEPT, "application/json").form(&form), record).await?;
    let (header, lifetime) = read_token(&answer)?;
    Ok(Bearer { header, until: asked + lifetime.saturating_sub(MARGIN) })
}

/// The token and how long it lives. A success without a token is no success.
fn read_token(answer: &Exchange) -> Result<(HeaderValue, Duration), PisteError> {
    let unclear = |why| PisteError::Unclear { step: Step::Token, why };
    let mut json: Value = match answer.status {
        StatusCode::OK => serde_json::from_slice(&answer.body).map_err(|_| unclear(Unclear::Shape))?,
        StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED if refuses_the_application(&answer.body) => {
            return Err(PisteError::ApplicationRefused);
        }
        status => return Err(read_status(Step::Token, status, &answer.headers)),
    };
    let lifetime = number(&json["expires_in"]).and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or(0);
    let Some(Value::String(token)) = json.get_mut("access_token").map(Value::take) else {
        return Err(unclear(Unclear::NoToken));
    };
    let token = Zeroizing::new(token);
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(unclear(Unclear::NoToken));
    }
    let text = Zeroizing::new(["Bearer ", &token].concat());
    let mut header = HeaderValue::from_str(&text).expect("printable ASCII");
    header.set_sensitive(true);
    Ok((header, Duration::from_secs(lifetime.min(LONGEST_LIFE))))
}

fn refuses_the_application(body: &[u8]) -> bool {
    serde_json::from_slice::<Value>(body).is_ok_and(|json| json["error"] == "invalid_client")
}

/// So much earlier a token is given up: it must not lapse under way.
const MARGIN: Duration = Duration::from_secs(30);
/// A day, in seconds. Tokens live an hour; a server that promises more is not taken at its word.
const LONGEST_LIFE: u64 = 24 * 60 * 60;

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderMap;

    use super::*;
    use crate::piste::error::Outage;

    fn read(status: u16, body: &str) -> Result<(HeaderValue, Duration), PisteError> {
        let status = StatusCode::from_u16(status).unwrap();
        read_token(&Exchange { status, headers: HeaderMap::new(), body: Zeroizing::new(body.into()) })
    }

    fn unclear(why: Unclear) -> Option<PisteError> {
        Some(PisteError::Unclear { step: Step::Token, why })
    }

    #[test]
    fn a_token_is_read_with_its_lifetime_and_hidden() {
        let body = r#"{"access_token":"abc-123","token_type":"Bearer","expires_in":3600,"scope":"openid"}"#;
        let (header, lifetime) = read(200, body).unwrap();
        assert_eq!((header.as_bytes(), lifetime), (&b"Bearer abc-123"[..], Duration::from_secs(3600)));
        assert_eq!(format!("{header:?}"), "Sensitive");
        assert_eq!(read(200, r#"{"access_token":"a","expires_in":"60"}"#).unwrap().1, Duration::from_secs(60));
    }

    #[test]
    fn a_lifetime_that_is_missing_or_mad_is_not_trusted() {
        for lifetime in ["", r#","expires_in":-1"#, r#","expires_in":null"#, r#","expires_in":1e300"#] {
            let body = format!(r#"{{"access_token":"a"{lifetime}}}"#);
            assert_eq!(read(200, &body).unwrap().1, Duration::ZERO, "{body}");
        }
        let body = r#"{"access_token":"a","expires_in":9223372036854775807}"#;
        assert_eq!(read(200, body).unwrap().1, Duration::from_secs(LONGEST_LIFE));
    }

    #[test]
    fn a_success_without_a_token_is_unclear() {
        for body in [r#"{"access_token":""}"#, r#"{"access_token":null}"#, "{}", r#"{"access_token":"a\r\nb"}"#] {
            assert_eq!(read(200, body).err(), unclear(Unclear::NoToken), "{body}");
        }
        for body in ["", "<html></html>"] {
            assert_eq!(read(200, body).err(), unclear(Unclear::Shape), "{body}");
        }
    }

    #[test]
    fn only_invalid_client_blames_the_identifiers() {
        assert_eq!(read(400, r#"{"error":"invalid_client"}"#).err(), Some(PisteError::ApplicationRefused));
        for body in [r#"{"error":"unsupported_grant_type"}"#, r#"{"error":"invalid_scope"}"#, "{}", ""] {
            assert_eq!(read(400, body).err(), unclear(Unclear::Status { status: 400 }), "{body}");
        }
        assert_eq!(read(429, "").err(), Some(PisteError::Throttled));
        let outage = Outage::OutOfOrder { status: 503 };
        assert_eq!(read(503, r#"{"error":"invalid_client"}"#).err(), Some(PisteError::Unavailable { outage }));
    }
}
