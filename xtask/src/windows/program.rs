//! The programs for Windows as users get them, and the first thing they are tried with: a whole practice reset.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use super::step::{Steps, succeed};
use super::{cross, folder, standard_library, wine};

/// `Trousseau.exe`, with what must lie beside it.
pub const FILES: &[&str] = &["Trousseau.exe", "trousseau-cli.exe", "WebView2Loader.dll"];

/// Builds the programs, optimised, and answers with the folder that they lie in, `target/windows/program`.
pub fn build() -> Result<PathBuf> {
    standard_library::make()?;
    let mut cargo = cross::cargo_release()?;
    cargo.args(["--features", "trousseau/custom-protocol"]);
    succeed(cargo.args(["trousseau", "trousseau-cli", "practice-portal"].iter().flat_map(|name| ["--package", name])))?;
    let (built, programs) = (cross::built().join(cross::TARGET).join("release"), programs());
    fs::create_dir_all(&programs)?;
    for file in FILES.iter().chain(&[PORTAL]) {
        let source = built.join(if *file == "Trousseau.exe" { "trousseau.exe" } else { file });
        fs::copy(&source, programs.join(file)).with_context(|| format!("{} was not built", source.display()))?;
    }
    Ok(programs)
}

/// Builds them, says their sizes, and lets them do what can be done without a web view.
pub fn try_out(steps: &mut Steps) {
    steps.take("programs built", || build().and_then(|folder| sizes(&folder)));
    steps.take("trousseau-cli.exe rehearse", rehearse);
    steps.take("practice-portal.exe --help", || {
        succeed(wine::run(&programs().join(PORTAL))?.arg("--help").stdout(Stdio::null()))?;
        Ok("it starts".to_owned())
    });
}

/// Where they lie.
pub fn programs() -> PathBuf {
    folder().join("program")
}

fn sizes(programs: &Path) -> Result<String> {
    let mut said = Vec::new();
    for file in FILES.iter().chain(&[PORTAL]) {
        let bytes = fs::metadata(programs.join(file))?.len();
        said.push(format!("{file} {}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000));
    }
    Ok(said.join(", "))
}

/// A whole practice reset, its exports into a folder whose name has a space and an accent.
fn rehearse() -> Result<String> {
    let out = folder().join("Clés de la mairie");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let mut command = wine::run(&programs().join("trousseau-cli.exe"))?;
    command.args(["rehearse", "--out"]).arg(&out);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = child.stdin.take().context("its input is a pipe")?;
    input.write_all("Gouttière d’été 2026\n".as_bytes())?;
    drop(input);
    let output = child.wait_with_output()?;
    let printed = String::from_utf8(output.stdout).context("it prints UTF-8")?;
    ensure!(output.status.success(), "it ended with {}: {printed}", output.status);
    for proof in ["\"old_password\":\"refused\"", "\"verdict\":\"accepted\""] {
        ensure!(printed.replace(' ', "").contains(proof), "{proof} is missing in {printed}");
    }
    let written = fs::read_dir(&out).context("it wrote nothing")?.count();
    ensure!(written >= 3, "{written} files were written, of a PDF, a protected PDF and a table");
    Ok(format!("old password refused, new one accepted, {written} exports"))
}

/// For whoever writes a client of Chorus Pro; not in the setup.
const PORTAL: &str = "practice-portal.exe";
