//! `cargo xtask seeds`: each randomised test with many seeds. Which tests draw random input is seen from what they print
//! (`tests/seeds`).

use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::setup::{self, Purpose};

/// Where randomised tests are, as cargo is told it; with the part of their names where not all of a program's tests are
/// looked through. What needs no window is optimised: two hundred seeds take minutes instead of hours.
const PLACES: &[(&[&str], &str)] = &[
    (&["--package", "seeds", "--tests", "--profile", "many-seeds"], ""),
    (&["--package", "chorus-pro", "--tests", "--profile", "many-seeds"], ""),
    (&["--package", "practice-portal", "--tests", "--profile", "many-seeds"], ""),
    (&["--package", "rotation", "--tests", "--profile", "many-seeds"], ""),
    (&["--package", "rehearsal", "--tests", "--profile", "many-seeds"], ""),
    (&["--package", "journeys", "--bin", "leaks"], ""),
    // The other journeys draw one seed each, and take too long for many.
    (&["--package", "journeys", "--test", "journeys"], "hostile_arguments"),
];

/// Tries each randomised test whose name holds `filter` with `count` seeds, and prints its figures. A test stops at the
/// first seed that it fails with.
pub fn seeds(count: u64, filter: &str) -> Result<ExitCode> {
    setup::prepare(Purpose::Window)?;
    build::application(false)?;
    let mut randomised = Vec::new();
    for (place, within) in PLACES {
        let names = randomised_tests(place, within)?;
        randomised.extend(names.into_iter().filter(|name| name.contains(filter)).map(|name| (place, name)));
    }
    ensure!(!randomised.is_empty(), "no randomised test has `{filter}` in its name");
    let mut failed = 0;
    println!("| randomised test | seeds | failures | seconds |\n|---|--:|--:|--:|");
    for (place, name) in &randomised {
        let start = Instant::now();
        let output = test(place).args(["--exact", name]).env("TROUSSEAU_SEEDS", count.to_string()).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        let failures = u32::from(!output.status.success());
        let tried = if failures == 0 { count.to_string() } else { said.matches(DRAWN).count().to_string() };
        println!("| {}: {name} | {tried} | {failures} | {:.1} |", place[1], start.elapsed().as_secs_f64());
        if failures > 0 {
            println!("{said}");
        }
        failed += failures;
    }
    println!("{} randomised tests, {failed} failed", randomised.len());
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The tests there that draw, found by running all of them with one seed.
fn randomised_tests(place: &[&str], within: &str) -> Result<Vec<String>> {
    let mut tests = test(place);
    let output = tests.args(["--show-output", within]).stderr(Stdio::inherit()).output()?;
    let said = String::from_utf8(output.stdout).with_context(|| place.join(" "))?;
    ensure!(output.status.success(), "with one seed already: {said}");
    Ok(drawing(&said))
}

fn test(place: &[&str]) -> Command {
    let mut command = build::cargo(&["test", "--quiet"]);
    command.args(place).arg("--");
    command
}

/// The names of the tests below whose heads a seed was printed.
fn drawing(said: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut current = None;
    for line in said.lines() {
        if let Some(name) = line.strip_prefix("---- ").and_then(|line| line.strip_suffix(" stdout ----")) {
            current = Some(name);
        } else if line.contains(DRAWN)
            && let Some(name) = current.take()
        {
            names.push(name.to_owned());
        }
    }
    names
}

/// In the line that a randomised test prints for each seed.
const DRAWN: &str = "random input, seed ";

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_randomised_test_is_known_by_what_it_prints() {
        let said = "\nsuccesses:\n\n---- fuzz stdout ----\nrandom input, seed 1 of 2: TROUSSEAU_SEED=5 draws it again\n\
                    random input, seed 2 of 2: TROUSSEAU_SEED=6 draws it again\n\n---- slow::a_journey stdout ----\n\
                    random input: TROUSSEAU_SEED=5 draws it again\n\nsuccesses:\n    fuzz\n";
        assert_eq!(drawing(said), ["fuzz"]);
    }

    #[test]
    fn every_crate_whose_tests_draw_is_tried() {
        let crates = fs::read_dir(build::root().join("crates")).unwrap().map(|entry| entry.unwrap().path());
        for path in crates {
            let manifest = fs::read_to_string(path.join("Cargo.toml")).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            // The command line's tests draw one seed.
            if manifest.contains("\nseeds.workspace") && name != "cli" {
                assert!(PLACES.iter().any(|(place, _)| place[1] == name), "{name} is not in the list");
            }
        }
    }
}
