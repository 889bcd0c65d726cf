//! Signing in, the tabs, signing out.

use chorus_pro::Page;
use reqwest::StatusCode;
use reqwest::header::SET_COOKIE;

use crate::browser::Browser;
use crate::html::elements;
use crate::practice::{Practice, TOWN};

#[tokio::test]
async fn the_sign_in_page_is_recognised_and_lists_people_who_can_sign_in() {
    let practice = Practice::open().await;
    let browser = Browser::at(&practice).await;
    assert!(matches!(browser.page(), Page::SignIn), "{:?}", browser.page());
    let rows = browser.table();
    assert_eq!(rows.len(), 8, "a header and seven people");
    for row in &rows[1..] {
        let mut one = Browser::at(&practice).await;
        one.press("Se connecter", &[("Adresse électronique", &row[1]), ("Mot de passe", &row[2])]).await;
        assert_eq!(one.path(), "/cpp/accueil", "{row:?}");
    }
}

#[tokio::test]
async fn a_wrong_password_or_address_is_refused_in_the_same_words() {
    let practice = Practice::open().await;
    let (email, password) = practice.person(TOWN);
    let wrong = [(email.as_str(), "autre"), ("personne@nulle-part.example", password.as_str()), (email.as_str(), "")];
    for (email, password) in wrong {
        let mut browser = Browser::at(&practice).await;
        browser.press("Se connecter", &[("Adresse électronique", email), ("Mot de passe", password)]).await;
        assert!(browser.says("Adresse électronique ou mot de passe incorrect."), "{email} {password}");
        assert!(matches!(browser.page(), Page::SignIn), "one can try again");
        browser.sign_in(&practice, TOWN).await;
    }
}

#[tokio::test]
async fn every_tab_leads_somewhere_and_says_where_one_is() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    for tab in TABS {
        browser.click(tab).await;
        assert_eq!(browser.status, StatusCode::OK, "{tab}");
        let html = browser.html();
        let here: Vec<String> = elements(&html, &["a"])
            .into_iter()
            .filter(|link| link.attribute("aria-current") == "page")
            .map(|link| link.text)
            .collect();
        assert_eq!(here, [tab], "the tab that is marked");
        assert_eq!(elements(&html, &["h1"])[0].text, tab);
        let is_played = !NOT_PLAYED.contains(&tab);
        assert_eq!(!browser.says("ne joue pas cette partie de Chorus Pro"), is_played, "{tab}");
    }
}

#[tokio::test]
async fn whoever_signed_out_has_to_sign_in_again() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go("/cpp/structures").await;
    assert!(matches!(browser.page(), Page::Structures(_)), "the positive control");
    browser.press("Se déconnecter", &[]).await;
    browser.go("/cpp/structures").await;
    assert!(matches!(browser.page(), Page::SignIn));
}

#[tokio::test]
async fn nobody_sees_a_page_without_signing_in() {
    let practice = Practice::open().await;
    for path in ["/cpp/accueil", "/cpp/structures", "/cpp/structures.csv", "/cpp/structures/25000001", "/cpp/messages"]
    {
        let mut browser = Browser::at(&practice).await;
        browser.go(path).await;
        assert!(matches!(browser.page(), Page::SignIn), "{path}");
        assert!(!browser.says("Votre session a expiré"), "{path}: it has only just begun");
    }
}

#[tokio::test]
async fn signing_in_begins_a_new_session() {
    let practice = Practice::open().await;
    let mut browser = Browser::at(&practice).await;
    let before = browser.header(&SET_COOKIE).to_owned();
    let token = browser.token();
    browser.sign_in(&practice, TOWN).await;
    assert!(before.contains("HttpOnly") && before.contains("SameSite=Strict"), "{before}");
    assert_ne!(browser.token(), token, "what was known before signing in is worth nothing now");
    let id = before.split(';').next().unwrap();
    let stranger = reqwest::Client::builder().no_proxy().build().unwrap();
    let address = format!("http://{}/cpp/structures", browser.server());
    let seen = stranger.get(address).header("cookie", id).send().await.unwrap().text().await.unwrap();
    assert!(seen.contains("Se connecter") && !seen.contains("Mes structures"), "the old cookie opens nothing");
}

const TABS: [&str; 6] = [
    "Accueil connecté",
    "Activités du gestionnaire",
    "Demande de remboursement TIC",
    "Factures émises",
    "Sollicitations émises",
    "Mon compte",
];

const NOT_PLAYED: [&str; 3] = ["Demande de remboursement TIC", "Factures émises", "Sollicitations émises"];
