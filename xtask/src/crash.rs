//! `cargo xtask crash`: a whole reset, killed at every moment and met by every fault; what is said is held against what is so.

use std::process::{Command, ExitCode};

use anyhow::{Result, ensure};

use crate::setup::{self, Purpose};
use crate::{build, left_over, skips};

/// Prints both tables, and puts `crash.json` into `target/crash`. `sample`: some moments, and the quick faults.
pub fn crash(sample: bool) -> Result<ExitCode> {
    setup::prepare(Purpose::Window)?;
    let is_well = skips::is_well("crashes", harness(sample)?)?;
    let left = left_over::end();
    ensure!(left.is_empty(), "left running: {}", left.join(", "));
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The harness, built, with the program that it kills beside it.
pub fn harness(sample: bool) -> Result<Command> {
    ensure!(
        build::cargo(&["build", "--quiet", "--package", "crashes", "--bins"]).status()?.success(),
        "the build failed"
    );
    let mut command = Command::new(build::target().join("debug").join("crash"));
    command.arg(build::target().join("crash")).current_dir(build::root());
    if sample {
        command.arg("--sample");
    }
    Ok(command)
}
