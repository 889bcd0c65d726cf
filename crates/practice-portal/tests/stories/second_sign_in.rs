//! The second generation: signing in with a code as the second step.

use chorus_pro::Page;
use jiff::SignedDuration;
use practice_portal::Variant;
use reqwest::StatusCode;

use crate::application::{Application, code};
use crate::practice::{Practice, TOWN};

#[tokio::test]
async fn the_password_alone_lets_nobody_in_and_the_code_from_the_mailbox_does() {
    let practice = Practice::second(Variant::default()).await;
    let mut application = Application::at(&practice).await;
    assert!(matches!(application.page(), Page::SignIn));
    application.first_step(&practice, TOWN).await;
    assert!(application.says("Vérification de votre identité"), "{}", application.text());
    application.open("compte_technique").await;
    assert!(application.says("Code de vérification"), "the form is not there before the code: {}", application.text());
    application.get("/cpp/messages").await;
    assert!(application.says("Votre code de connexion"), "the mailbox can be opened before: {}", application.text());
    application.open("accueil").await;
    let sent = code(&practice, TOWN);
    application.post("/aife_csm/code", &[("code", &sent)]).await;
    assert!(application.says("Bienvenue"), "{}", application.text());
}

#[tokio::test]
async fn a_wrong_password_sends_no_code_and_three_wrong_codes_begin_anew() {
    let practice = Practice::second(Variant::default()).await;
    let mut application = Application::at(&practice).await;
    let (email, _) = practice.person(TOWN);
    application.post("/aife_csm/connexion", &[("adresse", &email), ("mot-de-passe", "autre")]).await;
    assert!(application.says("Adresse électronique ou mot de passe incorrect."));
    assert!(practice.with(|world| world.people()[TOWN].mailbox.is_empty()), "no code was sent");
    application.first_step(&practice, TOWN).await;
    let sent = code(&practice, TOWN);
    for wrong in ["", "abc", "1234567"] {
        assert!(application.says("Code de vérification"), "{}", application.text());
        application.post("/aife_csm/code", &[("code", wrong)]).await;
    }
    assert!(matches!(application.page(), Page::SignIn), "{}", application.text());
    application.post("/aife_csm/code", &[("code", &sent)]).await;
    assert!(matches!(application.page(), Page::SignIn), "the code is worth nothing any more");
}

#[tokio::test]
async fn a_code_of_another_session_lets_nobody_in() {
    let practice = Practice::second(Variant::default()).await;
    let (mut one, mut other) = (Application::at(&practice).await, Application::at(&practice).await);
    one.first_step(&practice, TOWN).await;
    let of_one = code(&practice, TOWN);
    other.first_step(&practice, TOWN).await;
    other.post("/aife_csm/code", &[("code", &of_one)]).await;
    assert!(other.says("Ce code n'est pas celui qui vous a été envoyé."), "{}", other.text());
    one.post("/aife_csm/code", &[("code", &of_one)]).await;
    assert!(one.says("Bienvenue"));
}

#[tokio::test]
async fn a_session_lapses_and_signing_out_ends_it() {
    let practice = Practice::second(Variant::default()).await;
    let mut application = Application::signed_in(&practice, TOWN).await;
    practice.passes(SignedDuration::from_mins(21));
    application.open("raccordements").await;
    assert_eq!(application.status, StatusCode::UNAUTHORIZED);
    assert!(application.says("Votre session a expiré. Veuillez vous reconnecter."));
    application.sign_in(&practice, TOWN).await;
    application.post("/aife_csm/deconnexion", &[]).await;
    application.open("raccordements").await;
    assert!(matches!(application.page(), Page::SignIn), "{}", application.text());
}

#[tokio::test]
async fn every_page_says_that_it_is_practice_and_may_only_use_what_is_served_here() {
    let practice = Practice::second(Variant::default()).await;
    let shell = reqwest::get(practice.portal.address()).await.unwrap();
    let policy = shell.headers()["content-security-policy"].to_str().unwrap().to_owned();
    for rule in ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"] {
        assert!(policy.contains(rule), "{rule} in {policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    assert_eq!(shell.headers()["cache-control"], "no-store");
    let html = shell.text().await.unwrap();
    assert!(html.contains("ENTRAÎNEMENT") && html.contains("/entrainement.js"), "{html}");
}
