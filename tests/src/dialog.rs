//! The system's file dialogs, answered with the keyboard as a quick user would.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::desk::Desk;
use crate::wait;

/// Types `path` into the file dialog called `title`, and accepts.
pub fn answer(desk: &Desk, title: &str, path: &Path) -> Result<()> {
    let window = find(desk, title)?;
    focus(desk, &window)?;
    xdotool(desk, &["key", "ctrl+a"])?;
    xdotool(desk, &["type", "--delay", "15", &path.display().to_string()])?;
    xdotool(desk, &["key", "Return"])?;
    wait::until("the file dialog to close", || Ok(windows(desk, "--name", &exactly(title))?.is_empty().then_some(())))
}

/// Leaves the file dialog called `title` without choosing.
pub fn cancel(desk: &Desk, title: &str) -> Result<()> {
    let window = find(desk, title)?;
    focus(desk, &window)?;
    xdotool(desk, &["key", "Escape"])?;
    wait::until("the file dialog to close", || Ok(windows(desk, "--name", &exactly(title))?.is_empty().then_some(())))
}

/// The numbers of the visible windows that `xdotool search BY PATTERN` finds.
pub fn windows(desk: &Desk, by: &str, pattern: &str) -> Result<Vec<String>> {
    let output = desk.command("xdotool").args(["search", "--onlyvisible", by, pattern]).output()?;
    Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
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
    let output = desk.command("xdotool").args(arguments).output()?;
    if !output.status.success() {
        bail!("xdotool {} said {}", arguments.first().unwrap_or(&""), String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn find(desk: &Desk, title: &str) -> Result<String> {
    let window = wait::until(&format!("the file dialog « {title} »"), || Ok(windows(desk, "--name", &exactly(title))?.pop()))?;
    // The dialog takes its size from its content a moment after it shows; before that it does not listen.
    let size = || xdotool(desk, &["getwindowgeometry", &window]);
    let mut last = String::new();
    let mut steady = 0;
    wait::until("the file dialog to be laid out", || {
        let now = size()?;
        steady = if now == last { steady + 1 } else { 0 };
        last = now;
        Ok((steady >= 12).then_some(()))
    })?;
    Ok(window)
}

fn exactly(title: &str) -> String {
    format!("^{title}$")
}
