//! The computer's keyring, a real gnome-keyring: open, locked, or gone.

use std::io::Write;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use rustix::process::{Signal, kill_process};

use crate::desk::Desk;
use crate::{bus, dialog, started, wait};

/// The keyring's own password. It differs from every technical password in the journeys.
pub const KEYRING_PASSWORD: &str = "mot de passe de la session";

/// Starts the keyring, opened as signing in to the computer does.
pub fn open(desk: &Desk) -> Result<()> {
    start(desk, &["--unlock"])
}

/// Starts the keyring without opening it: whoever asks it for something makes it ask the user.
pub fn locked(desk: &Desk) -> Result<()> {
    // The first opening makes the collection that is locked afterwards.
    open(desk)?;
    gone(desk)?;
    start(desk, &[])
}

/// Ends the keyring. Nothing starts it again but [`open`] or [`locked`].
pub fn gone(desk: &Desk) -> Result<()> {
    started::end("the keyring", || started::named(desk.mark(), "gnome-keyring-daemon"))?;
    wait::until("the keyring to leave the bus", || Ok((!answers(desk)?).then_some(())))
}

/// Stops the keyring in its tracks: it neither answers nor ends.
pub fn stands_still(desk: &Desk) -> Result<()> {
    signal(desk, Signal::STOP)
}

/// Lets it go on where it was stopped.
pub fn goes_on(desk: &Desk) -> Result<()> {
    signal(desk, Signal::CONT)
}

fn signal(desk: &Desk, signal: Signal) -> Result<()> {
    let keyrings = started::named(desk.mark(), "gnome-keyring-daemon");
    ensure!(!keyrings.is_empty(), "no keyring runs");
    keyrings.into_iter().try_for_each(|keyring| Ok(kill_process(keyring, signal)?))
}

/// Answers the keyring's own question with its password.
pub fn unlock(desk: &Desk) -> Result<()> {
    let prompt = prompt(desk)?;
    dialog::focus(desk, &prompt)?;
    dialog::xdotool(desk, &["type", "--delay", "15", "--", KEYRING_PASSWORD])?;
    dialog::xdotool(desk, &["key", "Return"])?;
    Ok(())
}

/// Sends the keyring's own question away.
pub fn dismiss(desk: &Desk) -> Result<()> {
    let prompt = prompt(desk)?;
    dialog::focus(desk, &prompt)?;
    dialog::xdotool(desk, &["key", "Escape"])?;
    Ok(())
}

/// Every secret in the keyring whose item has `attribute` = `value`, as the system's own tool tells them.
pub fn secrets(desk: &Desk, attribute: &str, value: &str) -> Result<Vec<String>> {
    let output = desk.command("secret-tool").args(["search", "--all", attribute, value]).output()?;
    let text = String::from_utf8(output.stdout)?;
    Ok(text.lines().filter_map(|line| line.strip_prefix("secret = ")).map(str::to_owned).collect())
}

fn start(desk: &Desk, extra: &[&str]) -> Result<()> {
    let mut daemon = desk.command("gnome-keyring-daemon");
    daemon.args(["--foreground", "--components=secrets"]).args(extra).stdin(Stdio::piped());
    let mut daemon =
        desk.record(&mut daemon, "gnome-keyring-daemon")?.spawn().context("gnome-keyring-daemon did not start")?;
    daemon.stdin.take().context("its input is piped")?.write_all(KEYRING_PASSWORD.as_bytes())?;
    std::thread::spawn(move || daemon.wait());
    wait::until("the keyring on the bus", || Ok(answers(desk)?.then_some(())))
}

/// Whether someone owns the keyring's name on the bus.
fn answers(desk: &Desk) -> Result<bool> {
    bus::has(desk, "org.freedesktop.secrets")
}

/// The window of the keyring's own question.
fn prompt(desk: &Desk) -> Result<String> {
    wait::until_within(Duration::from_secs(15), "the keyring's question", || {
        Ok(dialog::windows(desk, "--class", "gcr-prompter")?.pop())
    })
}
