//! The system's file dialogs, answered with the keyboard as a quick user would.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::desk::Desk;
use crate::wait;

/// Accepts what the dialog proposes.
pub fn accept(desk: &Desk) -> Result<()> {
    focus(desk, &find(desk)?)?;
    xdotool(desk, &["key", "Return"]).map(drop)
}

/// Types `path` into the dialog that asks where to save, and accepts.
pub fn save_as(desk: &Desk, path: &Path) -> Result<()> {
    give(desk, path, &["key", "ctrl+a"])
}

/// The same for a file that is there already, and is to be replaced: the dialog asks whether it may.
pub fn replace(desk: &Desk, path: &Path) -> Result<()> {
    let window = find(desk)?;
    type_into(desk, &window, path, &["key", "ctrl+a"])?;
    let question = wait::until("the question whether to replace the file", || {
        let asked = || Ok(open_now(desk)?.into_iter().find(|other| *other != window));
        let question = wait::until_within(Duration::from_secs(2), "the question", asked).ok();
        if question.is_none() {
            // The first Return took the name that the dialog had completed by itself.
            xdotool(desk, &["key", "Return"])?;
        }
        Ok(question)
    })?;
    focus(desk, &question)?;
    xdotool(desk, &["key", "alt+r"])?;
    is_closed(desk)
}

/// Types `path` into the dialog that asks for a file, and accepts.
pub fn choose(desk: &Desk, path: &Path) -> Result<()> {
    give(desk, path, &["key", "ctrl+l"])
}

/// Leaves the dialog with Escape: nothing is chosen, nothing agreed to.
pub fn cancel(desk: &Desk) -> Result<()> {
    let window = find(desk)?;
    focus(desk, &window)?;
    xdotool(desk, &["key", "Escape"])?;
    Ok(())
}

/// Clicks the last button of a dialog, at its bottom right, until the dialog is gone: one that is not drawn yet does not listen.
pub fn click_last_button(desk: &Desk, window: &str) -> Result<()> {
    wait::until("the dialog to take the click", || {
        // No window manager keeps a dialog above the window. It may close by itself meanwhile: then nothing is left to click.
        let _ = click_at_bottom_right(desk, window);
        let gone = || Ok((!windows(desk, "--class", ".")?.iter().any(|open| open == window)).then_some(()));
        Ok(wait::until_within(Duration::from_secs(2), "the dialog to close", gone).ok())
    })
}

fn click_at_bottom_right(desk: &Desk, window: &str) -> Result<()> {
    let shape = xdotool(desk, &["getwindowgeometry", "--shell", window])?;
    let measure = |name: &str| shape.lines().find_map(|line| line.strip_prefix(name)?.parse::<i32>().ok());
    let (width, height) = (measure("WIDTH=").context("a width")?, measure("HEIGHT=").context("a height")?);
    let (x, y) = ((width - 50).to_string(), (height - 25).to_string());
    xdotool(desk, &["windowraise", window, "mousemove", "--window", window, &x, &y, "click", "1"]).map(drop)
}

/// Waits until no dialog is open any more.
pub fn is_closed(desk: &Desk) -> Result<()> {
    wait::until("the dialog to close", || Ok(open_now(desk)?.is_empty().then_some(())))
}

/// The numbers of the visible windows that `xdotool search BY PATTERN` finds.
pub fn windows(desk: &Desk, by: &str, pattern: &str) -> Result<Vec<String>> {
    let output = desk.command("xdotool").args(["search", "--onlyvisible", by, pattern]).output()?;
    Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
}

/// The application's main window.
pub fn main_window(desk: &Desk) -> Result<String> {
    // Its dialogs may bear the same name, and lie above it.
    wait::until("the application's window", || Ok(windows(desk, "--name", "^Trousseau$")?.into_iter().next()))
}

/// The window with Chorus Pro.
pub fn portal_window(desk: &Desk) -> Result<String> {
    let named = || windows(desk, "--name", "^Chorus Pro, (dans|in) Trousseau$");
    wait::until("the portal's window", || Ok(named()?.pop()))
}

/// Gives the keyboard to a window, and waits until it has it.
pub fn focus(desk: &Desk, window: &str) -> Result<()> {
    wait::until_within(Duration::from_secs(10), "the keyboard's focus", || {
        // A window that is just being shown does not take it yet.
        let _ = xdotool(desk, &["windowfocus", window]);
        let output = desk.command("xdotool").args(["getwindowfocus", "-f"]).output()?;
        Ok((String::from_utf8_lossy(&output.stdout).trim() == window).then_some(()))
    })
}

/// A picture of the whole display, dialogs included, as PNG.
pub fn screen(desk: &Desk, path: &Path) -> Result<()> {
    let output = desk.command("/usr/bin/python3").args(["-c", include_str!("screen.py")]).arg(path).output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
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

/// A tooltip or a list of completed names is a window too, and no dialog.
fn is_dialog(desk: &Desk, window: &str) -> bool {
    let told = desk.command("xprop").args(["-id", window, "_NET_WM_WINDOW_TYPE"]).output();
    told.is_ok_and(|told| String::from_utf8_lossy(&told.stdout).contains("_NET_WM_WINDOW_TYPE_DIALOG"))
}

/// The application's dialogs, as they lie on one another: the topmost last.
fn open_now(desk: &Desk) -> Result<Vec<String>> {
    let main = main_window(desk)?;
    let mut all = windows(desk, "--class", "trousseau")?;
    all.retain(|window| *window != main && is_dialog(desk, window));
    Ok(all)
}

fn type_into(desk: &Desk, window: &str, path: &Path, key: &[&str]) -> Result<()> {
    focus(desk, window)?;
    xdotool(desk, key)?;
    xdotool(desk, &["sleep", "0.4", "key", "ctrl+a"])?;
    let path = path.display().to_string();
    // For a letter with an accent the keyboard is changed and changed back; who is slow to read it misses the letter.
    let delay = if path.is_ascii() { "15" } else { "80" };
    xdotool(desk, &["type", "--delay", delay, "--", &path])?;
    xdotool(desk, &["key", "Return"]).map(drop)
}

/// Goes to the dialog's line by `key`, types `path` there and presses Return. The line of some dialogs appears only after
/// the key, and swallows what comes too early: then the dialog says that there is no such file, and it is typed again.
fn give(desk: &Desk, path: &Path, key: &[&str]) -> Result<()> {
    let window = find(desk)?;
    for _ in 0..3 {
        type_into(desk, &window, path, key)?;
        let closed = || Ok((!open_now(desk)?.contains(&window)).then_some(()));
        if wait::until_within(Duration::from_secs(5), "the dialog to close", closed).is_ok() {
            return Ok(());
        }
        for complaint in open_now(desk)?.iter().filter(|other| **other != window) {
            focus(desk, complaint)?;
            xdotool(desk, &["key", "Escape"])?;
        }
    }
    bail!("the dialog did not take {}", path.display())
}

/// The topmost dialog, once it listens.
pub fn find(desk: &Desk) -> Result<String> {
    let window = wait::until("a dialog", || Ok(open_now(desk)?.pop()))?;
    // The dialog takes its size from its content a moment after it shows; before that it does not listen.
    let mut last = String::new();
    let mut steady = 0;
    wait::until("the dialog to be laid out", || {
        let now = xdotool(desk, &["getwindowgeometry", &window])?;
        steady = if now == last { steady + 1 } else { 0 };
        last = now;
        Ok((steady >= 12).then_some(()))
    })?;
    Ok(window)
}
