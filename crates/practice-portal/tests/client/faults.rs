//! Each fault, and what is true afterwards.

use std::time::Duration;

use chorus_pro::portal::{Limits, PortalError};
use practice_portal::Fault;

use crate::practice::{OF_ONE, Practice, reset};

/// A reset that meets `fault` at « Confirmer »: what comes of it, and how many resets were made.
async fn at_confirm(limits: Limits, fault: Fault) -> (PortalError, usize) {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let login = practice.logins(&id).remove(0);
    let mut session = practice.sign_in_within(limits, OF_ONE).await;
    let question = session.open_sheet(&id).await.unwrap().ask_to_reset(&login).await.unwrap();
    practice.portal.next_fault(fault);
    (question.confirm().await.unwrap_err(), practice.all_resets())
}

#[tokio::test]
async fn a_line_that_is_cut_in_the_recap_leaves_the_outcome_unknown_and_the_sheet_tells() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let mut session = practice.sign_in(OF_ONE).await;
    let before = session.open_sheet(&id).await.unwrap().accounts()[0].clone();
    practice.portal.next_fault(Fault::CutInRecap);
    let error = reset(&mut session, &id).await.unwrap_err();
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
    assert!(!error.changed_nothing());
    assert_eq!(practice.resets(&before.login), 1, "it took place, once");
    let after = session.open_sheet(&id).await.unwrap().accounts()[0].clone();
    assert_ne!(after.expires, before.expires, "by the same session it can be seen");
    let recap = reset(&mut session, &id).await.unwrap();
    assert!(practice.is_in_force(&recap.login, &recap.password), "a second reset repairs it");
}

#[tokio::test]
async fn an_error_page_at_confirming_leaves_the_outcome_unknown() {
    let (error, resets) = at_confirm(Limits::default(), Fault::ErrorPage).await;
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
    assert_eq!(resets, 0, "it was not made, which the page does not prove");
}

#[tokio::test]
async fn a_session_that_lapsed_at_confirming_changed_nothing() {
    let (error, resets) = at_confirm(Limits::default(), Fault::LapsedAtConfirmation).await;
    assert_eq!(error, PortalError::SessionLapsed);
    assert!(error.changed_nothing());
    assert_eq!(resets, 0);
}

#[tokio::test]
async fn an_answer_that_is_too_late_leaves_the_outcome_unknown() {
    let limits = Limits { answer: Duration::from_millis(1_500), ..Limits::default() };
    let (error, _) = at_confirm(limits, Fault::Slow { by: Duration::from_secs(60) }).await;
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
}

#[tokio::test]
async fn an_answer_that_is_late_is_waited_for() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    practice.portal.next_fault(Fault::Slow { by: Duration::from_millis(300) });
    let mut session = practice.sign_in(OF_ONE).await;
    assert!(reset(&mut session, &id).await.is_ok());
}

#[tokio::test]
async fn an_error_page_before_confirming_is_a_refusal_and_the_session_goes_on() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let login = practice.logins(&id).remove(0);
    let mut session = practice.sign_in(OF_ONE).await;
    for _ in 0..2 {
        practice.portal.next_fault(Fault::ErrorPage);
        let error = session.open_sheet(&id).await.map(drop).unwrap_err();
        assert_eq!(error, PortalError::ErrorPage { status: 500 });
        let sheet = session.open_sheet(&id).await.unwrap();
        practice.portal.next_fault(Fault::ErrorPage);
        let error = sheet.ask_to_reset(&login).await.map(drop).unwrap_err();
        assert_eq!(error, PortalError::ErrorPage { status: 500 });
        assert!(error.changed_nothing());
    }
    assert_eq!(practice.all_resets(), 0);
    assert!(reset(&mut session, &id).await.is_ok());
}

#[tokio::test]
async fn a_session_that_is_over_is_told_until_one_signs_in_again() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let mut session = practice.sign_in(OF_ONE).await;
    practice.portal.next_fault(Fault::LapsedAtConfirmation);
    assert_eq!(reset(&mut session, &id).await.unwrap_err(), PortalError::SessionLapsed);
    assert_eq!(session.open_sheet(&id).await.map(drop).unwrap_err(), PortalError::SessionLapsed);
    assert_eq!(session.structures().await.unwrap_err(), PortalError::SessionLapsed);
    let mut session = practice.sign_in(OF_ONE).await;
    assert!(reset(&mut session, &id).await.is_ok());
}

#[tokio::test]
async fn a_portal_that_is_closed_cannot_be_reached() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let mut session = practice.sign_in(OF_ONE).await;
    practice.portal.close().await;
    let error = reset(&mut session, &id).await.unwrap_err();
    assert!(matches!(error, PortalError::Unreachable { .. }), "{error}");
}
