//! Faults on demand, from a program and from the page « Pannes ».

use std::sync::Arc;
use std::time::{Duration, Instant};

use chorus_pro::piste::{Access, Piste, Verdict};
use chorus_pro::{Page, VisiblePage, recognise};
use jiff::Timestamp;
use practice_portal::{Fault, Opening, PageChange};
use reqwest::StatusCode;

use crate::browser::Browser;
use crate::practice::{Practice, TOWN};
use crate::resetting::{RESET, recap};

#[tokio::test]
async fn a_recap_that_is_cut_lacks_the_password_though_the_reset_took_place() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let old = practice.password(&sheet.logins[0]);
    let mut browser = at_the_question(&practice).await;
    practice.portal.next_fault(Fault::CutInRecap);
    let mut response = browser.pressed("Confirmer", &[]).send().await.unwrap();
    let promised = response.content_length().unwrap();
    let mut received = Vec::new();
    let broken = loop {
        match response.chunk().await {
            Ok(Some(part)) => received.extend_from_slice(&part),
            Ok(None) => break false,
            Err(_) => break true,
        }
    };
    assert!(broken, "the line was cut");
    let share = received.len() as f64 / promised as f64;
    assert!((0.3..0.9).contains(&share), "{} of {promised} bytes came", received.len());
    let part = String::from_utf8(received).unwrap();
    assert!(part.contains("Ce compte a été réinitialisé avec le mot de passe :"), "cut in the middle of the recap");
    assert!(matches!(recognise(&VisiblePage::from_html(&part)), Page::RecapIncomplete(_)));
    assert_eq!(practice.resets(), 1);
    let new = practice.password(&sheet.logins[0]);
    assert!(!part.contains(new.expose()) && !practice.accepts(&sheet.logins[0], &old), "nobody knows the new one");

    browser.go(&sheet.path).await;
    browser.press(RESET, &[]).await;
    browser.press("Confirmer", &[]).await;
    assert!(recap(&browser).password.is_same_as(&practice.password(&sheet.logins[0])), "a second reset is whole");
}

#[tokio::test]
async fn a_session_lapsed_at_the_confirmation_resets_nothing() {
    let practice = Practice::open().await;
    let mut browser = at_the_question(&practice).await;
    practice.portal.next_fault(Fault::LapsedAtConfirmation);
    browser.press("Confirmer", &[]).await;
    assert!(matches!(browser.page(), Page::SignIn));
    assert!(browser.says("Votre session a expiré. Veuillez vous reconnecter."));
    assert_eq!(practice.resets(), 0);
    browser.go("/cpp/structures").await;
    assert!(matches!(browser.page(), Page::SignIn), "the session is really gone");
}

#[tokio::test]
async fn the_error_page_comes_once_and_what_was_asked_is_not_done() {
    let practice = Practice::open().await;
    let mut browser = at_the_question(&practice).await;
    practice.portal.next_fault(Fault::ErrorPage);
    let confirm = browser.pressed("Confirmer", &[]);
    browser.press("Confirmer", &[]).await;
    assert_eq!(browser.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(browser.says("Une erreur technique est survenue. Veuillez réessayer ultérieurement."));
    assert!(matches!(browser.page(), Page::Other) && browser.says("ENTRAÎNEMENT"));
    assert_eq!(practice.resets(), 0);
    browser.send(confirm).await;
    recap(&browser);
    assert_eq!(practice.resets(), 1, "once only");
}

#[tokio::test]
async fn a_slow_page_comes_late_and_whole() {
    let practice = Practice::open().await;
    let mut browser = at_the_question(&practice).await;
    practice.portal.next_fault(Fault::Slow { by: Duration::from_millis(300) });
    let asked = Instant::now();
    browser.press("Confirmer", &[]).await;
    assert!(asked.elapsed() >= Duration::from_millis(300));
    recap(&browser);
}

#[tokio::test]
async fn each_fault_meets_the_request_that_it_fits_and_waits_for_it() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    practice.portal.next_fault(Fault::CutInRecap);
    practice.portal.next_fault(Fault::LapsedAtConfirmation);
    browser.go("/cpp/structures").await;
    browser.go(&practice.ordinary(TOWN).path).await;
    browser.press(RESET, &[]).await;
    assert!(matches!(browser.page(), Page::Confirmation(_)), "no page before it was touched");
    browser.press("Confirmer", &[]).await;
    assert!(matches!(browser.page(), Page::SignIn));
    browser.sign_in(&practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    browser.press(RESET, &[]).await;
    assert!(browser.pressed("Confirmer", &[]).send().await.unwrap().bytes().await.is_err(), "the other one");
}

#[tokio::test]
async fn a_question_that_is_asked_again_has_been_answered_and_a_second_answer_resets_once_more() {
    let practice = Practice::open().await;
    let mut browser = at_the_question(&practice).await;
    practice.portal.next_fault(Fault::AskedAgain);
    browser.press("Confirmer", &[]).await;
    assert!(matches!(browser.page(), Page::Confirmation(_)));
    assert_eq!((practice.portal.commits(), practice.resets()), (1, 1));
    browser.press("Confirmer", &[]).await;
    assert!(recap(&browser).password.is_same_as(&practice.password(&practice.ordinary(TOWN).logins[0])));
    assert_eq!((practice.portal.commits(), practice.resets()), (2, 2));
}

#[tokio::test]
async fn a_page_that_stays_has_its_button_say_so_and_its_answer_takes_effect_and_never_arrives() {
    for change in PageChange::FIRST {
        let practice = Practice::open().await;
        practice.portal.next_fault(Fault::Stays { change });
        let browser = at_the_question(&practice).await;
        assert_eq!(browser.html().matches("data-panne=").count(), 1, "{change:?}");
        let sent = browser.pressed("Confirmer", &[]).timeout(Duration::from_millis(500)).send().await;
        assert!(sent.is_err_and(|error| error.is_timeout()), "{change:?}");
        assert_eq!((practice.portal.commits(), practice.resets()), (1, 1), "{change:?}");
    }
    let practice = Practice::open().await;
    let browser = at_the_question(&practice).await;
    assert!(!browser.html().contains("data-panne="), "where nobody asked for it there is none");
    assert!(!browser.html().contains("<script"), "nor a script");
}

#[tokio::test]
async fn whoever_tries_by_hand_asks_for_a_fault_on_a_page_of_its_own() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.click("Pannes").await;
    assert!(browser.says("Aucune panne n'est prévue."));
    for label in ["Page lente", "Coupure dans le récapitulatif", "Session expirée à la confirmation", "Page d'erreur"]
    {
        browser.press(label, &[]).await;
    }
    let all =
        "Pannes prévues : Page lente, Coupure dans le récapitulatif, Session expirée à la confirmation, Page d'erreur.";
    assert!(browser.says(all), "the page itself is spared: {}", browser.text());
    browser.press("Tout annuler", &[]).await;
    assert!(browser.says("Aucune panne n'est prévue."));
    browser.press("Page d'erreur", &[]).await;
    browser.go("/cpp/structures").await;
    assert_eq!(browser.status, StatusCode::INTERNAL_SERVER_ERROR);
    browser.go("/cpp/structures").await;
    assert_eq!(browser.status, StatusCode::OK);
}

#[tokio::test]
async fn faults_can_be_asked_for_before_signing_in() {
    let practice = Practice::open().await;
    let mut browser = Browser::at(&practice).await;
    browser.click("Pannes").await;
    browser.press("Page d'erreur", &[]).await;
    browser.go("/cpp/connexion").await;
    assert_eq!(browser.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn a_fault_of_piste_is_asked_for_by_hand_on_whichever_portal_one_looks_at() {
    let practice = Practice::open().await;
    let beside = practice.portal.open_beside(Opening { seed: Some(2), ..Opening::default() }).await.unwrap();
    let login = practice.ordinary(TOWN).logins[0].clone();
    let password = practice.password(&login);
    let addresses = practice.portal.piste();
    let access = Access {
        token_url: addresses.token_url,
        api_url: addresses.api_url,
        client_id: addresses.client_id,
        client_secret: addresses.client_secret,
    };
    let piste = Piste::with_pause(access, Arc::new(Timestamp::now), |_| Box::pin(std::future::ready(()))).unwrap();
    let mut browser = Browser::of(&beside).await;
    browser.click("Pannes").await;
    browser.press("Demander", &[("Panne", "Trop d'appels"), ("Combien de fois", "une fois")]).await;
    assert!(browser.says("Pannes prévues : Trop d'appels (une fois)."), "{}", browser.text());
    assert_eq!(piste.check(&login, &password, None).await.verdict, Verdict::Throttled);
    assert_eq!(piste.check(&login, &password, None).await.verdict, Verdict::Accepted);
    browser.go("/cpp/pannes").await;
    browser.press("Demander", &[("Panne", "Application non raccordée")]).await;
    assert!(browser.says("Application non raccordée (jusqu'à l'annulation)"), "{}", browser.text());
    assert_eq!(piste.check(&login, &password, None).await.verdict, Verdict::AccessNotGranted);
    browser.press("Tout annuler", &[]).await;
    assert_eq!(piste.check(&login, &password, None).await.verdict, Verdict::Accepted);
}

/// Before « Confirmer ».
async fn at_the_question(practice: &Practice) -> Browser {
    let mut browser = Browser::signed_in(practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    browser.press(RESET, &[]).await;
    browser
}
