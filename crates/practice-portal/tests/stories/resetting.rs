//! The reset from the sheet to the recap and back, and the creation of an account where there is none.

use chorus_pro::{Page, Recap, StructurePage};
use jiff::{SignedDuration, ToSpan};
use practice_portal::world::local;
use reqwest::StatusCode;

use crate::browser::Browser;
use crate::practice::{AGGLOMERATION, Practice, TOWN};

pub(crate) const RESET: &str = "Réinitialiser le mot de passe (utilisateur technique)";

#[tokio::test]
async fn confirming_shows_a_recap_with_the_new_password_and_the_old_one_is_dead() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let login = &sheet.logins[0];
    let old = practice.password(login);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    browser.press(RESET, &[]).await;
    let Page::Confirmation(question) = browser.page() else { panic!("{}", browser.text()) };
    assert_eq!(question.login.as_ref(), Some(login));
    assert!(practice.accepts(login, &old), "nothing was reset yet");

    browser.press("Confirmer", &[]).await;
    assert_eq!(browser.status, StatusCode::OK);
    let recap = recap(&browser);
    assert_eq!((&recap.login, recap.structure_id.as_ref()), (login, Some(&sheet.id)));
    assert_eq!(recap.structure_name.as_deref(), Some("COMMUNE DE VALBOURG"));
    assert_eq!(recap.email, Some(practice.contact(TOWN)));
    assert!(recap.password.is_same_as(&practice.password(login)));
    assert!(practice.accepts(login, &recap.password) && !practice.accepts(login, &old));
    assert_eq!(practice.resets(), 1);
}

#[tokio::test]
async fn the_expiry_becomes_424_days_from_now_and_the_way_back_shows_it() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    let before = structure(&browser).expires.unwrap();
    practice.passes(SignedDuration::from_mins(5));
    reset(&mut browser).await;
    browser.click("Retour sur la fiche structure").await;
    assert_eq!(browser.path(), sheet.path);
    let wanted = local(practice.now()).checked_add(424.days()).unwrap();
    let after = structure(&browser).expires.unwrap();
    assert!(after == wanted && after != before, "{before} became {after}, wanted {wanted}");
}

#[tokio::test]
async fn the_principal_manager_gets_a_message_that_can_be_opened() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    assert!(browser.has_link("Boîte aux lettres fictive (0)"));
    browser.go(&sheet.path).await;
    reset(&mut browser).await;
    let password = recap(&browser).password;
    browser.click("Boîte aux lettres fictive (1)").await;
    assert_eq!(browser.table()[1][1], practice.contact(TOWN));
    browser.click("Réinitialisation du mot de passe de l'utilisateur technique").await;
    assert!(browser.says(sheet.logins[0].as_str()) && browser.says("COMMUNE DE VALBOURG"), "{}", browser.text());
    assert!(!browser.text().contains(password.expose()), "a message never holds the password");
    let mut other = Browser::signed_in(&practice, AGGLOMERATION).await;
    other.go("/cpp/messages/0").await;
    assert_eq!(other.status, StatusCode::NOT_FOUND, "it is the manager's mailbox alone");
}

#[tokio::test]
async fn cancelling_resets_nothing_and_leads_back_to_the_sheet() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let old = practice.password(&sheet.logins[0]);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    browser.press(RESET, &[]).await;
    browser.press("Annuler", &[]).await;
    assert_eq!(browser.path(), sheet.path);
    assert!(practice.accepts(&sheet.logins[0], &old));
    assert_eq!(practice.resets(), 0);
}

#[tokio::test]
async fn of_several_accounts_the_chosen_one_is_reset_and_no_other() {
    let practice = Practice::open().await;
    let sheet = practice.structure(AGGLOMERATION, |found, _| found.accounts.len() == 3);
    let old: Vec<_> = sheet.logins.iter().map(|login| practice.password(login)).collect();
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.go(&sheet.path).await;
    browser.press(RESET, &[(sheet.logins[1].as_str(), "")]).await;
    let Page::Confirmation(question) = browser.page() else { panic!("{}", browser.text()) };
    assert_eq!(question.login.as_ref(), Some(&sheet.logins[1]));
    browser.press("Confirmer", &[]).await;
    assert_eq!(recap(&browser).login, sheet.logins[1]);
    let accepted: Vec<bool> = sheet.logins.iter().zip(&old).map(|(login, old)| practice.accepts(login, old)).collect();
    assert_eq!(accepted, [true, false, true]);
}

#[tokio::test]
async fn none_of_several_chosen_is_asked_for_again() {
    let practice = Practice::open().await;
    let sheet = practice.structure(AGGLOMERATION, |found, _| found.accounts.len() == 3);
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.go(&sheet.path).await;
    browser.press(RESET, &[]).await;
    assert_eq!(browser.path(), sheet.path);
    assert!(browser.says("Veuillez choisir un utilisateur technique de la structure."), "{}", browser.text());
}

#[tokio::test]
async fn where_there_is_no_account_one_is_made_and_its_password_shown_once() {
    let practice = Practice::open().await;
    let sheet = practice.structure(AGGLOMERATION, |found, _| found.accounts.is_empty());
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.go(&sheet.path).await;
    assert!(browser.says("Utilisateur technique : aucun") && !browser.has_button(RESET));
    let create = browser.pressed("Créer l'utilisateur technique", &[]);
    let again = browser.pressed("Créer l'utilisateur technique", &[]);
    browser.send(create).await;
    let made = recap(&browser);
    assert_eq!(made.structure_id.as_ref(), Some(&sheet.id));
    assert!(practice.accepts(&made.login, &made.password));
    browser.send(again).await;
    assert!(browser.says("Cette structure a déjà un utilisateur technique."), "{}", browser.text());
    assert_eq!(structure(&browser).login, Some(made.login), "the sheet shows it now");
    assert!(browser.has_button(RESET) && !browser.has_button("Créer l'utilisateur technique"));
    assert!(!browser.text().contains(made.password.expose()));
}

#[tokio::test]
async fn three_hundred_passwords_are_recognised_byte_for_byte() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(AGGLOMERATION);
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.go(&sheet.path).await;
    let mut characters = std::collections::BTreeSet::new();
    for round in 1..=300 {
        let ask = browser.request(&format!("{}/reinitialisation?compte={}", sheet.path, sheet.logins[0]));
        browser.send(ask).await;
        browser.press("Confirmer", &[]).await;
        let shown = recap(&browser).password;
        assert!(shown.is_same_as(&practice.password(&sheet.logins[0])), "{round}: {}", shown.expose());
        characters.extend(shown.expose().chars());
    }
    assert_eq!(practice.resets(), 300);
    assert_eq!(characters.len(), 94, "every printable character came up");
}

/// From the sheet to the recap.
pub(crate) async fn reset(browser: &mut Browser) {
    browser.press(RESET, &[]).await;
    browser.press("Confirmer", &[]).await;
}

#[track_caller]
pub(crate) fn recap(browser: &Browser) -> Recap {
    match browser.page() {
        Page::Recap(recap) => recap,
        other => panic!("{other:?}: {}", browser.text()),
    }
}

#[track_caller]
fn structure(browser: &Browser) -> StructurePage {
    match browser.page() {
        Page::Structure(page) => page,
        other => panic!("{other:?}: {}", browser.text()),
    }
}
