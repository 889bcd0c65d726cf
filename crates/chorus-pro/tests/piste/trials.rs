//! A try of an account: evidence, when to try again, when the password lapses.

use chorus_pro::piste::{PisteError, Verdict};
use jiff::SignedDuration;
use jiff::civil::datetime;
use serde_json::json;

use crate::scripted_piste::{NOW, Reply, ScriptedPiste, login, password};

fn attached(numbers: &[u32]) -> Reply {
    let items: Vec<String> = numbers.iter().map(|number| format!(r#"{{"idStructure":{number}}}"#)).collect();
    let list = items.join(",");
    Reply::json(200, &format!(r#"{{"codeRetour":0,"libelle":"","listeStructureRattachement":[{list}]}}"#))
}

fn attached_to(number: u32, id: &str) -> Reply {
    let item = format!(r#"{{"idStructure":{number},"identifiantStructure":"{id}"}}"#);
    Reply::json(200, &format!(r#"{{"codeRetour":0,"libelle":"","listeStructureRattachement":[{item}]}}"#))
}

fn sheet(date: &str) -> Reply {
    let general = format!(r#"{{"dateExpirationMotPasseCompteTech":"{date}"}}"#);
    Reply::json(200, &format!(r#"{{"codeRetour":0,"libelle":"","informationGenerales":{general}}}"#))
}

#[tokio::test]
async fn every_request_is_evidence_with_its_step_status_time_and_id() {
    let not_routed = Reply::new(403, "x-correlationid: Id-1a2b 0\r\n", "{}");
    let piste = ScriptedPiste::with_tokens([Reply::stale(), not_routed]).await;
    let trial = piste.client().check(&login(), &password(), None).await;
    assert_eq!(trial.verdict, Verdict::AccessNotGranted, "never the password");
    let expected = json!([
        {"step": "token", "at": NOW, "status": 200, "correlation_id": null},
        {"step": "attachments", "at": NOW, "status": 401, "correlation_id": null},
        {"step": "token", "at": NOW, "status": 200, "correlation_id": null},
        {"step": "attachments", "at": NOW, "status": 403, "correlation_id": "Id-1a2b 0"},
    ]);
    assert_eq!(serde_json::to_value(&trial.evidence).unwrap(), expected);
}

#[tokio::test]
async fn an_answer_that_never_ends_well_is_evidence_too() {
    let Reply(mut cut) = Reply::refused();
    cut.truncate(cut.len() - 3);
    let piste = ScriptedPiste::with_tokens([Reply(cut)]).await;
    let trial = piste.client().check(&login(), &password(), None).await;
    assert_eq!(trial.verdict, Verdict::Unavailable);
    let last = serde_json::to_value(&trial.evidence[1]).unwrap();
    assert_eq!(last, json!({"step": "attachments", "at": NOW, "status": 401, "outage": "cut", "correlation_id": null}));
}

#[tokio::test]
async fn soon_after_a_reset_two_refusals_are_too_early_and_say_when_to_try_again() {
    let piste = ScriptedPiste::with_tokens([Reply::refused(), Reply::refused()]).await;
    let reset_at = NOW - SignedDuration::from_mins(3);
    let trial = piste.client().check(&login(), &password(), Some(reset_at)).await;
    assert_eq!(trial.verdict, Verdict::TooEarly);
    assert_eq!(trial.reason, Some(PisteError::TechnicalAccountRefused));
    assert_eq!(trial.next_try, Some(reset_at + SignedDuration::from_mins(30)));
    assert_eq!(piste.tokens_used(), ["t1", "t2"], "a stray refusal is ruled out all the same");

    let piste = ScriptedPiste::with_tokens([Reply::accepted()]).await;
    let trial = piste.client().check(&login(), &password(), Some(reset_at)).await;
    assert_eq!((trial.verdict, trial.next_try), (Verdict::Accepted, None), "it may work at once");
}

#[tokio::test]
async fn the_date_comes_from_the_structure_that_the_login_names() {
    let piste = ScriptedPiste::with_tokens([attached_to(42, "39012665400024"), sheet("2027-01-22 15:07")]).await;
    let trial = piste.client().check_with_expiry(&login(), &password(), None).await;
    assert_eq!((trial.verdict, trial.expires), (Verdict::Accepted, Some(datetime(2027, 1, 22, 15, 7, 0, 0))));
    assert!(piste.calls()[1].body.contains(r#""idStructureCPP":42"#));
    let steps: Vec<String> = trial.evidence.iter().map(|evidence| evidence.step.to_string()).collect();
    assert_eq!(steps, ["token", "attachments", "consult"]);
}

#[tokio::test]
async fn a_date_that_is_not_told_takes_nothing_from_the_verdict() {
    for reply in
        [sheet(""), sheet("22/01/2027"), Reply::new(500, "", ""), Reply::json(200, "{}"), Reply::new(403, "", "")]
    {
        let piste = ScriptedPiste::with_tokens([attached_to(42, "39012665400024"), reply]).await;
        let trial = piste.client().check_with_expiry(&login(), &password(), None).await;
        assert_eq!((trial.verdict, trial.expires), (Verdict::Accepted, None));
    }
    let piste = ScriptedPiste::with_tokens([Reply::new(403, "", "")]).await;
    let trial = piste.client().check_with_expiry(&login(), &password(), None).await;
    assert_eq!((trial.verdict, piste.calls().len()), (Verdict::AccessNotGranted, 1), "nothing more is asked");
}

#[tokio::test]
async fn the_dates_of_all_structures_are_read_and_one_that_fails_does_not_hide_the_others() {
    let sheets =
        [sheet("2027-01-22"), Reply::new(403, "", ""), sheet(""), sheet("demain"), sheet("2027-03-01T10:00:00Z")];
    let piste = ScriptedPiste::with_tokens([attached(&[1, 2, 3, 4, 5])].into_iter().chain(sheets)).await;
    let mut heard = Vec::new();
    let expiries = piste
        .client()
        .expiries(&login(), &password(), |expiry, count| heard.push((expiry.structure.number, count)))
        .await;
    assert_eq!(heard, [1, 2, 3, 4, 5].map(|number| (Some(number), 5)));
    assert_eq!(expiries.stopped, None);
    let dates: Vec<_> = expiries.found.iter().map(|found| found.expires.clone().ok()).collect();
    let day = |text: &str| Some(Some(text.parse().unwrap()));
    assert_eq!(dates, [day("2027-01-22T00:00"), None, Some(None), None, day("2027-03-01T11:00")]);
}

#[tokio::test]
async fn what_stops_the_next_structure_too_is_told_with_what_was_found_until_then() {
    let replies = [attached(&[1, 2, 3]), sheet("2027-01-22"), Reply::new(429, "", "")];
    let piste = ScriptedPiste::with_tokens(replies).await;
    let expiries = piste.client().expiries(&login(), &password(), |_, _| {}).await;
    assert_eq!((expiries.found.len(), expiries.stopped), (1, Some(PisteError::Throttled)));
    assert_eq!(piste.calls().len(), 3, "no more is asked then");
}
