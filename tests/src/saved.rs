//! What other people's programs read in the files that were saved.

use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::desk::Desk;
use crate::wait;

/// The text of a PDF as pdftotext gives it.
pub fn pdf_text(desk: &Desk, path: &Path, passphrase: &str) -> Result<String> {
    let output = desk.command("pdftotext").args(["-layout", "-upw", passphrase]).arg(path).arg("-").output()?;
    ensure!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// Whether pdftotext opens the PDF without a passphrase.
pub fn opens_without_passphrase(desk: &Desk, path: &Path) -> Result<bool> {
    Ok(desk.command("pdftotext").arg(path).arg("-").output()?.status.success())
}

/// The cells of a CSV file as Python's csv module reads them.
pub fn csv_cells(desk: &Desk, path: &Path) -> Result<Vec<Vec<String>>> {
    let script = "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))))";
    let output = desk.command("/usr/bin/python3").args(["-c", script]).arg(path).output()?;
    ensure!(output.status.success(), "csv: {}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// What the `age` program reads in a handover file. It asks for the passphrase on a terminal, which `script` is.
pub fn age_contents(desk: &Desk, path: &Path, passphrase: &str) -> Result<serde_json::Value> {
    let opened = desk.home().join("opened.json");
    let mut terminal = desk
        .command("script")
        .args(["--quiet", "--return", "--command", "exec age --decrypt --output \"$OPENED\" \"$SEALED\"", "/dev/null"])
        .env("OPENED", &opened)
        .env("SEALED", path)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    let mut keyboard = terminal.stdin.take().context("its input is piped")?;
    writeln!(keyboard, "{passphrase}")?;
    let status = wait::end("age", &mut terminal)?;
    drop(keyboard);
    ensure!(status.success(), "age does not open {}", path.display());
    let contents = serde_json::from_slice(&std::fs::read(&opened)?);
    std::fs::remove_file(&opened)?;
    Ok(contents?)
}
