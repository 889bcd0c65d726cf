//! `cargo xtask windows`: the programs for Windows and their tests, from Linux. All that it makes lies under
//! `target/windows`.

/// The calls of cargo for Windows.
pub mod cross;
/// The programs as users get them.
pub mod program;
/// The sources of the standard library, from the system's packages.
pub mod rust_source;
/// The standard library for Windows.
mod standard_library;
/// One step of the chore, and the table of all.
pub mod step;
/// The tests of the crates, under Wine.
mod suite;
/// Wine, which runs what was built.
pub mod wine;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use crate::build;
use crate::part::Outcome;
use crate::setup::{self, Purpose};
use crate::skips::Skippable;
use step::Steps;

/// The parts, in the order in which they run.
pub const PARTS: &[&str] = &["check", "tests", "program"];

/// Runs the parts named in `only`, or all; a failure does not stop the rest.
pub fn windows(only: &[String]) -> ExitCode {
    take(|part| only.is_empty() || only.iter().any(|name| name == part)).report()
}

/// What `cargo xtask test` runs of it: all but the programs as users get them. Where no sources of the standard library
/// are to be had, it is skipped.
pub fn within_test() -> Outcome {
    let start = Instant::now();
    let made = setup::prepare(Purpose::Windows).and_then(|()| standard_library::make());
    let mut outcome = match made {
        Ok(_) => Outcome { skippable: Skippable::one(SKIPPABLE, None), ..take(|part| part != "program").outcome() },
        Err(error) if error.is::<rust_source::Absent>() => Outcome::skipped(SKIPPABLE, format!("{error:#}")),
        Err(error) => Outcome::failed(format!("{error:#}")),
    };
    outcome.took = start.elapsed();
    outcome
}

/// What the whole of it is called where it is skipped.
const SKIPPABLE: &str = "everything compiles, and the tests under Wine";

fn take(wanted: impl Fn(&str) -> bool) -> Steps {
    let mut steps = Steps::default();
    steps.take("packages", || setup::prepare(Purpose::Windows).map(|()| "there".to_owned()));
    steps.take("standard library", standard_library::make);
    steps.take("wine", wine::prepare);
    let ready = steps.all_passed();
    for part in PARTS.iter().copied().filter(|part| ready && wanted(part)) {
        match part {
            "check" => {
                steps.take("everything compiles", check);
            }
            "tests" => suite::run(&mut steps),
            _ => program::try_out(&mut steps),
        }
    }
    wine::end();
    steps
}

/// Where all of it lies.
pub fn folder() -> PathBuf {
    let target = build::target();
    // Wine takes no relative prefix.
    std::path::absolute(&target).unwrap_or(target).join("windows")
}

/// The shell and every test, without making a program of them: warnings are failures.
fn check() -> Result<String> {
    let mut clippy = cross::cargo("clippy")?;
    clippy.args([
        "--workspace",
        "--exclude",
        "crashes",
        "--exclude",
        "journeys",
        "--exclude",
        "xtask",
        "--all-targets",
        "--quiet",
    ]);
    step::succeed(clippy.args(["--features", "rotation/real-keyring", "--", "-D", "warnings"]))?;
    Ok("no warning".to_owned())
}
