//! A system with nothing on it but its own smallest set of packages, in a folder: made with debootstrap, entered with chroot.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::bare_system;
use crate::bundle::{folder, fresh_folder};
use crate::windows::step::succeed;

/// The system; what is mounted into it is unmounted with the value.
pub struct CleanSystem {
    root: PathBuf,
}

impl CleanSystem {
    /// Makes one of the same release as this machine's.
    pub fn make() -> Result<Self> {
        let root = folder()?.join(NAME);
        // Emptying it would empty this machine's own /dev.
        let mounts = fs::read_to_string("/proc/self/mounts")?;
        ensure!(
            !mounts.contains(&*root.to_string_lossy()),
            "unmount what an earlier try left under {}",
            root.display()
        );
        let root = fresh_folder(NAME)?;
        bare_system::make(&root, &release()?)?;
        let system = Self { root };
        for place in MOUNTED {
            succeed(Command::new("mount").args(["--rbind", "--make-rslave", place]).arg(system.path(place)))?;
        }
        Ok(system)
    }

    /// A command in it.
    pub fn command(&self, program: &str, arguments: &[&str]) -> Command {
        bare_system::command(&self.root, program, arguments)
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
