//! Today's portal shows the password before « Soumettre »: kept, and not in force yet.

use journeys::journey::Journey;
use journeys::portal::ODD_PASSWORD;

/// Drawn when the form was opened again.
const SECOND_PASSWORD: &str = "zK;9=<e-pQ8r4Tx";

/// The password alone, copied from its field, up to the question whether the form was accepted.
fn waits_for_the_submission(name: &'static str) -> Journey {
    Journey::begins(name)
        .starts_a_reset()
        // A browser may copy the end of the line along.
        .copies(&format!("{ODD_PASSWORD}\n"))
        .presses("read-password-alone")
        .arrives_at("check-read")
        .reveals(ODD_PASSWORD)
        .presses("keep-read")
        .arrives_at("pending")
        .clipboard_is_emptied()
        .only_keyring_holds(ODD_PASSWORD, &[])
}

#[test]
fn a_password_copied_alone_is_in_force_once_the_form_was_accepted() {
    waits_for_the_submission("submitted")
        .presses("submission-accepted")
        .arrives_at("kept")
        .reveals(ODD_PASSWORD)
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .is_closed_and_kept();
}

#[test]
fn a_form_that_was_left_sets_its_password_aside_and_it_can_be_taken_up_again() {
    waits_for_the_submission("form-left")
        .presses("form-left")
        .arrives_at("follow")
        .sees_element("[data-set-aside]")
        .only_keyring_holds(ODD_PASSWORD, &[])
        .journal_says("set-aside")
        .power_cut()
        .arrives_at("home")
        .sees("encore gardé ici")
        .presses("set-aside")
        .arrives_at("set-aside")
        .sees("copié seul")
        .presses("take-up-again")
        .arrives_at("pending")
        .reveals(ODD_PASSWORD)
        .presses("submission-accepted")
        .arrives_at("kept")
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .is_closed_and_kept();
}

#[test]
fn a_password_that_was_set_aside_is_forgotten_when_the_person_says_so_of_the_two() {
    waits_for_the_submission("set-aside-forgotten")
        .presses("form-left")
        .arrives_at("follow")
        .copies(SECOND_PASSWORD)
        .presses("read-password-alone")
        .arrives_at("check-read")
        .presses("keep-read")
        .arrives_at("pending")
        .presses("set-aside")
        .arrives_at("set-aside")
        .presses("discard")
        .presses("discard-set-aside")
        .arrives_at("home")
        .keyring_forgot(ODD_PASSWORD)
        .sees_no_element("[data-set-aside]")
        .presses("continue-reset")
        .arrives_at("pending")
        .reveals(SECOND_PASSWORD)
        .is_unfinished();
}

#[test]
fn a_word_that_is_not_the_password_can_be_sent_back() {
    Journey::begins("not-the-password")
        .starts_a_reset()
        .copies("bonjour")
        .presses("read-password-alone")
        .arrives_at("check-read")
        .presses("discard-read")
        .arrives_at("follow")
        .keyring_forgot("bonjour")
        .clipboard_holds("bonjour")
        .stays_at("follow");
}

#[test]
fn a_pending_password_survives_a_power_cut() {
    waits_for_the_submission("pending-power-cut")
        .power_cut()
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("pending")
        .reveals(ODD_PASSWORD)
        .presses("submission-accepted")
        .arrives_at("kept")
        .is_unfinished();
}

#[test]
fn whoever_does_not_know_whether_the_form_was_accepted_may_say_so_and_answer_later() {
    waits_for_the_submission("not-known")
        .presses("submission-unclear")
        .arrives_at("submission")
        .sees("il ne connaît pas d’identifiants PISTE")
        .only_keyring_holds(ODD_PASSWORD, &[])
        .power_cut()
        .arrives_at("home")
        .sees("on ne sait pas encore quel mot de passe est en vigueur")
        .presses("continue-reset")
        .arrives_at("submission")
        .reveals(ODD_PASSWORD)
        .presses("submission-accepted")
        .arrives_at("kept")
        .reveals(ODD_PASSWORD)
        .is_unfinished();
}
