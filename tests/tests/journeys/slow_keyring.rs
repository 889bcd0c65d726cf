//! A keyring that does not answer for a while: it is named, the window answers meanwhile, and all goes on afterwards.

use std::time::{Duration, Instant};

use anyhow::ensure;
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::{PASSWORD, manual_page};
use journeys::window::Window;

const SLOW: &str = "Le trousseau de l’ordinateur met du temps à répondre";

#[test]
fn while_a_password_is_read_from_a_keyring_that_stands_still_the_window_answers_and_says_so() {
    Journey::begins("slow-reveal")
        .starts_a_reset()
        .gives_the_manual_page()
        .keyring_stands_still()
        .presses("reveal")
        .sees(SLOW)
        .does("finds the window awake", answers)
        .keyring_goes_on()
        .shows_password(PASSWORD)
        .sees_no_element("#busy:not([hidden])")
        .is_unfinished();
}

#[test]
fn while_a_keyring_that_stands_still_is_to_take_the_password_it_is_said_and_then_it_is_kept() {
    Journey::begins("slow-keep")
        .starts_a_reset()
        .keyring_stands_still()
        .copies(manual_page())
        .presses("read-clipboard")
        .sees(SLOW)
        .does("finds the window awake", answers)
        .keyring_goes_on()
        .arrives_at("kept")
        .only_keyring_holds(PASSWORD, &[])
        .is_unfinished();
}

/// The page draws, and Rust answers what needs no keyring.
fn answers(_: &Desk, window: &Window) -> anyhow::Result<()> {
    let begun = Instant::now();
    let asked = "const done = arguments[0];
        requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('home').then((it) => done(it.screen)))";
    for _ in 0..5 {
        ensure!(window.run_async(asked, Vec::new())? == "home", "another screen was answered");
    }
    ensure!(begun.elapsed() < Duration::from_secs(3), "five answers took {:?}", begun.elapsed());
    Ok(())
}
