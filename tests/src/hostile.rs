//! A script that got into the window, and calls whatever it can with whatever it likes.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

use crate::window::Window;

/// What came of the calls.
#[derive(Debug, Default, Deserialize)]
pub struct Came {
    /// How many were made.
    pub calls: usize,
    /// How many were answered.
    pub answered: usize,
    /// How many were refused.
    pub refused: usize,
    /// How many still wait for a file or a person.
    pub waiting: usize,
    /// The refusals that held one of the words, by command.
    pub told_too_much: Vec<String>,
    /// The commands whose refusal said nothing.
    pub wordless: Vec<String>,
}

/// Every command of the application, as src-tauri/build.rs lists them.
pub fn commands() -> Vec<&'static str> {
    let source = include_str!("../../src-tauri/build.rs");
    let list =
        source.split_once(".commands(&[").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2).collect()
}

/// Every argument that a command of the application takes, as ui/api.js names them.
fn arguments() -> BTreeSet<&'static str> {
    let calls = include_str!("../../ui/api.js").split("call(\"").skip(1).filter_map(|call| call.lines().next());
    let given = calls.filter_map(|call| call.split_once(", { ")?.1.split_once(" }")).map(|(given, _)| given);
    given.flat_map(|given| given.split(", ")).filter_map(|argument| argument.split(':').next()).collect()
}

/// Calls each of `commands` with arguments made from `seed`. No refusal may hold one of `words`.
pub fn calls(window: &Window, commands: &[&str], seed: u64, words: &[&str]) -> Result<Came> {
    let mut all = Came::default();
    let names = arguments();
    // One at a time: WebDriver gives a script half a minute.
    for (number, command) in (0..).zip(commands) {
        // The script's own generator takes 32 bits.
        let of_its_own = seed.wrapping_mul(1000).wrapping_add(number) & u64::from(u32::MAX);
        let times = if ASKING.contains(command) { 1 } else { 8 };
        let arguments = vec![(*command).into(), times.into(), of_its_own.into(), words.into(), json!(names)];
        let answer = window.run_async(include_str!("hostile.js"), arguments)?;
        all.add(serde_json::from_value(answer.clone()).with_context(|| answer.to_string())?);
    }
    Ok(all)
}

impl Came {
    fn add(&mut self, more: Came) {
        let Came { calls, answered, refused, waiting, told_too_much, wordless } = more;
        self.calls += calls;
        self.answered += answered;
        self.refused += refused;
        self.waiting += waiting;
        self.told_too_much.extend(told_too_much);
        self.wordless.extend(wordless);
    }
}

/// The commands that open a dialog of the system's whatever they are given: called once, or the screen is full of them.
const ASKING: &[&str] = &["choose_succession", "read_file", "save_history"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_every_argument_of_the_application_is_tried() {
        let (commands, arguments) = (commands(), arguments());
        assert!(commands.contains(&"home") && commands.contains(&"open_succession"), "{commands:?}");
        let served = include_str!("../../src-tauri/lib.rs").lines().filter(|line| line.trim().starts_with("ipc::"));
        assert_eq!(commands.len(), served.count(), "the shell serves another number of commands");
        for name in ["account", "accounts", "passphrase", "progress", "typed"] {
            assert!(arguments.contains(name), "{name} is not in {arguments:?}");
        }
        let plain = |name: &&str| name.chars().all(|letter| letter.is_ascii_lowercase());
        assert!(arguments.iter().all(plain), "more than a name was taken for one: {arguments:?}");
    }
}
