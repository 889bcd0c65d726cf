//! Faults on demand, as they come over the wire.

use practice_portal::{HowOften, PisteFault, PisteTrouble};
use reqwest::RequestBuilder;
use serde_json::json;

use crate::practice::{ATTACHMENTS, Account, Answer, HEALTH, Practice, TOWN, account_header};

fn next(fault: PisteFault) -> PisteTrouble {
    PisteTrouble::new(fault, HowOften::Next(1))
}

impl Practice {
    async fn call(&self, account: &Account) -> RequestBuilder {
        let request = self.post(ATTACHMENTS).bearer_auth(self.token().await);
        request.header("cpro-account", self.header(&account.login)).json(&json!({}))
    }

    fn token_form(&self) -> RequestBuilder {
        let (id, secret) = (self.client_id(), self.client_secret());
        self.token_request().form(&[
            ("grant_type", "client_credentials"),
            ("client_id", &id),
            ("client_secret", &secret),
        ])
    }
}

#[tokio::test]
async fn every_row_of_the_table_comes_letter_for_letter_and_once() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    for (fault, status, body) in [
        (PisteFault::AccessMissing, 403, ""),
        (PisteFault::AccountRefused, 401, r#"{"ErrorCode":"401","Description":"[invalid field]"}"#),
        (
            PisteFault::AccountRefusedByLdap,
            401,
            r#"{"codeRetour":401,"libelle":"Impossible d'authentifier l'utilisateur dans le LDAP."}"#,
        ),
        (PisteFault::AccountRefusedInANumber, 401, r#"{"Description":"[invalid field]","ErrorCode":401}"#),
        (PisteFault::BearerRefused, 401, ""),
        (PisteFault::BusinessRefusal, 200, r#"{"codeRetour":1,"libelle":"ENTRAÎNEMENT : demande refusée"}"#),
        (
            PisteFault::BusinessRefusalAsBadRequest,
            400,
            r#"{"codeRetour":1,"libelle":"ENTRAÎNEMENT : demande refusée"}"#,
        ),
        (
            PisteFault::BusinessRefusalAsList,
            400,
            r#"[{"error":"ENTRAINEMENT","message":"ENTRAÎNEMENT : demande refusée"}]"#,
        ),
        (PisteFault::NotRouted, 403, "{}"),
        (PisteFault::TooManyCalls, 429, r#"{"error":"too_many_requests"}"#),
        (PisteFault::UnknownShape, 200, r#"{"donnees":[],"statut":"ok"}"#),
    ] {
        practice.trouble(next(fault));
        let answer = Answer::to(practice.call(&account).await).await;
        assert_eq!((answer.status.as_u16(), answer.text.as_str()), (status, body), "{fault:?}");
        assert_eq!(answer.headers.contains_key("www-authenticate"), fault == PisteFault::BearerRefused, "{fault:?}");
        assert_eq!(answer.headers.contains_key("x-correlationid"), fault == PisteFault::NotRouted, "{fault:?}");
        assert_eq!(Answer::to(practice.call(&account).await).await.json["codeRetour"], 0, "{fault:?} strikes once");
    }
    for fault in [PisteFault::Html, PisteFault::OutOfOrder] {
        practice.trouble(next(fault));
        let answer = Answer::to(practice.call(&account).await).await;
        assert!(answer.headers["content-type"].to_str().unwrap().starts_with("text/html"), "{answer:?}");
    }
}

#[tokio::test]
async fn the_token_has_faults_of_its_own_and_those_of_any_gateway() {
    let practice = Practice::open().await;
    practice.trouble(next(PisteFault::ApplicationRefused));
    let answer = Answer::to(practice.token_form()).await;
    assert_eq!((answer.status.as_u16(), answer.text.as_str()), (400, r#"{"error":"invalid_client"}"#));
    practice.trouble(next(PisteFault::EmptyToken));
    let answer = Answer::to(practice.token_form()).await;
    assert_eq!((answer.status.as_u16(), &answer.json["access_token"]), (200, &json!("")));
    practice.trouble(next(PisteFault::OutOfOrder).at_token());
    assert_eq!(Answer::to(practice.get(HEALTH)).await.status, 401, "a call is no token");
    assert_eq!(Answer::to(practice.token_form()).await.status, 503);
    assert_eq!(Answer::to(practice.token_form()).await.status, 200);
}

#[tokio::test]
async fn an_echoed_request_holds_the_secrets_that_a_client_must_not_log() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    practice.trouble(next(PisteFault::NotAuthorised));
    let answer = Answer::to(practice.call(&account).await).await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.json["headers"]["cpro-account"], practice.header(&account.login));
    assert!(answer.json["headers"]["authorization"].as_str().unwrap().starts_with("Bearer "));
}

#[tokio::test]
async fn a_refusal_on_demand_is_for_accounts_that_were_let_in() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    practice.trouble(next(PisteFault::BusinessRefusal));
    let wrong = account_header(account.login.as_str(), "wrong");
    let request = practice.post(ATTACHMENTS).bearer_auth(practice.token().await).header("cpro-account", wrong);
    assert_eq!(Answer::to(request.json(&json!({}))).await.status, 401, "it is not waiting for this one");
    assert_eq!(Answer::to(practice.get(HEALTH).bearer_auth(practice.token().await)).await.status, 200);
    assert_eq!(Answer::to(practice.call(&account).await).await.json["codeRetour"], 1);
}

#[tokio::test]
async fn one_in_ten_is_drawn_by_the_seed() {
    let refused = async || {
        let practice = Practice::open().await;
        practice.trouble(PisteTrouble::new(PisteFault::ApplicationRefused, HowOften::OneIn(10)));
        let mut refused = Vec::new();
        for number in 0..200 {
            if Answer::to(practice.token_form()).await.status == 400 {
                refused.push(number);
            }
        }
        refused
    };
    let first = refused().await;
    assert_eq!(first, refused().await, "the same seed, the same draw");
    assert!((8..=36).contains(&first.len()), "about twenty of two hundred: {first:?}");
}

#[tokio::test]
async fn a_broken_off_answer_and_one_that_means_nothing_are_no_json() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    practice.trouble(next(PisteFault::Cut));
    let cut = practice.call(&account).await.send().await.expect("the head of an answer");
    assert!(cut.text().await.is_err(), "the line is cut in the middle");
    practice.trouble(next(PisteFault::Garbage));
    let bytes = practice.call(&account).await.send().await.unwrap().bytes().await.unwrap();
    assert!(serde_json::from_slice::<serde_json::Value>(&bytes).is_err() && std::str::from_utf8(&bytes).is_err());
    practice.trouble(next(PisteFault::Flood));
    let flood = practice.call(&account).await.send().await.unwrap().bytes().await.unwrap();
    assert_eq!(flood.len(), 64 << 20);
}
