//! The click that cannot be undone, on pages that would make a program click again: a person who asks for it once has it made
//! once, and a second time only where they ask again.

use anyhow::{Context, Result, ensure};
use chorus_pro::Generation;
use journeys::journey::Journey;
use journeys::official_portal::OfficialPortal;
use journeys::window::Window;
use practice_portal::{Fault, PageChange};

#[test]
fn on_a_page_that_does_nothing() {
    is_clicked_once("once-nothing", Generation::First, Fault::Stays { change: PageChange::None });
}

#[test]
fn on_todays_page_that_does_nothing() {
    is_clicked_once("once-nothing-today", Generation::Second, Fault::Stays { change: PageChange::None });
}

#[test]
fn on_a_page_that_wants_to_save_a_file() {
    is_clicked_once("once-file", Generation::First, Fault::Stays { change: PageChange::Download });
}

#[test]
fn on_todays_page_that_wants_to_save_a_file() {
    is_clicked_once("once-file-today", Generation::Second, Fault::Stays { change: PageChange::Download });
}

#[test]
fn on_a_page_with_a_frame_of_another_site() {
    is_clicked_once("once-frame", Generation::First, Fault::Stays { change: PageChange::Frame });
}

#[test]
fn on_todays_page_with_a_frame_of_another_site() {
    is_clicked_once("once-frame-today", Generation::Second, Fault::Stays { change: PageChange::Frame });
}

#[test]
fn on_a_page_that_opens_a_window() {
    is_clicked_once("once-window", Generation::First, Fault::Stays { change: PageChange::Window });
}

#[test]
fn on_todays_page_that_opens_a_window() {
    is_clicked_once("once-window-today", Generation::Second, Fault::Stays { change: PageChange::Window });
}

#[test]
fn on_a_page_that_draws_its_button_anew() {
    is_clicked_once("once-button", Generation::First, Fault::Stays { change: PageChange::ButtonDrawnAnew });
}

#[test]
fn on_todays_page_that_draws_its_button_anew() {
    is_clicked_once("once-button-today", Generation::Second, Fault::Stays { change: PageChange::ButtonDrawnAnew });
}

#[test]
fn on_a_page_whose_buttons_label_becomes_another_that_says_the_same() {
    is_clicked_once("once-label", Generation::First, Fault::Stays { change: PageChange::LabelInCapitals });
}

#[test]
fn on_todays_page_whose_buttons_label_becomes_another_that_says_the_same() {
    is_clicked_once("once-label-today", Generation::Second, Fault::Stays { change: PageChange::LabelInCapitals });
}

#[test]
fn on_todays_page_that_listens_to_the_mouse_and_to_the_keyboard() {
    is_clicked_once("once-both", Generation::Second, Fault::Stays { change: PageChange::SentByMouseAndKeyboard });
}

#[test]
fn on_a_form_that_fails_and_shows_another_password_and_that_one_is_kept() {
    let Some((journey, official)) = is_clicked("once-drawn-anew", Generation::Second, Fault::DrawnAnewAtSubmission)
    else {
        return;
    };
    let journey = asks_for_the_second(journey, &official);
    assert_eq!((official.commits(), official.resets()), (2, 1));
    let password = official.in_force();
    journey.reveals(password.expose()).only_keyring_holds(password.expose(), &[]).is_unfinished();
}

#[test]
fn on_a_form_that_fails_the_second_click_is_a_persons_and_has_a_preflight_of_its_own() {
    let Some((journey, official)) = is_clicked("once-refused", Generation::Second, Fault::RefusedAtSubmission) else {
        return;
    };
    let journey = journey
        .sees("n’a pas vu que la demande ait été acceptée")
        .keyring_goes()
        .presses(AGAIN)
        .is_told("TR-K02")
        .does("counts the clicks", |_, window| counts(window, &official, 1))
        .keyring_returns();
    let journey = asks_for_the_second(journey, &official);
    assert_eq!((official.commits(), official.resets()), (2, 1));
    journey.is_unfinished();
}

#[test]
fn on_a_question_that_is_asked_again_the_second_click_is_a_persons_and_a_second_reset() {
    let Some((journey, official)) = is_clicked("once-asked", Generation::First, Fault::AskedAgain) else { return };
    let journey = journey.sees("aucun nouveau mot de passe n’est venu");
    let journey = asks_for_the_second(journey, &official);
    assert_eq!((official.commits(), official.resets()), (2, 2));
    let password = official.in_force();
    journey.reveals(password.expose()).only_keyring_holds(password.expose(), &[]).is_unfinished();
}

#[test]
fn asked_for_three_times_at_once_and_once_more_for_the_page_from_before() {
    for (name, generation) in [("once-fast", Generation::First), ("once-fast-today", Generation::Second)] {
        let Some((journey, official)) = comes_to_the_click(name, generation) else { return };
        official.meets(generation, Fault::Stays { change: PageChange::None });
        journey
            .does("asks three times at once, and again", |_, window| {
                let answer = window.run_async(AT_ONCE, Vec::new())?;
                let told = answer.as_array().context("a list")?;
                ensure!(told.iter().all(|told| told == "portal-window"), "{answer}");
                Ok(())
            })
            .does("counts the clicks", |_, window| counts(window, &official, 1))
            .is_unfinished();
    }
}

#[test]
fn a_page_that_is_left_during_the_preflight_is_not_clicked() {
    let Some((journey, official)) = comes_to_the_click("once-left", Generation::Second) else { return };
    journey
        .keyring_stands_still()
        .presses("reset-in-portal-window")
        .leaves_the_form()
        .sees("Le formulaire n’est plus à l’écran")
        .keyring_goes_on()
        .is_told("TR-W01")
        .does("counts the clicks", |_, window| counts(window, &official, 0))
        .is_unfinished();
}

#[test]
fn after_a_restart_the_click_is_known_and_the_next_one_is_called_a_second() {
    let fault = Fault::Stays { change: PageChange::None };
    let Some((journey, official)) = is_clicked("once-restart", Generation::First, fault) else { return };
    journey
        .power_cut()
        .arrives_at("home")
        .sees("Le clic sans retour a été fait le")
        .presses("continue-reset")
        .arrives_at("follow")
        .sees("Le clic sans retour a été fait le")
        .comes_to_the_question(&official)
        .sees("aucun nouveau mot de passe n’est venu")
        .sees_element(&format!("[data-action=\"{AGAIN}\"]"))
        .sees_no_element("[data-action=\"reset-in-portal-window\"]")
        .is_unfinished();
    assert_eq!((official.commits(), official.resets()), (1, 1));
}

/// The click is asked for once on a page that stays and changes: it is made once, then and later.
fn is_clicked_once(name: &'static str, generation: Generation, fault: Fault) {
    let Some((journey, official)) = is_clicked(name, generation, fault) else { return };
    assert_eq!(official.resets(), 1, "resets on the portal");
    journey.is_unfinished();
}

/// The click is asked for once, where the portal has this fault; up to where it can be asked for again.
fn is_clicked(name: &'static str, generation: Generation, fault: Fault) -> Option<(Journey, OfficialPortal)> {
    let (journey, official) = begins(name, generation)?;
    official.meets(generation, fault);
    let journey = comes(journey, &official, generation)
        .presses("reset-in-portal-window")
        .does("counts the clicks", |_, window| counts(window, &official, 1))
        .sees_element(&format!("[data-action=\"{AGAIN}\"]"))
        .sees_no_element("[data-action=\"reset-in-portal-window\"]")
        .does("counts the clicks again", |_, window| counts(window, &official, 1));
    Some((journey, official))
}

/// The person asks for a second click, and the portal does what it should.
fn asks_for_the_second(journey: Journey, official: &OfficialPortal) -> Journey {
    journey.presses(AGAIN).arrives_at("kept").does("counts the clicks", |_, window| counts(window, official, 2))
}

fn begins(name: &'static str, generation: Generation) -> Option<(Journey, OfficialPortal)> {
    let (journey, official) = Journey::begins_at_official_portal(name, 1)?;
    let journey = journey.describes_official_account(&official).begins_a_reset();
    let journey = if generation == Generation::First { journey.follows_the_first_generation() } else { journey };
    Some((journey, official))
}

fn comes_to_the_click(name: &'static str, generation: Generation) -> Option<(Journey, OfficialPortal)> {
    let (journey, official) = begins(name, generation)?;
    Some((comes(journey, &official, generation), official))
}

fn comes(journey: Journey, official: &OfficialPortal, generation: Generation) -> Journey {
    match generation {
        Generation::First => journey.comes_to_confirm(official),
        Generation::Second => {
            journey.comes_to_the_structure(official).has_it_all_pressed().sees("pas encore en vigueur")
        }
    }
}

/// Once what was asked for is answered.
fn counts(window: &Window, official: &OfficialPortal, expected: usize) -> Result<()> {
    window.is_idle()?;
    let commits = official.commits();
    ensure!(commits == expected, "{commits} clicks arrived at the portal");
    Ok(())
}

/// The button that asks for a second click.
const AGAIN: &str = "reset-again-in-portal-window";
/// A hand that is too fast for the screen: three calls for one page that was seen, and one when they are answered.
const AT_ONCE: &str = "const done = arguments[0];
    const { invoke } = window.__TAURI_INTERNALS__;
    (async () => {
        const { account } = (await invoke('home')).accounts[0];
        const { turn } = await invoke('portal_window', { account, after: null });
        const reset = () => invoke('reset_in_portal_window', { account, turn }).then((it) => it.screen, (it) => it.code ?? String(it));
        const told = await Promise.all([reset(), reset(), reset()]);
        told.push(await reset());
        done(told);
    })();";
