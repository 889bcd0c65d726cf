//! The clipboard, as the user's other programs fill and read it.

use anyhow::Result;

use crate::copying;
use crate::desk::Desk;
use crate::wait;

/// Copies `text`, as a text editor does on Ctrl+C.
pub fn copy(desk: &Desk, text: &str) -> Result<()> {
    copying::copy(desk, &[("UTF8_STRING", text)])
}

/// Copies a selection of a page as a browser does: its text, and its HTML beside it.
pub fn copy_page(desk: &Desk, text: &str, html: &str) -> Result<()> {
    copying::copy(desk, &[("UTF8_STRING", text), ("text/html", html)])
}

/// What is on the clipboard; `None` when it is empty.
pub fn text(desk: &Desk) -> Result<Option<String>> {
    let output = desk.command("xclip").args(["-selection", "clipboard", "-o", "-target", "UTF8_STRING"]).output()?;
    if !output.status.success() || output.stdout.is_empty() {
        return Ok(None);
    }
    Ok(Some(String::from_utf8(output.stdout)?))
}

/// Waits until the clipboard is empty.
pub fn is_emptied(desk: &Desk) -> Result<()> {
    wait::until("the clipboard to be emptied", || Ok(text(desk)?.is_none().then_some(())))
}
