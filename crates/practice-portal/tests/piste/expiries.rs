//! Due dates as this project's client reads them, in every form that a sheet may tell them in.

use chorus_pro::piste::{PisteError, Step, Unclear};
use jiff::civil::datetime;
use practice_portal::world::local;
use practice_portal::{ExpiryForm, HowOften, PisteFault, PisteTrouble};

use crate::practice::{AGGLOMERATION, Practice, TOWN};

#[tokio::test]
async fn each_form_is_read_not_told_or_unclear_and_never_another_date() {
    let practice = Practice::open().await;
    let (client, account) = (practice.client(), practice.account(TOWN));
    let password = practice.password(&account.login);
    let to_the_second = Ok(Some(datetime(2027, 1, 22, 15, 7, 50, 0)));
    let unclear = || Err(PisteError::Unclear { step: Step::Consult, why: Unclear::Date });
    practice.set_expiry(&account, "2027-01-22T14:07:50Z".parse().unwrap());
    for (form, expected) in [
        (ExpiryForm::Day, Ok(Some(datetime(2027, 1, 22, 0, 0, 0, 0)))),
        (ExpiryForm::Minute, Ok(Some(datetime(2027, 1, 22, 15, 7, 0, 0)))),
        (ExpiryForm::Second, to_the_second.clone()),
        (ExpiryForm::Utc, to_the_second.clone()),
        (ExpiryForm::WithoutColon, to_the_second),
        (ExpiryForm::Absent, Ok(None)),
        (ExpiryForm::Null, Ok(None)),
        (ExpiryForm::Empty, Ok(None)),
        (ExpiryForm::French, unclear()),
        (ExpiryForm::Number, unclear()),
    ] {
        practice.trouble(PisteTrouble::new(PisteFault::Expiry(form), HowOften::Next(1)));
        assert_eq!(client.expiry(&account.login, &password, &account.structure).await, expected, "{form:?}");
    }
}

/// For an accountant: one sign-in, and the dates of all structures.
#[tokio::test]
async fn one_account_tells_the_dates_of_every_structure_that_it_sees() {
    let practice = Practice::open().await;
    let account = practice.account(AGGLOMERATION);
    practice.trouble("hasty".parse().unwrap());
    let (began, mut heard) = (practice.now(), 0);
    let expiries = practice
        .client()
        .expiries(&account.login, &practice.password(&account.login), |_, count| {
            heard += 1;
            assert_eq!(count, 23);
        })
        .await;
    assert_eq!((heard, expiries.found.len(), expiries.stopped), (23, 23, None));
    for found in &expiries.found {
        let id = found.structure.id.as_ref().expect("each has one");
        let soonest = practice.world().with(|world| {
            let accounts = &world.structure(id).expect("it is there").accounts;
            accounts.iter().map(|account| account.expires).min()
        });
        assert_eq!(found.expires, Ok(soonest.map(local)), "{id}");
    }
    let waited = practice.now().duration_since(began);
    assert_eq!(waited.as_millis(), 23 * 1100, "a pause before each sheet, by the clock that stands still otherwise");
}
