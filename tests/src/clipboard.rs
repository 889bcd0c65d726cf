//! The clipboard, as the user's other programs fill and read it.

use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::desk::Desk;
use crate::wait;

/// Copies `text`, as a browser does on Ctrl+C.
pub fn copy(desk: &Desk, text: &str) -> Result<()> {
    copy_as(desk, "UTF8_STRING", text)
}

/// Copies `html`, in the flavour of that name alone.
pub fn copy_html(desk: &Desk, html: &str) -> Result<()> {
    copy_as(desk, "text/html", html)
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

fn copy_as(desk: &Desk, flavour: &str, text: &str) -> Result<()> {
    let mut xclip = desk
        .command("xclip")
        .args(["-selection", "clipboard", "-target", flavour])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    xclip.stdin.take().context("its input is piped")?.write_all(text.as_bytes())?;
    // xclip hands the clipboard to a process of its own in the background, and answers when that one owns it.
    ensure!(xclip.wait()?.success(), "xclip could not copy");
    Ok(())
}
