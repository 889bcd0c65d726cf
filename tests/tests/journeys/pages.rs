//! What is read is not the page that was hoped for: each says so, and what to do.

use journeys::clipboard;
use journeys::journey::Journey;
use journeys::portal::{
    LOGIN, ODD_PASSWORD, OTHER_LOGIN, PASSWORD, SHOPPING_LIST, manual_page, recap, recap_cut_short, structure_sheet,
};

fn reads(name: &'static str, text: &str) -> Journey {
    Journey::begins(name).starts_a_reset().copies(text).presses("read-clipboard")
}

#[test]
fn the_structures_sheet_is_a_page_too_early() {
    reads("too-early", &structure_sheet()).is_refused("TR-L05");
}

#[test]
fn a_page_cut_off_before_the_password_is_incomplete() {
    reads("incomplete", &recap_cut_short(LOGIN)).is_refused("TR-L07");
}

#[test]
fn two_different_passwords_are_ambiguous() {
    let both = format!("{}\n\n{}", recap(LOGIN, PASSWORD), recap(LOGIN, ODD_PASSWORD));
    reads("ambiguous", &both).is_refused("TR-L08");
}

#[test]
fn a_text_that_is_no_page_is_left_on_the_clipboard() {
    reads("nothing-recognised", SHOPPING_LIST).is_told("TR-L02").clipboard_holds(SHOPPING_LIST).is_refused("TR-L02");
}

#[test]
fn another_accounts_page_is_named_and_can_be_kept_for_that_account() {
    reads("another-account", &recap(OTHER_LOGIN, PASSWORD))
        .is_told("TR-A05")
        .sees(OTHER_LOGIN)
        .presses("keep-for-its-account")
        .arrives_at("kept")
        .clipboard_is_emptied()
        .sees(OTHER_LOGIN)
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn after_a_refusal_the_right_page_is_taken() {
    reads("right-page-after-refusal", &structure_sheet())
        .is_told("TR-L05")
        .gives_the_manual_page()
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn the_page_of_the_last_reset_is_recognised_as_the_old_password() {
    Journey::begins("still-the-old-one")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_no_element("[data-action=\"close-and-keep\"]")
        .presses("go-home")
        .arrives_at("home")
        .presses("reset")
        .arrives_at("destinations")
        .reads_what_will_happen()
        .presses("begin-reset")
        .arrives_at("follow")
        .presses("read-clipboard")
        .is_told("TR-L01")
        .copies(manual_page())
        .presses("read-clipboard")
        .is_refused("TR-R04");
}

#[test]
fn the_html_that_a_browser_copies_beside_the_text_does_no_harm() {
    let html = "<meta charset=utf-8><b>texte riche</b>";
    Journey::begins("with-html")
        .starts_a_reset()
        .does("copies", |desk, _| clipboard::copy_page(desk, manual_page(), html))
        .presses("read-clipboard")
        .arrives_at("kept")
        .clipboard_is_emptied()
        .reveals(PASSWORD)
        .is_unfinished();
}
