//! What one can ask for.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// The help text; it is the grammar too.
pub const HELP: &str = "\
cargo xtask run [--release]    sets up what is missing, builds, and opens Trousseau; without a display: the tour
cargo xtask test [PART…]       sets up what is missing, then every check and test; PART: lints, unit, supply, types, journeys
cargo xtask tour [--out DIR]   drives whole journeys in the real window: pictures, exports, tour.json (target/tour)
cargo xtask tidy               the walls of the house alone (also part of `test`)
cargo xtask exposures          the table for docs/security.md: where a secret is exposed, and why";

/// One chore with its particulars.
#[derive(Debug, PartialEq, Eq)]
pub enum Chore {
    /// Print where a secret is exposed.
    Exposures,
    /// Print the help.
    Help,
    /// Build and open the application.
    Run {
        /// Optimised: slow to build, as users get it.
        release: bool,
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
}

/// Reads the arguments that follow `cargo xtask`.
pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Chore> {
    let arguments: Vec<String> = arguments.collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Ok(match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => Chore::Help,
        ["exposures"] => Chore::Exposures,
        ["run"] => Chore::Run { release: false },
        ["run", "--release"] => Chore::Run { release: true },
        ["test", parts @ ..] => Chore::Test { only: known(parts)? },
        ["tidy"] => Chore::Tidy,
        ["tour"] => Chore::Tour { out: crate::build::target().join("tour") },
        ["tour", "--out", out] => {
            Chore::Tour { out: std::path::absolute(out).with_context(|| format!("{out} is no folder's name"))? }
        }
        other => bail!("`{}` is none of these:\n{HELP}", other.join(" ")),
    })
}

fn known(parts: &[&str]) -> Result<Vec<String>> {
    for part in parts {
        if !crate::test::PARTS.contains(part) {
            bail!("`{part}` is no part; there are {}", crate::test::PARTS.join(", "));
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
        assert_eq!(asked("tour --out /x/y").unwrap(), Chore::Tour { out: "/x/y".into() });
    }

    #[test]
    fn a_misspelt_chore_is_refused() {
        assert!(asked("tset").is_err());
        assert!(asked("test journey").is_err());
        assert!(asked("tour out").is_err());
    }
}
