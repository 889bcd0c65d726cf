//! Accounts: none, one, several, another one.

use chorus_pro::portal::{Limits, PortalError};

use crate::pages::{self, ID, LOGIN, PASSWORD, SECOND_LOGIN};
use crate::scripted_portal::{Answer, ScriptedPortal};
use crate::visit::{AT_CONFIRM, answers, answers_but, id, login, reset, reset_within, sign_in};

fn answers_with(sheet: String, confirmation: String, recap: String) -> Vec<Answer> {
    let mut answers = answers();
    answers.truncate(4);
    answers.extend([Answer::Page(sheet), Answer::Page(confirmation), Answer::Page(recap)]);
    answers
}

#[tokio::test]
async fn of_several_the_one_that_was_asked_for_is_chosen() {
    for (account, value) in [(LOGIN, 0), (SECOND_LOGIN, 1)] {
        let (sheet, question) = (pages::sheet(&[LOGIN, SECOND_LOGIN]), pages::confirmation(Some(account)));
        let portal = ScriptedPortal::that_answers(answers_with(sheet, question, pages::recap(account, PASSWORD))).await;
        let recap = reset_within(Limits::default(), &portal, account).await.unwrap();
        assert_eq!(recap.login.as_str(), account);
        assert!(portal.asked()[5].starts_with(&format!("POST /r3 t=77&w={value}&do=")), "{:?}", portal.asked());
    }
}

#[tokio::test]
async fn of_several_without_a_choice_none_is_reset() {
    let sheet = pages::sheet(&[LOGIN, SECOND_LOGIN]).replace("type=radio", "type=hidden");
    let portal = ScriptedPortal::that_answers(answers_but(4, Answer::Page(sheet))).await;
    let error = reset(&portal).await.unwrap_err();
    assert!(matches!(error, PortalError::UnexpectedPage { found: "none", .. }), "{error:?}");
    assert_eq!(portal.count("POST /r3"), 0);
}

#[tokio::test]
async fn of_several_the_question_must_name_the_one_and_of_one_it_need_not() {
    let several = answers_with(pages::sheet(&[LOGIN, SECOND_LOGIN]), pages::confirmation(None), String::new());
    let portal = ScriptedPortal::that_answers(several).await;
    let error = reset(&portal).await.unwrap_err();
    assert!(matches!(error, PortalError::UnexpectedPage { found: "confirmation", .. }), "{error:?}");
    assert_eq!(portal.count("POST /c5"), 0);
    let one = answers_with(pages::sheet(&[LOGIN]), pages::confirmation(None), pages::recap(LOGIN, PASSWORD));
    assert!(reset(&ScriptedPortal::that_answers(one).await).await.is_ok());
}

#[tokio::test]
async fn a_question_about_another_account_is_not_confirmed() {
    let question = Answer::Page(pages::confirmation(Some(SECOND_LOGIN)));
    let portal = ScriptedPortal::that_answers(answers_but(5, question)).await;
    assert_eq!(reset(&portal).await.unwrap_err(), PortalError::AnotherAccount { login: login(SECOND_LOGIN) });
    assert_eq!(portal.count("POST /c5"), 0);
}

#[tokio::test]
async fn the_recap_of_another_account_is_handed_over_with_its_own_name() {
    let recap = Answer::Page(pages::recap(SECOND_LOGIN, PASSWORD));
    let portal = ScriptedPortal::that_answers(answers_but(AT_CONFIRM, recap)).await;
    let recap = reset(&portal).await.unwrap();
    assert_eq!(recap.login.as_str(), SECOND_LOGIN, "it is shown one single time: whose it is, it says itself");
    assert_eq!(recap.password.expose(), PASSWORD);
}

#[tokio::test]
async fn an_account_that_is_not_on_the_sheet_is_refused() {
    let portal = ScriptedPortal::that_answers(answers()).await;
    let error = reset_within(Limits::default(), &portal, SECOND_LOGIN).await.unwrap_err();
    assert_eq!(error, PortalError::AccountNotThere { login: login(SECOND_LOGIN) });
    let portal = ScriptedPortal::that_answers(answers()).await;
    assert!(reset_within(Limits::default(), &portal, &LOGIN.to_lowercase()).await.is_ok(), "its case does not matter");
}

#[tokio::test]
async fn without_an_account_there_is_nothing_to_reset() {
    let portal = ScriptedPortal::that_answers(answers_but(4, Answer::Page(pages::sheet(&[])))).await;
    assert_eq!(reset(&portal).await.unwrap_err(), PortalError::NoAccount);
}

#[tokio::test]
async fn who_is_not_the_principal_manager_has_no_button() {
    let sheet = pages::sheet_with(&[LOGIN], &format!("<p>{}</p>", pages::NOT_PRINCIPAL_MANAGER));
    let portal = ScriptedPortal::that_answers(answers_but(4, Answer::Page(sheet))).await;
    assert_eq!(reset(&portal).await.unwrap_err(), PortalError::NotPrincipalManager);
    let sheet = pages::sheet_with(&[LOGIN], "<button>Rattacher un utilisateur</button>");
    let portal = ScriptedPortal::that_answers(answers_but(4, Answer::Page(sheet))).await;
    let error = reset(&portal).await.unwrap_err();
    assert!(matches!(error, PortalError::UnexpectedPage { .. }), "why there is none is not guessed: {error}");
}

#[tokio::test]
async fn of_two_buttons_that_do_different_things_none_is_pressed() {
    let twice = pages::sheet(&[LOGIN]).replace("</body>", "<form action=/r4 method=post><button>Réinitialiser le mot de passe (utilisateur technique)</button></form></body>");
    let portal = ScriptedPortal::that_answers(answers_but(4, Answer::Page(twice))).await;
    assert!(matches!(reset(&portal).await.unwrap_err(), PortalError::UnexpectedPage { .. }));
    assert_eq!(portal.count("POST /r"), 0);
}

/// A sheet without an account and with the button to create one, and what creating is answered with.
fn creating(answer: Answer, behind: impl IntoIterator<Item = Answer>) -> Vec<Answer> {
    let button = "<form action=/n8 method=post><button>Créer l'utilisateur technique</button></form>";
    let mut answers = answers_but(4, Answer::Page(pages::sheet_with(&[], button)));
    answers.push(answer);
    answers.extend(behind);
    answers
}

#[tokio::test]
async fn where_there_is_none_one_is_created_and_the_sheet_shows_it() {
    let portal = ScriptedPortal::that_answers(creating(Answer::Page(pages::sheet(&[LOGIN])), [])).await;
    let mut session = sign_in(&portal).await.unwrap();
    let mut sheet = session.open_sheet(&id(ID)).await.unwrap();
    assert!(sheet.accounts().is_empty());
    assert!(sheet.create_account().await.unwrap().is_none(), "this portal shows no password of it");
    assert_eq!(sheet.accounts()[0].login, login(LOGIN));
}

#[tokio::test]
async fn the_password_of_a_new_account_is_handed_over_whatever_comes_behind_it() {
    let created = Answer::Page(pages::recap(LOGIN, PASSWORD));
    for behind in [vec![Answer::Page(pages::sheet(&[LOGIN]))], vec![Answer::HangUp], vec![Answer::Page(pages::error())]]
    {
        let portal = ScriptedPortal::that_answers(creating(created.clone(), behind)).await;
        let mut session = sign_in(&portal).await.unwrap();
        let mut sheet = session.open_sheet(&id(ID)).await.unwrap();
        let recap = sheet.create_account().await.unwrap().expect("the page shows it").certain().unwrap();
        assert_eq!(recap.password.expose(), PASSWORD);
        assert_eq!(sheet.accounts()[0].login, login(LOGIN), "the sheet shows it");
    }
}

#[tokio::test]
async fn a_creation_without_an_answer_is_not_taken_for_one_and_not_made_twice() {
    for answer in [Answer::HangUp, Answer::Refused(500, pages::error()), Answer::Page(pages::error())] {
        let portal = ScriptedPortal::that_answers(creating(answer, [])).await;
        let mut session = sign_in(&portal).await.unwrap();
        let mut sheet = session.open_sheet(&id(ID)).await.unwrap();
        let error = sheet.create_account().await.unwrap_err();
        assert!(matches!(error, PortalError::OutcomeUnknown { .. }), "{error}");
        assert!(sheet.create_account().await.is_err(), "the page is gone");
        assert_eq!(portal.count("POST /n8"), 1);
    }
}
