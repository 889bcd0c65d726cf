//! Resets in a row, faults among them: each ends in a typed outcome that agrees with what is true on the portal.

use std::time::Duration;

use chorus_pro::portal::PortalError;
use practice_portal::Fault;

use crate::practice::{OF_23, Practice, reset};

#[tokio::test]
async fn two_hundred_with_faults_among_them() {
    let practice = Practice::open().await;
    let ids: Vec<_> = practice.structures(OF_23).into_iter().take(2).collect();
    let mut session = practice.sign_in(OF_23).await;
    let (mut whole, mut unknown, mut refused) = (0, 0, 0);
    for round in 0..200 {
        let id = &ids[round % 2];
        let login = practice.logins(id).remove(0);
        let resets_before = practice.resets(&login);
        match round % 8 {
            1 => practice.portal.next_fault(Fault::CutInRecap),
            3 => practice.portal.next_fault(Fault::ErrorPage),
            5 => practice.portal.next_fault(Fault::LapsedAtConfirmation),
            7 => practice.portal.next_fault(Fault::Slow { by: Duration::from_millis(5) }),
            _ => {}
        }
        let made = |practice: &Practice| practice.resets(&login) - resets_before;
        match reset(&mut session, id).await {
            Ok(recap) => {
                assert!(practice.is_in_force(&login, &recap.password), "round {round}");
                assert_eq!(made(&practice), 1, "round {round}");
                whole += 1;
            }
            Err(PortalError::OutcomeUnknown { .. }) => {
                assert!(made(&practice) <= 1, "round {round}");
                unknown += 1;
            }
            Err(error) => {
                assert!(error.changed_nothing(), "round {round}: {error}");
                assert_eq!(made(&practice), 0, "round {round}: {error}");
                if error == PortalError::SessionLapsed {
                    session = practice.sign_in(OF_23).await;
                }
                refused += 1;
            }
        }
    }
    assert_eq!((whole, unknown, refused), (125, 25, 50));
}
