//! One person's computer: a home folder, a display and a session bus of their own, so that journeys can run side by side.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::browser::Browser;
use crate::{dialog, started};

/// A desk. All that it started ends with it.
pub struct Desk {
    /// The browser that the official page is opened in.
    pub browser: Browser,
    mark: String,
    display: String,
    bus: String,
    settings: Vec<(&'static str, String)>,
    around: Option<PathBuf>,
    folder: TempDir,
}

/// The screen's size in pixels: room for the window at twice its size.
const SCREEN: &str = "1940x1500x24";

impl Desk {
    /// Starts the display and the session bus. There is no keyring yet: see [`crate::keyring`].
    pub fn new() -> Result<Desk> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let folder = tempfile::Builder::new().prefix("desk-").tempdir()?;
        for name in ["home", "run", "programs", "said", "services"] {
            fs::create_dir(folder.path().join(name))?;
        }
        fs::set_permissions(folder.path().join("run"), fs::Permissions::from_mode(0o700))?;
        let browser = Browser::install(&folder.path().join("programs"))?;
        let mark = format!("{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        // Who practises here meets the people and passwords of this run.
        let settings = vec![("TROUSSEAU_PRACTICE_SEED", seeds::first().apart("practice").to_string())];
        let (display, bus) = (String::new(), String::new());
        let mut desk = Desk { browser, mark, display, bus, settings, around: None, folder };
        let mut screen = desk.command("Xvfb");
        screen.args(["-displayfd", "1", "-ac", "-nolisten", "tcp", "-screen", "0", SCREEN]);
        let said = desk.said();
        desk.display = format!(":{}", first_line(&mut screen, &said.join("Xvfb")).context("Xvfb did not start")?);
        // The pointer would rest in the middle, and call up tooltips: windows that nobody asked for.
        dialog::xdotool(&desk, &["mousemove", "1939", "1499"])?;
        let mut bus = desk.command("dbus-daemon");
        bus.arg(format!("--config-file={}", desk.bus_configuration()?.display()))
            .args(["--nofork", "--print-address=1"]);
        desk.bus = first_line(&mut bus, &said.join("dbus-daemon")).context("the session bus did not start")?;
        Ok(desk)
    }

    /// Sets a variable for every program started from now on.
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.settings.push((name, value.to_owned()));
    }

    /// Every program from now on is started by `around`, which is given it with its arguments.
    pub fn surround(&mut self, around: PathBuf) {
        self.around = Some(around);
    }

    /// A program of this desk: it knows the desk's home, display and bus, and nothing of the real ones.
    pub fn command(&self, program: &str) -> Command {
        let at = |name: &str| self.folder.path().join(name);
        let mut command = match &self.around {
            Some(around) => {
                let mut command = Command::new(around);
                command.arg(program);
                command
            }
            None => Command::new(program),
        };
        command
            .env_clear()
            .env(started::MARK, &self.mark)
            .env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", at("programs").display()))
            .env("HOME", at("home"))
            .env("XDG_RUNTIME_DIR", at("run"))
            .env("TMPDIR", at("run"))
            .env("LANG", "fr_FR.UTF-8")
            // The system may lack the French locale; file names are UTF-8 all the same.
            .env("G_FILENAME_ENCODING", "UTF-8")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .current_dir(at("home"))
            .stdin(Stdio::null());
        if !self.display.is_empty() {
            command.env("DISPLAY", &self.display);
        }
        if !self.bus.is_empty() {
            command.env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        }
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// From now on what `command` says, on standard output and error, goes into files of [`Self::said`] under this name.
    pub fn record<'c>(&self, command: &'c mut Command, name: &str) -> Result<&'c mut Command> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let file = |what: &str| File::create(self.said().join(format!("{name}-{number}.{what}")));
        Ok(command.stdout(file("out")?).stderr(file("err")?))
    }

    /// The folder of what the programs said.
    pub fn said(&self) -> PathBuf {
        self.folder.path().join("said")
    }

    /// The folder of temporary files and sockets.
    pub fn run_folder(&self) -> PathBuf {
        self.folder.path().join("run")
    }

    /// The display's name, such as `:3`.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// What all processes of this desk carry.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// The user's home folder.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Every file below the home folder that holds `bytes`.
    pub fn files_that_hold(&self, bytes: &[u8]) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut folders = vec![self.home()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                if path.is_dir() && !path.is_symlink() {
                    folders.push(path);
                } else if path.is_file() && fs::read(&path)?.windows(bytes.len()).any(|window| window == bytes) {
                    found.push(path);
                }
            }
        }
        Ok(found)
    }

    /// A bus that starts nothing by itself but the keyring's own prompt: a keyring that is gone stays gone.
    fn bus_configuration(&self) -> Result<PathBuf> {
        let services = self.folder.path().join("services");
        for name in ["org.gnome.keyring.SystemPrompter.service", "org.gnome.keyring.PrivatePrompter.service"] {
            let known = Path::new("/usr/share/dbus-1/services").join(name);
            if known.exists() {
                fs::copy(known, services.join(name))?;
            }
        }
        let path = self.folder.path().join("bus.conf");
        fs::write(
            &path,
            format!(
                r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth><servicedir>{}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"#,
                self.folder.path().join("run").display(),
                services.display(),
            ),
        )?;
        Ok(path)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // A panic here would hide the one that is being told: what is left is found by `cargo xtask test` at its end.
        let _ = started::end("the desk", || started::marked(&self.mark));
    }
}

/// Starts `command` in the background and answers with the first line that it prints. All that it says after that goes into
/// the files `said`.out and `said`.err.
fn first_line(command: &mut Command, said: &Path) -> Result<String> {
    let mut child: Child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut output = BufReader::new(child.stdout.take().context("its output is piped")?);
    let mut line = String::new();
    output.read_line(&mut line)?;
    if line.trim().is_empty() {
        let mut complaint = String::new();
        child.stderr.take().context("its errors are piped")?.read_to_string(&mut complaint)?;
        bail!("{complaint}");
    }
    // Both pipes stay open as long as the program runs, or it would end with its next message.
    let (mut out, mut err) = (File::create(said.with_extension("out"))?, File::create(said.with_extension("err"))?);
    std::thread::spawn(move || std::io::copy(&mut output, &mut out));
    let mut errors = child.stderr.take().context("its errors are piped")?;
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut errors, &mut err);
        let _ = child.wait();
    });
    Ok(line.trim().to_owned())
}
