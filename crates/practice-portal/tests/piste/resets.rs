//! Resets, and what becomes of the passwords.

use chorus_pro::Secret;
use chorus_pro::piste::{PisteError, Verdict};
use jiff::{Timestamp, ToSpan};
use practice_portal::world::{AccountStatus, local};

use crate::practice::{AGGLOMERATION, NOW, OFFICE, Practice, TOWN, check};

#[tokio::test]
async fn a_reset_kills_the_old_password_at_once_and_the_new_one_works() {
    let practice = Practice::open().await;
    let client = practice.client();
    for manager in [TOWN, AGGLOMERATION, OFFICE] {
        let account = practice.account(manager);
        let old = practice.password(&account.login);
        assert_eq!(check(&client, &account.login, &old).await, Ok(Verdict::Accepted));
        practice.reset(&account);
        assert_eq!(check(&client, &account.login, &old).await, Ok(Verdict::Refused), "the old one stops at once");
        let new = practice.password(&account.login);
        assert_eq!(check(&client, &account.login, &new).await, Ok(Verdict::Accepted), "the new one works at once");
    }
}

#[tokio::test]
async fn whatever_signs_a_new_password_holds_it_gets_through() {
    let practice = Practice::open().await;
    let (client, account) = (practice.client(), practice.account(TOWN));
    let mut signs = std::collections::BTreeSet::new();
    for _ in 0..60 {
        let old = practice.password(&account.login);
        practice.reset(&account);
        let new = practice.password(&account.login);
        signs.extend(new.expose().chars());
        assert_eq!(check(&client, &account.login, &new).await, Ok(Verdict::Accepted));
        assert_eq!(check(&client, &account.login, &old).await, Ok(Verdict::Refused));
    }
    assert!([';', ':', '"', '&', '<', '=', '\'', '\\'].iter().all(|sign| signs.contains(sign)), "{signs:?}");
}

#[tokio::test]
async fn the_expiry_moves_to_424_days_from_the_reset() {
    let practice = Practice::open().await;
    let (client, account) = (practice.client(), practice.account(AGGLOMERATION));
    let old = practice.password(&account.login);
    let before = client.expiry(&account.login, &old, &account.structure).await;
    assert_eq!(before, Ok(Some(local(practice.expires(&account.login)))));
    practice.set_clock(Timestamp::from_second(NOW + 60).unwrap());
    practice.reset(&account);
    let reset_at = local(practice.now());
    let new = practice.password(&account.login);
    let after = client.expiry(&account.login, &new, &account.structure).await;
    assert_eq!(after, Ok(Some(reset_at.checked_add(424.days()).unwrap())));
    assert_ne!(after, before);
    let refused = Err(PisteError::TechnicalAccountRefused);
    assert_eq!(client.expiry(&account.login, &old, &account.structure).await, refused);
}

#[tokio::test]
async fn a_lapsed_password_is_refused_from_its_very_second_on() {
    let practice = Practice::open().await;
    let (client, account) = (practice.client(), practice.account(TOWN));
    let (password, expires) = (practice.password(&account.login), practice.expires(&account.login));
    practice.set_clock(Timestamp::from_second(expires.as_second() - 1).unwrap());
    assert_eq!(check(&client, &account.login, &password).await, Ok(Verdict::Accepted));
    practice.set_clock(expires);
    assert_eq!(check(&client, &account.login, &password).await, Ok(Verdict::Refused));
}

#[tokio::test]
async fn a_wrong_password_and_an_account_out_of_service_are_refused_alike() {
    let practice = Practice::open().await;
    let (client, account) = (practice.client(), practice.account(TOWN));
    let wrong = Secret::parse(format!("{} ", practice.password(&account.login).expose())).unwrap();
    assert_eq!(check(&client, &account.login, &wrong).await, Ok(Verdict::Refused), "one space too many");
    let right = practice.password(&account.login);
    practice.world().with(|world| world.account_mut(&account.login).unwrap().status = AccountStatus::Inactive);
    assert_eq!(check(&client, &account.login, &right).await, Ok(Verdict::Refused));
}
