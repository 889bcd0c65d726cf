//! The sources of Rust's standard library: Debian has them for more versions than its own, in the backports of a later
//! release. They are read with an apt state of our own, so that the system's lists and sources stay as they are.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail, ensure};

use super::step::{answer, succeed};

/// Fetches the `library` folder of this version (`1.95.0`) into `folder`, and answers where it lies.
pub fn fetch(version: &str, folder: &Path) -> Result<PathBuf> {
    let apt = Apt::new(folder)?;
    succeed(&mut apt.command("apt-get", &["--quiet=2", "update"]))?;
    let package = package(&answer(&mut apt.command("apt-cache", &["madison", PACKAGE]))?, version)?;
    let wanted = format!("{PACKAGE}={package}");
    succeed(apt.command("apt-get", &["--quiet=2", "download", &wanted]).current_dir(folder))?;
    let downloaded = only_package_in(folder)?;
    succeed(Command::new("dpkg-deb").arg("--extract").arg(&downloaded).arg(folder))?;
    let library = folder.join(format!("usr/src/rustc-{version}/library"));
    ensure!(library.join("std/Cargo.toml").is_file(), "{PACKAGE} {package} holds no standard library");
    Ok(library)
}

/// There are none for this compiler here.
#[derive(Debug)]
pub struct Absent {
    why: String,
}

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}. With rustup and access to its server, `rustup target add x86_64-pc-windows-gnu` does as well.",
            self.why
        )
    }
}

impl std::error::Error for Absent {}

/// Apt with a state of its own.
struct Apt {
    options: Vec<String>,
}

impl Apt {
    fn new(folder: &Path) -> Result<Self> {
        let (state, cache, list) = (folder.join("apt/state"), folder.join("apt/cache"), folder.join("apt/list"));
        fs::create_dir_all(state.join("lists/partial"))?;
        fs::create_dir_all(cache.join("archives/partial"))?;
        let key = if Path::new(KEYS).exists() { format!("[signed-by={KEYS}] ") } else { String::new() };
        fs::write(&list, format!("deb {key}{} {SUITE} main\n", mirror()?))?;
        let option = |name: &str, value: &Path| format!("{name}={}", value.display());
        Ok(Self {
            options: vec![
                option("Dir::State", &state),
                option("Dir::Cache", &cache),
                option("Dir::Etc::SourceList", &list),
                option("Dir::Etc::SourceParts", Path::new("/dev/null")),
                // Apt would drop to a user who may not write here.
                "APT::Sandbox::User=root".to_owned(),
                "Acquire::Retries=3".to_owned(),
            ],
        })
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(self.options.iter().flat_map(|option| ["-o", option])).args(arguments);
        command
    }
}

/// The mirror that this machine takes Debian's packages from.
pub fn mirror() -> Result<String> {
    let mut command = Command::new("apt-get");
    command.args([
        "indextargets",
        "--format",
        "$(REPO_URI)",
        "Created-By: Packages",
        "Origin: Debian",
        "Label: Debian",
    ]);
    let mirrors = answer(&mut command)?;
    let first = mirrors.lines().map(str::trim).find(|line| !line.is_empty());
    let why = "apt names no mirror of Debian (run `apt-get update` first?)";
    Ok(first.map(str::to_owned).ok_or_else(|| Absent { why: why.to_owned() })?)
}

/// The version of the package that holds this version of Rust, from the lines of `apt-cache madison`.
fn package(madison: &str, version: &str) -> Result<String> {
    let there: Vec<&str> = madison.lines().filter_map(|line| line.split('|').nth(1)).map(str::trim).collect();
    let of_rust = |package: &str| package.split(['+', '-', '~']).next() == Some(version);
    if let Some(package) = there.iter().find(|package| of_rust(package)) {
        return Ok((*package).to_owned());
    }
    let there = if there.is_empty() { "none".to_owned() } else { there.join(", ") };
    let why = format!("Debian's {SUITE} has no {PACKAGE} {version}, the version of rustc here; it has {there}");
    bail!(Absent { why })
}

fn only_package_in(folder: &Path) -> Result<PathBuf> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "deb") {
            return Ok(path);
        }
    }
    bail!("apt-get downloaded no package")
}

const PACKAGE: &str = "rust-src";
const SUITE: &str = "trixie-backports";
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

#[cfg(test)]
mod tests {
    use super::*;

    const MADISON: &str = "\
  rust-src | 1.96.0+dfsg1-1~bpo13+1 | mirror trixie-backports/main amd64 Packages
  rust-src | 1.95.0+dfsg1-2~bpo13+1 | mirror trixie-backports/main amd64 Packages
";

    #[test]
    fn the_package_of_exactly_this_version_is_taken() {
        assert_eq!(package(MADISON, "1.95.0").unwrap(), "1.95.0+dfsg1-2~bpo13+1");
    }

    #[test]
    fn a_version_that_is_not_there_is_said_with_those_that_are() {
        let error = package(MADISON, "1.95").unwrap_err();
        assert!(error.is::<Absent>(), "the whole test then goes on without it");
        let said = error.to_string();
        assert!(said.contains("1.95,") && said.contains("1.96.0+dfsg1-1~bpo13+1"), "{said}");
        assert!(package("", "1.95.0").unwrap_err().to_string().contains("none"));
    }
}
