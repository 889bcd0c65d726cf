//! The program is asked to end while a password is only in memory: by a signal, by the session, by the computer, by whatever destroys
//! its window. And each time its twin: with nothing to lose it ends at once.

use std::os::unix::fs::PermissionsExt;

use anyhow::{Result, ensure};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::{PASSWORD, manual_page};
use journeys::{dialog, keyring, logind, session, started, wait};
use rustix::process::Signal;

/// A password was read, and the keyring went away before it could take it.
fn has_a_password_in_memory(name: &'static str, prepare: impl FnOnce(&mut Desk) -> Result<()>) -> Journey {
    Journey::at(name, |desk| {
        keyring::open(desk)?;
        prepare(desk)
    })
    .starts_a_reset()
    .keyring_goes()
    .copies(manual_page())
    .presses("read-clipboard")
    .sees_element("#unsafe")
}

/// A password was read, and the keyring took it.
fn has_a_password_in_the_keyring(name: &'static str, prepare: impl FnOnce(&mut Desk) -> Result<()>) -> Journey {
    Journey::at(name, |desk| {
        keyring::open(desk)?;
        prepare(desk)
    })
    .starts_a_reset()
    .gives_the_manual_page()
}

/// Programs start as from a desktop, whatever the tests were started from: no signal is ignored.
fn hears_every_signal(desk: &mut Desk) -> Result<()> {
    let around = desk.run_folder().join("around");
    std::fs::write(&around, "#!/bin/sh\nexec env --default-signal \"$@\"\n")?;
    std::fs::set_permissions(&around, std::fs::Permissions::from_mode(0o755))?;
    desk.surround(around);
    Ok(())
}

#[test]
fn no_signal_ends_it_while_a_password_is_only_in_memory_and_the_next_one_does_once_the_keyring_is_back() {
    has_a_password_in_memory("close-signals", hears_every_signal)
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        .stays()
        .is_sent(Signal::HUP)
        .is_asked_whether_to_lose_it()
        .stays()
        .is_sent(Signal::INT)
        .is_asked_whether_to_lose_it()
        // Nobody answers, and it is sent again: the question stands.
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        .stays()
        .shows_password(PASSWORD)
        .keyring_returns()
        .ends_by(Signal::TERM)
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

#[test]
fn a_signal_while_the_question_stands_ends_it_once_the_keyring_is_back() {
    has_a_password_in_memory("close-signal-again", hears_every_signal)
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        .keyring_returns()
        .ends_by(Signal::TERM)
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

#[test]
fn with_nothing_to_lose_each_signal_ends_it_at_once() {
    let mut journey = has_a_password_in_the_keyring("close-signals-safe", hears_every_signal);
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        journey = journey.ends_by(signal).opens();
    }
    journey.only_keyring_holds(PASSWORD, &[]).is_unfinished();
}

#[test]
fn what_practice_holds_is_nothing_to_lose() {
    Journey::at("close-practice", |desk| {
        keyring::open(desk)?;
        hears_every_signal(desk)
    })
    .practises_as(0)
    .presses("choose-structure")
    .arrives_at("destinations")
    .has_it_reset()
    .arrives_at("kept")
    .ends_by(Signal::TERM)
    .opens()
    .is_as_before();
}

#[test]
fn a_password_that_the_user_gives_up_is_said_to_be_lost_at_the_next_start() {
    has_a_password_in_memory("close-given-up", |_| Ok(()))
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        .does_at_the_desk("presses Return", |desk| dialog::accept(desk).and_then(|()| dialog::is_closed(desk)))
        .shows_password(PASSWORD)
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        .ends("closes all the same", |desk| dialog::click_last_button(desk, &dialog::find(desk)?))
        .keyring_returns()
        .opens()
        .sees("Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe.")
        .is_unfinished();
}

#[test]
fn while_the_keyring_stands_still_with_the_password_in_its_hands_a_signal_asks_and_ends_nothing() {
    Journey::begins("close-slow")
        .starts_a_reset()
        .keyring_stands_still()
        .copies(manual_page())
        .presses("read-clipboard")
        .sees("Le trousseau de l’ordinateur met du temps à répondre")
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        // What was being put there is there a moment later, and with it the reason to stay open is gone.
        .ends("the keyring goes on", keyring::goes_on)
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

#[test]
fn a_log_out_is_held_back_with_the_reason_until_the_password_is_safe() {
    has_a_password_in_memory("close-session", session::begin)
        .does("is a program of the session", |desk, _| session::has_a_program(desk))
        .logs_out_in_vain()
        .is_asked_whether_to_lose_it()
        .stays()
        .shows_password(PASSWORD)
        .keyring_returns()
        .ends("logs out all the same", session::logs_out_all_the_same)
        .does_at_the_desk("the session is over", session::is_over)
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

#[test]
fn with_nothing_to_lose_a_log_out_ends_the_program_and_the_session() {
    has_a_password_in_the_keyring("close-session-safe", session::begin)
        .does("is a program of the session", |desk, _| session::has_a_program(desk))
        .ends("logs out", session::log_out)
        .does_at_the_desk("the session is over", session::is_over)
        .opens()
        .is_unfinished();
}

#[test]
fn a_session_that_is_ended_by_force_leaves_the_keyring_a_last_try() {
    has_a_password_in_memory("close-session-forced", session::begin)
        .does("is a program of the session", |desk, _| session::has_a_program(desk))
        .keyring_returns()
        .ends("the session is ended by force", session::is_ended_by_force)
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

#[test]
fn the_computer_is_kept_on_as_long_as_there_is_something_to_lose_and_no_longer() {
    let nothing = |desk: &Desk| {
        wait::until("nothing to keep it on", || Ok(logind::inhibitors(desk)?.starts_with("(@").then_some(())))
    };
    has_a_password_in_memory("close-shutdown", |desk| {
        logind::start(desk)?;
        nothing(desk)
    })
    .does("looks at what keeps the computer on", |desk, _| {
        let kept_on = wait::until("what keeps it on", || {
            let all = logind::inhibitors(desk)?;
            Ok(all.contains("Trousseau").then_some(all))
        })?;
        ensure!(kept_on.contains("('shutdown', 'Trousseau', "), "{kept_on}");
        ensure!(kept_on.contains("n’est pas encore en sûreté") && kept_on.contains("'block'"), "{kept_on}");
        Ok(())
    })
    .keyring_returns()
    .sees_no_element("#unsafe")
    .does("looks again", |desk, _| nothing(desk))
    .is_unfinished();
}

#[test]
fn a_web_view_that_dies_takes_nothing_with_it() {
    has_a_password_in_memory("close-web-view", |_| Ok(()))
        .does("the web view dies", |desk, _| {
            started::end("the web view", || started::named(desk.mark(), "WebKitWebProcess"))
        })
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        .stays()
        .keyring_returns()
        .ends_by(Signal::TERM)
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

#[test]
fn a_display_that_breaks_off_leaves_the_keyring_a_last_try() {
    has_a_password_in_memory("close-display", |_| Ok(()))
        .keyring_returns()
        .ends("the display throws the program out", |desk| on_main_window(desk, "windowkill"))
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

#[test]
fn a_window_that_something_destroys_leaves_the_keyring_a_last_try() {
    has_a_password_in_memory("close-destroyed", |_| Ok(()))
        .keyring_returns()
        .ends("the window is destroyed", |desk| on_main_window(desk, "windowclose"))
        .only_keyring_holds(PASSWORD, &[])
        .opens()
        .is_unfinished();
}

fn on_main_window(desk: &Desk, act: &str) -> Result<()> {
    dialog::xdotool(desk, &[act, &dialog::main_window(desk)?]).map(drop)
}
