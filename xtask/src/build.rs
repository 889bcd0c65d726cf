//! Cargo, called from a chore; where it puts things.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

/// The project's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the project's root")
}

/// The folder that builds go to.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A cargo command in the root.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root()).env("CARGO_TERM_COLOR", "never");
    if ci() {
        // What would make a second build quick is half of the disk that the first one fills.
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// Whether nobody is here to be asked, and nothing is built twice.
pub fn ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

/// Builds the application and answers with the program.
pub fn application(release: bool) -> Result<PathBuf> {
    let (arguments, folder) = if release {
        (&["build", "--release", "--features", "custom-protocol"][..], "release")
    } else {
        (&["build"][..], "debug")
    };
    ensure!(cargo(arguments).status()?.success(), "the build failed");
    Ok(target().join(folder).join(format!("trousseau{}", std::env::consts::EXE_SUFFIX)))
}
