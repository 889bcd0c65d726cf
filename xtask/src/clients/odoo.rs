//! Odoo with the community's module for Chorus Pro: the last Debian that has Odoo, in a folder (2 GB, some minutes, once).

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::bare_system;
use crate::windows::step::succeed;

const RELEASE: &str = "bullseye";

const PACKAGES: &[&str] = &["odoo-14", "postgresql", "python3-astor", "python3-requests-oauthlib"];

const MODULES: &[&str] = &[
    "odoo14-addon-l10n-fr-chorus-account==14.0.2.1.0",
    "odoo14-addon-l10n-fr-siret==14.0.1.4.0",
    "odoo14-addon-account-invoice-transmit-method==14.0.1.1.0",
    "odoo14-addon-base-view-inheritance-extension==14.0.2.0.1",
    "odoo14-addon-server-environment==14.0.2.3.0",
];

/// Makes the system in `folder`, unless exactly this one is there.
pub fn install(folder: &Path) -> Result<()> {
    let wanted = [&[RELEASE], PACKAGES, MODULES].concat().join("\n");
    let installed = folder.join("srv/installed");
    if fs::read_to_string(&installed).is_ok_and(|known| known == wanted) {
        return Ok(());
    }
    println!("xtask: making a Debian {RELEASE} with Odoo in {}", folder.display());
    fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    bare_system::make(folder, RELEASE)?;
    let apt = |arguments: &[&str]| {
        succeed(bare_system::command(folder, "apt-get", &["--quiet=2", "--yes"]).args(arguments).stdout(Stdio::null()))
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], PACKAGES].concat())?;
    succeed(
        Command::new("/usr/bin/python3")
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target"])
            .arg(folder.join("srv/modules"))
            .args(MODULES),
    )?;
    fs::write(installed, wanted)?;
    Ok(())
}
