//! A portal that behaves: sessions that lapse, one host, headers, a banner everywhere.

use std::io::{Read, Write};
use std::net::TcpStream;

use chorus_pro::Page;
use jiff::SignedDuration;
use reqwest::StatusCode;
use reqwest::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_FRAME_OPTIONS};

use crate::browser::Browser;
use crate::html::elements;
use crate::practice::{Practice, TOWN};
use crate::resetting::{RESET, recap};

const LAPSED: &str = "Votre session a expiré. Veuillez vous reconnecter.";

#[tokio::test]
async fn a_session_lapses_when_nothing_is_done_for_20_minutes_and_not_before() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    for _ in 0..3 {
        practice.passes(SignedDuration::from_mins(19));
        browser.go("/cpp/structures").await;
        assert!(matches!(browser.page(), Page::Structures(_)), "used every 19 minutes");
    }
    practice.passes(SignedDuration::from_mins(21));
    browser.go("/cpp/structures").await;
    assert!(matches!(browser.page(), Page::SignIn));
    assert!(browser.says(LAPSED), "{}", browser.text());
    browser.sign_in(&practice, TOWN).await;
    browser.go("/cpp/structures").await;
    assert!(matches!(browser.page(), Page::Structures(_)), "signed in again");
}

#[tokio::test]
async fn confirming_after_the_session_lapsed_resets_nothing() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    browser.press(RESET, &[]).await;
    practice.passes(SignedDuration::from_mins(21));
    browser.press("Confirmer", &[]).await;
    assert!(matches!(browser.page(), Page::SignIn) && browser.says(LAPSED), "{}", browser.text());
    assert_eq!(practice.resets(), 0);
}

#[tokio::test]
async fn every_page_says_practice_and_is_neither_kept_nor_framed() {
    let practice = Practice::open().await;
    let path = practice.ordinary(TOWN).path;
    let mut browser = Browser::at(&practice).await;
    well_behaved(&browser, "sign-in");
    browser.sign_in(&practice, TOWN).await;
    let pages = [
        "/cpp/accueil",
        "/cpp/structures",
        "/cpp/structures.csv",
        &path,
        &format!("{path}/utilisateurs.csv"),
        &format!("{path}/gestionnaire?utilisateur=4"),
        "/cpp/rattachement",
        "/cpp/nouvelle-structure",
        "/cpp/mon-compte",
        "/cpp/messages",
        "/cpp/pannes",
        "/cpp/autres/factures-emises",
        "/cpp/autres/rien",
        "/cpp/structures/1",
        "/cpp/structures/a",
        "/cpp/messages/7",
        "/nulle/part",
        "/entrainement.css",
    ];
    for page in pages {
        browser.go(page).await;
        well_behaved(&browser, page);
    }
    browser.go(&path).await;
    browser.press(RESET, &[]).await;
    well_behaved(&browser, "confirmation");
    browser.press("Confirmer", &[]).await;
    well_behaved(&browser, "recap");
    recap(&browser);
    browser.forge("/cpp/accueil", &[]).await;
    assert_eq!(browser.status, StatusCode::METHOD_NOT_ALLOWED);
    well_behaved(&browser, "a form sent where there is none");
}

#[tokio::test]
async fn the_stylesheet_is_the_portal_s_own_and_fetches_nothing() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    let html = browser.html();
    let sheets: Vec<String> = elements(&html, &["link"]).iter().map(|link| link.attribute("href").to_owned()).collect();
    assert_eq!(sheets.len(), 1);
    browser.go(&sheets[0]).await;
    assert_eq!((browser.status, browser.header(&CONTENT_TYPE)), (StatusCode::OK, "text/css; charset=utf-8"));
    assert!(!browser.html().contains("url("), "nothing is fetched from the stylesheet");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_answers_to_its_own_host_names_alone() {
    let practice = Practice::open().await;
    let browser = Browser::at(&practice).await;
    let port = browser.server().port();
    assert!(browser.server().ip().is_loopback());
    let head = |path: &str, host: &str| -> String {
        let mut stream = TcpStream::connect(browser.server()).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\n{host}Connection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split("\r\n\r\n").next().unwrap_or_default().to_owned()
    };
    for path in ["/cpp/connexion", "/cpro/transverses/v1/health-check"] {
        for right in ["127.0.0.1", "localhost", "LOCALHOST"] {
            let head = head(path, &format!("Host: {right}:{port}\r\n"));
            assert!(!head.contains(" 421 ") && head.starts_with("HTTP/1.1 "), "{path} at {right}: {head}");
        }
        let others = [
            "127.0.0.1".to_owned(),
            format!("localhost:{}", port ^ 1),
            format!("attaquant.example:{port}"),
            String::new(),
        ];
        for other in others {
            let head = head(path, &format!("Host: {other}\r\n"));
            assert!(head.contains(" 421 ") && head.contains("no-store"), "{path} at {other:?}: {head}");
        }
        assert!(head(path, "").starts_with("HTTP/1.1 4"), "{path}: no host at all");
        let elsewhere = head(&format!("http://attaquant.example{path}"), &format!("Host: 127.0.0.1:{port}\r\n"));
        assert!(elsewhere.contains(" 421 "), "the address asked for counts as well: {elsewhere}");
    }
}

#[tokio::test]
async fn two_practice_portals_side_by_side_do_not_share_a_session() {
    let (one, two) = (Practice::seeded(1).await, Practice::seeded(2).await);
    let mut browser = Browser::signed_in(&one, TOWN).await;
    browser.go(two.portal.address()).await;
    browser.sign_in(&two, TOWN).await;
    browser.go(&one.portal.address().replace("connexion", "accueil")).await;
    assert!(browser.says("Bienvenue"), "still signed in at the first: {}", browser.text());
}

#[track_caller]
fn well_behaved(browser: &Browser, page: &str) {
    assert_eq!(browser.header(&CACHE_CONTROL), "no-store", "{page}");
    assert_eq!(browser.header(&X_FRAME_OPTIONS), "DENY", "{page}");
    let policy = browser.header(&CONTENT_SECURITY_POLICY);
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{page}: {policy}");
    if browser.header(&CONTENT_TYPE).starts_with("text/html") {
        let html = browser.html();
        assert!(html.contains("<html lang=\"fr\">"), "{page}");
        let foreign = ["<script", "://", "style="].into_iter().find(|part| html.contains(part));
        assert_eq!(foreign, None, "{page} needs no script and asks nothing of another host");
        assert!(browser.says("ENTRAÎNEMENT Portail d'entraînement de Trousseau, sans lien avec l'État"), "{page}");
    }
}
