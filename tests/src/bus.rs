//! The desk's session bus.

use anyhow::{Result, ensure};

use crate::desk::Desk;

/// Whether someone owns this name on it.
pub fn has(desk: &Desk, name: &str) -> Result<bool> {
    let bus = "org.freedesktop.DBus";
    let answer = call(desk, bus, "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", &[name])?;
    Ok(answer.starts_with("(true"))
}

/// Calls a method, and answers with what it returned, as `gdbus` writes it.
pub fn call(desk: &Desk, service: &str, path: &str, method: &str, arguments: &[&str]) -> Result<String> {
    let output = desk
        .command("/usr/bin/gdbus")
        // It writes what its locale can hold.
        .env("LC_ALL", "C.UTF-8")
        .args(["call", "--session", "--dest", service, "--object-path", path, "--method", method])
        .args(arguments)
        .output()?;
    ensure!(output.status.success(), "the bus did not answer: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
