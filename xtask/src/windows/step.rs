//! One step of the chore: what came of it and how long it took; and the table of all steps at the end.

use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::part::Outcome;

/// The steps taken so far.
#[derive(Debug, Default)]
pub struct Steps {
    taken: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: String,
    /// How many tests or checks passed, and failed.
    passed: usize,
    failed: usize,
    /// In a few words.
    result: String,
    took: Duration,
}

impl Steps {
    /// Takes a step that counts as one check; its answer, or the error, is its line in the table. Says whether it went
    /// well.
    pub fn take(&mut self, name: &str, step: impl FnOnce() -> Result<String>) -> bool {
        println!("\n── {name}");
        let start = Instant::now();
        let outcome = step();
        let took = start.elapsed();
        let failed = usize::from(outcome.is_err());
        let result = outcome.unwrap_or_else(|error| format!("FAILED: {error:#}"));
        println!("{result}");
        self.taken.push(Step { name: name.to_owned(), passed: 1 - failed, failed, result, took });
        failed == 0
    }

    /// Adds a step with many tests in it.
    pub fn add(&mut self, name: &str, passed: usize, failures: &[String], took: Duration) {
        let result = match failures {
            [] => format!("{passed} passed"),
            some => format!("{passed} passed, FAILED: {}", some.join(", ")),
        };
        self.taken.push(Step { name: name.to_owned(), passed, failed: failures.len(), result, took });
    }

    /// Whether nothing failed so far.
    pub fn all_passed(&self) -> bool {
        self.taken.iter().all(|step| step.failed == 0)
    }

    /// Prints the table and the one line at its end.
    pub fn report(&self) -> ExitCode {
        print!("\n{}", self.table());
        if self.all_passed() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Prints the table, and what came of all steps.
    pub fn outcome(&self) -> Outcome {
        print!("\n{}", self.table());
        let failures = self.taken.iter().filter(|step| step.failed > 0);
        Outcome {
            passed: self.taken.iter().map(|step| step.passed).sum(),
            failures: failures.map(|step| format!("windows, {}: {}", step.name, step.result)).collect(),
            took: self.taken.iter().map(|step| step.took).sum(),
            ..Outcome::default()
        }
    }

    fn table(&self) -> String {
        let width = self.taken.iter().map(|step| step.name.chars().count()).max().unwrap_or(0);
        let lines = self.taken.iter().map(|step| {
            let Step { name, result, took, .. } = step;
            format!("{:>7.1} s  {name:width$}  {result}\n", took.as_secs_f64())
        });
        let passed: usize = self.taken.iter().map(|step| step.passed).sum();
        let failed: usize = self.taken.iter().map(|step| step.failed).sum();
        format!("{}{passed} passed, {failed} failed\n", lines.collect::<String>())
    }
}

/// Runs a command that must succeed.
pub fn succeed(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("{name} did not start"))?;
    ensure!(status.success(), "{name} ended with {status}");
    Ok(())
}

/// Runs a command that must succeed, for what it prints.
pub fn answer(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("{name} did not start"))?;
    ensure!(output.status.success(), "{name} ended with {}", output.status);
    String::from_utf8(output.stdout).with_context(|| format!("{name} prints no text"))
}

/// The program, and its first word where that says what it does.
fn name_of(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or_default();
    let first = command.get_args().next().map(|word| word.to_string_lossy()).unwrap_or_default();
    if first.starts_with('-') || first.contains('/') { program.to_owned() } else { format!("{program} {first}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_ends_with_the_sum_of_all_steps() {
        let mut steps = Steps::default();
        steps.take("packages", || Ok("there".to_owned()));
        steps.add("rotation", 12, &["a_story".to_owned()], Duration::from_millis(1500));
        assert!(!steps.all_passed());
        let table = steps.table();
        assert!(table.contains("    1.5 s  rotation  12 passed, FAILED: a_story\n"), "{table}");
        assert!(table.ends_with("\n13 passed, 1 failed\n"), "{table}");
    }

    #[test]
    fn a_step_that_failed_is_a_failure_and_one_that_did_not_is_none() {
        let mut steps = Steps::default();
        steps.take("packages", || Ok("there".to_owned()));
        assert!(steps.all_passed());
        steps.take("build", || anyhow::bail!("no compiler"));
        assert!(steps.table().contains("FAILED: no compiler\n1 passed, 1 failed\n"));
    }
}
