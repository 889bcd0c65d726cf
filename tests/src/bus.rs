//! The desk's session bus.

use anyhow::{Result, ensure};

use crate::desk::Desk;

/// Whether someone owns this name on it.
pub fn has(desk: &Desk, name: &str) -> Result<bool> {
    let output = desk
        .command("/usr/bin/gdbus")
        .args(["call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus"])
        .args(["--method", "org.freedesktop.DBus.NameHasOwner", name])
        .output()?;
    ensure!(output.status.success(), "the bus did not answer: {}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout.starts_with(b"(true"))
}
