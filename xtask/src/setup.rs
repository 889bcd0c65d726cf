//! What a chore needs before it can start, fetched where it is missing.

use anyhow::{Result, bail};

use crate::{build, node, system_packages};

/// What the machine is prepared for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Building and opening the application.
    Build,
    /// Trying other people's clients that are Python packages.
    Clients,
    /// Trying Odoo too.
    Odoo,
    /// Packing the application for Debian and Ubuntu, and trying the package.
    Package,
    /// The whole test, lints included.
    Test,
    /// Driving the real window.
    Window,
    /// Building, trying and packing what is for Windows.
    Windows,
}

/// Makes sure that all is there; on a prepared machine this takes no noticeable time.
pub fn prepare(purpose: Purpose) -> Result<()> {
    system_packages::install(purpose)?;
    match purpose {
        Purpose::Build | Purpose::Clients | Purpose::Odoo | Purpose::Package => {}
        Purpose::Test => {
            toolchain_parts()?;
            node::packages()?;
        }
        Purpose::Window => node::packages()?,
        Purpose::Windows => toolchain_parts()?,
    }
    Ok(())
}

/// rustfmt and clippy: rustup's minimal toolchain has neither.
fn toolchain_parts() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if build::cargo(&[command, "--version"]).output().is_ok_and(|output| output.status.success()) {
            continue;
        }
        println!("xtask: {component} is missing; rustup adds it");
        let added = std::process::Command::new("rustup").args(["component", "add", component]).status();
        if !added.is_ok_and(|status| status.success()) {
            bail!(
                "`cargo {command}` is missing: install {component} as your Rust toolchain came (with rustup: `rustup component add {component}`)"
            );
        }
    }
    Ok(())
}
