//! A certificate for names that are answered for on this computer.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Puts into `folder`, for two days: `certificate` and `certificate-key` for the names, and the `authority` that has signed it: one
/// signed by itself would not do for every client.
pub fn make(folder: &Path, names: &[impl AsRef<str>]) -> Result<()> {
    let signed = |name: &str, more: &[&str]| -> Result<()> {
        let made = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"])
            .args(["-keyout", &format!("{name}-key"), "-out", name])
            .args(more)
            .current_dir(folder)
            .stderr(Stdio::null())
            .status()
            .context("openssl")?;
        ensure!(made.success(), "openssl makes no {name}");
        Ok(())
    };
    signed("authority", &["-subj", "/CN=ENTRAINEMENT"])?;
    let names: Vec<String> = names.iter().map(|name| format!("DNS:{}", name.as_ref())).collect();
    let names = format!("subjectAltName={}", names.join(","));
    let end = "basicConstraints=critical,CA:FALSE";
    let by = ["-CA", "authority", "-CAkey", "authority-key"];
    signed("certificate", &[&by[..], &["-subj", "/CN=portal", "-addext", end, "-addext", &names]].concat())
}
