//! What an answer of the API says, by the table of docs/piste.md.

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, WWW_AUTHENTICATE};
use serde_json::Value;

use super::error::{Outage, PisteError, Step, Unclear};
use super::evidence::correlation_id;

/// An answer of the API, read.
#[derive(Debug, PartialEq)]
pub(super) enum Answer {
    /// The account was let in, and this is what was asked for (`codeRetour` 0).
    Found(Value),
    /// The account was let in, and there is nothing of what was asked for.
    NothingFound,
    /// The technical account was not let in. Once is no proof.
    AccountRefused,
    /// The bearer token was not taken.
    BearerRefused,
    /// Anything else.
    Failed(PisteError),
}

/// Reads an answer. The body is looked into, never kept: what is not understood is unclear, and never a refusal.
pub(super) fn read_answer(step: Step, status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Answer {
    let unclear = |why| Answer::Failed(PisteError::Unclear { step, why });
    match status {
        StatusCode::OK | StatusCode::BAD_REQUEST => match serde_json::from_slice(body) {
            Ok(json) if step == Step::Health => read_health(status, json),
            Ok(json) => read_return_code(step, status, json),
            Err(_) if status == StatusCode::OK => unclear(Unclear::Shape),
            Err(_) => unclear(Unclear::Status { status: status.as_u16() }),
        },
        StatusCode::UNAUTHORIZED if refuses_the_account(body) => Answer::AccountRefused,
        StatusCode::UNAUTHORIZED if headers.contains_key(WWW_AUTHENTICATE) => Answer::BearerRefused,
        status => Answer::Failed(read_status(step, status, headers)),
    }
}

/// What a status says by itself, whatever the body: at the token and at the API.
pub(super) fn read_status(step: Step, status: StatusCode, headers: &HeaderMap) -> PisteError {
    match status {
        StatusCode::FORBIDDEN => PisteError::AccessNotGranted { correlation_id: correlation_id(headers) },
        StatusCode::TOO_MANY_REQUESTS => PisteError::Throttled,
        status if status.is_server_error() => {
            PisteError::Unavailable { outage: Outage::OutOfOrder { status: status.as_u16() } }
        }
        status => PisteError::Unclear { step, why: Unclear::Status { status: status.as_u16() } },
    }
}

/// The one answer without a `codeRetour`.
fn read_health(status: StatusCode, json: Value) -> Answer {
    match json["statusCode"].as_str() {
        Some("OK") if status == StatusCode::OK => Answer::Found(json),
        Some(_) => Answer::Failed(PisteError::Unavailable { outage: Outage::OutOfOrder { status: status.as_u16() } }),
        None => Answer::Failed(PisteError::Unclear { step: Step::Health, why: Unclear::Shape }),
    }
}

fn read_return_code(step: Step, status: StatusCode, json: Value) -> Answer {
    let code = number(&json["codeRetour"]);
    let label = json["libelle"].as_str().unwrap_or_default();
    match code {
        Some(0) if status == StatusCode::OK => Answer::Found(json),
        Some(NOTHING_FOUND) if label.contains(NOTHING_FOUND_LABEL) => Answer::NothingFound,
        Some(code) if code != 0 && !speaks_of_signing_in(code, label) => {
            Answer::Failed(PisteError::BusinessRefusal { code: Some(code) })
        }
        None if is_list_of_refusals(&json) => Answer::Failed(PisteError::BusinessRefusal { code: None }),
        _ if status == StatusCode::OK => Answer::Failed(PisteError::Unclear { step, why: Unclear::Shape }),
        _ => Answer::Failed(PisteError::Unclear { step, why: Unclear::Status { status: status.as_u16() } }),
    }
}

/// A refusal of the request proves that the account was let in; one that speaks of signing in proves the contrary, or nothing,
/// whatever the status it comes with.
fn speaks_of_signing_in(code: i64, label: &str) -> bool {
    let label = label.to_lowercase();
    [401, 403].contains(&code) || SIGNING_IN.iter().any(|word| label.contains(word))
}

/// As the organisations API words it: `[{"error", "message"}]`.
fn is_list_of_refusals(json: &Value) -> bool {
    let is_refusal = |item: &Value| {
        let texts = ["error", "message"].map(|key| item[key].as_str());
        texts.iter().all(Option::is_some) && !texts.iter().flatten().any(|text| speaks_of_signing_in(0, text))
    };
    json.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(is_refusal))
}

/// The two texts with which the account itself is refused; any other 401 proves nothing about it.
fn refuses_the_account(body: &[u8]) -> bool {
    let Ok(json) = serde_json::from_slice::<Value>(body) else { return false };
    let says = |key: &str, words: &str| json[key].as_str().is_some_and(|text| text.to_lowercase().contains(words));
    (number(&json["ErrorCode"]) == Some(401) && says("Description", "[invalid field]"))
        || (number(&json["codeRetour"]) == Some(401) && says("libelle", "authentifier l'utilisateur dans le ldap"))
}

/// A number, or one written as a string: both occur.
pub(super) fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// What a text about signing in holds, in small letters.
const SIGNING_IN: [&str; 5] =
    ["authentifier l'utilisateur", "authentification", "unauthorized", "ldap", "[invalid field]"];
const NOTHING_FOUND: i64 = 20000;
const NOTHING_FOUND_LABEL: &str = "TRA_MSG_00.015";

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, headers: &[(&'static str, &'static str)], body: &str) -> Answer {
        let headers = headers
            .iter()
            .map(|(name, value)| {
                (reqwest::header::HeaderName::from_static(name), reqwest::header::HeaderValue::from_static(value))
            })
            .collect();
        read_answer(Step::Attachments, StatusCode::from_u16(status).unwrap(), &headers, body.as_bytes())
    }

    fn unclear(why: Unclear) -> Answer {
        Answer::Failed(PisteError::Unclear { step: Step::Attachments, why })
    }

    #[test]
    fn success_is_return_code_zero_and_nothing_else() {
        assert!(matches!(read(200, &[], r#"{"codeRetour":0,"libelle":"OK"}"#), Answer::Found(_)));
        assert!(matches!(read(200, &[], r#"{"codeRetour":"0"}"#), Answer::Found(_)));
        for body in ["{}", "[]", "null", r#"{"codeRetour":null}"#, "<html>codeRetour 0</html>", "", "{\"codeRetour\":0"]
        {
            assert_eq!(read(200, &[], body), unclear(Unclear::Shape), "{body}");
        }
        assert_eq!(read(400, &[], r#"{"codeRetour":0}"#), unclear(Unclear::Status { status: 400 }));
        assert_eq!(read(202, &[], r#"{"codeRetour":0}"#), unclear(Unclear::Status { status: 202 }));
    }

    #[test]
    fn nothing_found_wants_the_code_and_its_label() {
        let body = r#"{"codeRetour":20000,"libelle":"TRA_MSG_00.015 - La recherche n'a retourné aucun résultat"}"#;
        assert_eq!(read(200, &[], body), Answer::NothingFound);
        for body in [r#"{"codeRetour":20000,"libelle":"TRA_MSG_00.014"}"#, r#"{"codeRetour":20000}"#] {
            let refused = Answer::Failed(PisteError::BusinessRefusal { code: Some(20000) });
            assert_eq!(read(200, &[], body), refused, "{body}");
            assert_eq!(read(400, &[], body), refused, "{body}");
        }
    }

    #[test]
    fn the_account_is_refused_by_the_two_documented_texts() {
        for body in [
            r#"{"ErrorCode":"401","Description":"[invalid field]"}"#,
            r#"{"ErrorCode":401,"Description":"[invalid field]"}"#,
            r#"{"codeRetour":401,"libelle":"Impossible d'authentifier l'utilisateur dans le LDAP."}"#,
        ] {
            assert_eq!(read(401, &[], body), Answer::AccountRefused, "{body}");
            assert_ne!(read(200, &[], body), Answer::AccountRefused, "the status counts: {body}");
            assert_ne!(read(403, &[], body), Answer::AccountRefused, "the status counts: {body}");
        }
    }

    /// `codeRetour` 401 with status 200 was taken for a refusal of the request once, which would have proved the password.
    #[test]
    fn a_refusal_that_speaks_of_signing_in_proves_nothing_with_another_status() {
        for body in [
            r#"{"codeRetour":401,"libelle":"Impossible d'authentifier l'utilisateur dans le LDAP."}"#,
            r#"{"codeRetour":401,"libelle":"x"}"#,
            r#"{"codeRetour":403,"libelle":"x"}"#,
            r#"{"codeRetour":1,"libelle":"Authentification impossible"}"#,
            r#"[{"error":"Unauthorized","message":"x"}]"#,
            r#"{"ErrorCode":"401","Description":"[invalid field]"}"#,
        ] {
            assert_eq!(read(200, &[], body), unclear(Unclear::Shape), "{body}");
            assert_eq!(read(400, &[], body), unclear(Unclear::Status { status: 400 }), "{body}");
        }
    }

    #[test]
    fn the_organisations_api_refuses_in_a_list() {
        let refused = Answer::Failed(PisteError::BusinessRefusal { code: None });
        assert_eq!(read(400, &[], r#"[{"error":"E1","message":"x"}]"#), refused);
        assert_eq!(read(200, &[], r#"[{"error":"E1","message":"x"},{"error":"E2","message":"y"}]"#), refused);
        for body in
            ["[]", r#"[{"error":"E1"}]"#, r#"[{"error":"E1","message":"x"},1]"#, r#"[{"error":1,"message":"x"}]"#]
        {
            assert_eq!(read(400, &[], body), unclear(Unclear::Status { status: 400 }), "{body}");
        }
    }

    #[test]
    fn no_other_401_is_a_refusal_of_the_account() {
        let bearer = [("www-authenticate", "Bearer realm=\"PISTE\"")];
        assert_eq!(read(401, &bearer, ""), Answer::BearerRefused);
        assert_eq!(read(401, &bearer, "{}"), Answer::BearerRefused);
        for body in ["", "{}", "<html>401</html>", r#"{"ErrorCode":"401","Description":"x"}"#, r#"{"codeRetour":401}"#]
        {
            assert_eq!(read(401, &[], body), unclear(Unclear::Status { status: 401 }), "{body}");
        }
    }

    #[test]
    fn a_403_is_about_access_and_keeps_only_a_plain_correlation_id() {
        let granted =
            |id: Option<&str>| Answer::Failed(PisteError::AccessNotGranted { correlation_id: id.map(str::to_owned) });
        assert_eq!(read(403, &[], ""), granted(None));
        assert_eq!(read(403, &[("x-correlationid", "Id-1a2b 0")], "{}"), granted(Some("Id-1a2b 0")));
        assert_eq!(read(403, &[("x-correlationid", "<script>")], "{}"), granted(None));
        let echo = r#"{"headers":{"cpro-account":"c2VjcmV0OnNlY3JldA=="}}"#;
        assert!(!format!("{:?}", read(403, &[], echo)).contains("c2VjcmV0"), "an echoed request is not kept");
    }

    #[test]
    fn the_health_check_says_ok_in_its_own_way() {
        let health = |body: &str| read_answer(Step::Health, StatusCode::OK, &HeaderMap::new(), body.as_bytes());
        assert!(matches!(health(r#"{"body":null,"statusCode":"OK","statusCodeValue":200}"#), Answer::Found(_)));
        let outage = Outage::OutOfOrder { status: 200 };
        assert_eq!(
            health(r#"{"statusCode":"SERVICE_UNAVAILABLE"}"#),
            Answer::Failed(PisteError::Unavailable { outage })
        );
        for body in ["{}", r#"{"codeRetour":0}"#, "OK"] {
            let unclear = PisteError::Unclear { step: Step::Health, why: Unclear::Shape };
            assert_eq!(health(body), Answer::Failed(unclear), "{body}");
        }
    }

    #[test]
    fn too_many_calls_outages_and_riddles_are_told_apart() {
        assert_eq!(read(429, &[], "{}"), Answer::Failed(PisteError::Throttled));
        for status in [500, 502, 503, 504] {
            let outage = Outage::OutOfOrder { status };
            assert_eq!(read(status, &[], r#"{"codeRetour":0}"#), Answer::Failed(PisteError::Unavailable { outage }));
        }
        for status in [204, 302, 404, 415, 418] {
            assert_eq!(read(status, &[], r#"{"codeRetour":0}"#), unclear(Unclear::Status { status }), "{status}");
        }
    }
}
