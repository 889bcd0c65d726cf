//! The token of an application: OAuth's client credentials.

use std::sync::Arc;

use chorus_pro::Secret;
use chorus_pro::piste::{Piste, PisteError, Verdict};
use jiff::Timestamp;
use serde_json::json;

use crate::practice::{Answer, HEALTH, NOW, Practice, TOWN, check};

#[tokio::test]
async fn the_pair_is_taken_in_the_body_and_as_http_basic() {
    let practice = Practice::open().await;
    let (id, secret) = (practice.client_id(), practice.client_secret());
    let body = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}&scope=openid&more=1");
    let form = "application/x-www-form-urlencoded";
    let in_body = practice.token_request().header("content-type", form).body(body);
    let basic = practice.token_request().basic_auth(&id, Some(&secret)).form(&[("grant_type", "client_credentials")]);
    let mut tokens = Vec::new();
    for request in [in_body, basic] {
        let answer = Answer::to(request).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        assert_eq!((&answer.json["token_type"], &answer.json["scope"]), (&json!("Bearer"), &json!("openid")));
        assert_eq!(answer.json["expires_in"], 3600);
        tokens.push(answer.json["access_token"].as_str().unwrap().to_owned());
    }
    assert_ne!(tokens[0], tokens[1]);
    for token in tokens {
        assert_eq!(Answer::to(practice.get(HEALTH).bearer_auth(token)).await.status, 200);
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_said_in_oauth_s_words() {
    let practice = Practice::open().await;
    let (id, secret) = (practice.client_id(), practice.client_secret());
    let grant = "grant_type=client_credentials";
    let pair = format!("client_id={id}&client_secret={secret}");
    for (body, error) in [
        (format!("{grant}&client_id={id}&client_secret={secret}x"), "invalid_client"),
        (format!("{grant}&client_id=x{id}&client_secret={secret}"), "invalid_client"),
        (format!("{grant}&client_id={id}&client_secret="), "invalid_client"),
        (format!("{grant}&client_id={id}"), "invalid_client"),
        (grant.to_owned(), "invalid_client"),
        (format!("grant_type=password&{pair}"), "unsupported_grant_type"),
        (pair.clone(), "invalid_request"),
        (String::new(), "invalid_request"),
        (format!("{grant}&{pair}&client_id={id}"), "invalid_request"),
        (format!("{grant}&{pair}&scope=resource.READ"), "invalid_scope"),
    ] {
        let request =
            practice.token_request().header("content-type", "application/x-www-form-urlencoded").body(body.clone());
        let answer = Answer::to(request).await;
        assert_eq!((answer.status.as_u16(), answer.json), (400, json!({"error": error})), "{body}");
    }
    for request in [
        practice.token_request().basic_auth(&id, Some("wrong")).form(&[("grant_type", "client_credentials")]),
        practice.token_request().header("authorization", "Basic ****").form(&[("grant_type", "client_credentials")]),
    ] {
        assert_eq!(Answer::to(request).await.json, json!({"error": "invalid_client"}));
    }
}

#[tokio::test]
async fn a_token_lapses_after_an_hour_and_the_client_renews_it_by_itself() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    let (client, password) = (practice.client(), practice.password(&account.login));
    let token = practice.token().await;
    assert_eq!(check(&client, &account.login, &password).await, Ok(Verdict::Accepted));

    practice.set_clock(Timestamp::from_second(NOW + 3599).unwrap());
    assert_eq!(Answer::to(practice.get(HEALTH).bearer_auth(&token)).await.status, 200);
    practice.set_clock(Timestamp::from_second(NOW + 3600).unwrap());
    assert_eq!(Answer::to(practice.get(HEALTH).bearer_auth(&token)).await.status, 401);
    assert_eq!(check(&client, &account.login, &password).await, Ok(Verdict::Accepted), "a stale token is no verdict");
}

#[tokio::test]
async fn other_identifiers_are_refused_without_a_word_about_the_account() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    let access = chorus_pro::piste::Access {
        token_url: practice.token_url(),
        api_url: practice.api_url(),
        client_id: practice.client_id(),
        client_secret: Secret::parse("of-another-environment".to_owned()).unwrap(),
    };
    let clock = Arc::new(|| Timestamp::UNIX_EPOCH);
    let client = Piste::with_pause(access, clock, |_| Box::pin(std::future::ready(()))).unwrap();
    let verdict = check(&client, &account.login, &practice.password(&account.login)).await;
    assert_eq!(verdict, Err(PisteError::ApplicationRefused));
}
