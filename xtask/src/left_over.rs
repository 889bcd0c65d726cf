//! What a journey that was cut off has left running: displays, buses, keyrings, windows. Each carries the number of the
//! journey that started it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The variable that every process of a journey carries: `NUMBER-COUNT` (`journeys::started::MARK`).
const MARK: &[u8] = b"TROUSSEAU_DESK=";

/// Ends what outlived its journey, and answers with the programs' names.
pub fn end() -> Vec<String> {
    // All are found before the first is ended: one that hides what it was started with is known by its parent.
    let found: Vec<PathBuf> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        // Of a journey that still runs: another test run, beside this one.
        .filter(|process| journey_of(process).is_some_and(|journey| !Path::new("/proc").join(journey).exists()))
        .collect();
    let names = found.iter().map(|process| fs::read_to_string(process.join("comm")).unwrap_or_default());
    let names = names.map(|name| name.trim().to_owned()).collect();
    for number in found.iter().filter_map(|process| process.file_name()) {
        // One that ends by itself in between is as good.
        let _ = Command::new("kill").arg("-KILL").arg(number).stderr(Stdio::null()).status();
    }
    names
}

/// The number of the journey that started `process`.
fn journey_of(process: &Path) -> Option<String> {
    let environment = environment_of(process)?;
    let mark = environment.split(|byte| *byte == 0).find_map(|entry| entry.strip_prefix(MARK))?;
    let number = mark.split(|byte| *byte == b'-').next()?;
    String::from_utf8(number.to_vec()).ok().filter(|number| !number.is_empty())
}

/// What a process was started with. The application lets nobody but root look: then what its parent was started with. One
/// whose parent ended too is not found; it ends by itself when its display does.
fn environment_of(process: &Path) -> Option<Vec<u8>> {
    match fs::read(process.join("environ")) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            let status = fs::read_to_string(process.join("status")).ok()?;
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
            fs::read(Path::new("/proc").join(parent.trim()).join("environ")).ok()
        }
        environment => environment.ok(),
    }
}
