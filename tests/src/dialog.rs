//! The system's file dialogs, answered with the keyboard as a quick user would.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::desk::Desk;
use crate::wait;

/// Types `path` into the file dialog that is open or about to open, and accepts.
pub fn answer(desk: &Desk, path: &Path) -> Result<()> {
    let window = find(desk)?;
    focus(desk, &window)?;
    xdotool(desk, &["key", "ctrl+a"])?;
    xdotool(desk, &["type", "--delay", "15", &path.display().to_string()])?;
    xdotool(desk, &["key", "Return"])?;
    Ok(())
}

/// Leaves the file dialog without choosing.
pub fn cancel(desk: &Desk) -> Result<()> {
    let window = find(desk)?;
    focus(desk, &window)?;
    xdotool(desk, &["key", "Escape"])?;
    Ok(())
}

/// Waits until no dialog is open any more.
pub fn is_closed(desk: &Desk) -> Result<()> {
    wait::until("the file dialog to close", || Ok(open_now(desk)?.is_empty().then_some(())))
}

/// The numbers of the visible windows that `xdotool search BY PATTERN` finds.
pub fn windows(desk: &Desk, by: &str, pattern: &str) -> Result<Vec<String>> {
    let output = desk.command("xdotool").args(["search", "--onlyvisible", by, pattern]).output()?;
    Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
}

/// The application's main window.
pub fn main_window(desk: &Desk) -> Result<String> {
    wait::until("the application's window", || Ok(windows(desk, "--name", "^Trousseau$")?.pop()))
}

/// Gives the keyboard to a window, and waits until it has it.
pub fn focus(desk: &Desk, window: &str) -> Result<()> {
    wait::until_within(Duration::from_secs(10), "the keyboard's focus", || {
        xdotool(desk, &["windowfocus", window])?;
        let output = desk.command("xdotool").args(["getwindowfocus", "-f"]).output()?;
        Ok((String::from_utf8_lossy(&output.stdout).trim() == window).then_some(()))
    })
}

/// Runs xdotool.
pub fn xdotool(desk: &Desk, arguments: &[&str]) -> Result<String> {
    // Typing needs a locale that knows UTF-8; this one is always there.
    let output = desk.command("xdotool").env("LC_ALL", "C.UTF-8").args(arguments).output()?;
    if !output.status.success() {
        bail!("xdotool {} said {}", arguments.first().unwrap_or(&""), String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The application's windows but its main one.
fn open_now(desk: &Desk) -> Result<Vec<String>> {
    let main = windows(desk, "--name", "^Trousseau$")?;
    let mut all = windows(desk, "--class", "trousseau")?;
    all.retain(|window| !main.contains(window));
    Ok(all)
}

fn find(desk: &Desk) -> Result<String> {
    let window = wait::until("the file dialog", || Ok(open_now(desk)?.pop()))?;
    // The dialog takes its size from its content a moment after it shows; before that it does not listen.
    let mut last = String::new();
    let mut steady = 0;
    wait::until("the file dialog to be laid out", || {
        let now = xdotool(desk, &["getwindowgeometry", &window])?;
        steady = if now == last { steady + 1 } else { 0 };
        last = now;
        Ok((steady >= 12).then_some(()))
    })?;
    Ok(window)
}
