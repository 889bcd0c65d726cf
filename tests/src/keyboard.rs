//! The real keyboard: keys that go to whatever window has the focus, not to the page behind WebDriver.

use anyhow::Result;

use crate::desk::Desk;
use crate::dialog;

/// The application's own window, with the keyboard in it.
pub fn take(desk: &Desk) -> Result<()> {
    let window = crate::wait::until("the application's window", || Ok(dialog::windows(desk, "--name", "^Trousseau$")?.pop()))?;
    dialog::focus(desk, &window)
}

/// Presses keys by their X names: `Tab`, `shift+Tab`, `Return`, `space`.
pub fn press(desk: &Desk, key: &str) -> Result<()> {
    dialog::xdotool(desk, &["key", key]).map(drop)
}

/// Types a text, character by character.
pub fn type_text(desk: &Desk, text: &str) -> Result<()> {
    dialog::xdotool(desk, &["type", "--delay", "15", text]).map(drop)
}
