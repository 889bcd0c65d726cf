//! What is refused, in the documented words.

use reqwest::StatusCode;
use serde_json::json;

use crate::practice::{ATTACHMENTS, Answer, CONSULT, HEALTH, Practice, SEARCH, TOWN, account_header};

#[tokio::test]
async fn without_a_good_token_there_is_an_empty_401() {
    let practice = Practice::open().await;
    let account = practice.header(&practice.account(TOWN).login);
    let token = practice.token().await;
    for header in ["", "Bearer", "Bearer ", "Bearer nobody-s", "Basic eDp5", &format!("Basic {token}"), &token] {
        for path in [ATTACHMENTS, SEARCH, CONSULT] {
            let request = practice.post(path).header("authorization", header).header("cpro-account", &account);
            let answer = Answer::to(request.json(&json!({}))).await;
            assert_eq!((answer.status, answer.text.as_str()), (StatusCode::UNAUTHORIZED, ""), "{header} {path}");
            assert_eq!(answer.headers["www-authenticate"], "Bearer realm=\"PISTE\"");
        }
    }
    let answer = Answer::to(practice.get(HEALTH)).await;
    assert_eq!(answer.headers["www-authenticate"], "Bearer realm=\"PISTE\"", "no token at all");
    assert_eq!(Answer::to(practice.get(HEALTH).header("authorization", format!("bearer {token}"))).await.status, 200);
}

#[tokio::test]
async fn a_wrong_account_gets_the_documented_401_whatever_is_wrong() {
    let practice = Practice::open().await;
    let login = practice.account(TOWN).login;
    let password = practice.password(&login);
    let token = practice.token().await;
    let refused = r#"{"ErrorCode":"401","Description":"[invalid field]"}"#;
    for header in [
        account_header(login.as_str(), "wrong"),
        account_header(login.as_str(), ""),
        account_header("TECH_1_00000000000000@cpro.fr", password.expose()),
        account_header(&format!(" {login}"), password.expose()),
        account_header(login.as_str(), &format!("{} ", password.expose())),
        format!("{login}:{}", password.expose()),
        practice.header(&login).trim_end_matches('=').to_owned() + "*",
        String::new(),
    ] {
        let request = practice.post(ATTACHMENTS).bearer_auth(&token).header("cpro-account", header);
        let answer = Answer::to(request.json(&json!({}))).await;
        assert_eq!((answer.status.as_u16(), answer.text.as_str()), (401, refused));
        assert_eq!(answer.headers["content-type"], "application/json");
        assert!(!answer.headers.contains_key("www-authenticate"), "it is not about the token");
    }
    let answer = Answer::to(practice.post(ATTACHMENTS).bearer_auth(&token).json(&json!({}))).await;
    assert_eq!((answer.status.as_u16(), answer.text.as_str()), (401, refused), "no header at all");
    let right = practice.post(ATTACHMENTS).bearer_auth(&token).header("cpro-account", practice.header(&login));
    assert_eq!(Answer::to(right.json(&json!({}))).await.status, 200);
}

#[tokio::test]
async fn a_path_that_leads_nowhere_has_a_correlation_id() {
    let practice = Practice::open().await;
    let token = practice.token().await;
    let mut ids = Vec::new();
    for request in [
        practice.post("/cpro/structures/v1/inconnu"),
        practice.post("/cpro/structures/v2/rechercher"),
        practice.get("/cpro/rien"),
        practice.get(SEARCH),
        practice.post(HEALTH),
    ] {
        let answer = Answer::to(request.bearer_auth(&token)).await;
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::FORBIDDEN, "{}"));
        ids.push(answer.headers["x-correlationid"].to_str().unwrap().to_owned());
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 5, "each request has its own");
}

#[tokio::test]
async fn a_malformed_body_is_said_to_be_one_and_unknown_keys_are_let_be() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    let token = practice.token().await;
    let ask = async |path: &str, media: &str, body: &'static str| {
        let request = practice.post(path).bearer_auth(&token).header("cpro-account", practice.header(&account.login));
        Answer::to(request.header("content-type", media).body(body)).await
    };
    for (path, body) in [
        (ATTACHMENTS, "{"),
        (ATTACHMENTS, "[]x"),
        (ATTACHMENTS, r#"{"parametresRecherche":{"nbResultatsParPage":0}}"#),
        (ATTACHMENTS, r#"{"parametresRecherche":{"pageResultatDemandee":-1}}"#),
        (ATTACHMENTS, r#"{"parametresRecherche":{"triSens":"Oblique"}}"#),
        (SEARCH, r#"{"structure":{"statutStructure":"ACTIVE"}}"#),
        (SEARCH, r#"{"structure":{"typeIdentifiantStructure":"SIREN"}}"#),
        (CONSULT, ""),
        (CONSULT, "{}"),
        (CONSULT, r#"{"idStructureCPP":"douze"}"#),
    ] {
        let answer = ask(path, "application/json", body).await;
        assert_eq!(answer.status, 400, "{path} {body}");
        assert_eq!(answer.json, json!({"codeRetour": 400, "libelle": "Requête mal formulée"}), "{path} {body}");
    }
    for (path, body) in [
        (ATTACHMENTS, ""),
        (
            ATTACHMENTS,
            r#"{"inconnu":1,"parametresRecherche":{"inconnu":[],"nbResultatsParPage":"5","triColonne":"X"}}"#,
        ),
        (SEARCH, r#"{"inconnu":{},"parametres":null,"structure":{"inconnu":1,"statutStructure":"ACTIF"}}"#),
    ] {
        let answer = ask(path, "application/json;charset=utf-8", body).await;
        assert_eq!((answer.status.as_u16(), &answer.json["codeRetour"]), (200, &json!(0)), "{path} {body}");
    }
    assert_eq!(ask(ATTACHMENTS, "text/xml", "<a/>").await.status, 415);
}

#[tokio::test]
async fn another_host_s_name_gets_nothing() {
    let practice = Practice::open().await;
    let token = practice.token().await;
    for host in ["rebound.example", "127.0.0.1", ""] {
        let request = practice.get(HEALTH).bearer_auth(&token).header("host", host);
        assert_eq!(request.send().await.expect("an answer").status().as_u16(), 421, "{host:?}");
    }
    assert_eq!(Answer::to(practice.get(HEALTH).bearer_auth(&token)).await.status, 200, "its own address does");
}
