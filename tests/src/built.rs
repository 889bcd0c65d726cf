//! The programs of this project, as they were built beside these tests.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The program called `name`, such as `trousseau` or `practice-portal`.
pub fn program(name: &str) -> Result<PathBuf> {
    let here = std::env::current_exe()?;
    let beside = here.ancestors().skip(1).take(2).map(|folder| folder.join(name)).find(|path| path.is_file());
    beside.with_context(|| format!("{name} is not built: `cargo build` makes it, `cargo xtask test` does it all"))
}
