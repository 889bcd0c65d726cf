//! The list of structures.

use chorus_pro::portal::{PortalError, Session};
use chorus_pro::{Secret, StructureId};

use crate::practice::{OF_23, OF_400, OF_ONE, Practice};

#[tokio::test]
async fn all_pages_are_walked_and_each_structure_comes_once_in_the_portals_order() {
    let practice = Practice::open().await;
    for (manager, pages) in [(OF_ONE, 1), (OF_23, 5), (OF_400, 80)] {
        let mut session = practice.sign_in(manager).await;
        let before = session.requests();
        let listed: Vec<StructureId> = session.structures().await.unwrap().into_iter().map(|row| row.id).collect();
        assert_eq!(listed, practice.structures(manager));
        assert_eq!(session.requests() - before, pages, "each page once, the tab being the first one");
    }
}

#[tokio::test]
async fn a_row_says_what_is_true() {
    let practice = Practice::open().await;
    let rows = practice.sign_in(OF_23).await.structures().await.unwrap();
    practice.portal.world().with(|world| {
        for row in rows {
            let structure = world.structure(&row.id).unwrap();
            assert_eq!(row.name.as_deref(), Some(structure.name.as_str()));
            assert_eq!(row.created.unwrap(), structure.created.strftime("%d/%m/%Y").to_string());
        }
    });
}

#[tokio::test]
async fn a_structure_of_somebody_else_is_not_there() {
    let practice = Practice::open().await;
    let mut session = practice.sign_in(OF_23).await;
    let id = practice.structures(OF_400)[0].clone();
    assert_eq!(session.open_sheet(&id).await.unwrap_err(), PortalError::NoSuchStructure { id });
}

#[tokio::test]
async fn each_structure_is_opened_whatever_its_identifier_is() {
    let practice = Practice::open().await;
    let mut session = practice.sign_in(OF_23).await;
    for id in practice.structures(OF_23) {
        let sheet = session.open_sheet(&id).await.unwrap();
        let logins: Vec<_> = sheet.accounts().iter().map(|account| account.login.clone()).collect();
        assert_eq!(logins, practice.logins(&id), "{id}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_refused_and_the_right_one_is_not() {
    let practice = Practice::open().await;
    let manager = practice.portal.managers().swap_remove(OF_ONE);
    let (address, wrong) = (practice.portal.address(), Secret::parse("wrong".to_owned()).unwrap());
    let refused = Session::sign_in(address, &manager.email, &wrong).await.unwrap_err();
    assert_eq!(refused, PortalError::SignInRefused);
    assert!(Session::sign_in(address, &manager.email, &manager.password).await.is_ok());
}
