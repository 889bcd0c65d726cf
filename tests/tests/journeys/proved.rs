//! The new password is tried at PISTE, under its own names, and what was said is told.

use jiff::civil::DateTime;
use jiff::{ToSpan, ZonedDateTime};
use journeys::journey::Journey;
use practice_portal::PisteFault;

#[test]
fn with_the_identifiers_of_an_application_the_new_password_is_proved_and_its_due_date_read() {
    let Some((journey, official)) = Journey::begins_at_official_portal("proved", 1) else { return };
    let (client_id, client_secret) = official.application();
    journey
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
        .arrives_at("home")
        .describes_official_account(&official)
        .has_it_reset_at(&official)
        .sees("le nouveau mot de passe est accepté")
        .sees("D’après Chorus Pro, il est valable jusqu’au")
        .sees("Prochain renouvellement : le")
        .copies_evidence_of(&["new password: accepted", " attachments 200"])
        .stays_at("kept");
    assert_eq!(official.resets(), 1);
}

#[test]
fn without_identifiers_it_is_said_what_was_not_checked_and_how_to_check_it_elsewhere() {
    let Some((journey, official)) = Journey::begins_at_official_portal("not-proved", 1) else { return };
    journey
        .describes_official_account(&official)
        .has_it_reset_at(&official)
        .sees("Trousseau n’a pas essayé ce mot de passe")
        .sees("Tester la connexion")
        .presses("piste-applications")
        .arrives_at("piste-applications")
        .sees("Envoyez cette question")
        .stays_at("piste-applications");
}

#[test]
fn a_password_that_is_not_accepted_yet_is_tried_again_by_itself_when_its_time_has_come() {
    let Some((journey, official)) = Journey::begins_at_official_portal("too-early", 1) else { return };
    official.piste_has(PisteFault::LatePassword);
    let journey = journey
        .names_its_piste_application(&official)
        .describes_official_account(&official)
        .has_it_reset_at(&official)
        .sees("pas encore accepté")
        .sees("réessaiera de lui-même dans")
        .copies_evidence_of(&["new password: too-early", " attachments 401"])
        .presses("to-do")
        .arrives_at("to-do")
        .sees("réessaiera de lui-même dans")
        .copies_evidence_of(&["new password: too-early", " attachments 401"])
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("kept")
        .sees("réessaiera de lui-même dans");
    official.piste_is_well();
    // Half an hour after a reset the next try is worth it: within this minute.
    journey
        .dates_the_reset(this_minute() - 29.minutes())
        .sees_in_a_minute("le nouveau mot de passe est accepté")
        .stays_at("kept");
}

#[test]
fn a_day_later_each_program_that_waits_is_asked_about_and_its_vendor_is_given_the_try() {
    let Some((journey, official)) = Journey::begins_at_official_portal("overdue", 1) else { return };
    journey
        .names_its_piste_application(&official)
        .describes_official_account(&official)
        .has_it_reset_at(&official)
        .sees("le nouveau mot de passe est accepté")
        .presses("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_no_element("[data-action=\"close-and-forget\"]")
        .presses("go-home")
        .arrives_at("home")
        .presses("reset")
        .arrives_at("destinations")
        .names_another_destination("Connecteur de la trésorerie", "vendor", "")
        .has_it_reset_at(&official)
        .sees("L’ancien est refusé, comme il se doit.")
        .presses("to-do")
        .arrives_at("to-do")
        .sees_no_element("#overdue")
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("kept")
        .dates_the_reset(this_minute() - 26.hours())
        .presses("to-do")
        .arrives_at("to-do")
        .sees("e.magnus, Connecteur de la trésorerie")
        .sees_element("#overdue")
        .presses("verify")
        .sees("L’ancien est refusé, comme il se doit.")
        .copies_evidence_of(&["new password: accepted", "password before: technical-account-refused"])
        .confirms_every_destination()
        .presses("to-do")
        .arrives_at("to-do")
        .sees_no_element("#overdue")
        .stays_at("to-do");
    assert_eq!(official.resets(), 2);
}

/// By the clock on the wall.
fn this_minute() -> DateTime {
    let now = ZonedDateTime::now().datetime();
    now.date().at(now.hour(), now.minute(), 0, 0)
}
