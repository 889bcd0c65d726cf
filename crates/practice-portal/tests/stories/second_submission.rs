//! « Soumettre »: from then on the password that was shown is in force, once, and no other.

use chorus_pro::Page;
use jiff::SignedDuration;
use practice_portal::Variant;
use reqwest::StatusCode;

use crate::application::Application;
use crate::practice::{AGGLOMERATION, COLLEAGUE, Practice, TOWN};

#[tokio::test]
async fn the_password_that_was_shown_is_in_force_and_the_old_one_is_dead() {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(TOWN);
    let old = practice.password(&sheet.logins[0]);
    let mut application = Application::signed_in(&practice, TOWN).await;
    application.fills_in_and_waits(&sheet).await;
    let shown = application.form().password.unwrap();
    application.submits().await;
    assert!(matches!(application.page(), Page::Submitted(_)), "{}", application.text());
    assert!(!application.html().contains("sp_formfield"), "the form is gone");
    assert!(practice.accepts(&sheet.logins[0], &shown) && !practice.accepts(&sheet.logins[0], &old));
    assert_eq!(practice.resets(), 1);
    let told = practice.with(|world| world.people()[TOWN].mailbox.last().unwrap().text.join(" "));
    assert!(told.contains("vient d'être réinitialisé") && !told.contains(shown.expose()), "{told}");
    practice.passes(SignedDuration::from_hours(424 * 24 - 2));
    assert!(practice.accepts(&sheet.logins[0], &shown), "for 424 days");
    practice.passes(SignedDuration::from_hours(4));
    assert!(!practice.accepts(&sheet.logins[0], &shown), "and no longer");
}

#[tokio::test]
async fn the_same_form_submitted_twice_resets_once_and_the_second_answer_says_so() {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(TOWN);
    let mut application = Application::signed_in(&practice, TOWN).await;
    application.fills_in_and_waits(&sheet).await;
    let (one, two) = (application.submission(), application.submission());
    let (one, two) = tokio::join!(one.send(), two.send());
    let answers = [one.unwrap().text().await.unwrap(), two.unwrap().text().await.unwrap()];
    let count = |words: &str| answers.iter().filter(|answer| answer.contains(words)).count();
    assert_eq!(
        (count("Votre demande a été soumise"), count("Cette demande a déjà été traitée.")),
        (1, 1),
        "{answers:?}"
    );
    assert_eq!(practice.resets(), 1);
}

#[tokio::test]
async fn a_password_that_nobody_saw_yet_cannot_be_put_in_force() {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(TOWN);
    let mut application = Application::signed_in(&practice, TOWN).await;
    application.fills_in(&sheet).await;
    application.submits().await;
    assert_eq!(application.status, StatusCode::CONFLICT);
    assert_eq!(practice.resets(), 0);
    application.waits().await;
    let shown = application.form().password.unwrap();
    application.submits().await;
    assert!(practice.accepts(&sheet.logins[0], &shown), "once it is shown it can");
}

#[tokio::test]
async fn an_older_form_does_not_put_the_newer_password_in_force() {
    let practice = Practice::second(Variant::default()).await;
    let several = practice.structure(AGGLOMERATION, |found, _| found.accounts.len() > 1);
    let mut application = Application::signed_in(&practice, AGGLOMERATION).await;
    application.fills_in_and_waits(&several).await;
    let older = application.submission();
    application.chooses("compte", several.logins[1].as_str()).await;
    application.waits().await;
    let (key, shown) = (application.key(), application.form().password.unwrap());
    application.take(older.send().await.unwrap()).await;
    assert!(application.says("Ce formulaire a changé entre-temps"), "{}", application.text());
    assert_eq!(practice.resets(), 0);
    assert_eq!(application.key(), key, "the newer one is still there");
    application.submits().await;
    assert!(practice.accepts(&several.logins[1], &shown));
}

#[tokio::test]
async fn a_forged_submission_is_refused_and_nothing_changes() {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(TOWN);
    let mut manager = Application::signed_in(&practice, TOWN).await;
    manager.fills_in_and_waits(&sheet).await;
    let key = manager.key();
    let mut other = Application::signed_in(&practice, AGGLOMERATION).await;
    other.post("/aife_csm/soumettre", &[("cle", &key)]).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "another session's key");
    manager.forge("/aife_csm/soumettre", &[("cle", &key)]).await;
    assert_eq!(manager.status, StatusCode::FORBIDDEN, "without the session's token");
    assert_eq!(practice.resets(), 0);
}

#[tokio::test]
async fn who_is_no_longer_the_principal_manager_cannot_submit() {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(AGGLOMERATION);
    let mut application = Application::signed_in(&practice, AGGLOMERATION).await;
    application.fills_in_and_waits(&sheet).await;
    practice.with(|world| {
        let old = world.people()[AGGLOMERATION].id;
        world.name_manager(old, &sheet.id, COLLEAGUE).unwrap();
    });
    application.submits().await;
    assert!(application.says("Seul le gestionnaire principal"), "{}", application.text());
    assert_eq!(practice.resets(), 0);
}
