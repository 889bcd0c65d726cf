//! Servers and networks that mean no good, or are in no state to.

use chorus_pro::piste::{Outage, Piste, PisteError, Step, Unclear};
use tokio::net::TcpListener;

use crate::scripted_piste::{CLIENT_SECRET, PASSWORD, Reply, ScriptedPiste, access, check, clock, login, password};

#[tokio::test]
async fn a_redirect_carries_nothing_to_another_host() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = ScriptedPiste::with_tokens(vec![Reply::accepted(); 9]).await;
        let redirect = Reply::new(status, &format!("location: {}/cpro/x\r\n", elsewhere.address), "");
        let unclear = |step| Err(PisteError::Unclear { step, why: Unclear::Status { status } });

        let piste = ScriptedPiste::with_tokens([redirect.clone()]).await;
        assert_eq!(check(&piste.client()).await, unclear(Step::Attachments));
        let piste = ScriptedPiste::open([redirect], []).await;
        assert_eq!(check(&piste.client()).await, unclear(Step::Token));
        assert!(elsewhere.asked().is_empty(), "{status}: the account must not travel on");
    }
}

#[tokio::test]
async fn a_page_for_people_is_no_answer() {
    let html = Reply::new(200, "content-type: text/html\r\n", "<html><body>codeRetour: 0</body></html>");
    let piste = ScriptedPiste::with_tokens([html.clone()]).await;
    let unclear = |step| Err(PisteError::Unclear { step, why: Unclear::Shape });
    assert_eq!(check(&piste.client()).await, unclear(Step::Attachments));
    let piste = ScriptedPiste::open([html], []).await;
    assert_eq!(check(&piste.client()).await, unclear(Step::Token), "a network's sign-in page");
}

#[tokio::test]
async fn an_empty_token_is_no_success_and_the_account_is_not_sent() {
    let piste = ScriptedPiste::open([Reply::token("", 3600)], [Reply::accepted()]).await;
    let unclear = PisteError::Unclear { step: Step::Token, why: Unclear::NoToken };
    assert_eq!(check(&piste.client()).await, Err(unclear));
    assert!(piste.calls().is_empty());
}

#[tokio::test]
async fn a_huge_answer_is_left_and_a_long_one_is_read() {
    let padded = |length| {
        let padding = "x".repeat(length);
        Reply::json(200, &format!(r#"{{"codeRetour":0,"listeStructureRattachement":[],"padding":"{padding}"}}"#))
    };
    let piste = ScriptedPiste::with_tokens([padded(3 * 1024 * 1024)]).await;
    let unclear = PisteError::Unclear { step: Step::Attachments, why: Unclear::TooLarge };
    assert_eq!(check(&piste.client()).await, Err(unclear));
    let piste = ScriptedPiste::with_tokens([padded(1024 * 1024)]).await;
    assert!(check(&piste.client()).await.is_ok());
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_an_outage_whatever_it_began_to_say() {
    let Reply(mut cut) = Reply::refused();
    cut.truncate(cut.len() - 3);
    let piste = ScriptedPiste::with_tokens([Reply(cut)]).await;
    let outage = PisteError::Unavailable { outage: Outage::Cut };
    assert_eq!(check(&piste.client()).await, Err(outage.clone()));

    let piste = ScriptedPiste::with_tokens([Reply(Vec::new())]).await;
    assert_eq!(check(&piste.client()).await, Err(outage), "not one byte");
}

#[tokio::test]
async fn nobody_there_is_an_outage() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let piste = Piste::new(access(&address), clock()).unwrap();
    let outage = PisteError::Unavailable { outage: Outage::NoConnection };
    assert_eq!(check(&piste).await, Err(outage));
}

/// On a paused clock: nothing else happens, so the time limit is what comes next.
#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_not_waited_for_for_ever() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let piste = Piste::new(access(&format!("http://{}", listener.local_addr().unwrap())), clock()).unwrap();
    let outage = PisteError::Unavailable { outage: Outage::TimedOut };
    assert_eq!(check(&piste).await, Err(outage));
}

#[tokio::test]
async fn an_answer_that_echoes_the_request_gets_into_no_error() {
    let first = ScriptedPiste::with_tokens([Reply::accepted()]).await;
    let client = first.client();
    check(&client).await.unwrap();
    let header = first.calls()[0].header("cpro-account").expect("sent").to_owned();
    let echo = format!(r#"{{"codeRetour":7,"libelle":"{header}","cpro-account":"{header}","p":"{PASSWORD}"}}"#);

    for status in [200, 400, 401, 403, 404, 429, 500] {
        let reply = Reply::new(status, &format!("x-correlationid: {header}\r\n"), &echo);
        let piste = ScriptedPiste::with_tokens([reply]).await;
        let trial = piste.client().check(&login(), &password(), None).await;
        let lines = trial.evidence.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let json = serde_json::to_string(&trial.evidence).unwrap();
        let reason = trial.reason.as_ref().map(ToString::to_string);
        let said = format!("{reason:?} {lines} {json} {trial:?} {:?}", piste.client());
        assert_eq!(trial.evidence.len(), piste.asked().len(), "{said}");
        for secret in [header.as_str(), PASSWORD, CLIENT_SECRET] {
            assert!(!said.contains(secret), "{status}: {said}");
        }
    }
}
