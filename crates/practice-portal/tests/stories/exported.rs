//! « Exporter les informations de connexion »: a PDF that says what the recap says.

use chorus_pro::{FileKind, Page, pdf_text, recognise_file};
use reqwest::StatusCode;
use reqwest::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::browser::Browser;
use crate::practice::{AGGLOMERATION, Practice, TOWN};
use crate::resetting::{recap, reset};

const EXPORT: &str = "Exporter les informations de connexion";

#[tokio::test]
async fn the_pdf_is_read_as_the_recap_that_it_was_exported_from() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    let sheets = practice.with(|world| {
        let person = world.people()[AGGLOMERATION].id;
        let managed = world.structures_of(person).filter(|found| found.manager == person && found.accounts.len() == 1);
        managed.map(|found| format!("/cpp/structures/{}", found.number)).collect::<Vec<_>>()
    });
    assert_eq!(sheets.len(), 20, "every kind of identifier and name");
    for path in sheets {
        browser.go(&path).await;
        reset(&mut browser).await;
        let shown = recap(&browser);
        browser.press(EXPORT, &[]).await;
        let Page::Recap(exported) = recognise_file(browser.body(), FileKind::Text, None).unwrap() else {
            panic!("{path}: {}", pdf_text(browser.body()).unwrap().as_str());
        };
        assert!(exported.password.is_same_as(&shown.password), "{path}");
        assert_eq!(
            (exported.login, exported.structure_id, exported.structure_name, exported.email),
            (shown.login, shown.structure_id, shown.structure_name, shown.email)
        );
    }
}

#[tokio::test]
async fn the_pdf_says_that_it_is_practice_on_the_page_and_in_its_name() {
    let practice = Practice::open().await;
    let mut browser = exported(&practice).await;
    assert_eq!(browser.header(&CONTENT_TYPE), "application/pdf");
    assert_eq!(browser.header(&CACHE_CONTROL), "no-store");
    assert!(
        browser.header(&CONTENT_DISPOSITION).contains("\"ENTRAINEMENT-"),
        "{}",
        browser.header(&CONTENT_DISPOSITION)
    );
    assert!(pdf_text(browser.body()).unwrap().contains("ENTRAÎNEMENT"));
    let document = lopdf::Document::load_mem(browser.body()).unwrap();
    assert_eq!(document.get_pages().len(), 1);
    browser.go("/cpp/accueil").await;
    assert!(browser.says("Bienvenue"), "a download does not leave the page");
}

#[tokio::test]
async fn the_pdf_can_be_fetched_again_until_the_next_reset() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    reset(&mut browser).await;
    let (first, again, late) =
        (browser.pressed(EXPORT, &[]), browser.pressed(EXPORT, &[]), browser.pressed(EXPORT, &[]));
    for request in [first, again] {
        browser.send(request).await;
        assert_eq!(browser.header(&CONTENT_TYPE), "application/pdf", "while it is the latest");
    }
    let (manager, now) = practice.with(|world| (world.people()[TOWN].id, practice.now()));
    practice.with(|world| world.reset(manager, &sheet.id, &sheet.logins[0], now)).unwrap();
    browser.send(late).await;
    assert_eq!(browser.status, StatusCode::GONE);
    assert!(browser.says("ne sont plus disponibles"), "{}", browser.text());
}

#[tokio::test]
async fn nobody_else_can_fetch_it_nor_can_it_be_fetched_before_the_reset() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let address = format!("{}/informations", sheet.path);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    browser.press("Réinitialiser le mot de passe (utilisateur technique)", &[]).await;
    let (_, _, question) = browser.form("Confirmer", &[]);
    let fields: Vec<(&str, &str)> = question.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.forge(&address, &fields).await;
    assert_eq!(browser.status, StatusCode::FORBIDDEN, "asked, not confirmed");

    browser.go(&sheet.path).await;
    reset(&mut browser).await;
    let (_, _, fields) = browser.form(EXPORT, &[]);
    let key = fields.iter().find(|(name, _)| name == "cle").unwrap().1.clone();
    let mut other = Browser::signed_in(&practice, TOWN).await;
    let token = other.token();
    other.forge(&address, &[("jeton", &token), ("cle", &key)]).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN, "the same person in another session");
    browser.press(EXPORT, &[]).await;
    assert_eq!(browser.status, StatusCode::OK, "the session that it was shown to");
}

async fn exported(practice: &Practice) -> Browser {
    let mut browser = Browser::signed_in(practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    reset(&mut browser).await;
    browser.press(EXPORT, &[]).await;
    browser
}
