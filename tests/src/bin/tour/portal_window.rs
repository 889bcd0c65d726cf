//! The window with Chorus Pro, both generations, beside the main one.

use journeys::album::{Album, View};
use journeys::journey::Journey;
use journeys::practice::fault;

use crate::{EVERY_VIEW, set_up};

/// In every view, then in English and at twice the size.
pub(crate) fn beside_the_main_one(album: &Album) {
    let french = Journey::begins("portal-window").photographed(album, EVERY_VIEW);
    manual_pages_portal(french, ["Voici vos structures", "Vous êtes sur la fiche", "sans retour"]).stays_at("kept");
    form_left(Journey::begins("portal-window-form").photographed(album, EVERY_VIEW));
    let words = "n’a pas vu que c’était celle-ci";
    whose_form(Journey::begins("whose-form").photographed(album, EVERY_VIEW), words);
    let english = Journey::at("portal-window-in-english", |desk| set_up(desk, "LANG", "en_GB.UTF-8"));
    let sentences = ["These are your structures", "You are on its page", "cannot be undone"];
    manual_pages_portal(english.photographed(album, &[View::Plain]), sentences).stays_at("kept");
    let twice = Journey::at("portal-window-twice-the-size", |desk| set_up(desk, "GDK_SCALE", "2"));
    form_left(twice.photographed(album, &[View::Plain]).sized(480, 400));
    let twice = Journey::at("portal-window-clicked-twice-the-size", |desk| set_up(desk, "GDK_SCALE", "2"));
    clicked_in_vain(twice.photographed(album, &[View::Plain]).sized(480, 400));
    let english = Journey::at("portal-window-clicked-in-english", |desk| set_up(desk, "LANG", "en_GB.UTF-8"));
    clicked_in_vain(english.photographed(album, &[View::Plain]));
}

/// From signing in to the password, on the portal of the manual page.
fn manual_pages_portal(journey: Journey, sentences: [&str; 3]) -> Journey {
    let [structures, sheet, question] = sentences;
    journey
        .practises_with_the_portal_open()
        .opens_portal_window()
        .pauses_with_the_portal_at("portal-signed-out")
        .signs_in_to_portal()
        .sees_element("[data-action=\"press-in-portal-window\"]")
        .presses("press-in-portal-window")
        .sees(structures)
        .pauses_with_the_portal_at("portal-structures")
        .presses("press-in-portal-window")
        .sees(sheet)
        .pauses_with_the_portal_at("portal-sheet")
        .presses("press-in-portal-window")
        .sees(question)
        .pauses_with_the_portal_at("portal-question")
        .presses("reset-in-portal-window")
        .arrives_at("kept")
        .pauses_with_the_portal_at("portal-recap")
}

/// The click that cannot be undone, of which nothing comes.
fn clicked_in_vain(journey: Journey) {
    journey
        .practises_with_the_portal_open()
        .asks_for_fault(fault::UNANSWERED)
        .opens_portal_window()
        .signs_in_to_portal()
        .has_it_all_pressed()
        .presses("reset-in-portal-window")
        .pauses_with_the_portal_at("portal-clicked")
        .sees_element("[data-action=\"reset-again-in-portal-window\"]")
        .pauses_with_the_portal_at("portal-click-again")
        .stays_at("portal-window");
}

/// Another request is accepted in the form's place.
fn whose_form(journey: Journey, words: &str) {
    journey
        .practises_with_the_portal_open()
        .opens_todays_portal_window()
        .signs_in_to_portal()
        .types_the_code()
        .has_it_all_pressed()
        .submits_another_type_of_request(words)
        .pauses_with_the_portal_at("portal-whose-form")
        .presses("submission-unclear")
        .arrives_at("submission")
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("submission")
        .pauses_at("asked-again")
        .stays_at("submission");
}

/// The password that waits for « Soumettre », changed, left, and at last submitted.
fn form_left(journey: Journey) {
    journey
        .practises_with_the_portal_open()
        .opens_todays_portal_window()
        .signs_in_to_portal()
        .types_the_code()
        .has_it_all_pressed()
        .pauses_with_the_portal_at("portal-pending")
        .chooses_the_account_anew("autre mot de passe")
        .pauses_with_the_portal_at("portal-drawn-anew")
        .leaves_the_form()
        .sees_element("[data-action=\"form-left\"]")
        .pauses_with_the_portal_at("portal-form-left")
        .presses("form-left")
        .sees_no_element("[data-action=\"form-left\"]")
        .has_it_all_pressed()
        .presses("reset-in-portal-window")
        .arrives_at("kept")
        .pauses_with_the_portal_at("portal-submitted")
        .stays_at("kept");
}
