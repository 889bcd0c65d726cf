//! The last way: the password typed by hand.

use journeys::journey::Journey;
use journeys::portal::{LOGIN, ODD_PASSWORD, OTHER_LOGIN};

#[test]
fn a_typed_password_is_kept_character_by_character() {
    Journey::begins("typed")
        .starts_a_reset()
        .follows_the_first_generation()
        .presses("type-it")
        .fills("typed-login", LOGIN)
        .fills("typed-password", ODD_PASSWORD)
        .fills("typed-again", ODD_PASSWORD)
        .presses("keep-typed")
        .arrives_at("kept")
        .only_keyring_holds(ODD_PASSWORD, &[])
        .reveals(ODD_PASSWORD)
        .presses("save")
        .arrives_at("save")
        .presses("choose-pdf")
        .presses("save-pdf")
        .saves_as("odd.pdf")
        .pdf_holds("odd.pdf", "", ODD_PASSWORD)
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as("odd.csv")
        .csv_holds("odd.csv", ODD_PASSWORD)
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .is_closed_and_kept();
}

#[test]
fn two_different_typed_passwords_are_refused() {
    Journey::begins("typed-differently")
        .starts_a_reset()
        .presses("type-it")
        .fills("typed-login", LOGIN)
        .fills("typed-password", "un mot")
        .fills("typed-again", "un autre")
        .presses("keep-typed")
        .is_refused("TR-L13");
}

#[test]
fn a_login_of_another_account_is_refused() {
    Journey::begins("typed-other-login")
        .starts_a_reset()
        .presses("type-it")
        .fills("typed-login", OTHER_LOGIN)
        .fills("typed-password", ODD_PASSWORD)
        .fills("typed-again", ODD_PASSWORD)
        .presses("keep-typed")
        .is_refused("TR-A05");
}
