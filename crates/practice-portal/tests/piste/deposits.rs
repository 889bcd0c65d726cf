//! A finance application hands in invoices, and asks what became of them.

use serde_json::{Value, json};

use crate::practice::{AGGLOMERATION, Answer, Practice, TOWN};

const DEPOSIT: &str = "/cpro/factures/v1/deposer/flux";
const REPORT: &str = "/cpro/transverses/v1/consulterCR";

fn invoice() -> Value {
    json!({
        "fichierFlux": "PHhtbC8+", "nomFichier": "FACTURE-1.xml", "syntaxeFlux": "IN_DP_E1_CII_16B", "avecSignature": false,
    })
}

#[tokio::test]
async fn an_invoice_that_was_handed_in_is_taken_over_and_nobody_else_hears_of_it() {
    let practice = Practice::open().await;
    let (town, other) = (practice.account(TOWN), practice.account(AGGLOMERATION));
    let first = practice.ask(&town, DEPOSIT, invoice()).await.json;
    let second = practice.ask(&town, DEPOSIT, invoice()).await.json;
    assert_eq!((&first["codeRetour"], &first["dateDepot"]), (&json!(0), &json!("2026-09-21")));
    assert_ne!(first["numeroFluxDepot"], second["numeroFluxDepot"]);

    let asked = json!({"numeroFluxDepot": first["numeroFluxDepot"]});
    let report = practice.ask(&town, REPORT, asked.clone()).await.json;
    assert_eq!((&report["codeRetour"], &report["etatCourantFlux"]), (&json!(0), &json!("IN_INTEGRE")));
    assert_eq!(report["nomFichierFlux"], "FACTURE-1.xml");
    assert_eq!(practice.ask(&other, REPORT, asked).await.json["codeRetour"], 20000, "another account's");
    assert_eq!(practice.ask(&town, REPORT, json!({"numeroFluxDepot": "1"})).await.json["codeRetour"], 20000);
}

#[tokio::test]
async fn after_a_reset_the_old_password_hands_in_nothing() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    let old = practice.header(&account.login);
    practice.reset(&account);
    let request = practice.post(DEPOSIT).bearer_auth(practice.token().await).header("cpro-account", old);
    assert_eq!(Answer::to(request.json(&invoice())).await.status, 401);
    assert_eq!(practice.ask(&account, DEPOSIT, invoice()).await.json["codeRetour"], 0, "the new one does");
}

#[tokio::test]
async fn what_is_no_file_is_not_taken_for_an_invoice() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    for (key, value) in [("fichierFlux", ""), ("fichierFlux", "<xml/>"), ("nomFichier", ""), ("syntaxeFlux", "")] {
        let mut broken = invoice();
        broken[key] = value.into();
        assert_eq!(practice.ask(&account, DEPOSIT, broken).await.status, 400, "{key}: {value:?}");
    }
}
