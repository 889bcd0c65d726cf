//! The program dies at the worst moments: what the next start says is so, and leads on. (Every moment, without the window: `cargo xtask crash`.)

use journeys::journey::Journey;
use journeys::portal::{PASSWORD, manual_page};

#[test]
fn killed_while_the_keyring_stands_still_it_says_that_the_password_is_not_kept_and_takes_it_again() {
    Journey::begins("killed-keyring-still")
        .starts_a_reset()
        .keyring_stands_still()
        .copies(manual_page())
        .presses("read-clipboard")
        .journal_says("captured")
        .power_cut()
        .keyring_goes_on()
        .arrives_at("home")
        .sees("Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe.")
        .presses("continue-reset")
        .arrives_at("follow")
        .sees("Si Chorus Pro l’affiche encore, donnez-le maintenant.")
        .gives_the_manual_page()
        .reveals(PASSWORD)
        .only_keyring_holds(PASSWORD, &[])
        .is_unfinished();
}

#[test]
fn killed_with_the_keyring_gone_it_says_that_the_password_is_not_kept_and_takes_it_again() {
    Journey::begins("killed-keyring-gone")
        .starts_a_reset()
        .keyring_goes()
        .copies(manual_page())
        .presses("read-clipboard")
        .sees_element("#unsafe")
        .power_cut()
        .keyring_returns()
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("follow")
        .sees("Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe")
        .gives_the_manual_page()
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn killed_right_after_the_page_was_read_it_says_what_is_so() {
    Journey::begins("killed-after-reading")
        .starts_a_reset()
        .copies(manual_page())
        .presses("read-clipboard")
        .power_cut()
        .arrives_at("home")
        .presses("continue-reset")
        .says_whether_it_is_kept(PASSWORD)
        .is_unfinished();
}
