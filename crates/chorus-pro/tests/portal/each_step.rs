//! At each step of a reset each thing that can go wrong: a typed refusal before « Confirmer », an unknown outcome at it.

use chorus_pro::portal::{Limits, PortalError};

use crate::pages::{self, LOGIN, PASSWORD};
use crate::scripted_portal::{Answer, ScriptedPortal};
use crate::visit::{AT_CONFIRM, SHORT, answers, answers_but, id, login, reset_within, sign_in};

/// What comes of a reset when step `step` is answered so, and how often « Confirmer » was sent.
async fn comes_of(limits: Limits, step: usize, instead: Answer) -> (PortalError, usize) {
    let portal = ScriptedPortal::that_answers(answers_but(step, instead)).await;
    let error = reset_within(limits, &portal, LOGIN).await.expect_err("the step went wrong");
    (error, portal.count("POST /c5"))
}

/// Before « Confirmer » it is `expected` and nothing was changed; at it the outcome is unknown, and it was sent once.
async fn is_refused_at_each_step(limits: Limits, instead: Answer, expected: impl Fn(usize, &PortalError) -> bool) {
    let side_by_side: Vec<_> =
        (0..=AT_CONFIRM).map(|step| tokio::spawn(comes_of(limits, step, instead.clone()))).collect();
    for (step, came) in side_by_side.into_iter().enumerate() {
        let (error, confirmed) = came.await.unwrap();
        if step == AT_CONFIRM {
            assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "step {step}: {error}");
            assert!(!error.changed_nothing());
            assert_eq!(confirmed, 1, "a form that takes effect is sent once");
        } else {
            assert!(expected(step, &error), "step {step}: {error:?}");
            assert!(error.changed_nothing(), "step {step}: {error}");
            assert_eq!(confirmed, 0);
        }
    }
}

#[tokio::test]
async fn an_error_page() {
    let expected = |_, error: &PortalError| *error == PortalError::ErrorPage { status: 500 };
    is_refused_at_each_step(Limits::default(), Answer::Refused(500, pages::error()), expected).await;
}

#[tokio::test]
async fn a_page_of_something_else() {
    let expected = |_, error: &PortalError| matches!(error, PortalError::UnexpectedPage { found: "other", .. });
    is_refused_at_each_step(Limits::default(), Answer::Page(pages::error()), expected).await;
}

#[tokio::test]
async fn the_line_is_cut_before_the_answer() {
    let expected = |_, error: &PortalError| matches!(error, PortalError::Unreachable { .. });
    is_refused_at_each_step(Limits::default(), Answer::HangUp, expected).await;
}

#[tokio::test]
async fn the_line_is_cut_within_the_answer() {
    let expected = |_, error: &PortalError| matches!(error, PortalError::Unreachable { .. });
    let cut = Answer::CutBehind("Accueil", pages::home());
    is_refused_at_each_step(Limits::default(), cut, expected).await;
}

#[tokio::test]
async fn no_answer_at_all() {
    is_refused_at_each_step(SHORT, Answer::Silence, |_, error| *error == PortalError::TimedOut).await;
}

#[tokio::test]
async fn an_answer_of_five_megabytes() {
    let large = format!("<p>{}</html>", "a".repeat(5 << 20));
    let expected = |_, error: &PortalError| *error == PortalError::TooLarge { limit: 4 << 20 };
    is_refused_at_each_step(Limits::default(), Answer::Page(large.clone()), expected).await;
    is_refused_at_each_step(Limits::default(), Answer::WithoutLength(large), expected).await;
}

#[tokio::test]
async fn a_redirect_to_another_origin() {
    let expected = |_, error: &PortalError| *error == PortalError::LeavesThePortal;
    for target in ["http://127.0.0.1:9/", "https://chorus-pro.example/", "//chorus-pro.example/", "file:///etc/passwd"]
    {
        is_refused_at_each_step(Limits::default(), Answer::Redirect(302, target.to_owned()), expected).await;
    }
}

#[tokio::test]
async fn a_redirect_that_asks_for_the_form_again() {
    let portal = Answer::Redirect(307, "/again".to_owned());
    for step in [1, 4, 5] {
        let (error, confirmed) = comes_of(Limits::default(), step, portal.clone()).await;
        assert!(matches!(error, PortalError::UnexpectedPage { .. }), "step {step}: {error}");
        assert_eq!(confirmed, 0);
    }
    let (error, confirmed) = comes_of(Limits::default(), AT_CONFIRM, portal).await;
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
    assert_eq!(confirmed, 1, "not even the portal makes it be sent twice");
}

#[tokio::test]
async fn the_session_is_over() {
    for step in 2..=AT_CONFIRM {
        let (error, _) = comes_of(Limits::default(), step, Answer::Page(pages::lapsed())).await;
        assert_eq!(error, PortalError::SessionLapsed, "step {step}");
        assert!(error.changed_nothing());
    }
}

#[tokio::test]
async fn a_sign_in_page_behind_a_redirect_after_confirming_proves_nothing() {
    let mut answers = answers_but(AT_CONFIRM, Answer::Redirect(303, "/sign-in".to_owned()));
    answers.push(Answer::Page(pages::lapsed()));
    let portal = ScriptedPortal::that_answers(answers).await;
    let error = reset_within(Limits::default(), &portal, LOGIN).await.unwrap_err();
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "the reset may have come before: {error}");
}

#[tokio::test]
async fn a_recap_behind_a_redirect_is_a_recap() {
    let mut answers = answers_but(AT_CONFIRM, Answer::Redirect(303, "/recap".to_owned()));
    answers.push(Answer::Page(pages::recap(LOGIN, PASSWORD)));
    let portal = ScriptedPortal::that_answers(answers).await;
    let recap = reset_within(Limits::default(), &portal, LOGIN).await.unwrap();
    assert_eq!(recap.password.expose(), PASSWORD);
    assert_eq!(portal.asked().last().unwrap(), "GET /recap");
}

#[tokio::test]
async fn a_question_that_was_cut_off_is_asked_once_more_and_a_form_is_not() {
    let portal = ScriptedPortal::that(|line, place| match (line, place) {
        ("GET /", 0) => Answer::HangUp,
        ("GET /", _) => Answer::Page(pages::sign_in()),
        _ => Answer::HangUp,
    })
    .await;
    let error = reset_within(Limits::default(), &portal, LOGIN).await.unwrap_err();
    assert!(matches!(error, PortalError::Unreachable { .. }), "{error}");
    assert_eq!((portal.count("GET /"), portal.count("POST /a1")), (2, 1));
}

#[tokio::test]
async fn a_confirmation_that_looks_like_a_question_is_not_repeated_either() {
    let question = pages::confirmation(Some(LOGIN)).replace("method=post", "method=get");
    let mut answers = answers_but(5, Answer::Page(question));
    answers.push(Answer::HangUp);
    let portal = ScriptedPortal::that_answers(answers).await;
    let error = reset_within(Limits::default(), &portal, LOGIN).await.unwrap_err();
    assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
    assert_eq!(portal.count("GET /c5"), 1);
}

#[tokio::test]
async fn what_asks_for_the_reset_is_not_repeated_since_a_portal_may_make_it_at_once() {
    let sheet = pages::sheet(&[LOGIN]).replace("method=post", "method=get");
    let mut answers = answers_but(4, Answer::Page(sheet));
    answers.push(Answer::HangUp);
    let portal = ScriptedPortal::that_answers(answers).await;
    let error = reset_within(Limits::default(), &portal, LOGIN).await.unwrap_err();
    assert!(matches!(error, PortalError::Unreachable { .. }), "{error}");
    assert_eq!(portal.count("GET /r3"), 1, "{:?}", portal.asked());
}

#[tokio::test]
async fn no_connection_is_used_twice_so_that_none_can_close_under_a_form() {
    let portal = ScriptedPortal::that_answers(answers()).await;
    reset_within(Limits::default(), &portal, LOGIN).await.unwrap();
    assert_eq!(portal.connections(), portal.asked().len(), "the server would have kept each of them open");
}

#[tokio::test]
async fn where_no_connection_came_about_confirming_changed_nothing() {
    let portal = ScriptedPortal::that_answers(answers_but(AT_CONFIRM, Answer::HangUp)).await;
    let mut session = sign_in(&portal).await.unwrap();
    let sheet = session.open_sheet(&id(pages::ID)).await.unwrap();
    let question = sheet.ask_to_reset(&login(LOGIN)).await.unwrap();
    portal.closed().await;
    let error = question.confirm().await.unwrap_err();
    assert!(matches!(error, PortalError::Unreachable { .. }), "{error}");
    assert!(error.changed_nothing(), "nothing was sent");
}

#[tokio::test]
async fn done_already_is_told() {
    let (error, _) = comes_of(Limits::default(), AT_CONFIRM, Answer::Page(pages::done_already())).await;
    assert_eq!(error, PortalError::AlreadyDone);
    assert!(!error.changed_nothing(), "it was done before");
}

#[tokio::test]
async fn only_the_principal_manager_may() {
    let refused = Answer::Refused(403, pages::not_principal_manager());
    for step in [4, 5, AT_CONFIRM] {
        let (error, _) = comes_of(Limits::default(), step, refused.clone()).await;
        assert_eq!(error, PortalError::NotPrincipalManager, "step {step}");
        assert!(error.changed_nothing());
    }
}
