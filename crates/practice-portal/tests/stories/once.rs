//! A form that is posted twice resets once.

use chorus_pro::Page;
use reqwest::StatusCode;

use crate::browser::Browser;
use crate::practice::{Practice, TOWN};
use crate::resetting::{RESET, recap};

#[tokio::test]
async fn a_form_posted_twice_resets_once_and_the_second_answer_says_so() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    browser.press(RESET, &[]).await;
    let (first, second) = (browser.pressed("Confirmer", &[]), browser.pressed("Confirmer", &[]));
    browser.send(first).await;
    let shown = recap(&browser).password;
    browser.send(second).await;
    assert_eq!(browser.status, StatusCode::CONFLICT);
    assert!(browser.says("Cette demande a déjà été traitée."), "{}", browser.text());
    assert!(!browser.text().contains(shown.expose()), "the recap is shown one single time");
    assert!(matches!(browser.page(), Page::Other));
    assert_eq!(practice.resets(), 1);
    assert!(practice.accepts(&sheet.logins[0], &shown), "what was shown is still the password");
    browser.click("Retour sur la fiche structure").await;
    assert_eq!(browser.path(), sheet.path);
}

#[tokio::test]
async fn ten_posts_at_the_same_moment_reset_once() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    browser.press(RESET, &[]).await;
    let posts: Vec<_> = (0..10).map(|_| tokio::spawn(browser.pressed("Confirmer", &[]).send())).collect();
    let mut statuses = Vec::new();
    for post in posts {
        statuses.push(post.await.unwrap().unwrap().status());
    }
    statuses.sort();
    assert_eq!(statuses[0], StatusCode::OK);
    assert!(statuses[1..].iter().all(|status| *status == StatusCode::CONFLICT), "{statuses:?}");
    assert_eq!(practice.resets(), 1);
}

#[tokio::test]
async fn the_question_asked_anew_resets_anew() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    let mut shown = Vec::new();
    for _ in 0..2 {
        browser.go(&sheet.path).await;
        browser.press(RESET, &[]).await;
        browser.press("Confirmer", &[]).await;
        shown.push(recap(&browser).password);
    }
    assert_eq!(practice.resets(), 2);
    let accepted: Vec<bool> = shown.iter().map(|password| practice.accepts(&sheet.logins[0], password)).collect();
    assert_eq!(accepted, [false, true], "the first new password died with the second reset");
}
