//! The technical user's contact address follows the principal manager, and the principal manager's own.

use reqwest::StatusCode;

use crate::browser::Browser;
use crate::practice::{COLLEAGUE, Practice, TOWN};
use crate::resetting::{recap, reset};

#[tokio::test]
async fn when_the_principal_manager_changes_the_contact_address_is_the_new_one_s() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut before = Browser::signed_in(&practice, TOWN).await;
    before.go(&sheet.path).await;
    assert!(before.says("Adresse de contact de l'utilisateur technique : comptabilite@valbourg.example"));
    before.click("Désigner gestionnaire principal").await;
    assert!(before.says("Bastien Morel deviendra gestionnaire principal"), "{}", before.text());
    before.press("Désigner gestionnaire principal", &[]).await;
    assert!(before.says("Gestionnaire Principal : Morel Bastien (bastien.morel@valbourg.example)"));
    assert!(before.says("Adresse de contact de l'utilisateur technique : bastien.morel@valbourg.example"));
    assert!(!before.has_button("Réinitialiser le mot de passe (utilisateur technique)"), "no longer theirs to reset");

    let mut after = Browser::signed_in(&practice, COLLEAGUE).await;
    after.go(&sheet.path).await;
    reset(&mut after).await;
    assert_eq!(recap(&after).email, Some(practice.contact(COLLEAGUE)));
    let received = |person: usize| practice.with(|world| world.people()[person].mailbox.len());
    assert_eq!((received(TOWN), received(COLLEAGUE)), (0, 1), "the message too goes to the new one");
}

#[tokio::test]
async fn when_the_manager_changes_address_the_technical_user_s_changes_with_it() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.click("Mon compte").await;
    browser.press("Enregistrer l'adresse", &[("Adresse de contact", "nouvelle@valbourg.example")]).await;
    assert!(browser.says("Votre adresse de contact est enregistrée."), "{}", browser.text());
    browser.go(&sheet.path).await;
    assert!(browser.says("Adresse de contact de l'utilisateur technique : nouvelle@valbourg.example"));
    assert!(browser.says("(camille.roussel@valbourg.example)"), "what one signs in with stays");
    reset(&mut browser).await;
    assert_eq!(recap(&browser).email.as_deref(), Some("nouvelle@valbourg.example"));
    let to = practice.with(|world| world.people()[TOWN].mailbox[0].to.clone());
    assert_eq!(to, "nouvelle@valbourg.example");
}

#[tokio::test]
async fn what_is_no_address_is_refused_beside_the_field() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.click("Mon compte").await;
    browser.press("Enregistrer l'adresse", &[("Adresse de contact", "sans arobase")]).await;
    assert_eq!(browser.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.says("Cette adresse électronique n'est pas valable."));
    assert_eq!(practice.contact(TOWN), "comptabilite@valbourg.example");
}
