//! Today's portal shows the password before « Soumettre »: kept, and not in force yet.

use journeys::journey::Journey;
use journeys::portal::ODD_PASSWORD;

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
fn a_form_that_was_left_leaves_nothing_behind() {
    waits_for_the_submission("form-left")
        .presses("form-left")
        .arrives_at("follow")
        .keyring_forgot(ODD_PASSWORD)
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
