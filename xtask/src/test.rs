//! `cargo xtask test`: everything that must hold, in one command, with one line at its end.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;

use crate::part::{self, Outcome};
use crate::setup::{self, Purpose};
use crate::{build, crash, leaks, left_over, node, supply_chain, windows};

/// The parts, in the order in which they run: the quick ones first.
pub const PARTS: &[&str] = &["lints", "unit", "supply", "types", "journeys", "crashes", "leaks", "windows"];

/// Runs the parts named in `only`, or all; a failure does not stop the rest.
pub fn test(only: &[String]) -> Result<ExitCode> {
    let start = std::time::Instant::now();
    setup::prepare(Purpose::Test)?;
    let mut told = vec![("set-up", Outcome { took: start.elapsed(), ..Outcome::default() })];
    for part in PARTS.iter().copied().filter(|part| only.is_empty() || only.iter().any(|name| name == part)) {
        told.extend(run(part).into_iter().map(|outcome| (part, outcome)));
    }
    Ok(report(&told))
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

fn report(told: &[(&str, Outcome)]) -> ExitCode {
    println!();
    let mut parts: Vec<&str> = told.iter().map(|(part, _)| *part).collect();
    parts.dedup();
    for part in parts {
        let took: Duration = told.iter().filter(|(name, _)| *name == part).map(|(_, outcome)| outcome.took).sum();
        println!("{:>6} s  {part}", took.as_secs());
    }
    let failures: Vec<&String> = told.iter().flat_map(|(_, outcome)| &outcome.failures).collect();
    for why in told.iter().flat_map(|(_, outcome)| &outcome.not_run) {
        println!("NOT RUN   {why}");
    }
    for failure in &failures {
        println!("FAILED    {failure}");
    }
    let passed: usize = told.iter().map(|(_, outcome)| outcome.passed).sum();
    println!("{passed} passed, {} failed", failures.len());
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
