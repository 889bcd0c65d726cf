//! `cargo xtask drift`: whole resets in the portal's window, on pages that are marked up otherwise.

use anyhow::{Result, ensure};

use crate::setup::{self, Purpose};
use crate::{build, left_over};

/// Prints how many of `seeds` portals of each generation were read right, refused, and read wrong.
pub fn drift(seeds: u64) -> Result<()> {
    setup::prepare(Purpose::Window)?;
    build::application(false)?;
    let seeds = seeds.to_string();
    let status = build::cargo(&["run", "--quiet", "--package", "journeys", "--bin", "drift", "--", &seeds]).status()?;
    left_over::end();
    ensure!(status.success(), "a password that was kept does not work: see the table");
    Ok(())
}
