//! The portal in English: the same client, by the English words.

use chorus_pro::portal::PortalError;
use chorus_pro::{Generation, TechnicalLogin};
use practice_portal::{Fault, Language};

use crate::practice::{OF_23, OF_400, OF_ONE, Practice, reset};

#[tokio::test]
async fn the_only_account_of_a_structure_is_reset() {
    let practice = Practice::open_in(Language::English).await;
    let id = practice.structures(OF_ONE)[0].clone();
    let mut session = practice.sign_in(OF_ONE).await;
    let sheet = session.open_sheet(&id).await.unwrap();
    let account = sheet.accounts()[0].clone();
    assert_eq!(sheet.accounts().len(), 1, "the contact address of the technical user is no account");
    assert_eq!(account.status.as_deref(), Some("ACTIVE"));
    assert_eq!(account.expires, Some(practice.expires(&account.login)));
    assert!(sheet.page().manager_email.is_some());
    let recap = sheet.ask_to_reset(&account.login).await.unwrap().confirm().await.unwrap().certain().unwrap();
    assert_eq!((recap.generation, &recap.login), (Generation::First, &account.login));
    assert_eq!(recap.structure_id, Some(id));
    assert!(recap.structure_name.is_some() && recap.email.is_some());
    assert!(practice.is_in_force(&account.login, &recap.password));
}

#[tokio::test]
async fn one_of_several_accounts_is_reset_and_no_other() {
    let practice = Practice::open_in(Language::English).await;
    let id = practice.structure_with(OF_23, |structure| structure.accounts.len() == 3);
    let logins = practice.logins(&id);
    let mut session = practice.sign_in(OF_23).await;
    let sheet = session.open_sheet(&id).await.unwrap();
    assert_eq!(sheet.accounts().len(), 3);
    let recap = sheet.ask_to_reset(&logins[1]).await.unwrap().confirm().await.unwrap().certain().unwrap();
    assert_eq!(recap.login, logins[1]);
    assert!(practice.is_in_force(&logins[1], &recap.password));
    assert_eq!((practice.resets(&logins[1]), practice.all_resets()), (1, 1));
}

#[tokio::test]
async fn where_there_is_no_account_one_is_created_and_can_be_reset() {
    let practice = Practice::open_in(Language::English).await;
    let id = practice.structure_with(OF_23, |structure| structure.accounts.is_empty());
    let mut session = practice.sign_in(OF_23).await;
    let sheet = session.open_sheet(&id).await.unwrap();
    let nobody = TechnicalLogin::parse("TECH_1_A@cpro.fr").unwrap();
    assert_eq!(sheet.ask_to_reset(&nobody).await.unwrap_err(), PortalError::NoAccount);
    let mut sheet = session.open_sheet(&id).await.unwrap();
    let created =
        sheet.create_account().await.unwrap().expect("the portal shows its password, once").certain().unwrap();
    assert!(practice.is_in_force(&created.login, &created.password));
    let recap = sheet.ask_to_reset(&created.login).await.unwrap().confirm().await.unwrap().certain().unwrap();
    assert!(practice.is_in_force(&created.login, &recap.password));
}

#[tokio::test]
async fn all_structures_are_listed_and_the_last_one_is_found() {
    let practice = Practice::open_in(Language::English).await;
    let ids = practice.structures(OF_400);
    let mut session = practice.sign_in(OF_400).await;
    let listed = session.structures().await.unwrap();
    assert_eq!(listed.iter().map(|structure| structure.id.clone()).collect::<Vec<_>>(), ids);
    assert_eq!(session.open_sheet(&ids[399]).await.unwrap().structure_id(), &ids[399]);
}

#[tokio::test]
async fn what_the_portal_refuses_is_understood() {
    let practice = Practice::open_in(Language::English).await;
    let person = practice.portal.world().with(|world| world.people()[OF_23].id);
    let not_theirs = practice.structure_with(OF_23, |structure| structure.manager != person);
    let login = practice.logins(&not_theirs).remove(0);
    let mut session = practice.sign_in(OF_23).await;
    let sheet = session.open_sheet(&not_theirs).await.unwrap();
    assert_eq!(sheet.ask_to_reset(&login).await.unwrap_err(), PortalError::NotPrincipalManager);

    let theirs =
        practice.structure_with(OF_23, |structure| structure.manager == person && structure.accounts.len() == 1);
    practice.portal.next_fault(Fault::LapsedAtConfirmation);
    assert_eq!(reset(&mut session, &theirs).await.unwrap_err(), PortalError::SessionLapsed);
    let mut session = practice.sign_in(OF_23).await;
    practice.portal.next_fault(Fault::CutInRecap);
    let cut = reset(&mut session, &theirs).await.unwrap_err();
    assert!(matches!(cut, PortalError::OutcomeUnknown { .. }), "{cut:?}");
    assert_eq!(practice.all_resets(), 1);
}
