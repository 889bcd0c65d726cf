//! What the program says first: one line of JSON (docs/interfaces.md). All of it is made up, so the passwords may stand there.

use std::io;

use practice_portal::PracticePortal;
use serde::Serialize;

/// The line: the first manager with their accounts, and the others to sign in as.
pub(crate) fn of(portal: &PracticePortal) -> io::Result<String> {
    let piste = portal.piste();
    let managers: Vec<Person> = portal
        .managers()
        .into_iter()
        .map(|manager| Person {
            // EXPOSE: a made-up manager's password, for whoever started this program
            password: manager.password.expose().to_owned(),
            email: manager.email,
            structures: manager.structures,
        })
        .collect();
    let first = managers.first().ok_or_else(|| io::Error::other("nobody to sign in as"))?;
    let announcement = Announcement {
        url: portal.address(),
        token_url: piste.token_url,
        api_url: piste.api_url,
        client_id: piste.client_id,
        // EXPOSE: the made-up application's secret, for whoever started this program
        client_secret: piste.client_secret.expose().to_owned(),
        manager: first,
        accounts: accounts(portal, &first.email),
        managers: &managers,
    };
    Ok(serde_json::to_string(&announcement)?)
}

/// The technical accounts of the structures that a manager manages.
fn accounts(portal: &PracticePortal, email: &str) -> Vec<Account> {
    portal.world().with(|world| {
        let manager = world.person_at(email).map(|person| person.id);
        let managed = world.structures().iter().filter(|structure| Some(structure.manager) == manager);
        managed
            .flat_map(|structure| structure.accounts.iter().map(move |account| (structure, account)))
            .map(|(structure, account)| Account {
                login: account.login.to_string(),
                // EXPOSE: a made-up account's password, for whoever started this program
                password: account.password.expose().to_owned(),
                structure_id: structure.id.to_string(),
            })
            .collect()
    })
}

#[derive(Serialize)]
struct Announcement<'a> {
    url: &'a str,
    token_url: String,
    api_url: String,
    client_id: String,
    client_secret: String,
    manager: &'a Person,
    accounts: Vec<Account>,
    managers: &'a [Person],
}

#[derive(Serialize)]
struct Person {
    email: String,
    password: String,
    structures: usize,
}

#[derive(Serialize)]
struct Account {
    login: String,
    password: String,
    structure_id: String,
}
