//! The new password is tried at PISTE, under its own names, and what was said is told.

use journeys::journey::Journey;
use journeys::official_portal::OfficialPortal;
use journeys::{clipboard, keyring, wait};

/// From the first start to the settings; `None` where PISTE's names cannot be answered for.
fn begins(name: &'static str) -> Option<(Journey, OfficialPortal)> {
    let Some(official) = OfficialPortal::opens().unwrap() else {
        println!("NOT RUN: {name}: answering for the official names needs the right to mount");
        return None;
    };
    let journey = Journey::at(name, |desk| {
        official.answers_to(desk);
        keyring::open(desk)
    });
    Some((journey, official))
}

fn resets(journey: Journey, official: &OfficialPortal) -> Journey {
    journey
        .describes_account(official.login.as_str(), "COMMUNE", &official.structure)
        .names_destination("e.magnus", "me", "")
        .reads_what_will_happen()
        .presses("begin-reset")
        .arrives_at("follow")
        .follows_the_first_generation()
        .comes_to_confirm(official)
        .presses("reset-in-portal-window")
        .arrives_at("kept")
}

#[test]
fn with_the_identifiers_of_an_application_the_new_password_is_proved_and_its_due_date_read() {
    let Some((journey, official)) = begins("proved") else { return };
    let (client_id, client_secret) = official.application();
    let journey = journey
        .presses("go-settings")
        .arrives_at("settings")
        .presses("piste-applications")
        .arrives_at("piste-applications")
        .presses("give-piste-application")
        .fills("client-id", &client_id)
        .fills("client-secret", "not-its-secret")
        .presses("name-piste-application")
        .sees("PISTE ne reconnaît pas les identifiants de l’application.")
        .presses("replace-piste-application")
        .fills("client-id", &client_id)
        .fills("client-secret", &client_secret)
        .presses("name-piste-application")
        .sees("PISTE reconnaît ces identifiants.")
        .presses("go-home")
        .arrives_at("home");
    resets(journey, &official)
        .sees("le nouveau mot de passe est accepté")
        .sees("D’après Chorus Pro, il est valable jusqu’au")
        .presses("copy-evidence")
        .does("reads what is copied", |desk, _| {
            wait::until("the evidence on the clipboard", || {
                let copied = clipboard::text(desk)?.unwrap_or_default();
                Ok((copied.contains("new password: accepted") && copied.contains(" attachments 200")).then_some(()))
            })
        })
        .stays_at("kept");
    assert_eq!(official.resets(), 1);
}

#[test]
fn without_identifiers_it_is_said_what_was_not_checked_and_how_to_check_it_elsewhere() {
    let Some((journey, official)) = begins("not-proved") else { return };
    resets(journey, &official)
        .sees("Trousseau n’a pas essayé ce mot de passe")
        .sees("Tester la connexion")
        .presses("piste-applications")
        .arrives_at("piste-applications")
        .sees("Envoyez cette question")
        .stays_at("piste-applications");
}
