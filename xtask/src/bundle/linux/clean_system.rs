//! A system with nothing on it but its own smallest set of packages, in a folder: made with debootstrap, entered with chroot.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::bundle::{folder, fresh_folder};
use crate::windows::rust_source::mirror;
use crate::windows::step::{answer, succeed};

/// The system; what is mounted into it is unmounted with the value.
pub struct CleanSystem {
    root: PathBuf,
}

impl CleanSystem {
    /// Makes one of the same release as this machine's.
    pub fn make() -> Result<Self> {
        let is_root = answer(Command::new("id").arg("-u"))?.trim() == "0";
        ensure!(is_root, "a clean system is entered with chroot, which only root may do");
        let root = folder()?.join(NAME);
        // Emptying it would empty this machine's own /dev.
        let mounts = fs::read_to_string("/proc/self/mounts")?;
        ensure!(
            !mounts.contains(&*root.to_string_lossy()),
            "unmount what an earlier try left under {}",
            root.display()
        );
        let root = fresh_folder(NAME)?;
        let mirror = mirror()?;
        let release = release()?;
        let mut command = Command::new("debootstrap");
        command.args(["--variant=minbase", "--include=ca-certificates", &release]).arg(&root).arg(&mirror);
        succeed(command.stdout(Stdio::null()))?;
        let system = Self { root };
        for place in MOUNTED {
            succeed(Command::new("mount").args(["--rbind", "--make-rslave", place]).arg(system.path(place)))?;
        }
        // A mirror behind a proxy with a certificate of its own, a name server: as on this machine.
        for file in ["/etc/ssl/certs/ca-certificates.crt", "/etc/resolv.conf", "/etc/hosts"] {
            if Path::new(file).exists() {
                fs::copy(file, system.path(file)).with_context(|| file.to_owned())?;
            }
        }
        fs::write(system.path("/etc/apt/sources.list"), format!("deb {mirror} {release} main\n"))?;
        Ok(system)
    }

    /// A command in it.
    pub fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command.arg(&self.root).args([
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "LC_ALL=C.UTF-8",
            "HOME=/home",
            program,
        ]);
        command.args(arguments);
        command
    }

    /// A path in it, as this machine sees it.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside.trim_start_matches('/'))
    }
}

impl Drop for CleanSystem {
    fn drop(&mut self) {
        for place in MOUNTED {
            // What stays mounted is seen at the next try.
            let _ = Command::new("umount").arg("--recursive").arg(self.path(place)).status();
        }
    }
}

/// The name of this machine's release.
fn release() -> Result<String> {
    let known = fs::read_to_string("/etc/os-release")?;
    let named = known.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
    named.map(str::to_owned).context("this machine's release has no name")
}

/// The folder under `target/bundle`.
const NAME: &str = "clean-system";

/// What programs expect of every system.
const MOUNTED: &[&str] = &["/proc", "/dev"];
