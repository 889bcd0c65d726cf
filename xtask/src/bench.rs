//! `cargo xtask bench`: how long it takes from a password that is shown to one that is kept.

use anyhow::{Context, Result, ensure};

use crate::setup::{self, Purpose};
use crate::{build, left_over};

/// Measures in the real window and with a real keyring; the figures go into `target/bench/shown-to-safe.json`.
pub fn bench() -> Result<()> {
    setup::prepare(Purpose::Window)?;
    build::application(false)?;
    let example = ["build", "--quiet", "--package", "rotation", "--example", "keyring_round"];
    ensure!(build::cargo(&example).status()?.success(), "the build failed");
    let folder = build::target().join("bench");
    std::fs::create_dir_all(&folder)?;
    let out = folder.join("shown-to-safe.json");
    let out = out.to_str().context("the folder's name is not readable text")?;
    let measure = ["run", "--quiet", "--package", "journeys", "--bin", "shown_to_safe", "--", out];
    let status = build::cargo(&measure).status()?;
    left_over::end();
    ensure!(status.success(), "nothing was measured");
    Ok(())
}
