//! Choosing a manager, a structure, an account.

use chorus_pro::Environment;
use chorus_pro::portal::PortalError;
use rehearsal::{Opening, Practice, RehearsalError};
use rotation::Stage;

use crate::clerk::{program, start};

async fn practice() -> Practice {
    Practice::open(Opening { seed: Some(1), ..Opening::default() }).await.unwrap()
}

#[tokio::test]
async fn the_managers_have_1_23_and_400_structures_and_each_list_is_whole() {
    let practice = practice().await;
    let rehearsal = practice.rehearsal();
    let managers = practice.managers();
    assert_eq!(managers.iter().map(|manager| manager.structures).collect::<Vec<_>>(), [1, 23, 400]);
    for manager in managers {
        let structures = rehearsal.structures(&manager.email).await.unwrap();
        assert_eq!(structures.len(), manager.structures, "{}", manager.name);
    }
}

#[tokio::test]
async fn the_last_of_400_structures_is_found_and_its_password_reset() {
    let practice = practice().await;
    let rehearsal = practice.rehearsal();
    let manager = practice.managers().remove(2).email;
    let structures = rehearsal.structures(&manager).await.unwrap();
    let last = structures.last().unwrap();
    let found: Vec<_> =
        structures.iter().filter(|it| chorus_pro::is_asked_for(last.id.as_str(), it.id.as_str())).collect();
    assert_eq!(found, [last]);
    let account = rehearsal.accounts(&manager, &last.id).await.unwrap()[0];
    let known = rehearsal.rotations().account(account).unwrap();
    assert_eq!(known.environment, Environment::Practice);
    assert_eq!(Some(&known.structure_name), last.name.as_ref());
    rehearsal.rotations().add_destination(account, program(), start()).unwrap();
    rehearsal.rotations().intend(account, start()).unwrap();
    let reset = rehearsal.perform(account, |_| {}).await.unwrap();
    assert_eq!(reset.rotation.unwrap().stage, Stage::Effective);
}

#[tokio::test]
async fn a_structure_has_no_account_one_or_several_and_where_it_has_none_one_can_be_created() {
    let practice = practice().await;
    let rehearsal = practice.rehearsal();
    let manager = practice.managers().remove(1).email;
    let structures = rehearsal.structures(&manager).await.unwrap();
    let (mut without, mut several) = (None, 0);
    for structure in structures.iter() {
        match rehearsal.accounts(&manager, &structure.id).await.unwrap().as_slice() {
            [] => without = Some(structure.id.clone()),
            [_] => {}
            _ => several += 1,
        }
    }
    assert_eq!(several, 1, "one of the 23 has several");
    let without = without.expect("one of the 23 has none");
    let created = rehearsal.create_account(&manager, &without, program()).await.unwrap();
    assert_eq!(rehearsal.accounts(&manager, &without).await.unwrap(), [created], "it is there from now on");
    let account = rehearsal.rotations().account(created).unwrap();
    assert_eq!(account.rotation.unwrap().stage, Stage::Effective, "its first password waits for the program");
    let kept = rehearsal.rotations().password(created).unwrap();
    assert!(kept.is_same_as(&practice.password_in_force(&account.login).unwrap()));
}

#[tokio::test]
async fn whoever_is_not_the_principal_manager_is_told_so_and_nothing_changes() {
    let practice = practice().await;
    let rehearsal = practice.rehearsal();
    let manager = practice.managers().remove(1).email;
    let structures = rehearsal.structures(&manager).await.unwrap();
    let mut refused = 0;
    for structure in structures.iter() {
        let Some(&account) = rehearsal.accounts(&manager, &structure.id).await.unwrap().first() else { continue };
        rehearsal.rotations().add_destination(account, program(), start()).unwrap();
        rehearsal.rotations().intend(account, start()).unwrap();
        let before = practice.portal().world().with(|world| world.resets());
        match rehearsal.perform(account, |_| {}).await {
            Ok(_) => {}
            Err(RehearsalError::Portal { source: PortalError::NotPrincipalManager }) => {
                refused += 1;
                assert_eq!(practice.portal().world().with(|world| world.resets()), before);
                assert_eq!(rehearsal.rotations().account(account).unwrap().rotation, None, "it was given up");
            }
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(refused, 1, "one of the 23 is someone else's");
}

#[tokio::test]
async fn nobody_practises_as_someone_who_is_not_there() {
    let refused = practice().await.rehearsal().structures("personne@nulle-part.example").await;
    assert!(matches!(refused, Err(RehearsalError::ManagerUnknown { .. })));
}
