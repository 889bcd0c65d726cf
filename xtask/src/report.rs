//! The last lines of the test: how long each part took, what was skipped, what failed, and the one line at the end.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::process::ExitCode;
use std::time::Duration;

use crate::part::Outcome;
use crate::skips::{Allowed, FILE, Skippable};

/// All parts, with what came of them.
pub struct Report<'o> {
    told: &'o [(&'o str, Outcome)],
    /// The lines of the skips.
    skipped: Vec<String>,
    /// Every failure, those of the skips included.
    failures: Vec<String>,
}

impl<'o> Report<'o> {
    /// Puts the report together. Where `on_ci`, a skip is a failure unless it is `allowed`.
    pub fn of(told: &'o [(&'o str, Outcome)], on_ci: bool, allowed: &Allowed) -> Self {
        let (mut skipped, mut not_allowed) = (Vec::new(), Vec::new());
        let mut failures: Vec<String> = told.iter().flat_map(|(_, outcome)| outcome.failures.clone()).collect();
        let mut named = BTreeSet::new();
        for (part, outcome) in told {
            for skip in outcome.skippable.skipped.iter().filter(|skip| named.insert((*part, skip.name.as_str()))) {
                let reason = allowed.reason(part, &skip.name);
                let note = reason.map(|reason| format!(" (allowed: {reason})")).unwrap_or_default();
                skipped.push(format!("{part}: {}: {}{note}", skip.name, skip.why));
                if reason.is_none() {
                    not_allowed.push(format!("{part}: {}", skip.name));
                }
            }
        }
        if on_ci && !not_allowed.is_empty() {
            let names = not_allowed.join("\n          ");
            failures.push(format!("skipped under CI=true, and {FILE} does not allow it:\n          {names}"));
        }
        failures.extend(stale(told, allowed));
        Self { told, skipped, failures }
    }

    /// Whether nothing failed.
    pub fn exit_code(&self) -> ExitCode {
        if self.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// The whole report; outside scripts read its last line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut parts: Vec<&str> = self.told.iter().map(|(part, _)| *part).collect();
        parts.dedup();
        for part in parts {
            let of_it = self.told.iter().filter(|(name, _)| *name == part);
            let took: Duration = of_it.map(|(_, outcome)| outcome.took).sum();
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{:>6} s  {part}", took.as_secs());
        }
        for skip in &self.skipped {
            let _ = writeln!(text, "SKIPPED   {skip}");
        }
        for failure in &self.failures {
            let _ = writeln!(text, "FAILED    {failure}");
        }
        let passed: usize = self.told.iter().map(|(_, outcome)| outcome.passed).sum();
        let _ = write!(text, "{passed} passed, {} failed", self.failures.len());
        if !self.skipped.is_empty() {
            let _ = write!(text, ", {} skipped", self.skipped.len());
        }
        text + "\n"
    }
}

/// The lines of the file that name nothing in a part that was run to its end. What a failure kept from being reached is not
/// called gone.
fn stale(told: &[(&str, Outcome)], allowed: &Allowed) -> Vec<String> {
    let mut parts: Vec<&str> = told.iter().map(|(part, _)| *part).collect();
    parts.dedup();
    let is_whole = |part: &&str| told.iter().filter(|(name, _)| name == part).all(|(_, it)| it.failures.is_empty());
    parts
        .into_iter()
        .filter(is_whole)
        .flat_map(|part| {
            let mut all = Skippable::default();
            for (_, outcome) in told.iter().filter(|(name, _)| *name == part) {
                all.skipped.extend(outcome.skippable.skipped.iter().cloned());
                all.ran.extend(outcome.skippable.ran.iter().cloned());
            }
            allowed.stale(part, &all)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(count: usize) -> Outcome {
        Outcome { passed: count, ..Outcome::default() }
    }

    fn skips(name: &str, why: &str) -> Outcome {
        Outcome { skippable: Skippable::one(name, Some(why.to_owned())), ..Outcome::default() }
    }

    fn allowed(line: &str) -> Allowed {
        Allowed::parse(line).unwrap()
    }

    fn last_line(told: &[(&str, Outcome)], on_ci: bool, allowed: &Allowed) -> (String, bool) {
        let report = Report::of(told, on_ci, allowed);
        let is_well = report.failures.is_empty();
        (report.text().lines().last().unwrap_or_default().to_owned(), is_well)
    }

    #[test]
    fn where_nothing_was_skipped_the_last_line_counts_two_things() {
        let told = [("lints", passed(2)), ("unit", passed(40))];
        assert_eq!(last_line(&told, true, &Allowed::default()), ("42 passed, 0 failed".to_owned(), true));
        let told = [("lints", passed(2)), ("unit", Outcome::failed("unit: a".to_owned()))];
        assert_eq!(last_line(&told, false, &Allowed::default()), ("2 passed, 1 failed".to_owned(), false));
    }

    #[test]
    fn what_was_skipped_is_named_with_its_reason_above_the_last_line_and_counted_in_it() {
        let told = [("journeys", passed(3)), ("journeys", skips("proved::a_story", "no right to mount"))];
        let text = Report::of(&told, false, &Allowed::default()).text();
        let expected = "SKIPPED   journeys: proved::a_story: no right to mount\n3 passed, 0 failed, 1 skipped\n";
        assert!(text.ends_with(expected), "{text}");
    }

    #[test]
    fn what_was_skipped_twice_is_one_skip() {
        let told = [("crashes", skips("the disk is full", "a")), ("crashes", skips("the disk is full", "a"))];
        assert_eq!(last_line(&told, false, &Allowed::default()).0, "0 passed, 0 failed, 1 skipped");
    }

    #[test]
    fn under_ci_a_skip_fails_the_run_once_and_is_still_counted() {
        let told = [("leaks", skips("memory", "not root")), ("windows", skips("all", "no sources"))];
        let report = Report::of(&told, true, &Allowed::default());
        assert!(report.text().ends_with("\n0 passed, 1 failed, 2 skipped\n"), "{}", report.text());
        assert!(report.failures[0].ends_with("leaks: memory\n          windows: all"), "{:?}", report.failures);
    }

    #[test]
    fn under_ci_an_allowed_skip_passes_and_is_still_named_and_counted() {
        let told = [("windows", passed(0)), ("windows", skips("all", "no sources"))];
        let report = Report::of(&told, true, &allowed("windows: all: another job does it"));
        let expected =
            "SKIPPED   windows: all: no sources (allowed: another job does it)\n0 passed, 0 failed, 1 skipped\n";
        assert!(report.text().ends_with(expected), "{}", report.text());
        assert!(report.failures.is_empty());
    }

    #[test]
    fn a_line_of_the_file_that_names_nothing_fails_everywhere_unless_its_part_did_not_run_to_its_end() {
        let gone = allowed("journeys: gone::a_story: the runner cannot");
        let whole = [("journeys", passed(3))];
        assert_eq!(last_line(&whole, false, &gone).0, "3 passed, 1 failed");
        let broken = [("journeys", Outcome::failed("did not build".to_owned()))];
        assert_eq!(last_line(&broken, false, &gone).0, "0 passed, 1 failed", "the build's failure alone");
        assert_eq!(last_line(&[("lints", passed(2))], true, &gone).0, "2 passed, 0 failed", "another part ran");
    }
}
