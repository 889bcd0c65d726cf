//! The program ended between the click and its answer: what the next start finds out, by looking alone.

use std::sync::Arc;

use chorus_pro::Generation;
use jiff::civil::DateTime;
use rehearsal::{Fault, Outcome, Place, Rehearsal, RehearsalError};
use rotation::{RotationError, Stage};

use crate::clerk::Clerk;

#[tokio::test]
async fn where_the_sheet_says_another_date_the_reset_was_made_and_its_password_is_lost() {
    let it = Clerk::begin().await;
    it.is_about_to_reset(it.expiry().await).await;
    it.someone_resets();
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::Lost);
    assert_eq!((it.stage(), it.resets()), (Some(Stage::Lost), 1), "it only looked");
    it.reset().await.unwrap();
    assert!(it.shows_what_is_in_force(), "a reset is the repair");
}

#[tokio::test]
async fn where_the_sheet_says_the_same_date_nothing_was_changed() {
    let it = Clerk::begin().await;
    it.is_about_to_reset(it.expiry().await).await;
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::Unchanged);
    assert_eq!((it.stage(), it.resets()), (None, 0), "the rotation was given up");
}

#[tokio::test]
async fn where_the_sheet_cannot_be_read_a_password_that_still_works_tells_that_nothing_was_changed() {
    let it = Clerk::begin().await;
    it.reset().await.unwrap();
    it.is_about_to_reset(it.expiry().await).await;
    it.meets(Fault::ErrorPage);
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::Unchanged);
    assert_eq!((it.stage(), it.resets()), (Some(Stage::Effective), 1));
    assert!(it.shows_what_is_in_force());
}

#[tokio::test]
async fn where_the_sheet_cannot_be_read_a_password_that_works_no_more_tells_that_the_reset_was_made() {
    let it = Clerk::begin().await;
    it.reset().await.unwrap();
    it.is_about_to_reset(it.expiry().await).await;
    it.someone_resets();
    it.meets(Fault::ErrorPage);
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::Lost);
    assert_eq!((it.stage(), it.resets()), (Some(Stage::Lost), 2));
}

#[tokio::test]
async fn where_nobody_looked_at_the_sheet_before_the_click_the_password_tells_too() {
    let it = Clerk::begin().await;
    it.reset().await.unwrap();
    it.is_about_to_reset(None).await;
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::Unchanged);
}

#[tokio::test]
async fn a_password_that_had_lapsed_anyway_tells_nothing() {
    let it = Clerk::begin().await;
    it.reset().await.unwrap();
    let lapses = it.expiry().await;
    it.minutes_pass(500 * 24 * 60);
    it.is_about_to_reset(lapses).await;
    it.meets(Fault::ErrorPage);
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::NotKnown);
    assert_eq!(it.stage(), Some(Stage::Requested), "the next look may tell");
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::Unchanged, "and does");
}

#[tokio::test]
async fn without_a_password_from_before_it_is_not_known_until_the_sheet_can_be_read() {
    let it = Clerk::begin().await;
    it.is_about_to_reset(it.expiry().await).await;
    it.meets(Fault::ErrorPage);
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::NotKnown);
    it.someone_resets();
    assert_eq!(it.restarted().find_out(it.account).await.unwrap(), Outcome::Lost);
}

#[tokio::test]
async fn one_intention_is_one_click() {
    let it = Clerk::begin().await;
    it.reset().await.unwrap();
    let again = it.rehearsal().perform(it.account, |_| {}).await;
    assert!(matches!(again, Err(RehearsalError::Rotation(RotationError::NoRotationOpen { .. }))), "{again:?}");
    assert_eq!(it.resets(), 1);
}

#[tokio::test]
async fn who_comes_while_a_reset_is_made_is_told_so_and_does_nothing() {
    let it = Clerk::begin().await;
    it.rehearsal().rotations().intend(it.account, it.now()).unwrap();
    let (first, second) =
        tokio::join!(it.rehearsal().perform(it.account, |_| {}), it.rehearsal().perform(it.account, |_| {}));
    first.unwrap();
    assert!(matches!(second, Err(RehearsalError::Rotation(RotationError::ResetUnderWay))), "{second:?}");
    assert_eq!(it.resets(), 1);
    assert!(it.shows_what_is_in_force());
}

impl Clerk {
    /// The journal says that the click comes next, and nothing is heard of it any more.
    async fn is_about_to_reset(&self, expires: Option<DateTime>) {
        self.minutes_pass(1);
        let rotations = self.rehearsal().rotations();
        rotations.intend_again(self.account, self.now()).unwrap();
        rotations.about_to_reset(self.account, Generation::First, expires, self.now()).unwrap();
    }

    /// The click reaches the portal, and its answer nobody.
    fn someone_resets(&self) {
        self.minutes_pass(1);
        let login = self.rehearsal().rotations().account(self.account).unwrap().login;
        self.practice.portal().world().with(|world| {
            let (structure, _) = world.account(&login).unwrap();
            let (id, manager) = (structure.id.clone(), structure.manager);
            world.reset(manager, &id, &login, self.now()).unwrap();
        });
    }

    /// What the sheet says of when the password lapses.
    async fn expiry(&self) -> Option<DateTime> {
        let login = self.rehearsal().rotations().account(self.account).unwrap().login;
        self.practice.portal().world().with(|world| {
            let (_, account) = world.account(&login).unwrap();
            Some(practice_portal::world::local(account.expires))
        })
    }

    /// A program that remembers nothing but the journal and the keyring.
    fn restarted(&self) -> Rehearsal {
        self.minutes_pass(1);
        let now = self.now();
        let rotations = Arc::clone(self.rehearsal().rotations());
        let rehearsal = Rehearsal::at(Place::of(self.practice.portal()), rotations, Arc::new(move || now)).unwrap();
        rehearsal.act_as(&self.practice.managers()[0].email, self.account);
        rehearsal
    }
}
