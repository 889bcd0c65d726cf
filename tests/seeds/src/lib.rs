//! Random input for tests, drawn from a seed that a failure prints and that can be given again: docs/tests.md.
//!
//! `TROUSSEAU_SEED=N` gives the seed. Without it each run of a test program draws a new one. `TROUSSEAU_SEEDS=N` makes a
//! randomised test try that many seeds, each one more than the one before.

#![expect(clippy::test_attr_in_doctest, reason = "the example shows how a test is written")]

use std::cell::Cell;
use std::hash::BuildHasher;
use std::sync::LazyLock;

#[doc(hidden)]
pub use proptest;
use proptest::test_runner::{Config, RngSeed};
use rand::SeedableRng;
use rand::rngs::StdRng;

/// The environment variable that gives the seed of a run.
pub const SEED: &str = "TROUSSEAU_SEED";

/// The environment variable that says how many seeds a randomised test tries.
pub const SEEDS: &str = "TROUSSEAU_SEEDS";

/// What random input is drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(u64);

/// The seeds of this run, for a test to try one after the other: `for seed in seeds::of_this_run()`. Each is printed when
/// it is drawn; a test runner shows that where the test fails.
///
/// # Panics
/// Where one of the two variables holds no number.
#[must_use = "a randomised test goes through all of them"]
pub fn of_this_run() -> Seeds {
    Seeds::of(&RUN, 1)
}

/// The seeds of this run, at least `count` of them, for a test that tries several of its own accord.
///
/// # Panics
/// Where one of the two variables holds no number.
#[must_use = "a randomised test goes through all of them"]
pub fn at_least(count: u64) -> Seeds {
    Seeds::of(&RUN, count)
}

/// The first seed of this run, for what is too slow to be tried with many. Each test prints it once.
///
/// # Panics
/// Where the variable holds no number.
#[must_use]
pub fn first() -> Seed {
    thread_local! { static PRINTED: Cell<bool> = const { Cell::new(false) } }
    let seed = Seed(RUN.first);
    if !PRINTED.replace(true) {
        print("random input", seed);
    }
    seed
}

impl Seed {
    /// The number itself, as [`SEED`] takes it.
    #[must_use]
    pub fn number(self) -> u64 {
        self.0
    }

    /// A seed for one of several uses in the same run, so that two of them do not draw the same.
    #[must_use]
    pub fn apart(self, usage: &str) -> u64 {
        // FNV-1a: the same in every version of Rust.
        usage.bytes().fold(self.0 ^ 0xCBF2_9CE4_8422_2325, |mixed, byte| {
            (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        })
    }

    /// A generator that draws the same for the same seed.
    #[must_use]
    pub fn random(self) -> StdRng {
        StdRng::seed_from_u64(self.0)
    }

    /// How a property is tried with this seed: so many cases, and the same ones for the same seed.
    #[must_use]
    pub fn properties(self, cases: u32) -> Config {
        Config {
            cases,
            rng_seed: RngSeed::Fixed(self.0),
            failure_persistence: None,
            // A walk of sixty steps is cut down to the few that matter.
            max_shrink_iters: 4_000,
            ..Config::default()
        }
    }
}

/// See [`of_this_run`].
#[derive(Debug)]
pub struct Seeds {
    first: u64,
    drawn: u64,
    count: u64,
}

impl Seeds {
    fn of(run: &Run, at_least: u64) -> Self {
        Self { first: run.first, drawn: 0, count: run.count.max(at_least) }
    }
}

impl Iterator for Seeds {
    type Item = Seed;

    fn next(&mut self) -> Option<Seed> {
        if self.drawn == self.count {
            return None;
        }
        let seed = Seed(self.first.wrapping_add(self.drawn));
        self.drawn += 1;
        // `cargo xtask seeds` knows a randomised test by this line.
        print(&format!("random input, seed {} of {}", self.drawn, self.count), seed);
        Some(seed)
    }
}

/// Tests of properties, as `proptest!` writes them, each tried with the seeds of this run:
///
/// ```
/// use proptest::prelude::*;
///
/// seeds::properties! {
///     #![cases(50)]
///
///     #[test]
///     fn a_text_is_as_long_as_its_reverse(text in ".*") {
///         prop_assert_eq!(text.chars().rev().count(), text.chars().count());
///     }
/// }
/// ```
#[macro_export]
macro_rules! properties {
    (#![cases($cases:expr)] $($(#[$meta:meta])* fn $name:ident($($parameters:tt)+) $body:block)*) => { $(
        $(#[$meta])*
        fn $name() {
            for seed in $crate::of_this_run() {
                $crate::proptest::proptest!(seed.properties($cases), |($($parameters)+)| $body);
            }
        }
    )* };
}

/// What the environment says of this run.
struct Run {
    first: u64,
    count: u64,
}

static RUN: LazyLock<Run> =
    LazyLock::new(|| Run { first: number(SEED).unwrap_or_else(fresh), count: number(SEEDS).unwrap_or(1).max(1) });

#[expect(clippy::print_stdout, reason = "the test runner keeps it, and shows it where the test fails")]
fn print(what: &str, seed: Seed) {
    println!("{what}: {SEED}={} draws it again", seed.0);
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable}={text} is no number")))
}

/// A seed that is short enough to be typed.
fn fresh() -> u64 {
    std::hash::RandomState::new().hash_one(std::process::id()) >> 32
}
