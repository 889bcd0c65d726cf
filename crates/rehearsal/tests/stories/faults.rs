//! What goes wrong on the way, and what the rotation says then.

use std::sync::Mutex;
use std::time::Duration;

use chorus_pro::portal::PortalError;
use rehearsal::{Fault, RehearsalError, Step};
use rotation::Stage;

use crate::clerk::Clerk;

#[tokio::test]
async fn nothing_goes_wrong_and_each_step_is_told_in_order() {
    let it = Clerk::begin().await;
    it.rehearsal().rotations().intend(it.account, it.now()).unwrap();
    let told = Mutex::new(Vec::new());
    let tell = |step| told.lock().unwrap().push(step);
    let reset = it.rehearsal().perform(it.account, tell).await.unwrap();
    assert_eq!(*told.lock().unwrap(), Step::ALL);
    assert_eq!(reset.rotation.unwrap().stage, Stage::Effective);
    assert!(it.shows_what_is_in_force());
    assert_eq!(it.resets(), 1);
}

#[tokio::test]
async fn an_answer_cut_in_the_recap_is_found_out_and_a_second_reset_repairs_it() {
    let it = Clerk::begin().await;
    it.meets(Fault::CutInRecap);
    let lost = it.reset().await.unwrap_err();
    assert!(matches!(lost, RehearsalError::PasswordLost { .. }), "{lost}");
    assert_eq!((it.stage(), it.resets()), (Some(Stage::Lost), 1));
    assert!(it.shows_none(), "nobody has it");
    it.reset().await.unwrap();
    assert!(it.shows_what_is_in_force());
}

#[tokio::test]
async fn a_session_that_lapses_at_the_confirmation_changes_nothing() {
    let it = Clerk::begin().await;
    it.meets(Fault::LapsedAtConfirmation);
    let lapsed = it.reset().await.unwrap_err();
    assert!(matches!(lapsed, RehearsalError::Portal { source: PortalError::SessionLapsed }), "{lapsed}");
    assert_eq!((it.stage(), it.resets()), (None, 0), "the rotation was given up: nothing was done");
    it.reset().await.unwrap();
    assert!(it.shows_what_is_in_force());
}

#[tokio::test]
async fn an_error_page_on_the_way_changes_nothing() {
    let it = Clerk::begin().await;
    it.meets(Fault::ErrorPage);
    let refused = it.reset().await.unwrap_err();
    assert!(matches!(refused, RehearsalError::Portal { source: PortalError::ErrorPage { .. } }), "{refused}");
    assert_eq!((it.stage(), it.resets()), (None, 0));
}

#[tokio::test]
async fn a_slow_portal_is_waited_for() {
    let it = Clerk::begin().await;
    it.meets(Fault::Slow { by: Duration::from_millis(300) });
    it.reset().await.unwrap();
    assert!(it.shows_what_is_in_force());
}

#[tokio::test]
async fn a_visit_left_alone_for_an_hour_is_begun_anew() {
    let it = Clerk::begin().await;
    it.minutes_pass(60);
    it.reset().await.unwrap();
    assert!(it.shows_what_is_in_force());
}

#[tokio::test]
async fn where_not_even_the_sheet_can_be_read_the_next_call_looks_first() {
    let it = Clerk::begin().await;
    it.meets(Fault::CutInRecap);
    let then_out_of_order = async {
        while it.resets() == 0 {
            tokio::task::yield_now().await;
        }
        it.meets(Fault::ErrorPage);
    };
    let (outcome, ()) = tokio::join!(it.reset(), then_out_of_order);
    let outcome = outcome.unwrap_err();
    assert!(matches!(outcome, RehearsalError::OutcomeUnknown { .. }), "{outcome}");
    assert_eq!(it.stage(), Some(Stage::Requested), "it is not called lost before that is known");
    let found_out = it.go_on().await.unwrap_err();
    assert!(matches!(found_out, RehearsalError::PasswordLost { .. }), "{found_out}");
    assert_eq!((it.stage(), it.resets()), (Some(Stage::Lost), 1), "it only looked");
    it.reset().await.unwrap();
    assert!(it.shows_what_is_in_force());
}
