//! `cargo xtask bundle`: what users install, under `target/bundle`; and what it does on a computer, tried here.

/// A display of its own, for what has a window.
mod display;
/// The package for Debian and Ubuntu.
mod linux;
/// The setup for Windows.
mod windows;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::build;
use crate::flags::{Bundle, System};
use crate::windows::step::Steps;

/// Makes it, and tries it where that was asked for.
pub fn bundle(asked: &Bundle) -> Result<ExitCode> {
    let mut steps = Steps::default();
    let version = asked.version.as_deref().unwrap_or(env!("CARGO_PKG_VERSION"));
    match asked.system {
        System::Linux => linux::bundle(&mut steps, version, asked.tried),
        System::Windows => windows::bundle(&mut steps, version, asked.tried),
    }
    Ok(steps.report())
}

/// The folder that all of it goes to.
fn folder() -> Result<PathBuf> {
    let target = build::target();
    let folder = std::path::absolute(&target).unwrap_or(target).join("bundle");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// An empty folder of this name in there.
fn fresh_folder(name: &str) -> Result<PathBuf> {
    let path = folder()?.join(name);
    if path.exists() {
        fs::remove_dir_all(&path).with_context(|| path.display().to_string())?;
    }
    fs::create_dir_all(&path)?;
    Ok(path)
}

/// « Trousseau-1.0.0-x64-setup.exe, 2.1 MB »
fn name_and_size(file: &Path) -> Result<String> {
    let bytes = fs::metadata(file).with_context(|| format!("{} was not made", file.display()))?.len();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("{name}, {}.{:02} MB", bytes / 1_000_000, bytes % 1_000_000 / 10_000))
}
