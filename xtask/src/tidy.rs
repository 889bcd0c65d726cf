//! The walls of the house (docs/architecture.md), each a rule that names what breaks it. `cargo test` holds them all.

mod arrows;
mod browser_arguments;
mod commands;
pub mod exposures;
mod language;
mod links;
mod names;
mod returns;
mod rooms;
mod shell;
mod tree;
mod words;

use std::process::ExitCode;

use anyhow::Result;

use tree::Tree;

/// A rule answers with what breaks it, one line each, with the place.
type Rule = fn(&Tree) -> Vec<String>;

const RULES: &[(&str, Rule)] = &[
    ("arrows between crates point down (docs/architecture.md)", arrows::point_down),
    ("chorus-pro opens no file and knows no Tauri (docs/architecture.md)", arrows::chorus_pro_is_pure),
    ("the web view's arguments on Windows are wry's own", browser_arguments::are_wrys_own),
    ("the commands are one list (src-tauri/build.rs, handler, capability, ui/api.js)", commands::are_one_list),
    ("each `.expose()` says why in an `// EXPOSE:` line above it", exposures::say_why),
    (
        "the table of exposures in docs/security.md is the one that `cargo xtask exposures` prints",
        exposures::are_in_the_table,
    ),
    ("the interface uses every sentence it has, and has every sentence it uses", language::sentences_are_used),
    ("Rust says every sentence it has, and has every sentence it says", language::rust_says_what_there_is),
    ("what README.md, CHANGELOG.md and docs/ point to exists", links::lead_somewhere),
    ("a document that a comment names exists", links::of_comments_lead_somewhere),
    ("no Manager, Service, Helper, Util, Core, Common as the name of a type or file", names::are_the_fields_own),
    ("only ui/api.js knows Tauri", rooms::one_door_in_javascript),
    ("a file is at most 400 lines long", rooms::are_small),
    ("a Rust file opens with a `//!` sentence", rooms::say_what_they_hold),
    ("the shell is shut: configuration, content policy, capability (docs/security.md)", shell::is_shut),
    ("a test returns early only where that is counted as skipped (docs/tests.md)", returns::are_counted),
    ("tests wait for something, never for luck: only a `wait.rs` sleeps", rooms::tests_do_not_sleep),
    ("nothing unfinished, skipped or left over is committed", words::nothing_unfinished),
    ("no path of one machine, no registry's address", words::no_place_of_ours),
];

/// Prints what breaks a rule.
pub fn report() -> Result<ExitCode> {
    let tree = Tree::read()?;
    let mut broken = 0;
    for (rule, check) in RULES {
        let found = check(&tree);
        if !found.is_empty() {
            broken += 1;
            println!("✗ {rule}\n    {}", found.join("\n    "));
        }
    }
    println!("{} rules hold, {broken} broken", RULES.len() - broken);
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walls_stand() {
        let tree = Tree::read().unwrap();
        assert!(tree.files().len() > 50, "the tree was not found");
        let broken: Vec<String> = RULES
            .iter()
            .map(|(rule, check)| (rule, check(&tree)))
            .filter(|(_, found)| !found.is_empty())
            .map(|(rule, found)| format!("{rule}\n    {}", found.join("\n    ")))
            .collect();
        assert!(broken.is_empty(), "\n{}", broken.join("\n"));
    }
}
