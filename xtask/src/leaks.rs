//! `cargo xtask leaks`: whole journeys with passwords made up for the run, which are then searched for everywhere.

use anyhow::{Result, ensure};

use crate::setup::{self, Purpose};
use crate::{build, left_over, skips};

/// Runs the search; with `sample` the shorter one, which is part of the test.
pub fn leaks(sample: bool) -> Result<()> {
    setup::prepare(Purpose::Window)?;
    let is_well = skips::is_well("leaks", command(sample)?)?;
    left_over::end();
    ensure!(is_well, "a password is where it should not be, or the search is not whole or not proved: see the table");
    Ok(())
}

/// The search, ready to be started: what it looks into is built.
pub fn command(sample: bool) -> Result<std::process::Command> {
    let programs = ["--package", "trousseau-cli", "--package", "trousseau"];
    let built = build::cargo(&["build", "--quiet", "--bins"]).args(programs).status()?;
    ensure!(built.success(), "the build failed");
    let mut search = build::cargo(&["run", "--quiet", "--package", "journeys", "--bin", "leaks"]);
    if sample {
        search.args(["--", "--sample"]);
    }
    Ok(search)
}
