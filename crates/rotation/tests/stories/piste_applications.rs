//! The application that PISTE is asked as: named, replaced, forgotten.

use chorus_pro::Environment::{Production, Qualification};
use chorus_pro::Generation;
use rotation::{PisteApplication, RotationError, StoreError};

use crate::fake_keyring::Misfortune;
use crate::rehearsal::Rehearsal;

fn application(client_id: &str) -> PisteApplication {
    PisteApplication::parse(client_id, "q7#K").unwrap()
}

#[test]
fn each_environment_has_its_own_and_a_later_one_takes_the_place_of_an_earlier() {
    let it = Rehearsal::requested(Generation::First);
    let known = |environment| it.rotations.piste_application(environment).unwrap().map(|it| it.client_id().to_owned());
    assert_eq!((known(Production), known(Qualification)), (None, None));
    it.rotations.name_piste_application(Production, &application("first")).unwrap();
    it.rotations.name_piste_application(Qualification, &application("trials")).unwrap();
    it.rotations.name_piste_application(Production, &application("second")).unwrap();
    assert_eq!((known(Production), known(Qualification)), (Some("second".into()), Some("trials".into())));
    it.rotations.forget_piste_application(Production).unwrap();
    assert_eq!((known(Production), known(Qualification)), (None, Some("trials".into())));
}

#[test]
fn a_keyring_that_refuses_is_not_taken_for_one_that_has_none() {
    let it = Rehearsal::requested(Generation::First);
    it.rotations.name_piste_application(Production, &application("first")).unwrap();
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    let refused = it.rotations.piste_application(Production).unwrap_err();
    assert!(matches!(refused, RotationError::Store { source: StoreError::Locked }), "{refused}");
    it.keyring.mend();
    assert!(it.rotations.piste_application(Production).unwrap().is_some());
}
