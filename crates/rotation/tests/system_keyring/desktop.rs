//! A desktop session of its own for one test: a bus, a home, a keyring daemon, a screen if wanted.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::wait;

/// The password of the test's keyring.
pub(crate) const KEYRING_PASSWORD: &str = "mot de passe de l'ordinateur";

/// The session. Its processes end with it.
pub(crate) struct Desktop {
    home: tempfile::TempDir,
    bus: Option<(Process, String)>,
    screen: Option<(Process, String)>,
    daemon: Option<Process>,
}

/// A process that is ended when it is let go.
pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn of(child: Child) -> Self {
        Self(child)
    }

    fn signal(&self, name: &str) {
        let told = Command::new("kill").args([name, &self.0.id().to_string()]).status().unwrap();
        assert!(told.success(), "{name}");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether the bus may start programs by itself: the keyring and its prompter are such.
pub(crate) enum Bus {
    StartsNothing,
    StartsPrograms,
}

impl Desktop {
    /// Not even a bus.
    pub(crate) fn bare() -> Self {
        Self { home: tempfile::tempdir().unwrap(), bus: None, screen: None, daemon: None }
    }

    pub(crate) fn with_bus(kind: &Bus) -> Self {
        let mut desktop = Self::bare();
        let services = match kind {
            Bus::StartsNothing => "",
            Bus::StartsPrograms => "<servicedir>/usr/share/dbus-1/services</servicedir>",
        };
        let configuration = format!(
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>{services}\
             <policy context='default'><allow send_destination='*' eavesdrop='true'/>\
             <allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"
        );
        let file = desktop.folder().join("bus.xml");
        std::fs::write(&file, configuration).unwrap();
        let mut command = desktop.command("dbus-daemon");
        command.arg("--nofork").arg("--print-address").arg(format!("--config-file={}", file.display()));
        let (process, address) = first_line(command);
        desktop.bus = Some((process, address));
        desktop
    }

    /// An invisible screen, on which a keyring can ask.
    pub(crate) fn with_screen(mut self) -> Self {
        let mut command = self.command("Xvfb");
        command.args(["-displayfd", "1", "-ac", "-screen", "0", "800x600x24"]);
        let (process, number) = first_line(command);
        self.screen = Some((process, format!(":{number}")));
        // What the bus starts must know the screen.
        let told = self.run("dbus-update-activation-environment", &[&format!("DISPLAY=:{number}")]);
        assert!(told.status.success(), "{told:?}");
        self
    }

    /// The keyring, open. The first time it is made, with [`KEYRING_PASSWORD`].
    pub(crate) fn open_keyring(&mut self) {
        self.start_keyring(&["--unlock"], KEYRING_PASSWORD);
    }

    /// The keyring, locked.
    pub(crate) fn locked_keyring(&mut self) {
        self.start_keyring(&[], "");
    }

    /// The keyring ends, as it does when the user signs out: what it has to write it writes.
    pub(crate) fn no_keyring(&mut self) {
        if let Some(daemon) = self.daemon.take() {
            daemon.signal("-TERM");
            // KeePassXC has saved its database when it locks it, and now and then goes no further than that.
            self.wait_until("the keyring has left", |desktop| !desktop.has_keyring() || desktop.says_locked_is("true"));
        }
        self.wait_until("the keyring is gone", |desktop| !desktop.has_keyring());
    }

    /// The keyring answers nothing any more, though it is there.
    pub(crate) fn keyring_stands_still(&self) {
        self.daemon.as_ref().unwrap().signal("-STOP");
    }

    /// It goes on, and answers what it was asked meanwhile.
    pub(crate) fn keyring_goes_on(&self) {
        self.daemon.as_ref().unwrap().signal("-CONT");
    }

    fn start_keyring(&mut self, options: &[&str], password: &str) {
        self.daemon = None;
        self.wait_until("the old keyring is gone", |desktop| !desktop.has_keyring());
        let mut command = self.command("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]).args(options);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(password.as_bytes()).unwrap();
        self.is_kept_by(Process(child));
    }

    /// From now on this process is the keyring.
    pub(crate) fn is_kept_by(&mut self, daemon: Process) {
        self.daemon = Some(daemon);
        self.wait_until("the keyring is there", Self::has_keyring);
    }

    fn has_keyring(&self) -> bool {
        let name = "string:org.freedesktop.secrets";
        let asked = ["--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", name];
        let answer = self.run("dbus-send", &[&["--session"], asked.as_slice()].concat());
        String::from_utf8_lossy(&answer.stdout).contains("boolean true")
    }

    /// Until the keyring itself says that it is open.
    pub(crate) fn wait_until_unlocked(&self) {
        self.wait_until("the keyring is open", |desktop| desktop.says_locked_is("false"));
    }

    /// Whether it answers this when asked whether it is locked.
    fn says_locked_is(&self, locked: &str) -> bool {
        let path = "/org/freedesktop/secrets/aliases/default";
        let property = ["string:org.freedesktop.Secret.Collection", "string:Locked"];
        let asked = ["--print-reply", "--dest=org.freedesktop.secrets", path, "org.freedesktop.DBus.Properties.Get"];
        let answer = self.run("dbus-send", &[&["--session"], asked.as_slice(), &property].concat());
        String::from_utf8_lossy(&answer.stdout).contains(&format!("boolean {locked}"))
    }

    /// Runs one step of the example to its end, and returns its line.
    pub(crate) fn step(&self, step: &str, input: &str, seconds: u64) -> String {
        let mut running = self.begin(step, seconds);
        running.write(input);
        running.read()
    }

    /// Begins one step of the example.
    pub(crate) fn begin(&self, step: &str, seconds: u64) -> Running {
        let mut command = self.command(example());
        command.arg(self.folder()).arg(step).arg(seconds.to_string());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        Running { process: Process(child), answers }
    }

    /// Types into the keyring's question: the keys, as xdotool names them.
    pub(crate) fn answer_prompt(&self, keys: impl Fn(&Self)) {
        self.wait_until("the keyring asks", |desktop| {
            desktop.run("xdotool", &["search", "--onlyvisible", "--class", "gcr-prompter"]).status.success()
        });
        keys(self);
    }

    pub(crate) fn types(&self, text: &str) {
        assert!(self.run("xdotool", &["type", "--delay", "15", "--", text]).status.success());
    }

    pub(crate) fn presses(&self, key: &str) {
        assert!(self.run("xdotool", &["key", key]).status.success());
    }

    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> std::process::Output {
        self.command(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"))
    }

    pub(crate) fn command(&self, program: impl Into<PathBuf>) -> Command {
        let mut command = Command::new(program.into());
        for name in ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL"] {
            command.env_remove(name);
        }
        command.env("HOME", self.folder()).env("XDG_RUNTIME_DIR", self.folder());
        // KeePassXC runs once for each of these folders.
        command.env("TMPDIR", self.folder());
        command.env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME").env_remove("XDG_CACHE_HOME");
        if let Some((_, address)) = &self.bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", address);
        }
        if let Some((_, display)) = &self.screen {
            command.env("DISPLAY", display);
        }
        command
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().to_owned()
    }

    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        wait::until(what, || is_so(self));
    }
}

/// A step of the example, while it runs.
pub(crate) struct Running {
    process: Process,
    answers: BufReader<std::process::ChildStdout>,
}

impl Running {
    pub(crate) fn write(&mut self, line: &str) {
        let stdin = self.process.0.stdin.as_mut().unwrap();
        // A step that reads nothing may be over already.
        let _ = stdin.write_all(line.as_bytes()).and_then(|()| stdin.write_all(b"\n"));
    }

    /// Its next line.
    pub(crate) fn read(&mut self) -> String {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}

fn first_line(mut command: Command) -> (Process, String) {
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (Process(child), line.trim_end().to_owned())
}

/// Cargo builds a package's examples before its tests, beside them.
fn example() -> PathBuf {
    let this = std::env::current_exe().unwrap();
    let target = this.ancestors().nth(2).unwrap();
    target.join("examples").join("keyring_round")
}
