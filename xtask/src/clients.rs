//! `cargo xtask clients`: Chorus Pro clients that others wrote, each through a reset on the practice portal.

mod odoo;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, ensure};

use crate::setup::{self, Purpose};
use crate::{build, venv};

/// Each client, and how it is installed. Its script in `tests/src/clients` has its name.
const CLIENTS: [(&str, Installation); 3] = [
    ("chorus-api", Installation::Pip(&["chorus-api==1.0.6"])),
    (
        "tryton",
        Installation::Pip(&[
            "trytond==8.2.1",
            "trytond-account-fr-chorus==8.2.0",
            "trytond-account-fr==8.2.0",
            "trytond-edocument-uncefact==8.2.0",
            "proteus==8.2.0",
        ]),
    ),
    ("odoo-oca", Installation::Odoo),
];

enum Installation {
    /// Python packages, with the version tried.
    Pip(&'static [&'static str]),
    /// A whole older Debian.
    Odoo,
}

/// The names of all clients.
pub const NAMES: &[&str] = &[CLIENTS[0].0, CLIENTS[1].0, CLIENTS[2].0];

/// Prints the table; where none is named, of those that install in seconds.
pub fn clients(only: &[String]) -> Result<ExitCode> {
    let asked_for = |(name, installation): &&(&str, Installation)| match only {
        [] => matches!(installation, Installation::Pip(_)),
        _ => only.iter().any(|asked| asked == name),
    };
    let chosen: Vec<_> = CLIENTS.iter().filter(asked_for).collect();
    let has_odoo = chosen.iter().any(|(_, installation)| matches!(installation, Installation::Odoo));
    setup::prepare(if has_odoo { Purpose::Odoo } else { Purpose::Clients })?;
    let folder = build::target().join("clients");
    for (name, installation) in &chosen {
        install(&folder.join(name), installation)?;
    }
    let programs =
        ["--package", "practice-portal", "--package", "journeys", "--bin", "practice-portal", "--bin", "clients"];
    ensure!(build::cargo(&["build", "--quiet"]).args(programs).status()?.success(), "the build failed");
    let mut story = std::process::Command::new(build::target().join("debug").join("clients"));
    story.arg(folder).args(chosen.iter().map(|(name, _)| name)).current_dir(build::root());
    Ok(if story.status()?.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn install(folder: &Path, installation: &Installation) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    match installation {
        Installation::Pip(packages) => venv::install(folder, packages),
        Installation::Odoo => odoo::install(folder),
    }
}
