//! Opening and closing, seeds, and what is told to whoever opened it.

use chorus_pro::Secret;
use practice_portal::{Opening, PracticePortal};
use reqwest::Client;

use crate::practice::Practice;

#[tokio::test]
async fn the_managers_it_names_can_sign_in_and_have_1_23_and_400_structures() {
    let practice = Practice::open().await;
    let managers = practice.portal.managers();
    let counts: Vec<usize> = managers.iter().map(|manager| manager.structures).collect();
    assert_eq!(counts, [1, 23, 400]);
    let now = practice.now();
    for manager in managers {
        assert!(
            practice.with(|world| world.sign_in(&manager.email, &manager.password, now)).is_some(),
            "{}",
            manager.email
        );
    }
}

#[tokio::test]
async fn a_closed_portal_answers_no_more_and_its_port_is_free() {
    let portal = PracticePortal::open(Opening::default()).await.unwrap();
    let address = portal.address().to_owned();
    let port: u16 = address.split([':', '/']).nth(4).unwrap().parse().unwrap();
    let client = client();
    assert!(client.get(&address).send().await.unwrap().status().is_success());
    portal.close().await;
    assert!(client.get(&address).send().await.is_err(), "nobody is there");
    let again = PracticePortal::open(Opening { port, ..Opening::default() }).await.unwrap();
    assert_eq!(again.address(), address);
    assert!(PracticePortal::open(Opening { port, ..Opening::default() }).await.is_err(), "a port that is taken");
}

#[tokio::test]
async fn a_portal_that_is_dropped_stops_by_itself() {
    let portal = PracticePortal::open(Opening::default()).await.unwrap();
    let address = portal.address().to_owned();
    let client = client();
    assert!(client.get(&address).send().await.is_ok());
    drop(portal);
    let mut answered = 0;
    while client.get(&address).send().await.is_ok() {
        answered += 1;
        assert!(answered < 100, "it goes on serving");
    }
}

#[tokio::test]
async fn the_same_seed_opens_the_same_world_and_none_a_new_one() {
    let mut opened = Vec::new();
    for seed in [Some(7), Some(7), Some(8), None, None] {
        let portal = PracticePortal::open(Opening { seed, ..Opening::default() }).await.unwrap();
        opened.push(portal.world().with(|world| {
            let exposed = |secret: &Secret| secret.expose().to_owned();
            let accounts = world.structures().iter().flat_map(|structure| &structure.accounts);
            accounts.map(|account| (account.login.to_string(), exposed(&account.password))).collect::<Vec<_>>()
        }));
    }
    assert_eq!(opened[0], opened[1]);
    for (one, other) in [(0, 2), (0, 3), (3, 4)] {
        assert_ne!(opened[one], opened[other], "{one} and {other}");
    }
}

#[tokio::test]
async fn what_is_told_to_developers_shows_no_secret() {
    let practice = Practice::open().await;
    let told = format!(
        "{:?} {:?} {:?} {:?}",
        practice.portal,
        practice.portal.managers(),
        practice.portal.piste(),
        practice.with(|world| format!("{:?} {:?}", world.people(), world.structures()))
    );
    assert!(told.contains("Secret(hidden)"), "they are there, hidden");
    let secrets = practice.with(|world| {
        let people = world.people().iter().map(|person| person.password.expose().to_owned());
        let accounts = world.structures().iter().flat_map(|structure| &structure.accounts);
        people.chain(accounts.map(|account| account.password.expose().to_owned())).collect::<Vec<_>>()
    });
    assert!(secrets.len() > 400 && secrets.iter().all(|secret| !told.contains(secret.as_str())));
}

fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().build().unwrap()
}
