//! The real keyboard: keys that go to whatever window has the focus, not to the page behind WebDriver.

use anyhow::Result;

use crate::desk::Desk;
use crate::dialog;

/// Puts the keyboard into the application's main window.
pub fn take(desk: &Desk) -> Result<()> {
    dialog::focus(desk, &dialog::main_window(desk)?)
}

/// Presses a key by its X name: `Tab`, `shift+Tab`, `Return`, `space`.
pub fn press(desk: &Desk, key: &str) -> Result<()> {
    dialog::xdotool(desk, &["key", key]).map(drop)
}

/// Types a text, character by character.
pub fn type_text(desk: &Desk, text: &str) -> Result<()> {
    dialog::xdotool(desk, &["type", "--delay", "15", text]).map(drop)
}
