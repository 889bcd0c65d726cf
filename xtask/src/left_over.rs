//! What a journey that was cut off has left running: displays, buses, keyrings, windows. Each carries the number of the
//! journey that started it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The variable that every process of a journey carries: `NUMBER-COUNT` (`journeys::started::MARK`).
const MARK: &[u8] = b"TROUSSEAU_DESK=";

/// Ends what outlived its journey, and answers with the programs' names.
pub fn end() -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let process = entry.path();
        let Some(journey) = journey_of(&process) else { continue };
        if Path::new("/proc").join(&journey).exists() {
            continue; // another test run, beside this one
        }
        names.push(fs::read_to_string(process.join("comm")).unwrap_or_default().trim().to_owned());
        // One that ends by itself in between is as good.
        let _ = Command::new("kill").arg("-KILL").arg(entry.file_name()).stderr(Stdio::null()).status();
    }
    names
}

/// The number of the journey that started `process`.
fn journey_of(process: &Path) -> Option<String> {
    let environment = fs::read(process.join("environ")).ok()?;
    let mark = environment.split(|byte| *byte == 0).find_map(|entry| entry.strip_prefix(MARK))?;
    let number = mark.split(|byte| *byte == b'-').next()?;
    String::from_utf8(number.to_vec()).ok().filter(|number| !number.is_empty())
}
