//! Wine: runs Windows programs here, in a prefix (drive, registry, credentials) of its own under `target/windows`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use super::folder;
use super::step::succeed;

/// Makes the prefix unless it is there, and says what it is.
pub fn prepare() -> Result<String> {
    let made = !system().is_dir();
    // Once in a while the first start leaves no drive behind.
    for _ in 0..3 {
        if system().is_dir() {
            break;
        }
        fs::create_dir_all(prefix())?;
        // It tells of the 32-bit parts that are not there.
        succeed(run(Path::new("wineboot"))?.arg("-i").stderr(Stdio::null()))?;
        wait()?;
    }
    ensure!(system().is_dir(), "Wine made no drive in {}", prefix().display());
    let stub = make_up_for_process_prng()?;
    let stub = if stub { ", with a stand-in for bcryptprimitives.dll" } else { "" };
    Ok(format!("{}{stub}", if made { "prefix made" } else { "prefix there" }))
}

/// A command that runs the program under Wine.
pub fn run(program: &Path) -> Result<Command> {
    let mut command = Command::new(self::program()?);
    command.arg(program);
    environment(&mut command);
    Ok(command)
}

/// Sets what a command needs to run under Wine: its prefix, no chatter, no question about Mono and Gecko, and nothing of
/// it in this desktop's menus.
pub fn environment(command: &mut Command) {
    command.env("WINEPREFIX", prefix()).env("WINEDEBUG", "-all").env("WINEDLLOVERRIDES", OVERRIDES);
}

/// Ends what Wine keeps running in our prefix.
pub fn end() {
    // Where there is no Wine, nothing of it runs.
    let _ = server("-k");
}

/// Waits until the last program in the prefix has ended.
pub fn wait() -> Result<()> {
    server("-w").map(drop)
}

/// Wine's program for 64 bits: the one for both kinds asks for 32-bit parts that nothing here needs.
pub fn program() -> Result<PathBuf> {
    let known = ["/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine"].map(PathBuf::from);
    known.into_iter().find(|path| path.exists()).context("Wine is not there: on Debian and Ubuntu the package wine64")
}

/// Where the prefix lies; an absolute path, as Wine wants it.
pub fn prefix() -> PathBuf {
    folder().join("wine")
}

fn server(argument: &str) -> Result<()> {
    let known = ["/usr/lib/wine/wineserver64", "/usr/lib/wine/wineserver", "/usr/bin/wineserver"].map(PathBuf::from);
    let server = known.into_iter().find(|path| path.exists()).context("Wine's server is not there")?;
    let mut command = Command::new(server);
    environment(command.arg(argument).stderr(Stdio::null()));
    // `-k` where nothing runs is a failure that is none.
    command.status()?;
    Ok(())
}

fn system() -> PathBuf {
    prefix().join("drive_c/windows/system32")
}

/// Rust's standard library takes its random numbers from a library that Wine has from version 9 on. A stand-in in the
/// prefix, for tests alone.
fn make_up_for_process_prng() -> Result<bool> {
    let library = system().join("bcryptprimitives.dll");
    let ours = folder().join("process_prng.c");
    if library.exists() {
        return Ok(ours.exists());
    }
    fs::write(&ours, include_str!("process_prng.c"))?;
    let mut compiler = Command::new("x86_64-w64-mingw32-gcc");
    succeed(compiler.args(["-shared", "-O2", "-o"]).arg(library).arg(ours).arg("-ladvapi32"))?;
    Ok(true)
}

const OVERRIDES: &str = "mscoree,mshtml=;winemenubuilder.exe=d";
