//! The tests of all crates, built for Windows and run under Wine; a line of the table each.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use super::cross;
use super::step::{Steps, succeed};
use crate::part::Counted;

/// What stands before a crate's name, in a line of its own before each of its test programs.
pub const MARK: &str = "── under Wine: ";

/// Builds the tests and runs them.
pub fn run(steps: &mut Steps) {
    let built = steps.take("tests built", || {
        succeed(&mut test(&["--no-run", "--quiet"])?)?;
        Ok("no failure".to_owned())
    });
    if !built {
        return;
    }
    if let Err(error) = test(&["--no-fail-fast"]).and_then(|tests| stream(tests, steps)) {
        steps.take("tests", || Err(error));
    }
}

/// Library, programs and tests of each crate. Examples in comments need a compiler, which Wine has not.
fn test(arguments: &[&str]) -> Result<Command> {
    let mut command = cross::cargo_test()?;
    command.args(CRATES.iter().flat_map(|name| ["--package", name]));
    command.args(["--tests", "--features", "rotation/real-keyring"]).args(arguments);
    Ok(command)
}

/// Counts the results of each crate, whose programs follow one another.
fn stream(mut command: Command, steps: &mut Steps) -> Result<()> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("cargo did not start")?;
    let mut ran: Vec<Ran> = Vec::new();
    for line in BufReader::new(child.stdout.take().context("its output is piped")?).lines() {
        let line = line?;
        println!("{line}");
        match (line.strip_prefix(MARK), ran.last_mut()) {
            (Some(name), Some(last)) if last.name == name => last.begins_another(),
            (Some(name), _) => ran.push(Ran::begins(name)),
            (None, Some(last)) => last.read(line),
            (None, None) => {}
        }
    }
    let succeeded = child.wait()?.success();
    let mut ends = ran.iter().skip(1).map(|next| next.start).collect::<Vec<_>>();
    ends.push(Instant::now());
    let missing: Vec<&str> = CRATES.iter().copied().filter(|name| !ran.iter().any(|it| it.name == *name)).collect();
    let mut failed = false;
    for (mut ran, end) in ran.into_iter().zip(ends) {
        ran.ends_program();
        let mut outcome = ran.counted.outcome(&ran.name, true);
        outcome.failures.extend(ran.ended_early);
        failed |= !outcome.failures.is_empty();
        steps.add(&format!("tests of {}", ran.name), outcome.passed, &outcome.failures, end - ran.start);
    }
    ensure!(missing.is_empty(), "no test ran of {}", missing.join(", "));
    ensure!(succeeded || failed, "cargo failed, although each test program told its result");
    Ok(())
}

/// The tests of one crate.
struct Ran {
    name: String,
    counted: Counted,
    start: Instant,
    /// The last line of the program that runs, until that told its result.
    said: Option<String>,
    /// The programs that told none.
    ended_early: Vec<String>,
}

impl Ran {
    fn begins(name: &str) -> Self {
        let said = Some("nothing".to_owned());
        Self {
            name: name.to_owned(),
            counted: Counted::default(),
            start: Instant::now(),
            said,
            ended_early: Vec::new(),
        }
    }

    fn begins_another(&mut self) {
        self.ends_program();
        self.said = Some("nothing".to_owned());
    }

    fn read(&mut self, line: String) {
        self.counted.read(&self.name, &line);
        if line.starts_with("test result: ") {
            self.said = None;
        } else if self.said.is_some() && !line.is_empty() {
            self.said = Some(line);
        }
    }

    fn ends_program(&mut self) {
        if let Some(said) = self.said.take() {
            self.ended_early.push(format!("{}: a test program ended early; its last words: {said}", self.name));
        }
    }
}

/// Of the shell, what needs no window.
const CRATES: &[&str] = &[
    "autostart",
    "chorus-pro",
    "handover",
    "hardening",
    "language",
    "practice-portal",
    "rehearsal",
    "rotation",
    "trousseau",
    "trousseau-cli",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_ended_without_a_result_is_named_with_its_last_words() {
        let mut ran = Ran::begins("language");
        for line in ["running 2 tests", "test a ... ok", ""] {
            ran.read(line.to_owned());
        }
        ran.begins_another();
        for line in ["test b ... ok", "test result: ok. 1 passed; 0 failed; 0 ignored", "", "Wine says goodbye"] {
            ran.read(line.to_owned());
        }
        ran.ends_program();
        assert_eq!(ran.ended_early, ["language: a test program ended early; its last words: test a ... ok"]);
    }
}
