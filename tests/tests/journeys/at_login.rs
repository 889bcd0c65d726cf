//! « À l'ouverture de la session »: asked for in the settings, started by the session, shown by the desktop.

use std::fs;
use std::os::unix::fs::symlink;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::{dialog, keyring, login, notifications, portal, started, title_bar, wait, window};

#[test]
fn who_asks_to_be_told_is_told_at_the_next_login_and_a_click_opens_trousseau() {
    Journey::begins("told-at-login")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-settings")
        .arrives_at("settings")
        .sees_element("#at-login-off:checked")
        .chooses("at-login-on")
        .sees_element("#at-login-on:checked")
        .closes()
        .does_at_the_desk("signs in", |desk| {
            notifications::come_up(desk)?;
            login::signs_in(desk)?;
            notifications::appears(desk)?;
            ensure!(dialog::windows(desk, "--name", "^Trousseau$")?.is_empty(), "a window was opened");
            notifications::click(desk)?;
            dialog::main_window(desk)?;
            let shown = notifications::last(desk)?;
            ensure!(shown.title == "Une réinitialisation n’est pas finie", "it says {shown:?}");
            ensure!(shown.text.starts_with(portal::STRUCTURE), "it says {shown:?}");
            title_bar::close_at_once(desk)
        })
        .opens()
        .presses("go-settings")
        .arrives_at("settings")
        .sees_element("#at-login-on:checked")
        .chooses("at-login-off")
        .sees_element("#at-login-off:checked")
        .does("looks for what is left", |desk, _| {
            ensure!(fs::read_dir(login::entries(desk))?.count() == 0, "something is started still");
            Ok(())
        })
        .is_unfinished();
}

#[test]
fn once_the_program_is_uninstalled_nothing_is_started() {
    let image = |desk: &Desk| desk.home().join("Mes programmes d’été").join("Trousseau.AppImage");
    let installed = move |desk: &Desk| -> Result<()> {
        fs::create_dir_all(image(desk).parent().context("a folder")?)?;
        Ok(symlink(window::application()?, image(desk))?)
    };
    // An AppImage, as far as its program can tell: the folder that it runs from, and the file that lasts.
    let prepare = |desk: &mut Desk| {
        keyring::open(desk)?;
        installed(desk)?;
        let program = window::application()?;
        desk.set("APPDIR", &program.parent().context("a folder")?.display().to_string());
        let lasting = image(desk).display().to_string();
        desk.set("APPIMAGE", &lasting);
        Ok(())
    };
    Journey::at("uninstalled-at-login", prepare)
        .starts_a_reset()
        .presses("go-settings")
        .arrives_at("settings")
        .chooses("at-login-on")
        .sees_element("#at-login-on:checked")
        .closes()
        .does_at_the_desk("signs in", |desk| {
            notifications::come_up(desk)?;
            login::signs_in(desk)?;
            notifications::appears(desk)?;
            notifications::dismiss(desk)?;
            ends(desk)
        })
        .does_at_the_desk("uninstalls it, and signs in", |desk| {
            fs::remove_file(image(desk))?;
            login::signs_in(desk)?;
            ensure!(started::named(desk.mark(), "trousseau").is_empty(), "something was started");
            ensure!(notifications::count(desk)? == 0, "something was said");
            installed(desk)
        })
        .opens()
        .is_unfinished();
}

#[test]
fn where_nothing_is_known_nothing_is_said_and_nothing_is_made() -> Result<()> {
    let desk = Desk::new()?;
    notifications::come_up(&desk)?;
    ensure!(wait::end("the check", &mut looks(&desk)?)?.success(), "it failed");
    ensure!(notifications::count(&desk)? == 0, "something was said");
    ensure!(!desk.home().join(".local/share/Trousseau").exists(), "a folder was made");
    Ok(())
}

#[test]
fn a_journal_that_cannot_be_read_is_said_in_the_language_that_was_chosen() -> Result<()> {
    let desk = Desk::new()?;
    notifications::come_up(&desk)?;
    let data = desk.home().join(".local/share/Trousseau");
    fs::create_dir_all(&data)?;
    fs::write(data.join("journal.sqlite"), "what another program left here")?;
    fs::write(data.join("settings.json"), r#"{"language": "en"}"#)?;
    let mut looks = looks(&desk)?;
    notifications::appears(&desk)?;
    let shown = notifications::dismiss(&desk)?;
    ensure!(shown.title == "Trousseau could not read its journal", "it says {shown:?}");
    ensure!(shown.text.contains("Open Trousseau"), "it says {shown:?}");
    ensure!(wait::end("the check", &mut looks)?.success(), "sent away, it failed");
    Ok(())
}

#[test]
fn where_nobody_shows_notifications_the_window_is_opened() {
    Journey::begins("no-notifications")
        .starts_a_reset()
        .closes()
        .does_at_the_desk("signs in", |desk| {
            let mut looks = looks(desk)?;
            // It gives the desktop twenty seconds to come up with what shows notifications.
            wait::until_within(Duration::from_secs(60), "the window", || {
                Ok(dialog::windows(desk, "--name", "^Trousseau$")?.pop())
            })?;
            title_bar::close_at_once(desk)?;
            ensure!(wait::end("the check", &mut looks)?.success(), "closed, it failed");
            Ok(())
        })
        .opens()
        .is_unfinished();
}

/// What the session starts, started by hand.
fn looks(desk: &Desk) -> Result<std::process::Child> {
    let program = window::application()?;
    let mut command = desk.command(program.to_str().context("a plain name")?);
    Ok(desk.record(command.arg("--at-login"), "at-login")?.spawn()?)
}

fn ends(desk: &Desk) -> Result<()> {
    wait::until("the check to end", || Ok((!window::runs(desk)).then_some(())))
}
