//! What goes over the desk's session bus, written down by `dbus-monitor`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Child;

use anyhow::{Context, Result, ensure};
use journeys::desk::Desk;
use journeys::wait;

/// What was heard so far.
pub struct Bus {
    monitor: Child,
    heard: PathBuf,
}

impl Bus {
    /// Listens from now on, and writes into a file of `folder`.
    pub fn listen(desk: &Desk, folder: &Path) -> Result<Bus> {
        let heard = folder.join("bus.pcap");
        let monitor = desk
            .command("dbus-monitor")
            .args(["--session", "--pcap"])
            .stdout(File::create(&heard)?)
            .spawn()
            .context("dbus-monitor did not start")?;
        wait::until("dbus-monitor to listen", || Ok((fs::metadata(&heard)?.len() > 24).then_some(())))?;
        Ok(Bus { monitor, heard })
    }

    /// Where it stands.
    pub fn heard(&self) -> &Path {
        &self.heard
    }

    /// Every session with the keyring was an encrypted one.
    pub fn is_encrypted(&self) -> Result<()> {
        let heard = fs::read(&self.heard)?;
        let count = |word: &[u8]| heard.windows(word.len()).filter(|window| *window == word).count();
        ensure!(count(b"dh-ietf1024-sha256-aes128-cbc-pkcs7\0") > 0, "no encrypted session was opened: was it heard?");
        ensure!(count(b"\x05\0\0\0plain\0") == 0, "a session in clear was opened");
        Ok(())
    }

    /// Says `bytes` on the bus, for the search to find them.
    pub fn say(&self, desk: &Desk, bytes: &[u8]) -> Result<()> {
        let list: Vec<String> = bytes.iter().map(|byte| format!("{byte:#04x}")).collect();
        let before = fs::metadata(&self.heard)?.len();
        let said = desk
            .command("/usr/bin/gdbus")
            .args(["emit", "--session", "--object-path", "/planted", "--signal", "fr.trousseau.Test.Planted"])
            .arg(format!("@ay [{}]", list.join(", ")))
            .output()?;
        ensure!(said.status.success(), "gdbus: {}", String::from_utf8_lossy(&said.stderr));
        wait::until("the word to be heard", || Ok((fs::metadata(&self.heard)?.len() > before).then_some(())))
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // It ends with the bus at the latest.
        let _ = self.monitor.kill();
        let _ = self.monitor.wait();
    }
}
