//! What one can ask for.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// The help text; it is the grammar too.
pub const HELP: &str = "\
cargo xtask run [--release]    sets up what is missing, builds, and opens Trousseau; without a display: the tour
cargo xtask test [PART…]       sets up what is missing, then every check and test; PART:
                               lints, unit, supply, types, journeys, crashes, leaks, windows
cargo xtask tour [--out DIR]   drives whole journeys in the real window: pictures, exports, tour.json (target/tour)
cargo xtask bundle --target T  T: windows (setup), linux (.deb); --try installs, runs and removes it too; into target/bundle
cargo xtask bench              from password shown to password kept, in the real window: shown-to-safe.json in target/bench
cargo xtask crash [--sample]   a reset killed at every moment and met by every fault: counts, and crash.json in target/crash
cargo xtask drift [SEEDS]      whole resets in the portal's window, its pages marked up otherwise (10 of each generation)
cargo xtask clients [CLIENT…]  others' Chorus Pro clients through a reset; CLIENT: chorus-api, tryton (both without any named),
                               odoo-oca (as root, on Debian, 2 GB)
cargo xtask seeds [N] [TEST]   each randomised test (whose name holds TEST) with N seeds (200): failures and seconds of each
cargo xtask leaks [--sample]   whole journeys, then each password is searched for wherever it should not be, and planted there
cargo xtask windows [PART…]    the programs for Windows and their tests, from Linux; PART: check, tests, program
cargo xtask tidy               the walls of the house alone (also part of `test`)
cargo xtask exposures          the table for docs/security.md: where a secret is exposed, and why";

/// One chore with its particulars.
#[derive(Debug, PartialEq, Eq)]
pub enum Chore {
    /// Measure how long it takes until a password is kept.
    Bench,
    /// Make what users install.
    Bundle(Bundle),
    /// Take other people's clients through a reset; those that install quickly where none is named.
    Clients {
        /// The clients asked for.
        only: Vec<String>,
    },
    /// Kill a reset at every moment, and meet it with every fault.
    Crash {
        /// Some moments, and the quick faults.
        sample: bool,
    },
    /// Reset on portals that are marked up otherwise.
    Drift {
        /// How many of each generation.
        seeds: u64,
    },
    /// Print where a secret is exposed.
    Exposures,
    /// Print the help.
    Help,
    /// Look for leaks.
    Leaks {
        /// Fewer journeys.
        sample: bool,
    },
    /// Build and open the application.
    Run {
        /// Optimised: slow to build, as users get it.
        release: bool,
    },
    /// Try randomised tests with many seeds.
    Seeds {
        /// How many.
        count: u64,
        /// What their names hold.
        filter: String,
    },
    /// Run the checks and tests; all parts where none is named.
    Test {
        /// The parts asked for.
        only: Vec<String>,
    },
    /// Check the walls.
    Tidy,
    /// Take the tour.
    Tour {
        /// Where its pictures go.
        out: PathBuf,
    },
    /// Build and try what is for Windows; all parts where none is named.
    Windows {
        /// The parts asked for.
        only: Vec<String>,
    },
}

/// What to make for users to install.
#[derive(Debug, PartialEq, Eq)]
pub struct Bundle {
    /// For which system.
    pub system: System,
    /// Installed, run and removed here too.
    pub tried: bool,
    /// A version other than the project's, to try an upgrade with.
    pub version: Option<String>,
}

/// A system that there is an installer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// A package for Debian and Ubuntu.
    Linux,
    /// A setup.
    Windows,
}

/// Reads the arguments that follow `cargo xtask`.
pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Chore> {
    let arguments: Vec<String> = arguments.collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Ok(match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => Chore::Help,
        ["bench"] => Chore::Bench,
        ["bundle", rest @ ..] => Chore::Bundle(bundle(rest)?),
        ["clients", names @ ..] => Chore::Clients { only: known(names, crate::clients::NAMES)? },
        ["crash"] => Chore::Crash { sample: false },
        ["crash", "--sample"] => Chore::Crash { sample: true },
        ["drift"] => Chore::Drift { seeds: 10 },
        ["drift", seeds] => Chore::Drift { seeds: seeds.parse().with_context(|| format!("{seeds} is no number"))? },
        ["exposures"] => Chore::Exposures,
        ["leaks"] => Chore::Leaks { sample: false },
        ["leaks", "--sample"] => Chore::Leaks { sample: true },
        ["run"] => Chore::Run { release: false },
        ["run", "--release"] => Chore::Run { release: true },
        ["seeds"] => Chore::Seeds { count: 200, filter: String::new() },
        ["seeds", count, filter @ ..] if filter.len() < 2 => Chore::Seeds {
            count: count.parse().with_context(|| format!("{count} is no number"))?,
            filter: filter.concat(),
        },
        ["test", parts @ ..] => Chore::Test { only: known(parts, crate::test::PARTS)? },
        ["tidy"] => Chore::Tidy,
        ["tour"] => Chore::Tour { out: crate::build::target().join("tour") },
        ["tour", "--out", out] => {
            Chore::Tour { out: std::path::absolute(out).with_context(|| format!("{out} is no folder's name"))? }
        }
        ["windows", parts @ ..] => Chore::Windows { only: known(parts, crate::windows::PARTS)? },
        other => bail!("`{}` is none of these:\n{HELP}", other.join(" ")),
    })
}

fn bundle(words: &[&str]) -> Result<Bundle> {
    let (mut system, mut tried, mut version) = (None, false, None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--target" => system = words.next().and_then(|name| system_named(name)),
            "--try" => tried = true,
            "--version-for-test" => version = words.next().map(|version| (*version).to_owned()),
            other => bail!("`bundle` does not know `{other}`:\n{HELP}"),
        }
    }
    let system = system.context("bundle for which system? --target windows, or --target linux")?;
    Ok(Bundle { system, tried, version })
}

fn system_named(name: &str) -> Option<System> {
    match name {
        "linux" => Some(System::Linux),
        "windows" => Some(System::Windows),
        _ => None,
    }
}

fn known(parts: &[&str], there_are: &[&str]) -> Result<Vec<String>> {
    for part in parts {
        if !there_are.contains(part) {
            bail!("`{part}` is no part; there are {}", there_are.join(", "));
        }
    }
    Ok(parts.iter().map(|part| (*part).to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Chore> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn every_chore_is_understood() {
        assert_eq!(asked("run").unwrap(), Chore::Run { release: false });
        assert_eq!(asked("test").unwrap(), Chore::Test { only: Vec::new() });
        assert_eq!(asked("test journeys").unwrap(), Chore::Test { only: vec!["journeys".into()] });
        let windows = Bundle { system: System::Windows, tried: true, version: Some("0.0.9".into()) };
        assert_eq!(asked("bundle --target windows --try --version-for-test 0.0.9").unwrap(), Chore::Bundle(windows));
        assert_eq!(asked("windows check").unwrap(), Chore::Windows { only: vec!["check".into()] });
        assert_eq!(asked("clients tryton").unwrap(), Chore::Clients { only: vec!["tryton".into()] });
        assert_eq!(asked("crash").unwrap(), Chore::Crash { sample: false });
        assert_eq!(asked("crash --sample").unwrap(), Chore::Crash { sample: true });
        assert_eq!(asked("leaks --sample").unwrap(), Chore::Leaks { sample: true });
        assert_eq!(asked("seeds 20 fuzz").unwrap(), Chore::Seeds { count: 20, filter: "fuzz".into() });
        assert_eq!(asked("tour --out /x/y").unwrap(), Chore::Tour { out: "/x/y".into() });
    }

    #[test]
    fn a_misspelt_chore_is_refused() {
        assert!(asked("tset").is_err());
        assert!(asked("test journey").is_err());
        assert!(asked("tour out").is_err());
        assert!(asked("seeds fuzz").is_err(), "how many?");
        assert!(asked("windows journeys").is_err(), "a part of `test`, not of this chore");
        assert!(asked("bundle").is_err(), "for which system?");
        assert!(asked("bundle --target dos").is_err());
    }
}
