//! `cargo xtask tour`: pictures of whole journeys in the real window.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::setup::{self, Purpose};
use crate::{build, left_over};

/// Drives the journeys, and puts pictures, exports and `tour.json` into `out`.
pub fn tour(out: &Path) -> Result<()> {
    setup::prepare(Purpose::Window)?;
    build::application(false)?;
    let out = out.to_str().context("the folder's name is not readable text")?;
    let status =
        build::cargo(&["run", "--quiet", "--package", "journeys", "--bin", "tour", "--", "--out", out]).status()?;
    left_over::end();
    ensure!(status.success(), "the tour did not reach its end");
    println!("The tour is in {out}: tour.json lists its steps and pictures.");
    Ok(())
}
