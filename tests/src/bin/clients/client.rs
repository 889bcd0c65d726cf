//! How a client is started: as its makers made it, going to PISTE's own names, which a proxy answers for.

use std::fs;
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
    /// Its Python environment.
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
        let home = tempfile::Builder::new().prefix("client-").tempdir()?;
        certificate::make(home.path(), &NAMES)?;
        let mut proxy = Conversation::with(Command::new("/usr/bin/python3").arg("-B").arg(script("piste_by_name")))?;
        let told = json!({
            "port": port,
            "names": NAMES,
            "certificate": home.path().join("certificate"),
            "key": home.path().join("certificate-key"),
        });
        let proxy_port: u16 = proxy.ask(&told).context("the proxy")?;
        // Nothing of the user's own settings, of a proxy or of a password file, reaches it.
        let mut command = Command::new(fs::canonicalize(&self.installed)?.join("bin/python"));
        command
            .arg("-B")
            .arg(script(&self.name))
            .current_dir(home.path())
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", home.path())
            .env("https_proxy", format!("http://127.0.0.1:{proxy_port}"))
            .env("REQUESTS_CA_BUNDLE", home.path().join("authority"));
        Ok(Running { client: Conversation::with(&mut command)?, _proxy: proxy, _home: home })
    }
}

fn script(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/clients");
    folder.join(name.replace('-', "_")).with_extension("py")
}

/// PISTE's own, in production.
const NAMES: [&str; 2] = ["oauth.piste.gouv.fr", "api.piste.gouv.fr"];
