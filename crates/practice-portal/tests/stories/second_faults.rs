//! What goes wrong in the second generation, and what is in force then.

use std::time::Duration;

use chorus_pro::Page;
use practice_portal::{Fault, PageChange, Variant};
use reqwest::StatusCode;

use crate::application::Application;
use crate::practice::{Practice, Sheet, TOWN};

#[tokio::test]
async fn a_failed_submission_keeps_the_form_says_so_and_can_be_made_again() {
    let (practice, sheet, mut application) = before_submission().await;
    let shown = application.form().password.unwrap();
    practice.portal.next_fault(Fault::RefusedAtSubmission);
    application.submits().await;
    assert_eq!(application.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(application.says("votre demande n'a pas pu être soumise"), "{}", application.text());
    assert!(application.form().password.unwrap().is_same_as(&shown), "the same password is still there");
    assert_eq!(practice.resets(), 0);
    application.submits().await;
    assert!(practice.accepts(&sheet.logins[0], &shown), "the second click is whole");
}

#[tokio::test]
async fn a_session_that_lapses_in_the_form_leaves_nothing_in_force() {
    let (practice, sheet, mut application) = before_submission().await;
    practice.portal.next_fault(Fault::LapsedInForm);
    application.chooses("structure", sheet.id.as_str()).await;
    assert!(matches!(application.page(), Page::SignIn), "{}", application.text());
    assert!(application.says("Votre session a expiré. Veuillez vous reconnecter."));
    assert_eq!(practice.resets(), 0);
}

#[tokio::test]
async fn a_session_that_lapses_at_the_submission_leaves_nothing_in_force() {
    let (practice, _, mut application) = before_submission().await;
    practice.portal.next_fault(Fault::LapsedAtConfirmation);
    application.submits().await;
    assert!(matches!(application.page(), Page::SignIn), "{}", application.text());
    assert_eq!(practice.resets(), 0);
    application.open("raccordements").await;
    assert!(matches!(application.page(), Page::SignIn), "the session is really gone");
}

#[tokio::test]
async fn an_answer_that_never_arrives_tells_nothing_and_the_password_is_in_force_or_not() {
    for is_done in [true, false] {
        let (practice, sheet, application) = before_submission().await;
        let (old, shown) = (practice.password(&sheet.logins[0]), application.form().password.unwrap());
        practice.portal.next_fault(Fault::UnansweredSubmission { is_done });
        let sent = application.submission().timeout(Duration::from_millis(500)).send().await;
        assert!(sent.is_err_and(|error| error.is_timeout()), "{is_done}");
        let in_force = (practice.accepts(&sheet.logins[0], &shown), practice.accepts(&sheet.logins[0], &old));
        assert_eq!(in_force, (is_done, !is_done));
    }
}

#[tokio::test]
async fn an_error_page_in_the_form_does_nothing_and_comes_once() {
    let (practice, sheet, mut application) = before_submission().await;
    let again = application.submission();
    let shown = application.form().password.unwrap();
    practice.portal.next_fault(Fault::ErrorPage);
    application.submits().await;
    assert_eq!(application.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(practice.resets(), 0);
    application.take(again.send().await.unwrap()).await;
    assert!(practice.accepts(&sheet.logins[0], &shown));
}

#[tokio::test]
async fn whoever_tries_by_hand_is_offered_the_faults_of_this_generation() {
    let (_practice, _, mut application) = before_submission().await;
    application.get("/cpp/pannes").await;
    for label in ["Échec de « Soumettre »", "« Soumettre » sans réponse", "Session expirée dans le formulaire"] {
        assert!(application.says(label), "{label}: {}", application.text());
    }
    assert!(!application.says("Coupure dans le récapitulatif"), "{}", application.text());
    assert!(application.says("Retour au portail") && !application.says("Activités du gestionnaire"));
}

#[tokio::test]
async fn a_failed_submission_may_show_another_password_that_is_in_force_once_it_is_submitted() {
    let (practice, sheet, mut application) = before_submission().await;
    let (old, shown) = (practice.password(&sheet.logins[0]), application.form().password.unwrap());
    practice.portal.next_fault(Fault::DrawnAnewAtSubmission);
    application.submits().await;
    assert!(application.says("votre demande n'a pas pu être soumise"), "{}", application.text());
    let another = application.form().password.unwrap();
    assert!(!another.is_same_as(&shown) && practice.accepts(&sheet.logins[0], &old), "nothing is in force yet");
    application.submits().await;
    assert!(practice.accepts(&sheet.logins[0], &another));
    assert_eq!((practice.portal.commits(), practice.resets()), (2, 1));
}

#[tokio::test]
async fn a_page_that_stays_has_its_button_say_so_and_its_submission_takes_effect_without_an_answer() {
    for change in PageChange::SECOND {
        let practice = Practice::second(Variant::default()).await;
        practice.portal.next_fault(Fault::Stays { change });
        let sheet = practice.ordinary(TOWN);
        let mut application = Application::signed_in(&practice, TOWN).await;
        application.fills_in_and_waits(&sheet).await;
        assert_eq!(application.html().matches("data-panne=").count(), 1, "{change:?}");
        let sent = application.submission().timeout(Duration::from_millis(500)).send().await;
        assert!(sent.is_err_and(|error| error.is_timeout()), "{change:?}");
        assert_eq!((practice.portal.commits(), practice.resets()), (1, 1), "{change:?}");
    }
}

/// Before « Soumettre ».
async fn before_submission() -> (Practice, Sheet, Application) {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(TOWN);
    let mut application = Application::signed_in(&practice, TOWN).await;
    application.fills_in_and_waits(&sheet).await;
    (practice, sheet, application)
}
