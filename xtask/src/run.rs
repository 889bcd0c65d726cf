//! `cargo xtask run`: from a fresh machine to the open window.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::setup::{self, Purpose};
use crate::{build, tour};

/// Builds the application and opens it; without a display it takes the tour instead.
pub fn run(release: bool) -> Result<()> {
    if !has_display() {
        let out = build::target().join("tour");
        println!(
            "There is no display here, so Trousseau cannot open its window. The tour follows instead: {}",
            out.display()
        );
        return tour::tour(&out);
    }
    setup::prepare(Purpose::Build)?;
    let program = build::application(release)?;
    let status = Command::new(program).current_dir(build::root()).status()?;
    ensure!(status.success(), "Trousseau ended with {status}");
    Ok(())
}

fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
