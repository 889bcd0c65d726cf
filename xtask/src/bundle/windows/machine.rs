//! A computer with Windows, as far as Wine is one: setups are run on it, and what they left is looked at.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::bundle::display::Display;
use crate::windows::step::{answer, succeed};
use crate::windows::{cross, wine};

/// The computer, with a display, and one user.
pub struct Machine {
    display: Display,
    local: PathBuf,
    roaming: PathBuf,
    stand_in: PathBuf,
    keyring_round: PathBuf,
}

impl Machine {
    /// Starts it; nothing of an earlier try is on it.
    pub fn start(tools: &Path) -> Result<Self> {
        wine::prepare()?;
        let display = Display::start()?;
        let stand_in = tools.join("stand_in.exe");
        let source = tools.join("stand_in.c");
        fs::write(&source, include_str!("stand_in.c"))?;
        succeed(Command::new("x86_64-w64-mingw32-gcc").args(["-O2", "-o"]).arg(&stand_in).arg(source))?;
        let mut cargo = cross::cargo("build")?;
        succeed(cargo.args(["--quiet", "--package", "rotation", "--example", "keyring_round"]))?;
        let keyring_round = cross::built().join(cross::TARGET).join("debug/examples/keyring_round.exe");
        let mut machine = Self { display, local: PathBuf::new(), roaming: PathBuf::new(), stand_in, keyring_round };
        machine.local = machine.folder("LOCALAPPDATA")?;
        machine.roaming = machine.folder("APPDATA")?;
        machine.tidy_up()?;
        Ok(machine)
    }

    /// Runs a program to its end: its exit code.
    pub fn run(&self, program: &Path, arguments: &[&str]) -> Result<i32> {
        let mut command = self.command(program)?;
        let status = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).status()?;
        status.code().context("it was ended from outside")
    }

    /// What a program prints; it must succeed.
    pub fn printed(&self, program: &Path, arguments: &[&str]) -> Result<String> {
        answer(self.command(program)?.args(arguments).stdin(Stdio::null()))
    }

    /// Removes Trousseau as Windows' settings do, waits for the end: the exit code.
    pub fn uninstall(&self, arguments: &[&str]) -> Result<i32> {
        // Called like this it does not copy itself aside, so its exit code is its own; and its own file stays.
        let folder = format!("_?={}", windows_path(&self.program("")));
        self.run(&self.program("uninstall.exe"), &[arguments, &[&folder]].concat())
    }

    /// Does a step of `keyring_round` with journal and keyring of the installed program: its line of JSON.
    pub fn keyring_round(&self, step: &str) -> Result<String> {
        let folder = windows_path(&self.data(""));
        let mut command = self.command(&self.keyring_round)?;
        let mut child = command.args([&folder, step]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut input = child.stdin.take().context("its input is a pipe")?;
        input.write_all(b".c7PNcw5ohu,(Yw1\n")?;
        drop(input);
        Ok(String::from_utf8(child.wait_with_output()?.stdout)?)
    }

    /// Opens a stand-in for Trousseau in its place, and answers when its window is there.
    pub fn open_stand_in(&self, manner: &str) -> Result<Open> {
        fs::copy(&self.stand_in, self.program("Trousseau.exe"))?;
        let mut command = self.command(&self.program("Trousseau.exe"))?;
        let mut child = command.arg(manner).stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut said = BufReader::new(child.stdout.take().context("its output is a pipe")?);
        let mut line = String::new();
        said.read_line(&mut line)?;
        ensure!(line.trim() == "open", "the stand-in has no window: {line}");
        Ok(Open { child })
    }

    /// Opens the installed program itself, and waits for the window that a setup would ask to close.
    pub fn open_trousseau(&self) -> Result<Open> {
        ensure!(self.run(&self.stand_in, &["look"])? == 1, "a window of Trousseau's is there already");
        let mut command = self.command(&self.program("Trousseau.exe"))?;
        let open = Open { child: command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()? };
        wait_until("Trousseau has its window", || Ok(self.run(&self.stand_in, &["look"])? == 0))?;
        Ok(open)
    }

    /// A value of the registry.
    pub fn registry(&self, key: &str, name: &str) -> Result<Option<String>> {
        let output = self.command(Path::new("reg"))?.args(["query", key, "/v", name]).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok(text
            .lines()
            .find_map(|line| line.trim().strip_prefix(name)?.trim().split_once(' '))
            .map(|(_, value)| value.trim().to_owned()))
    }

    /// Writes one.
    pub fn set_registry(&self, key: &str, name: &str, value: &str) -> Result<()> {
        let code = self.run(Path::new("reg"), &["add", key, "/v", name, "/d", value, "/f"])?;
        ensure!(code == 0, "reg add ended with {code}");
        Ok(())
    }

    /// Deletes a key with all that is in it; one that is not there is as good.
    pub fn delete_registry(&self, key: &str) -> Result<()> {
        self.run(Path::new("reg"), &["delete", key, "/f"]).map(drop)
    }

    /// Whether the Credential Manager holds anything of ours.
    pub fn keeps_a_password(&self) -> Result<bool> {
        let output = self.command(Path::new("reg"))?.args(["query", CREDENTIALS, "/s"]).output()?;
        Ok(String::from_utf8_lossy(&output.stdout).contains("Trousseau"))
    }

    /// A file of the installed program.
    pub fn program(&self, file: &str) -> PathBuf {
        self.local.join("Programs/Trousseau").join(file)
    }

    /// A file of the user's data.
    pub fn data(&self, file: &str) -> PathBuf {
        self.local.join("Trousseau").join(file)
    }

    /// The web view's own folder.
    pub fn web_view(&self) -> PathBuf {
        self.local.join("fr.trousseau.desktop")
    }

    /// The entry in the start menu.
    pub fn start_menu(&self) -> PathBuf {
        self.roaming.join("Microsoft/Windows/Start Menu/Programs/Trousseau.lnk")
    }

    fn command(&self, program: &Path) -> Result<Command> {
        let mut command = wine::run(program)?;
        command.env("DISPLAY", self.display.name()).stderr(Stdio::null());
        Ok(command)
    }

    fn folder(&self, variable: &str) -> Result<PathBuf> {
        let printed = self.printed(Path::new("cmd"), &["/c", "echo", &format!("%{variable}%")])?;
        let Some(path) = printed.trim().strip_prefix("C:\\") else { bail!("{variable} is {printed}") };
        Ok(wine::prefix().join("drive_c").join(path.replace('\\', "/")))
    }

    fn tidy_up(&self) -> Result<()> {
        for folder in [self.program(""), self.data(""), self.web_view()] {
            if folder.exists() {
                fs::remove_dir_all(folder)?;
            }
        }
        self.delete_registry(CREDENTIALS)?;
        self.delete_registry(WEB_VIEW)?;
        self.delete_registry(ENTRY)
    }
}

/// An open program; it is ended with the value.
pub struct Open {
    child: Child,
}

impl Open {
    /// Waits until it has ended by itself.
    pub fn ends(mut self) -> Result<()> {
        let child = &mut self.child;
        wait_until("the program has ended", || Ok(child.try_wait()?.is_some()))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        // One that has ended by itself is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits for something that comes by itself, up to half a minute.
pub fn wait_until(what: &str, mut is_so: impl FnMut() -> Result<bool>) -> Result<()> {
    let start = Instant::now();
    while !is_so()? {
        ensure!(start.elapsed() < Duration::from_secs(30), "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// A path on drive Z: the whole of this machine as Wine shows it.
fn windows_path(path: &Path) -> String {
    let drive = wine::prefix().join("drive_c");
    match path.strip_prefix(&drive) {
        Ok(inside) => format!("C:\\{}", inside.to_string_lossy().trim_end_matches('/').replace('/', "\\")),
        Err(_) => format!("Z:{}", path.to_string_lossy().replace('/', "\\")),
    }
}

/// What Windows' settings list as installed.
pub const ENTRY: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Trousseau";
/// Where the web view says that it is there.
pub const WEB_VIEW: &str = r"HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
/// Where Wine's Credential Manager puts things.
const CREDENTIALS: &str = r"HKCU\Software\Wine\Credential Manager";
