//! The package, tried in a clean system: installed with what it depends on, started, removed.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use super::clean_system::CleanSystem;
use crate::bundle::display::Display;
use crate::windows::step::{Steps, answer, succeed};

/// Takes the package through its life.
pub fn try_out(steps: &mut Steps, package: &Path, version: &str) {
    let mut made = None;
    steps.take("a clean system", || {
        made = Some(CleanSystem::make()?);
        Ok("made with debootstrap".to_owned())
    });
    let Some(system) = made else { return };
    steps.take("installed", || installed(&system, package, version));
    steps.take("started", || started(&system));
    steps.take("removed", || removed(&system));
}

fn installed(system: &CleanSystem, package: &Path, version: &str) -> Result<String> {
    fs::copy(package, system.path("/trousseau.deb"))?;
    succeed(system.command("apt-get", &["--quiet=2", "update"]).stdout(Stdio::null()))?;
    let install = ["--quiet=2", "--yes", "--no-install-recommends", "install", "/trousseau.deb"];
    succeed(system.command("apt-get", &install).stdout(Stdio::null()))?;
    let said = answer(&mut system.command("dpkg-query", &["--show", "--showformat=${Version}", "trousseau"]))?;
    ensure!(said == version, "version {said} is installed");
    let said = answer(&mut system.command("trousseau-cli", &["--version"]))?;
    Ok(format!("with its dependencies alone; {}", said.trim()))
}

/// The window appears, and the journal beside it.
fn started(system: &CleanSystem) -> Result<String> {
    let display = Display::start()?;
    let mut command = system.command("env", &[&format!("DISPLAY={}", display.name()), "trousseau"]);
    let mut program = Program(command.stdin(Stdio::null()).stderr(Stdio::null()).spawn()?);
    let start = Instant::now();
    loop {
        let search = ["search", "--onlyvisible", "--name", "^Trousseau$"];
        let found = Command::new("xdotool").args(search).env("DISPLAY", display.name()).output()?;
        if let Some(window) = String::from_utf8_lossy(&found.stdout).lines().next() {
            let mut geometry = Command::new("xdotool");
            let said = answer(geometry.args(["getwindowgeometry", window]).env("DISPLAY", display.name()))?;
            ensure!(said.contains("960x680"), "it is another window than the application's: {said}");
            break;
        }
        if let Some(status) = program.0.try_wait()? {
            bail!("it ended with {status}");
        }
        ensure!(start.elapsed() < Duration::from_secs(60), "no window after a minute");
        std::thread::sleep(Duration::from_millis(200));
    }
    ensure!(system.path(JOURNAL).exists(), "it has no journal");
    Ok(format!("its window after {:.1} s", start.elapsed().as_secs_f64()))
}

fn removed(system: &CleanSystem) -> Result<String> {
    let listed = answer(&mut system.command("dpkg-query", &["--listfiles", "trousseau"]))?;
    succeed(system.command("apt-get", &["--quiet=2", "--yes", "purge", "trousseau"]).stdout(Stdio::null()))?;
    let files: Vec<&str> = listed.lines().filter(|path| path.contains("trousseau")).collect();
    ensure!(files.len() >= 10, "{} files were installed", files.len());
    let left: Vec<&&str> = files.iter().filter(|path| system.path(path).exists()).collect();
    ensure!(left.is_empty(), "left behind: {left:?}");
    ensure!(system.path(JOURNAL).exists(), "the user's journal is gone");
    Ok(format!("{} files and folders are gone, the user's journal stays", files.len()))
}

/// The program; it is ended with the value.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // One that has ended by itself is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const JOURNAL: &str = "/home/.local/share/Trousseau/journal.sqlite";
