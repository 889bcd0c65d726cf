//! None, one or several accounts, and who may reset them.

use chorus_pro::portal::PortalError;
use chorus_pro::{Generation, TechnicalLogin};

use crate::practice::{OF_23, OF_ONE, Practice};

#[tokio::test]
async fn the_recap_says_what_is_true() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let mut session = practice.sign_in(OF_ONE).await;
    let sheet = session.open_sheet(&id).await.unwrap();
    let account = sheet.accounts()[0].clone();
    assert_eq!(account.status.as_deref(), Some("ACTIF"));
    assert_eq!(account.expires, Some(practice.expires(&account.login)));
    let recap = sheet.ask_to_reset(&account.login).await.unwrap().confirm().await.unwrap().certain().unwrap();
    assert_eq!((recap.generation, &recap.login), (Generation::First, &account.login));
    assert_eq!(recap.structure_id, Some(id.clone()));
    assert!(practice.is_in_force(&account.login, &recap.password));
    let sheet = session.open_sheet(&id).await.unwrap();
    assert_ne!(sheet.accounts()[0].expires, account.expires);
    assert_eq!(sheet.accounts()[0].expires, Some(practice.expires(&account.login)));
}

#[tokio::test]
async fn of_several_the_one_that_was_asked_for_is_reset_and_no_other() {
    let practice = Practice::open().await;
    let id = practice.structure_with(OF_23, |structure| structure.accounts.len() == 3);
    let logins = practice.logins(&id);
    let mut session = practice.sign_in(OF_23).await;
    for (done, login) in logins.iter().enumerate() {
        let sheet = session.open_sheet(&id).await.unwrap();
        assert_eq!(sheet.accounts().len(), 3);
        assert_eq!(sheet.accounts()[done].expires, Some(practice.expires(login)), "each its own date");
        let recap = sheet.ask_to_reset(login).await.unwrap().confirm().await.unwrap().certain().unwrap();
        assert_eq!(recap.login, *login);
        assert!(practice.is_in_force(login, &recap.password));
        let resets: Vec<usize> = logins.iter().map(|login| practice.resets(login)).collect();
        assert_eq!(resets.iter().sum::<usize>(), done + 1);
        assert_eq!(resets[done], 1);
    }
}

#[tokio::test]
async fn where_there_is_none_one_is_created_and_can_be_reset() {
    let practice = Practice::open().await;
    let id = practice.structure_with(OF_23, |structure| structure.accounts.is_empty());
    let mut session = practice.sign_in(OF_23).await;
    let sheet = session.open_sheet(&id).await.unwrap();
    let nobody = TechnicalLogin::parse("TECH_1_A@cpro.fr").unwrap();
    assert_eq!(sheet.ask_to_reset(&nobody).await.unwrap_err(), PortalError::NoAccount);

    let mut sheet = session.open_sheet(&id).await.unwrap();
    let created =
        sheet.create_account().await.unwrap().expect("the portal shows its password, once").certain().unwrap();
    let logins = practice.logins(&id);
    assert_eq!(logins, std::slice::from_ref(&created.login));
    assert!(practice.is_in_force(&created.login, &created.password));
    assert_eq!(sheet.accounts()[0].login, created.login);
    assert_eq!(sheet.accounts()[0].expires, Some(practice.expires(&created.login)), "the sheet itself says so");

    let recap = sheet.ask_to_reset(&created.login).await.unwrap().confirm().await.unwrap().certain().unwrap();
    assert!(practice.is_in_force(&created.login, &recap.password));
}

#[tokio::test]
async fn who_is_not_the_principal_manager_may_not() {
    let practice = Practice::open().await;
    let person = practice.portal.world().with(|world| world.people()[OF_23].id);
    let id = practice.structure_with(OF_23, |structure| structure.manager != person);
    let login = practice.logins(&id).remove(0);
    let mut session = practice.sign_in(OF_23).await;
    let sheet = session.open_sheet(&id).await.unwrap();
    let refused = sheet.ask_to_reset(&login).await.unwrap_err();
    assert_eq!(refused, PortalError::NotPrincipalManager);
    assert_eq!(practice.all_resets(), 0);
}

#[tokio::test]
async fn an_account_of_another_structure_is_not_there() {
    let practice = Practice::open().await;
    let ids = practice.structures(OF_23);
    let other = practice.logins(&ids[1]).remove(0);
    let mut session = practice.sign_in(OF_23).await;
    let refused = session.open_sheet(&ids[0]).await.unwrap().ask_to_reset(&other).await.unwrap_err();
    assert_eq!(refused, PortalError::AccountNotThere { login: other });
}

#[tokio::test]
async fn a_question_that_is_not_confirmed_changes_nothing() {
    let practice = Practice::open().await;
    let id = practice.structures(OF_ONE)[0].clone();
    let login = practice.logins(&id).remove(0);
    let mut session = practice.sign_in(OF_ONE).await;
    let question = session.open_sheet(&id).await.unwrap().ask_to_reset(&login).await.unwrap();
    assert_eq!(question.login(), &login);
    drop(question);
    assert_eq!(practice.all_resets(), 0);
    let question = session.open_sheet(&id).await.unwrap().ask_to_reset(&login).await.unwrap();
    question.confirm().await.unwrap();
    assert_eq!(practice.all_resets(), 1);
}
