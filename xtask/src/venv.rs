//! What comes as a Python package: an environment of its own under the target folder, filled with pip.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// Makes the environment unless it is there, and has these packages in it. Where pip finds them is the machine's own setting.
pub fn install(folder: &Path, packages: &[&str]) -> Result<()> {
    if !folder.join("bin/pip").exists() {
        let python = if Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" };
        let made = Command::new(python).args(["-m", "venv"]).arg(folder).status().context("python3 did not start")?;
        ensure!(made.success(), "python3 -m venv failed");
    }
    let pip = Command::new(folder.join("bin/pip"))
        .args(["install", "--quiet", "--disable-pip-version-check"])
        .args(packages)
        .status()?;
    ensure!(pip.success(), "pip could not install {}", packages.join(" "));
    Ok(())
}
