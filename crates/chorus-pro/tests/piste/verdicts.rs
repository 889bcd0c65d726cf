//! Accepted, refused, or neither: by the table of docs/piste.md.

use std::sync::Arc;
use std::time::Duration;

use chorus_pro::piste::{Outage, Piste, PisteError, Step, Unclear, Verdict};

use crate::scripted_piste::{LOGIN, PASSWORD, Reply, ScriptedPiste, check};

#[tokio::test]
async fn an_account_that_works_is_accepted_by_one_light_call() {
    let piste = ScriptedPiste::with_tokens([Reply::accepted()]).await;
    assert_eq!(check(&piste.client()).await, Ok(Verdict::Accepted));

    let token = &piste.token_requests()[0];
    assert_eq!(
        token.body,
        "grant_type=client_credentials&client_id=client-id&client_secret=client-secret%2B%2F%3D%26&scope=openid"
    );
    assert_eq!(token.header("cpro-account"), None, "the token step has no business with the account");
    let call = &piste.calls()[0];
    assert_eq!(call.line, "POST /cpro/utilisateurs/v1/monCompte/recuperer/rattachements HTTP/1.1");
    assert_eq!(call.header("authorization"), Some("Bearer t1"));
    assert_eq!(call.account(), Some(format!("{LOGIN}:{PASSWORD}")), "byte for byte, whatever it holds");
    assert_eq!(piste.asked().len(), 2);
    assert!(piste.pauses().is_empty());
}

#[tokio::test]
async fn nothing_found_is_a_working_account_too() {
    let nothing = r#"{"codeRetour":20000,"libelle":"TRA_MSG_00.015 - La recherche n'a retourné aucun résultat"}"#;
    let piste = ScriptedPiste::with_tokens([Reply::json(200, nothing)]).await;
    assert_eq!(check(&piste.client()).await, Ok(Verdict::Accepted));
}

#[tokio::test]
async fn one_token_serves_until_it_lapses() {
    let piste = ScriptedPiste::with_tokens(vec![Reply::accepted(); 3]).await;
    let client = piste.client();
    for _ in 0..3 {
        assert_eq!(check(&client).await, Ok(Verdict::Accepted));
    }
    assert_eq!(piste.tokens_used(), ["t1", "t1", "t1"]);
    assert_eq!(piste.token_requests().len(), 1);
}

#[tokio::test]
async fn a_token_about_to_lapse_is_not_used_again() {
    let tokens = [Reply::token("short", 29), Reply::token("next", 3600)];
    let piste = ScriptedPiste::open(tokens, vec![Reply::accepted(); 3]).await;
    let client = piste.client();
    for _ in 0..3 {
        assert_eq!(check(&client).await, Ok(Verdict::Accepted));
    }
    assert_eq!(piste.tokens_used(), ["short", "next", "next"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn checks_at_once_on_several_threads_ask_for_one_token() {
    let piste = ScriptedPiste::with_tokens(vec![Reply::accepted(); 4]).await;
    let client = Arc::new(piste.client());
    let ask = |client: Arc<Piste>| tokio::spawn(async move { check(&client).await });
    let checks: Vec<_> = (0..4).map(|_| ask(client.clone())).collect();
    for asked in checks {
        assert_eq!(asked.await.unwrap(), Ok(Verdict::Accepted));
    }
    assert_eq!(piste.token_requests().len(), 1);
}

#[tokio::test]
async fn an_account_is_refused_after_a_second_try_a_second_later_with_a_new_token() {
    let older = r#"{"codeRetour":401,"libelle":"Impossible d'authentifier l'utilisateur dans le LDAP."}"#;
    let number = r#"{"ErrorCode":401,"Description":"[invalid field]"}"#;
    for text in [Reply::refused(), Reply::json(401, older), Reply::json(401, number)] {
        let piste = ScriptedPiste::with_tokens([text.clone(), text]).await;
        assert_eq!(check(&piste.client()).await, Ok(Verdict::Refused));
        assert_eq!(piste.tokens_used(), ["t1", "t2"]);
        assert_eq!(piste.pauses().len(), 1);
        assert!(
            piste.pauses()[0] >= Duration::from_secs(1),
            "calls faster than one a second are refused for no reason"
        );
    }
}

#[tokio::test]
async fn a_single_stray_refusal_proves_nothing() {
    let piste = ScriptedPiste::with_tokens([Reply::refused(), Reply::accepted()]).await;
    assert_eq!(check(&piste.client()).await, Ok(Verdict::Accepted));

    let piste = ScriptedPiste::with_tokens([Reply::refused(), Reply::new(503, "", "")]).await;
    let outage = Outage::OutOfOrder { status: 503 };
    assert_eq!(check(&piste.client()).await, Err(PisteError::Unavailable { outage }));
}

#[tokio::test]
async fn a_stale_token_is_renewed_once() {
    let piste = ScriptedPiste::with_tokens([Reply::stale(), Reply::accepted()]).await;
    assert_eq!(check(&piste.client()).await, Ok(Verdict::Accepted));
    assert_eq!(piste.tokens_used(), ["t1", "t2"]);
    assert!(piste.pauses().iter().sum::<Duration>() > Duration::from_secs(1), "calls keep their distance");

    let piste = ScriptedPiste::with_tokens([Reply::stale(), Reply::stale()]).await;
    let unclear = PisteError::Unclear { step: Step::Attachments, why: Unclear::BearerRefused };
    assert_eq!(check(&piste.client()).await, Err(unclear), "never: wrong password");
    assert_eq!(piste.calls().len(), 2);
}

#[tokio::test]
async fn a_check_never_makes_more_than_three_calls() {
    let piste = ScriptedPiste::with_tokens([Reply::stale(), Reply::refused(), Reply::refused()]).await;
    assert_eq!(check(&piste.client()).await, Ok(Verdict::Refused));
    assert_eq!(piste.tokens_used(), ["t1", "t2", "t3"]);

    let piste = ScriptedPiste::with_tokens([Reply::refused(), Reply::stale(), Reply::refused()]).await;
    assert_eq!(check(&piste.client()).await, Ok(Verdict::Refused));
    assert_eq!(piste.calls().len(), 3);
}

#[tokio::test]
async fn the_identifiers_are_refused_only_after_three_tries_and_the_account_is_never_sent() {
    let invalid = || Reply::json(400, r#"{"error":"invalid_client"}"#);
    let piste = ScriptedPiste::open([invalid(), invalid(), invalid()], []).await;
    assert_eq!(check(&piste.client()).await, Err(PisteError::ApplicationRefused));
    assert_eq!((piste.token_requests().len(), piste.calls().len()), (3, 0));
    assert!(piste.pauses().iter().all(|pause| *pause >= Duration::from_secs(1)));

    let piste = ScriptedPiste::open([invalid(), Reply::token("t", 3600)], [Reply::accepted()]).await;
    assert_eq!(check(&piste.client()).await, Ok(Verdict::Accepted), "one in ten is a stray one");
}

#[tokio::test]
async fn what_is_neither_yes_nor_no_is_told_apart_and_asked_once() {
    let granted = |id: Option<&str>| PisteError::AccessNotGranted { correlation_id: id.map(str::to_owned) };
    let unclear = |why| PisteError::Unclear { step: Step::Attachments, why };
    for (reply, expected) in [
        (Reply::new(403, "", ""), granted(None)),
        (Reply::new(403, "x-correlationid: Id-1a2b 0\r\n", "{}"), granted(Some("Id-1a2b 0"))),
        (Reply::new(429, "", ""), PisteError::Throttled),
        (Reply::new(502, "", "<html>"), PisteError::Unavailable { outage: Outage::OutOfOrder { status: 502 } }),
        (Reply::json(200, r#"{"codeRetour":20001,"libelle":"x"}"#), PisteError::BusinessRefusal { code: Some(20001) }),
        (Reply::json(400, r#"{"codeRetour":20001,"libelle":"x"}"#), PisteError::BusinessRefusal { code: Some(20001) }),
        (Reply::new(401, "", ""), unclear(Unclear::Status { status: 401 })),
        (Reply::new(404, "", ""), unclear(Unclear::Status { status: 404 })),
        (Reply::json(200, "{}"), unclear(Unclear::Shape)),
    ] {
        let piste = ScriptedPiste::with_tokens([reply]).await;
        assert_eq!(check(&piste.client()).await, Err(expected));
        assert_eq!(piste.calls().len(), 1, "automatic tries are few");
    }
}

#[tokio::test]
async fn calls_keep_a_second_between_them_whoever_makes_them() {
    let piste = ScriptedPiste::with_tokens(vec![Reply::accepted(); 3]).await;
    let client = piste.client();
    let (one, two, three) = tokio::join!(check(&client), check(&client), check(&client));
    assert_eq!([one, two, three], [const { Ok(Verdict::Accepted) }; 3]);
    assert_eq!(piste.pauses().len(), 2);
    assert!(piste.pauses().iter().all(|pause| *pause > Duration::from_secs(1)), "{:?}", piste.pauses());
}

#[tokio::test]
async fn the_health_check_needs_no_account() {
    let well = Reply::json(200, r#"{"body":null,"statusCode":"OK","statusCodeValue":200}"#);
    let piste = ScriptedPiste::with_tokens([well]).await;
    assert_eq!(piste.client().health().await, Ok(()));
    let call = &piste.calls()[0];
    assert_eq!(call.line, "GET /cpro/transverses/v1/health-check HTTP/1.1");
    assert_eq!((call.header("authorization"), call.header("cpro-account")), (Some("Bearer t1"), None));

    let piste = ScriptedPiste::with_tokens([Reply::new(500, "", "")]).await;
    let outage = Outage::OutOfOrder { status: 500 };
    assert_eq!(piste.client().health().await, Err(PisteError::Unavailable { outage }));

    let piste = ScriptedPiste::with_tokens([Reply::refused(), Reply::refused()]).await;
    let unclear = PisteError::Unclear { step: Step::Health, why: Unclear::Status { status: 401 } };
    assert_eq!(piste.client().health().await, Err(unclear), "no account was asked about");
}
