//! The person signs in to the computer: what the session starts then, by a program that reads the entries as desktops do.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::desk::Desk;

/// Starts what the user's own entries name. It has been started when this returns, or is not going to be.
pub fn signs_in(desk: &Desk) -> Result<()> {
    let mut dex = desk.command("dex");
    dex.args(["--autostart", "--search-paths"]).arg(entries(desk));
    let status = desk.record(&mut dex, "dex")?.status()?;
    ensure!(status.success(), "dex ended with {status}");
    Ok(())
}

/// The folder of the user's own entries.
pub fn entries(desk: &Desk) -> PathBuf {
    desk.home().join(".config").join("autostart")
}
