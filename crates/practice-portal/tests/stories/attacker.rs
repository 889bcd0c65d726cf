//! The attacker's page: only where it was asked for, once, and with a book of what came of it.

use practice_portal::Fault;
use reqwest::StatusCode;

use crate::browser::Browser;
use crate::practice::{Practice, TOWN};

#[tokio::test]
async fn without_being_asked_for_there_is_no_attacker() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    for address in [
        "/attaquant",
        "/attaquant/notes",
        "/attaquant/arrivee/x",
        "/attaquant/fichier/x",
        "/attaquant/vers?adresse=http://127.0.0.1:9/",
        "/attaquant/autre.js",
    ] {
        browser.go(address).await;
        assert_eq!(browser.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn the_next_home_page_is_the_attackers_and_the_one_after_is_not() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    practice.portal.next_fault(Fault::AttackersPage);
    browser.go("/cpp/structures").await;
    assert_eq!(browser.path(), "/cpp/structures", "it waits for the home page");
    browser.go("/cpp/accueil").await;
    assert_eq!(browser.path(), "/attaquant");
    assert!(browser.says("ENTRAÎNEMENT") && browser.html().contains("/attaquant/attacks.js"));
    assert!(!browser.has_button("Se déconnecter"), "at first nobody seems to have signed in");
    browser.go("/cpp/accueil").await;
    assert!(browser.says("Bienvenue"));
}

#[tokio::test]
async fn whoever_arrives_is_in_the_book() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    practice.portal.next_fault(Fault::AttackersPage);
    browser.go("/cpp/accueil").await;
    browser.go("/attaquant/notes").await;
    assert_eq!(browser.html(), "[]");
    browser.go("/attaquant/vers?adresse=/attaquant/arrivee/by-a-redirection").await;
    browser.go("/attaquant/notes").await;
    let line = r#"[{"attempt":"by-a-redirection","tries":0,"successes":1,"what":"arrived"}]"#;
    assert_eq!(browser.html(), line);
}
