//! One part of the test: a command whose output streams by while its results are counted.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::skips::{Notes, Skippable};

/// What came of a part.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many tests or checks passed.
    pub passed: usize,
    /// What failed, by name.
    pub failures: Vec<String>,
    /// What can be skipped, and what was because this machine lacks something.
    pub skippable: Skippable,
    /// How long it took.
    pub took: Duration,
}

impl Outcome {
    /// One failure, and nothing else.
    pub fn failed(what: String) -> Outcome {
        Outcome { failures: vec![what], ..Outcome::default() }
    }

    /// Something that this machine has no means for, and nothing else.
    pub fn skipped(name: &str, why: String) -> Outcome {
        Outcome { skippable: Skippable::one(name, Some(why)), ..Outcome::default() }
    }

    /// The tests that were skipped are taken off those that passed, as which the test runner counted them. One that failed
    /// as well has failed.
    fn without(mut self, name: &str, mut skippable: Skippable) -> Outcome {
        let own = format!("{name}::");
        let plain = |noted: &str| noted.strip_prefix(&own).unwrap_or(noted).to_owned();
        let test = |noted: &str| noted.split_once("::").map_or(noted, |(_, test)| test).to_owned();
        skippable.skipped.retain(|skip| !self.failures.contains(&format!("{name}: {}", test(&skip.name))));
        match self.passed.checked_sub(skippable.skipped.len()) {
            Some(passed) => self.passed = passed,
            None => self.failures.push(format!("{name}: more tests were skipped than ran")),
        }
        skippable.skipped.iter_mut().for_each(|skip| skip.name = plain(&skip.name));
        skippable.ran.iter_mut().for_each(|ran| *ran = plain(ran));
        self.skippable = skippable;
        self
    }
}

/// A check that counts as one: it passes when the command succeeds, and its last words are told with its failure. Parts of
/// it that were skipped are counted beside it.
pub fn check(name: &str, command: Command) -> Outcome {
    let start = announce(name);
    let (failure, skippable) = match noted(command, last_words) {
        Ok(((status, _), skippable)) if status.success() => (None, skippable),
        Ok(((status, last), skippable)) => (Some(format!("{name} ({status}); it ended with\n{last}")), skippable),
        Err(error) => (Some(format!("{name} did not start: {error:#}")), Skippable::default()),
    };
    Outcome {
        passed: usize::from(failure.is_none()),
        failures: failure.into_iter().collect(),
        skippable,
        took: start.elapsed(),
    }
}

/// What came of a command, and what it noted of skips.
fn noted<T>(mut command: Command, run: impl FnOnce(Command) -> Result<T>) -> Result<(T, Skippable)> {
    let notes = Notes::of(&mut command)?;
    let came = run(command)?;
    Ok((came, notes.read()?))
}

/// How the command ended, and the last lines of what it printed, which streams by meanwhile.
fn last_words(mut command: Command) -> Result<(ExitStatus, String)> {
    let (output, printed) = std::io::pipe()?;
    let mut child = command.stdin(Stdio::null()).stdout(printed.try_clone()?).stderr(printed).spawn()?;
    // It holds the writing ends too, and the reading below would wait for them.
    drop(command);
    let mut last = VecDeque::new();
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        last.push_back(line);
        if last.len() > LAST_LINES {
            last.pop_front();
        }
    }
    Ok((child.wait()?, Vec::from(last).join("\n")))
}

/// Enough for a table of results and the error below it.
const LAST_LINES: usize = 25;

/// `cargo test`: each test counts.
pub fn tests(name: &str, command: Command) -> Outcome {
    let start = announce(name);
    let mut outcome = match noted(command, |command| stream(name, command)) {
        Ok((outcome, skippable)) => outcome.without(name, skippable),
        Err(error) => Outcome::failed(format!("{name} did not start: {error:#}")),
    };
    outcome.took = start.elapsed();
    outcome
}

fn announce(name: &str) -> Instant {
    println!("\n── {name}");
    Instant::now()
}

fn stream(name: &str, mut command: Command) -> Result<Outcome> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let mut counted = Counted::default();
    for line in BufReader::new(child.stdout.take().context("its output is piped")?).lines() {
        let line = line?;
        println!("{line}");
        counted.read(name, &line);
    }
    let succeeded = child.wait()?.success();
    Ok(counted.outcome(name, succeeded))
}

/// The results read from the output of the test runner.
#[derive(Default)]
pub struct Counted {
    passed: usize,
    failed: usize,
    failures: Vec<String>,
}

impl Counted {
    /// Takes in one line of its output; `name` is said with each failure.
    pub fn read(&mut self, name: &str, line: &str) {
        if let Some(test) = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED")) {
            self.failures.push(format!("{name}: {test}"));
        }
        if let Some(test) = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... ignored")) {
            self.failures
                .push(format!("{name}: {test} is ignored; a test that cannot run says so with `skips::needs`"));
        }
        if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += number_before(result, " passed");
            self.failed += number_before(result, " failed");
        }
    }

    /// What came of it, `succeeded` being what the runner's exit says.
    pub fn outcome(mut self, name: &str, succeeded: bool) -> Outcome {
        // Output of a test may stand in the line that names its failure; the runner's own count is the one that holds.
        for unnamed in self.failures.len()..self.failed {
            self.failures.push(format!("{name}: failure {} of {}, see above", unnamed + 1, self.failed));
        }
        if !succeeded && self.failures.is_empty() {
            self.failures.push(format!("{name}: did not build, or ended early"));
        }
        if succeeded && self.passed == 0 {
            self.failures.push(format!("{name}: no test ran"));
        }
        Outcome { passed: self.passed, failures: self.failures, ..Outcome::default() }
    }
}

/// The number that stands right before `word`.
fn number_before(text: &str, word: &str) -> usize {
    let before = text.find(word).map_or("", |end| &text[..end]);
    before.rsplit(|c: char| !c.is_ascii_digit()).next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skips::Skip;

    fn outcome(output: &str, succeeded: bool) -> Outcome {
        let mut counted = Counted::default();
        output.lines().for_each(|line| counted.read("unit", line));
        counted.outcome("unit", succeeded)
    }

    #[test]
    fn a_check_that_fails_tells_its_last_words_from_both_outputs() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "seq 30; echo 'LEAK its memory' >&2; exit 3"]);
        let failed = check("search", shell);
        assert_eq!((failed.passed, failed.failures.len()), (0, 1));
        assert!(failed.failures[0].contains("search (exit status: 3)"), "{:?}", failed.failures);
        assert!(failed.failures[0].ends_with("30\nLEAK its memory"), "{:?}", failed.failures);
    }

    #[test]
    fn passed_tests_are_summed_over_all_runners() {
        let two = outcome(
            "test a ... ok\ntest result: ok. 12 passed; 0 failed; 0 ignored\ntest result: ok. 3 passed; 0 failed; 0 ignored",
            true,
        );
        assert_eq!((two.passed, two.failures.len()), (15, 0));
    }

    /// What three tests come to, of which these left notes.
    fn three_tests(output: &str, notes: &[(&str, Option<&str>)]) -> Outcome {
        let mut skippable = Skippable::default();
        for (name, why) in notes {
            let one = Skippable::one(name, why.map(str::to_owned));
            skippable.skipped.extend(one.skipped);
            skippable.ran.extend(one.ran);
        }
        outcome(output, !output.contains("FAILED")).without("unit", skippable)
    }

    #[test]
    fn a_test_that_was_skipped_has_not_passed() {
        let output = "test a ... ok\ntest b ... ok\ntest c ... ok\ntest result: ok. 3 passed; 0 failed; 0 ignored";
        let told = three_tests(output, &[("unit::a", Some("no disk")), ("unit::b", None)]);
        assert_eq!((told.passed, told.failures.len()), (2, 0));
        assert_eq!(told.skippable.skipped, [Skip { name: "a".to_owned(), why: "no disk".to_owned() }]);
        assert_eq!(told.skippable.ran, ["b"], "it passed, and could have been skipped");
    }

    #[test]
    fn skips_are_counted_though_the_output_of_tests_stands_in_their_lines() {
        let output = "test a ... opens the disk\nok\ntest b ... opentest c ... ok\nok\ntest result: ok. 3 passed; 0 failed; 0 ignored";
        let told = three_tests(output, &[("unit::a", Some("no disk")), ("other::b", Some("no disk"))]);
        assert_eq!((told.passed, told.failures.len(), told.skippable.skipped.len()), (1, 0, 2));
        assert_eq!(told.skippable.skipped[1].name, "other::b", "of another program than the part is called by");
    }

    #[test]
    fn a_test_that_failed_after_it_was_skipped_has_failed() {
        let output =
            "test a ... FAILED\ntest b ... ok\ntest c ... ok\ntest result: FAILED. 2 passed; 1 failed; 0 ignored";
        let told = three_tests(output, &[("unit::a", Some("no disk"))]);
        assert_eq!((told.passed, told.failures.len(), told.skippable.skipped.len()), (2, 1, 0));
    }

    #[test]
    fn more_skips_than_tests_are_a_failure() {
        let told =
            three_tests("test result: ok. 1 passed; 0 failed", &[("unit::a", Some("x")), ("unit::b", Some("x"))]);
        assert_eq!(told.failures, ["unit: more tests were skipped than ran"]);
    }

    #[test]
    fn a_test_that_is_ignored_is_a_failure() {
        assert_eq!(
            outcome("test a ... ignored\ntest result: ok. 1 passed; 0 failed; 1 ignored", true).failures.len(),
            1
        );
    }

    #[test]
    fn a_check_tells_what_it_skipped_of_its_work() {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("printf 'the disk is full\nmay not mount' > \"${}/1.note\"", skips::FOLDER)]);
        let told = check("crash --sample", shell);
        assert_eq!((told.passed, told.failures.len()), (1, 0));
        assert_eq!(told.skippable.skipped[0].name, "the disk is full");
    }

    #[test]
    fn a_failed_test_is_named() {
        let one = outcome("test page::reads ... FAILED\ntest result: FAILED. 2 passed; 1 failed; 0 ignored", false);
        assert_eq!((one.passed, one.failures), (2, vec!["unit: page::reads".to_owned()]));
    }

    #[test]
    fn a_build_that_failed_is_a_failure_although_no_test_is() {
        assert_eq!(outcome("error: could not compile", false).failures.len(), 1);
    }

    #[test]
    fn a_run_without_any_test_is_a_failure() {
        assert_eq!(outcome("", true).failures.len(), 1);
    }
}
