//! How many requests a reset takes: no more than a person would make who knows the way.

use crate::practice::{OF_23, OF_400, OF_ONE, Practice, reset};

/// The sign-in page, its form, and the home that it redirects to.
const SIGN_IN: usize = 3;
/// The structure's pencil, the reset's button, « Confirmer ».
const RESET: usize = 3;

#[tokio::test]
async fn the_only_structure() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let mut session = practice.sign_in(OF_ONE).await;
    assert_eq!(session.requests(), SIGN_IN);
    reset(&mut session, &id).await.unwrap();
    assert_eq!(session.requests(), SIGN_IN + 1 + RESET, "between them only the tab");
}

#[tokio::test]
async fn the_twelfth_of_23() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_23)[11].clone();
    let mut session = practice.sign_in(OF_23).await;
    reset(&mut session, &id).await.unwrap();
    assert_eq!(session.requests(), SIGN_IN + 4 + RESET, "the tab, the last page, and back to the third");
}

#[tokio::test]
async fn the_last_of_400() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_400)[399].clone();
    let mut session = practice.sign_in(OF_400).await;
    reset(&mut session, &id).await.unwrap();
    assert_eq!(session.requests(), SIGN_IN + 2 + RESET, "the tab and the last page");
}

#[tokio::test]
async fn any_of_400_once_the_list_was_read() {
    let practice = Practice::open().await;
    let ids = practice.structures(OF_400);
    let mut session = practice.sign_in(OF_400).await;
    session.structures().await.unwrap();
    assert_eq!(session.requests(), SIGN_IN + 80);
    for (done, place) in [200, 0, 399, 12].into_iter().enumerate() {
        reset(&mut session, &ids[place]).await.unwrap();
        assert_eq!(session.requests(), SIGN_IN + 80 + RESET * (done + 1), "number {place}: straight to its pencil");
    }
}

#[tokio::test]
async fn a_second_reset_in_the_same_session() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let mut session = practice.sign_in(OF_ONE).await;
    let first = reset(&mut session, &id).await.unwrap();
    let before = session.requests();
    let second = reset(&mut session, &id).await.unwrap();
    assert_eq!(session.requests() - before, RESET);
    assert!(!practice.is_in_force(&first.login, &first.password), "the second one supersedes it");
    assert!(practice.is_in_force(&second.login, &second.password));
}
