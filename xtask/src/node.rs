//! What the tests take from npm: the type checker and the accessibility rules. Nothing of it goes into the application.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::build;

/// Installs the packages of `tests/node/package-lock.json`, unless exactly these are there.
pub fn packages() -> Result<()> {
    let lock = fs::read(folder().join("package-lock.json")).context("tests/node/package-lock.json")?;
    let installed = folder().join("node_modules/.installed-lock");
    if fs::read(&installed).is_ok_and(|known| known == lock) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder())
        .status()
        .context("npm did not start")?;
    ensure!(status.success(), "npm ci failed in tests/node");
    fs::write(installed, lock)?;
    Ok(())
}

/// The type checker of the interface, which reads the types in its comments.
pub fn type_check() -> Command {
    let mut command = Command::new("node");
    command
        .arg(folder().join("node_modules/typescript/bin/tsc"))
        .args(["--noEmit", "--project", "ui"])
        .current_dir(build::root());
    command
}

fn folder() -> PathBuf {
    build::root().join("tests/node")
}
