//! How a client is started: as its makers made it, going to PISTE's own names, which a proxy answers for.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use journeys::certificate;
use serde_json::json;
use tempfile::TempDir;

use crate::conversation::Conversation;

/// A client that was installed.
pub struct Client {
    /// Its name, that of its script too.
    pub name: String,
    /// Its Python environment, or a whole system of its own.
    pub installed: PathBuf,
}

/// A client that runs, and what it goes through.
pub struct Running {
    /// The client.
    pub client: Conversation,
    _proxy: Conversation,
    _home: TempDir,
}

impl Client {
    /// Starts it, everything that it asks of PISTE going to this port of this computer, and nothing anywhere else.
    pub fn start(&self, port: u16) -> Result<Running> {
        let home = self.home()?;
        certificate::make(home.path(), &NAMES)?;
        let script = format!("{}.py", self.name.replace('-', "_"));
        for file in [&script, "conversation.py"] {
            fs::copy(scripts().join(file), home.path().join(file)).with_context(|| file.to_owned())?;
        }
        let mut proxy =
            Conversation::with(Command::new("/usr/bin/python3").arg("-B").arg(scripts().join("piste_by_name.py")))?;
        let told = json!({
            "port": port,
            "names": NAMES,
            "certificate": home.path().join("certificate"),
            "key": home.path().join("certificate-key"),
        });
        let proxy_port: u16 = proxy.ask(&told).context("the proxy")?;
        let (mut command, home_inside) = self.python(home.path())?;
        // Nothing of the user's own settings, of a proxy or of a password file, reaches it.
        command
            .arg("-B")
            .arg(home_inside.join(script))
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("LC_ALL", "C.UTF-8")
            .env("HOME", &home_inside)
            .env("PYTHONPATH", MODULES)
            .env("https_proxy", format!("http://127.0.0.1:{proxy_port}"))
            .env("REQUESTS_CA_BUNDLE", home_inside.join("authority"));
        Ok(Running { client: Conversation::with(&mut command)?, _proxy: proxy, _home: home })
    }

    /// Where this run's files are: within the client's system where it has its own, for a user of that system to read.
    fn home(&self) -> Result<TempDir> {
        let mut builder = tempfile::Builder::new();
        builder.prefix("client-");
        if !self.has_its_own_system() {
            return Ok(builder.tempdir()?);
        }
        Ok(builder.permissions(Permissions::from_mode(0o755)).tempdir_in(self.installed.join("tmp"))?)
    }

    /// Its Python, and what the client calls its home there. What it starts in a system of its own ends with it.
    fn python(&self, home: &Path) -> Result<(Command, PathBuf)> {
        if !self.has_its_own_system() {
            return Ok((Command::new(self.installed.join("bin/python")), home.to_owned()));
        }
        let mut command = Command::new("unshare");
        command.args(["--pid", "--fork", "--kill-child"]);
        command.arg(format!("--mount-proc={}", self.installed.join("proc").display()));
        command.args(["sh", "-c", INSIDE]).arg(&self.installed).arg("python3");
        Ok((command, Path::new("/").join(home.strip_prefix(&self.installed)?)))
    }

    fn has_its_own_system(&self) -> bool {
        self.installed.join("proc").is_dir()
    }
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/clients")
}

/// PISTE's own, in production.
const NAMES: [&str; 2] = ["oauth.piste.gouv.fr", "api.piste.gouv.fr"];
/// A place in memory for a database, and a user who is not root. The shell stays: it is what is killed, and all of them with it.
const INSIDE: &str = "mount -t tmpfs memory \"$0/var/tmp\" && chroot --userspec=odoo \"$0\" \"$@\"; exit $?";
/// What was installed into a system of its own with pip.
const MODULES: &str = "/srv/modules";
