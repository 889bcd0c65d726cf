//! The desktop's notifications, shown by a real dunst.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::desk::Desk;
use crate::{bus, dialog, wait};

/// A notification as it was shown.
#[derive(Debug)]
pub struct Shown {
    /// Its first line.
    pub title: String,
    /// What stands below, as the program sent it.
    pub text: String,
}

/// Starts what shows notifications on this desk.
pub fn come_up(desk: &Desk) -> Result<()> {
    let mut dunst = desk.record(&mut desk.command("dunst"), "dunst")?.spawn().context("dunst did not start")?;
    std::thread::spawn(move || dunst.wait());
    wait::until("notifications on the bus", || Ok(bus::has(desk, "org.freedesktop.Notifications")?.then_some(())))
}

/// How many stand on the display now.
pub fn count(desk: &Desk) -> Result<usize> {
    Ok(dunstctl(desk, &["count", "displayed"])?.trim().parse()?)
}

/// Waits until one stands on the display.
pub fn appears(desk: &Desk) -> Result<()> {
    wait::until("a notification", || Ok((count(desk)? == 1).then_some(())))?;
    window(desk).map(drop)
}

/// Clicks it so that it does what it offers: with the middle button, as dunst has it.
pub fn click(desk: &Desk) -> Result<()> {
    let window = window(desk)?;
    dialog::xdotool(desk, &["mousemove", "--window", &window, "40", "20", "click", "2"]).map(drop)
}

/// Sends it away, and answers with what it said.
pub fn dismiss(desk: &Desk) -> Result<Shown> {
    dunstctl(desk, &["close"])?;
    last(desk)
}

/// The one that went last.
pub fn last(desk: &Desk) -> Result<Shown> {
    wait::until("the notification to go", || Ok((count(desk)? == 0).then_some(())))?;
    let history: Value = serde_json::from_str(&dunstctl(desk, &["history"])?)?;
    let notification = &history["data"][0][0];
    let said = |field: &str| notification[field]["data"].as_str().map(str::to_owned).context("the history has one");
    ensure!(said("appname")? == "Trousseau", "it is {notification}");
    Ok(Shown { title: said("summary")?, text: said("body")? })
}

fn window(desk: &Desk) -> Result<String> {
    wait::until("the notification's window", || Ok(dialog::windows(desk, "--class", "Dunst")?.pop()))
}

fn dunstctl(desk: &Desk, arguments: &[&str]) -> Result<String> {
    let output = desk.command("dunstctl").args(arguments).output()?;
    ensure!(output.status.success(), "dunstctl: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
