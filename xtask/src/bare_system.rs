//! A Debian in a folder, with nothing on it but its own smallest set of packages: made with debootstrap, entered with chroot.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::windows::rust_source::mirror;
use crate::windows::step::{answer, succeed};

/// Makes one of this release, which finds its packages where this machine does.
pub fn make(root: &Path, release: &str) -> Result<()> {
    let is_root = answer(Command::new("id").arg("-u"))?.trim() == "0";
    ensure!(is_root, "a system in a folder is entered with chroot, which only root may do");
    let mirror = mirror()?;
    let mut debootstrap = Command::new("debootstrap");
    debootstrap.args(["--variant=minbase", "--include=ca-certificates", release]).arg(root).arg(&mirror);
    succeed(debootstrap.stdout(Stdio::null()))?;
    // A mirror behind a proxy with a certificate of its own, a name server: as on this machine.
    for file in ["/etc/ssl/certs/ca-certificates.crt", "/etc/resolv.conf", "/etc/hosts"] {
        if Path::new(file).exists() {
            fs::copy(file, root.join(file.trim_start_matches('/'))).with_context(|| file.to_owned())?;
        }
    }
    fs::write(root.join("etc/apt/sources.list"), format!("deb {mirror} {release} main\n"))?;
    Ok(())
}

/// A command in it.
pub fn command(root: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new("chroot");
    command.arg(root);
    command.args(["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "HOME=/home", program]);
    command.args(arguments);
    command
}
