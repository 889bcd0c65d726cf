//! `crash FOLDER [--sample]`: the tables on standard output, and `crash.json` in FOLDER; it fails where something is not as
//! it must be. `--sample`: some moments, evenly spread, and the quick faults.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use crashes::kills::Which;
use crashes::scene::Way;
use crashes::{faults, kills, report};

fn main() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (folder, which) = match words.as_slice() {
        [folder] => (folder, Which::Every),
        [folder, "--sample"] => (folder, Which::Sample(SAMPLE)),
        _ => bail!("crash FOLDER [--sample]"),
    };
    let kills: Vec<_> = Way::ALL.into_iter().map(|way| kills::kills(way, which, None)).collect::<Result<_>>()?;
    let faults = faults::faults(which != Which::Every)?;
    print!("{}", report::tables(&kills, &faults));
    std::fs::create_dir_all(folder)?;
    let document = serde_json::to_string_pretty(&report::json(&kills, &faults))?;
    std::fs::write(Path::new(folder).join("crash.json"), document)?;
    Ok(if report::is_well(&kills, &faults) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Of each way.
const SAMPLE: usize = 12;
