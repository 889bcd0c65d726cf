//! The vendor's page, from the clipboard to the finance application: the journey that the whole application is for.

use journeys::journey::Journey;
use journeys::portal::{PASSWORD, manual_page};

#[test]
fn the_vendors_page_goes_through_the_clipboard_into_keyring_pdf_and_table() {
    Journey::begins("vendors-page")
        .arrives_at("home")
        .starts_a_reset()
        .follows_the_first_generation()
        .presses("open-official-page")
        .browser_shows_official_page()
        .copies(manual_page())
        .presses("read-clipboard")
        .arrives_at("kept")
        .clipboard_is_emptied()
        .only_keyring_holds(PASSWORD, &[])
        .reveals(PASSWORD)
        .presses("save")
        .arrives_at("save")
        .presses("choose-pdf")
        .presses("save-pdf")
        .saves_as("mot de passe été.pdf")
        .pdf_holds("mot de passe été.pdf", "", PASSWORD)
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as("table.csv")
        .csv_holds("table.csv", PASSWORD)
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .is_closed_and_kept();
}

#[test]
fn a_finished_reset_can_be_forgotten_on_this_computer() {
    Journey::begins("forgotten")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .is_closed_and_forgotten(PASSWORD);
}

#[test]
fn it_is_not_finished_before_the_programs_have_the_password() {
    Journey::begins("not-finished")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("to-do")
        .arrives_at("to-do")
        .sees_no_element("[data-action=\"done\"]")
        .is_unfinished();
}

#[test]
fn the_password_is_copied_and_the_clipboard_emptied_on_quitting() {
    Journey::begins("copied")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("copy-password")
        .clipboard_holds(PASSWORD)
        .closes()
        .clipboard_is_emptied()
        .opens()
        .is_unfinished();
}
