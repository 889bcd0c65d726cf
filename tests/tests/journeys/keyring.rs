//! The keyring fails: before the capture it stops everything, after it nothing is withheld.

use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::{LOGIN, PASSWORD, STRUCTURE, STRUCTURE_ID, manual_page};
use journeys::{dialog, keyring, title_bar, window};

/// A reset up to its preflight, on a desk whose keyring is not open.
fn asks_what_will_happen(name: &'static str, state: impl FnOnce(&mut Desk) -> anyhow::Result<()>) -> Journey {
    Journey::at(name, state)
        .describes_account(LOGIN, STRUCTURE, STRUCTURE_ID)
        .names_destination("e.magnus", "vendor", "")
        .presses("what-will-happen")
}

#[test]
fn a_locked_keyring_that_stays_locked_stops_the_reset_before_the_portal() {
    asks_what_will_happen("locked", |desk| keyring::locked(desk))
        .dismisses_keyring()
        .arrives_at("what-will-happen")
        .sees_element("[data-action=\"begin-reset\"][aria-disabled=\"true\"]")
        .does("presses the reset all the same", |_, window| window.press("[data-action=\"begin-reset\"]"))
        .sees_element("[data-check=\"keyring\"].is-not")
        .stays_at("what-will-happen");
}

#[test]
fn a_locked_keyring_that_is_opened_lets_the_reset_begin() {
    asks_what_will_happen("unlocked", |desk| keyring::locked(desk))
        .unlocks_keyring()
        .arrives_at("what-will-happen")
        .presses("begin-reset")
        .arrives_at("follow")
        .is_unfinished();
}

#[test]
fn without_any_keyring_the_reset_stops_before_the_portal() {
    asks_what_will_happen("no-keyring", |_| Ok(()))
        .arrives_at("what-will-happen")
        .sees_element("[data-action=\"begin-reset\"][aria-disabled=\"true\"]")
        .is_refused("TR-K02");
}

#[test]
fn a_keyring_that_goes_after_the_click_withholds_nothing_and_takes_it_when_it_returns() {
    Journey::begins("keyring-gone")
        .starts_a_reset()
        .keyring_goes()
        .copies(manual_page())
        .presses("read-clipboard")
        .sees_element("#unsafe")
        .shows_password(PASSWORD)
        .does("presses the cross", |desk, _| title_bar::press_cross(desk))
        .does("stays, when asked", |desk, _| dialog::cancel(desk).and_then(|()| dialog::is_closed(desk)))
        .does("finds it still open", |desk, window| {
            window.element("#unsafe")?;
            anyhow::ensure!(window::runs(desk), "it closed, and the password is lost");
            Ok(())
        })
        .presses("put-away")
        .sees_element("#unsafe")
        .shows_password(PASSWORD)
        .keyring_returns()
        // Nobody presses anything: it tries again by itself.
        .sees_no_element("#unsafe")
        .arrives_at("kept")
        .only_keyring_holds(PASSWORD, &[])
        .closes()
        .opens()
        .is_unfinished();
}
