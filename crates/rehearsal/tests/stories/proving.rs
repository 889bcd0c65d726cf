//! The practice PISTE beside the practice portal.

use chorus_pro::piste::Verdict;

use crate::clerk::Clerk;

#[tokio::test]
async fn before_the_reset_the_old_password_works_and_after_it_only_the_new_one_does() {
    let it = Clerk::begin().await;
    let login = it.rehearsal().rotations().account(it.account).unwrap().login;
    let old = it.practice.password_in_force(&login).unwrap();
    assert_eq!(it.rehearsal().check(&login, &old, None).await.verdict, Verdict::Accepted);
    it.reset().await.unwrap();
    let new = it.rehearsal().rotations().password(it.account).unwrap();
    assert_eq!(it.rehearsal().check(&login, &old, None).await.verdict, Verdict::Refused, "it dies at once");
    assert_eq!(it.rehearsal().check(&login, &new, None).await.verdict, Verdict::Accepted);
}
