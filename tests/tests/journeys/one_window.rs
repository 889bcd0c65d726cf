//! Trousseau is started twice.

use anyhow::{Context, Result, ensure};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::PASSWORD;
use journeys::{dialog, started, wait, window};

#[test]
fn a_second_start_shows_the_first_window_and_ends() {
    Journey::begins("started-twice")
        .starts_a_reset()
        .gives_the_manual_page()
        .does("starts it again", |desk, _| {
            let status = wait::end("the second one", &mut second(desk)?)?;
            ensure!(status.success(), "the second one ended with {status}");
            ensure!(started::named(desk.mark(), "trousseau").len() == 1, "two are running");
            ensure!(dialog::windows(desk, "--name", "^Trousseau$")?.len() == 1, "there are two windows");
            wait::until("the first window to be in front", || {
                let main = dialog::main_window(desk)?;
                let focused = dialog::xdotool(desk, &["getwindowfocus"])?;
                Ok((focused.trim() == main).then_some(()))
            })
        })
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn where_the_first_one_cannot_be_asked_the_second_one_says_so_and_leaves_the_journal_alone() {
    Journey::begins("started-twice-without-bus")
        .starts_a_reset()
        .does("starts it again on another bus", |desk, _| {
            let before = dialog::main_window(desk)?;
            let mut other = command(desk)?.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere").spawn()?;
            let told = wait::until("its word", || {
                let all = dialog::windows(desk, "--name", "^Trousseau$")?;
                Ok(all.into_iter().find(|window| *window != before))
            })?;
            dialog::focus(desk, &told)?;
            dialog::xdotool(desk, &["key", "Return"])?;
            ensure!(wait::end("the second one", &mut other)?.success(), "it failed");
            Ok(())
        })
        .gives_the_manual_page()
        .is_unfinished();
}

#[test]
fn a_crash_of_the_window_leaves_no_image_of_its_memory() {
    Journey::begins("no-image")
        .starts_a_reset()
        .gives_the_manual_page()
        .does("makes it crash", |desk, _| {
            let process = *started::named(desk.mark(), "trousseau").first().context("it runs")?;
            let limits = std::fs::read_to_string(format!("/proc/{}/limits", process.as_raw_nonzero()))?;
            let cores = limits.lines().find(|line| line.starts_with("Max core file size")).context("a limit")?;
            ensure!(cores.split_whitespace().rev().skip(1).take(2).all(|limit| limit == "0"), "{cores}");
            rustix::process::kill_process(process, rustix::process::Signal::ABORT)?;
            wait::until("its end", || Ok((!window::runs(desk)).then_some(())))?;
            let left = std::fs::read_dir(desk.home())?
                .flatten()
                .find(|file| file.file_name().to_string_lossy().starts_with("core"));
            ensure!(left.is_none(), "{left:?} was left");
            Ok(())
        })
        .power_cut()
        .is_unfinished();
}

fn second(desk: &Desk) -> Result<std::process::Child> {
    Ok(command(desk)?.spawn()?)
}

fn command(desk: &Desk) -> Result<std::process::Command> {
    let program = window::application()?;
    let mut command = desk.command(program.to_str().context("a plain name")?);
    desk.record(&mut command, "second")?;
    Ok(command)
}
