//! The setup, tried under Wine: what is installed, upgraded over, refused and removed, and what stays.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::machine::{ENTRY, Machine, WEB_VIEW, wait_until};
use super::make;
use crate::bundle::{folder, fresh_folder};
use crate::windows::program;
use crate::windows::step::Steps;

/// One step of the try.
type Step = (&'static str, fn(&Tried) -> Result<String>);

/// In the order of a program's life on a computer.
const STEPS: &[Step] = &[
    ("without WebView2 it is not installed", without_web_view),
    ("an older version is installed", older),
    ("the programs run from there", runs),
    ("a password is kept", keeps),
    ("upgraded, and all data stays", upgraded),
    ("an open Trousseau is closed first", closes),
    ("one that must not close stops it", refuses_to_close),
    ("removed, passwords and history stay", removed),
    ("installed again, it finds them", found_again),
    ("what cannot be forgotten is not removed", not_forgotten),
    ("removed and forgotten, nothing stays", forgotten),
];

/// The setups and the computer that they are tried on.
struct Tried {
    machine: Machine,
    setup: PathBuf,
    older: PathBuf,
    version: String,
    journal: OnceCell<Vec<u8>>,
}

/// Takes all the steps on one computer, one after the other.
pub fn try_out(steps: &mut Steps, version: &str) {
    let mut tried = None;
    steps.take("a computer to try it on", || {
        tried = Some(Tried::start(version)?);
        Ok("Wine, a display, no earlier try".to_owned())
    });
    let Some(tried) = tried else { return };
    for (name, step) in STEPS {
        steps.take(name, || step(&tried));
    }
}

impl Tried {
    fn start(version: &str) -> Result<Self> {
        let aside = fresh_folder("try")?;
        Ok(Self {
            machine: Machine::start(&aside)?,
            older: make(&program::programs(), OLDER, &aside)?,
            setup: folder()?.join(format!("Trousseau-{version}-x64-setup.exe")),
            version: version.to_owned(),
            journal: OnceCell::new(),
        })
    }

    /// Installs silently, and looks at what Windows is told.
    fn install(&self, setup: &Path, version: &str) -> Result<()> {
        let code = self.machine.run(setup, &["/S"])?;
        ensure!(code == 0, "the setup ended with {code}");
        for file in program::FILES.iter().chain(&["uninstall.exe"]) {
            ensure!(self.machine.program(file).exists(), "{file} is not there");
        }
        ensure!(self.machine.start_menu().exists(), "it is not in the start menu");
        let said = self.machine.registry(ENTRY, "DisplayVersion")?;
        ensure!(said.as_deref() == Some(version), "Windows is told of version {said:?}");
        Ok(())
    }

    /// Nothing of the program is there.
    fn is_gone(&self) -> Result<()> {
        let machine = &self.machine;
        ensure!(!machine.start_menu().exists(), "it is in the start menu still");
        ensure!(machine.registry(ENTRY, "DisplayName")?.is_none(), "Windows lists it still");
        ensure!(machine.registry(RUN, "Trousseau")?.is_none(), "it is started at login still");
        ensure!(machine.registry(NOTIFIER, "DisplayName")?.is_none(), "it has its name for notifications still");
        ensure!(!machine.web_view().exists(), "the web view's folder is there still");
        ensure!(!machine.program("Trousseau.exe").exists(), "Trousseau.exe is there still");
        Ok(())
    }

    fn journal(&self) -> Result<Vec<u8>> {
        fs::read(self.machine.data("journal.sqlite")).context("the journal")
    }

    /// Journal, settings and password are as they were.
    fn all_is_kept(&self) -> Result<()> {
        ensure!(self.journal.get() == Some(&self.journal()?), "the journal was touched");
        ensure!(fs::read(self.machine.data("settings.json"))? == SETTINGS, "the settings were touched");
        let said = self.machine.keyring_round("check")?;
        ensure!(said.contains("\"same\":true"), "the password: {said}");
        Ok(())
    }
}

fn without_web_view(tried: &Tried) -> Result<String> {
    let code = tried.machine.run(&tried.setup, &["/S"])?;
    ensure!(code == 3, "it ended with {code}");
    ensure!(!tried.machine.program("").exists(), "something was installed");
    tried.machine.set_registry(WEB_VIEW, "pv", "0.0.0.0")?;
    let code = tried.machine.run(&tried.setup, &["/S"])?;
    ensure!(code == 3, "with a removed one it ended with {code}");
    tried.machine.set_registry(WEB_VIEW, "pv", "130.0.2849.80")?;
    Ok("exit code 3, nothing was installed".to_owned())
}

fn older(tried: &Tried) -> Result<String> {
    tried.install(&tried.older, OLDER)?;
    let machine = &tried.machine;
    let line = machine.registry(ENTRY, "QuietUninstallString")?.unwrap_or_default();
    ensure!(line.ends_with("\\AppData\\Local\\Programs\\Trousseau\\uninstall.exe\" /S"), "it is removed by {line}");
    ensure!(machine.registry(ENTRY, "Publisher")?.is_some(), "nobody made it");
    Ok(format!("{OLDER}: files, start menu, Windows' list of programs"))
}

fn runs(tried: &Tried) -> Result<String> {
    let printed = tried.machine.printed(&tried.machine.program("trousseau-cli.exe"), &["--version"])?;
    let expected = concat!("trousseau-cli ", env!("CARGO_PKG_VERSION"));
    ensure!(printed.trim() == expected, "it says {printed}");
    // The window alone: what is in it needs the web view, which Wine has not.
    drop(tried.machine.open_trousseau()?);
    Ok(format!("{expected}, and the window that a setup asks to close"))
}

fn keeps(tried: &Tried) -> Result<String> {
    let said = tried.machine.keyring_round("keep")?;
    ensure!(said.contains("\"kept\":true"), "{said}");
    ensure!(tried.machine.keeps_a_password()?, "the Credential Manager holds nothing of ours");
    fs::write(tried.machine.data("settings.json"), SETTINGS)?;
    fs::create_dir_all(tried.machine.web_view().join("EBWebView"))?;
    let _ = tried.journal.set(tried.journal()?);
    tried.all_is_kept()?;
    Ok("in the Credential Manager, read back".to_owned())
}

fn upgraded(tried: &Tried) -> Result<String> {
    fs::write(tried.machine.program("Trousseau.exe"), "an older program")?;
    tried.install(&tried.setup, &tried.version)?;
    let installed = fs::read(tried.machine.program("Trousseau.exe"))?;
    ensure!(installed == fs::read(program::programs().join("Trousseau.exe"))?, "the older program is there still");
    tried.all_is_kept()?;
    Ok(format!("{OLDER} → {}, journal, settings and password untouched", tried.version))
}

fn closes(tried: &Tried) -> Result<String> {
    let open = tried.machine.open_stand_in("go")?;
    tried.install(&tried.setup, &tried.version)?;
    open.ends()?;
    Ok("it closed when asked, and was replaced".to_owned())
}

fn refuses_to_close(tried: &Tried) -> Result<String> {
    let open = tried.machine.open_stand_in("stay")?;
    let before = fs::read(tried.machine.program("Trousseau.exe"))?;
    let code = tried.machine.run(&tried.setup, &["/S"])?;
    ensure!(code == 4, "the setup ended with {code}");
    ensure!(fs::read(tried.machine.program("Trousseau.exe"))? == before, "it was replaced");
    let code = tried.machine.uninstall(&["/S", "/FORGET"])?;
    ensure!(code == 4, "the uninstaller ended with {code}");
    tried.all_is_kept()?;
    drop(open);
    tried.install(&tried.setup, &tried.version)?;
    Ok("exit code 4 when installing and when removing, nothing was touched".to_owned())
}

fn removed(tried: &Tried) -> Result<String> {
    let machine = &tried.machine;
    // As the application lays it down: crates/autostart/src/windows.rs.
    machine.set_registry(RUN, "Trousseau", "\"C:\\Trousseau.exe\" --at-login")?;
    machine.set_registry(NOTIFIER, "DisplayName", "Trousseau")?;
    let code = machine.run(&machine.program("uninstall.exe"), &["/S"])?;
    ensure!(code == 0, "it ended with {code}");
    wait_until("the program's folder is gone", || Ok(!machine.program("").exists()))?;
    wait_until("Windows lists it no more", || Ok(machine.registry(ENTRY, "DisplayName")?.is_none()))?;
    wait_until("the web view's folder is gone", || Ok(!machine.web_view().exists()))?;
    tried.is_gone()?;
    tried.all_is_kept()?;
    Ok("journal, settings and password are there, nothing else, and nothing is started at login".to_owned())
}

fn found_again(tried: &Tried) -> Result<String> {
    tried.install(&tried.setup, &tried.version)?;
    tried.all_is_kept()?;
    Ok("journal, settings, password".to_owned())
}

fn not_forgotten(tried: &Tried) -> Result<String> {
    let journal = tried.machine.data("journal.sqlite");
    let aside = tried.machine.data("aside");
    fs::rename(&journal, &aside)?;
    fs::write(&journal, "another program's file")?;
    let code = tried.machine.uninstall(&["/S", "/FORGET"])?;
    fs::rename(&aside, &journal)?;
    ensure!(code == 5, "it ended with {code}");
    ensure!(tried.machine.program("Trousseau.exe").exists(), "the program was removed");
    tried.all_is_kept()?;
    Ok("exit code 5, the program is there still".to_owned())
}

fn forgotten(tried: &Tried) -> Result<String> {
    let machine = &tried.machine;
    let code = machine.uninstall(&["/S", "/FORGET"])?;
    ensure!(code == 0, "it ended with {code}");
    tried.is_gone()?;
    ensure!(!machine.data("").exists(), "the user's data are there still");
    ensure!(!machine.keeps_a_password()?, "the Credential Manager holds a password still");
    Ok("no program, no data, nothing in the Credential Manager".to_owned())
}

/// What Windows starts at login, and the name that notifications carry.
const RUN: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
const NOTIFIER: &str = r"HKCU\Software\Classes\AppUserModelId\fr.trousseau.desktop";

/// The version that is upgraded over.
const OLDER: &str = "0.0.1";

/// Settings as the application writes them.
const SETTINGS: &[u8] = br#"{ "language": "fr", "appearance": "dark", "practised": true }"#;
