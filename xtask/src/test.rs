//! `cargo xtask test`: everything that must hold, in one command, with one line at its end.

use std::process::ExitCode;

use anyhow::Result;

use crate::part::{self, Outcome};
use crate::report::Report;
use crate::setup::{self, Purpose};
use crate::skips::Allowed;
use crate::{build, crash, leaks, left_over, node, supply_chain, windows};

/// The parts, in the order in which they run: the quick ones first.
pub const PARTS: &[&str] = &["lints", "unit", "supply", "types", "journeys", "crashes", "leaks", "windows"];

/// Runs the parts named in `only`, or all; a failure does not stop the rest.
pub fn test(only: &[String]) -> Result<ExitCode> {
    let start = std::time::Instant::now();
    let allowed = Allowed::read()?;
    setup::prepare(Purpose::Test)?;
    let mut told = vec![("set-up", Outcome { took: start.elapsed(), ..Outcome::default() })];
    for part in PARTS.iter().copied().filter(|part| only.is_empty() || only.iter().any(|name| name == part)) {
        told.extend(run(part).into_iter().map(|outcome| (part, outcome)));
    }
    let report = Report::of(&told, build::ci(), &allowed);
    print!("\n{}", report.text());
    Ok(report.exit_code())
}

fn run(part: &str) -> Vec<Outcome> {
    match part {
        "lints" => vec![
            part::check("cargo fmt", build::cargo(&["fmt", "--all", "--check"])),
            part::check(
                "clippy",
                build::cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]),
            ),
        ],
        // The keyring's own tests need a desktop session's programs, which plain `cargo test` does without.
        "unit" => {
            vec![part::tests("unit", build::cargo(&["test", "--no-fail-fast", "--features", "rotation/real-keyring"]))]
        }
        "supply" => vec![match supply_chain::cargo_deny() {
            Ok(()) => part::check("licences, bans, sources", supply_chain::check()),
            Err(error) => Outcome::failed(format!("licences, bans, sources: {error:#}")),
        }],
        "types" => vec![part::check("types of the interface", node::type_check())],
        "crashes" => crashes(),
        "leaks" => leaks(),
        "windows" => vec![windows::within_test()],
        _ => journeys(),
    }
}

fn journeys() -> Vec<Outcome> {
    if let Err(error) = build::application(false) {
        return vec![Outcome::failed(format!("journeys: {error}"))];
    }
    // What an earlier run left as evidence would be taken for this one's.
    let _ = std::fs::remove_dir_all(build::target().join("journeys"));
    let journeys = part::tests("journeys", build::cargo(&["test", "--package", "journeys", "--no-fail-fast"]));
    let left = left_over::end();
    let ended = if left.is_empty() {
        Outcome { passed: 1, ..Outcome::default() }
    } else {
        Outcome::failed(format!("left running by the journeys: {}", left.join(", ")))
    };
    vec![journeys, ended]
}

fn leaks() -> Vec<Outcome> {
    vec![match leaks::command(true) {
        Ok(search) => part::check("leaks --sample", search),
        Err(error) => Outcome::failed(format!("leaks --sample: {error:#}")),
    }]
}

/// Some of the moments and the quick faults; and that mistakes made on purpose are found.
fn crashes() -> Vec<Outcome> {
    let planted = part::tests("crashes", build::cargo(&["test", "--package", "crashes"]));
    let sample = match crash::harness(true) {
        Ok(harness) => part::check("crash --sample", harness),
        Err(error) => Outcome::failed(format!("crash --sample: {error:#}")),
    };
    left_over::end();
    vec![planted, sample]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    /// The parts that skip some of their tests where they are not run by root.
    const FOR_ROOT: [&str; 3] = ["journeys", "crashes", "leaks"];

    #[test]
    fn the_workflow_runs_every_part_and_what_needs_root_as_root() {
        let workflow = fs::read_to_string(build::root().join(".github/workflows/check.yml")).unwrap();
        let mut run = BTreeSet::new();
        for line in workflow.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if let Some((before, parts)) = line.split_once("cargo xtask test") {
                for part in parts.split_whitespace() {
                    assert_eq!(before.contains("sudo"), FOR_ROOT.contains(&part), "{part}: {line}");
                    run.insert(part);
                }
            }
            if line.ends_with("cargo xtask windows") {
                run.insert("windows");
            }
        }
        assert_eq!(run, PARTS.iter().copied().collect());
    }
}
