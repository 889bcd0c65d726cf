//! A failure prints its seed, and that seed draws the same input again. This program starts itself.

use std::collections::BTreeSet;
use std::process::Command;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rand::RngExt;
use rand::rngs::StdRng;

/// Whether the test that is started fails, and shows what it drew.
const ROLE: &str = "SEEDS_ROLE";

#[test]
fn the_seed_that_a_failure_prints_draws_the_same_input_again() {
    match std::env::var(ROLE) {
        Ok(_) => fails_and_shows_what_it_drew(),
        Err(_) => is_drawn_again(),
    }
}

fn fails_and_shows_what_it_drew() {
    for seed in seeds::of_this_run() {
        let (numbers, text) = drawn(seed);
        assert_eq!(seed.number(), u64::MAX, "drew {numbers:?} and {text:?}");
    }
}

/// By each of the two ways that tests draw.
fn drawn(seed: seeds::Seed) -> (Vec<u64>, String) {
    let mut random: StdRng = seed.random();
    let mut runner = TestRunner::new(seed.properties(1));
    let text = "[a-z]{40}".new_tree(&mut runner).expect("a strategy that refuses nothing").current();
    ((0..4).map(|_| random.random()).collect(), text)
}

fn is_drawn_again() {
    let mut inputs = BTreeSet::new();
    for _ in 0..3 {
        let first = failure(&[]);
        let given = first.split_whitespace().find_map(|word| word.strip_prefix("TROUSSEAU_SEED="));
        let given = given.expect("the failure prints its seed");
        let again = failure(&[(seeds::SEED, given)]);
        assert_eq!(input(&first), input(&again), "TROUSSEAU_SEED={given}");
        inputs.insert(input(&first));
    }
    assert_eq!(inputs.len(), 3, "each run draws a seed of its own");

    let second = failure(&[(seeds::SEED, "7"), (seeds::SEEDS, "2")]);
    assert!(second.contains("TROUSSEAU_SEED=7 ") && !second.contains("TROUSSEAU_SEED=8 "), "it stops where it fails");
    assert!(failure(&[(seeds::SEED, "seven")]).contains("TROUSSEAU_SEED=seven is no number"));
}

fn input(said: &str) -> String {
    said.lines().find(|line| line.contains("drew [")).expect("it shows its input").to_owned()
}

/// What a run says that fails.
fn failure(environment: &[(&str, &str)]) -> String {
    let mut child = Command::new(std::env::current_exe().expect("this program has a path"));
    child.args(["--exact", "the_seed_that_a_failure_prints_draws_the_same_input_again"]).env(ROLE, "fails");
    let output = child.env_remove(seeds::SEED).env_remove(seeds::SEEDS).envs(environment.iter().copied()).output();
    let output = output.expect("it starts");
    assert!(!output.status.success(), "it fails");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_same_seed_draws_the_same_cases_of_a_property_and_another_seed_others() {
    let all = |seed: seeds::Seed| {
        let seen = std::cell::RefCell::new(Vec::new());
        let tried = TestRunner::new(seed.properties(20)).run(&any::<u64>(), |case| {
            seen.borrow_mut().push(case);
            Ok(())
        });
        tried.expect("it refuses nothing");
        seen.into_inner()
    };
    let mut two = seeds::at_least(2);
    let (one, other) = (two.next().expect("two"), two.next().expect("two"));
    assert_eq!(all(one), all(one));
    assert_eq!(all(one).len(), 20);
    assert_ne!(all(one), all(other));
}

seeds::properties! {
    #![cases(20)]

    #[test]
    fn a_property_is_written_as_proptest_writes_it(number in 0..10_u8, texts in proptest::collection::vec("[a-c]", 0..3)) {
        prop_assume!(number != 4);
        prop_assert!(number < 10 && texts.len() < 3, "{number}, {texts:?}");
    }
}
