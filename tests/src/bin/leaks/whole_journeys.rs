//! The journeys that a person makes, with passwords that are known only here; and the command line's.

use std::io::Write;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::{LOGIN, recap};
use journeys::{built, clipboard, wait};

use crate::canary::Canary;

/// By hand, from a page copied in the browser, through all that can be done with the password.
pub fn by_hand(journey: Journey, password: &Canary, passphrase: &Canary) -> Journey {
    journey
        .starts_a_reset()
        .copies(&recap(LOGIN, &password.secret))
        .presses("read-clipboard")
        .arrives_at("kept")
        .presses("reveal")
        .sees_element("#secret")
        .presses("spell")
        .sees_element(".spelled")
        .presses("hide")
        .presses("copy-password")
        .clipboard_holds(&password.secret)
        .presses("empty-clipboard")
        .clipboard_is_emptied()
        .presses("save")
        .arrives_at("save")
        .presses("choose-pdf")
        .presses("save-pdf")
        .saves_as("exports/mot-de-passe.pdf")
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as("exports/mot-de-passe.csv")
        .presses("choose-protected")
        .fills("passphrase", &passphrase.secret)
        .fills("passphrase-again", &passphrase.secret)
        .presses("save-protected-pdf")
        .saves_as("exports/protege.pdf")
        .presses("to-do")
        .arrives_at("to-do")
        .presses("message")
        .sees_element(".letter")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_no_element("[data-action=\"close-and-keep\"]")
        .presses("go-history")
        .arrives_at("history")
        .presses("go-settings")
        .arrives_at("settings")
        .presses("go-home")
        .arrives_at("home")
}

/// The year after, on today's portal: the password copied alone, before « Soumettre ».
pub fn second_generation(journey: Journey, password: &Canary) -> Journey {
    journey
        .presses("reset")
        .sees_element("#destinations")
        .begins_a_reset()
        .copies(&password.secret)
        .presses("read-password-alone")
        .arrives_at("check-read")
        .presses("reveal")
        .sees_element("#secret")
        .presses("keep-read")
        .arrives_at("pending")
        .clipboard_is_emptied()
        .presses("submission-accepted")
        .arrives_at("kept")
        .presses("copy-password")
        .clipboard_holds(&password.secret)
        .does("waits until it is taken back by itself", |desk, _| {
            wait::until_within(Duration::from_secs(100), "the clipboard to be taken back", || {
                Ok(clipboard::text(desk)?.is_none().then_some(()))
            })
        })
        .presses("to-do")
        .confirms_every_destination()
        .presses("close-and-forget")
        .sees_no_element("[data-action=\"close-and-forget\"]")
        .presses("go-home")
        .arrives_at("home")
}

/// Practice, with a password that its portal makes up; it is noted.
pub fn practice(journey: Journey, password: &mut String) -> Journey {
    journey
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .notes_password(password)
        .presses("go-home")
        .arrives_at("home")
        .presses("end-practice")
        .arrives_at("home")
}

/// The command line: a page on standard input, and a rehearsal. Answers with the rehearsal's password.
pub fn command_line(desk: &Desk, page: &str) -> Result<String> {
    run(desk, &["page", "-"], page)?;
    // What it is asked to reveal is its answer, and read here; it goes into no file.
    let out = desk.home().join("exports/rehearsed");
    let out = out.to_str().context("a plain name")?;
    let mut child = command(desk, &["rehearse", "--out", out, "--reveal"])?.stdout(Stdio::piped()).spawn()?;
    writeln!(child.stdin.take().context("its input is piped")?, "quatre chevaux blancs")?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "rehearse: {}", output.status);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    Ok(told["password"].as_str().context("it was asked to reveal the password")?.to_owned())
}

/// The command line forgets everything.
pub fn forget_everything(desk: &Desk) -> Result<()> {
    run(desk, &["forget", "--everything"], "")
}

fn run(desk: &Desk, arguments: &[&str], input: &str) -> Result<()> {
    let mut child = command(desk, arguments)?.spawn()?;
    child.stdin.take().context("its input is piped")?.write_all(input.as_bytes())?;
    let status = wait::end("trousseau-cli", &mut child)?;
    ensure!(status.success(), "trousseau-cli {}: {status}", arguments.join(" "));
    Ok(())
}

fn command(desk: &Desk, arguments: &[&str]) -> Result<std::process::Command> {
    let program = built::program("trousseau-cli")?;
    let mut command = desk.command(program.to_str().context("a plain name")?);
    // Another password than the one that practice in the window makes up.
    command.env("TROUSSEAU_PRACTICE_SEED", seeds::first().apart("rehearsal").to_string());
    command.args(arguments).stdin(Stdio::piped());
    desk.record(&mut command, "trousseau-cli")?;
    Ok(command)
}
