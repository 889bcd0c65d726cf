//! Which crate may know which: shell and cli -> handover, rehearsal -> rotation, practice-portal -> chorus-pro, and nothing upwards.

use super::tree::Tree;

/// Each crate of ours, its Cargo.toml, and which of ours it may depend on.
const ALLOWED: &[(&str, &str, &[&str])] = &[
    ("autostart", "crates/autostart/Cargo.toml", &[]),
    ("chorus-pro", "crates/chorus-pro/Cargo.toml", &[]),
    ("hardening", "crates/hardening/Cargo.toml", &[]),
    ("language", "crates/language/Cargo.toml", &[]),
    ("rotation", "crates/rotation/Cargo.toml", &["chorus-pro", "hardening"]),
    ("handover", "crates/handover/Cargo.toml", &["chorus-pro", "language", "rotation"]),
    ("practice-portal", "crates/practice-portal/Cargo.toml", &["chorus-pro"]),
    ("rehearsal", "crates/rehearsal/Cargo.toml", &["chorus-pro", "practice-portal", "rotation"]),
    (
        "trousseau-cli",
        "crates/cli/Cargo.toml",
        &["autostart", "chorus-pro", "handover", "hardening", "language", "rehearsal", "rotation"],
    ),
    (
        "trousseau",
        "Cargo.toml",
        &["autostart", "chorus-pro", "handover", "hardening", "language", "rehearsal", "rotation"],
    ),
    ("seeds", "tests/seeds/Cargo.toml", &[]),
    ("skips", "tests/skips/Cargo.toml", &[]),
    ("journeys", "tests/Cargo.toml", &["chorus-pro", "handover", "language", "practice-portal", "seeds", "skips"]),
    (
        "crashes",
        "tests/crashes/Cargo.toml",
        &["chorus-pro", "journeys", "language", "practice-portal", "rehearsal", "rotation", "seeds", "skips"],
    ),
    // It reads what tests note.
    ("xtask", "xtask/Cargo.toml", &["skips"]),
];

/// What only the shell may know: a crate that knows it cannot be used by the command line or another interface.
const SHELL_ONLY: &[&str] = &["tauri", "rfd", "arboard", "wry"];

/// What chorus-pro may not name: it is handed what it reads.
const IMPURE: &[&str] = &["std::fs", "std::env", "File::open", "tokio::fs", "tauri", "keyring", "rusqlite"];

/// No crate depends on one above it, and only the shell knows the window.
pub fn point_down(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for (name, path, allowed) in ALLOWED {
        for dependency in dependencies(tree.text(path)) {
            let ours = ALLOWED.iter().any(|(other, ..)| *other == dependency);
            if ours && !allowed.contains(&dependency) {
                found.push(format!("{path}: {name} may not know {dependency}"));
            }
            if *name != "trousseau" && SHELL_ONLY.contains(&dependency) {
                found.push(format!("{path}: only the shell may know {dependency}"));
            }
        }
    }
    let known = |path: &str| ALLOWED.iter().any(|(_, listed, _)| *listed == path);
    found.extend(
        tree.ending("Cargo.toml")
            .filter(|file| !known(&file.path))
            .map(|file| format!("{}: a new crate: say in xtask/src/tidy/arrows.rs what it may know", file.path)),
    );
    found
}

/// What it reads is handed to chorus-pro: no file, no environment, no window, no keyring, no database.
pub fn chorus_pro_is_pure(tree: &Tree) -> Vec<String> {
    tree.below("crates/chorus-pro/src/")
        .filter(|file| file.path.ends_with(".rs") && !file.is_test())
        .flat_map(|file| {
            let code = file.lines_before_tests().filter(|(_, line)| !line.trim_start().starts_with("//"));
            code.filter_map(|(number, line)| {
                let named = IMPURE.iter().find(|word| line.contains(**word))?;
                Some(format!("{}:{number}: {named}", file.path))
            })
            .collect::<Vec<_>>()
        })
        .collect()
}

/// The names in the tables of dependencies, without those for tests.
fn dependencies(manifest: &str) -> Vec<&str> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            inside =
                table.ends_with("dependencies") && !table.contains("workspace") && !table.contains("dev-dependencies");
        } else if inside && let Some(name) = line.split(['=', '.', ' ']).next() {
            names.push(name);
        }
    }
    names.retain(|name| !name.is_empty() && !name.starts_with('#'));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_upwards_is_found_and_one_downwards_is_not() {
        let up = Tree::of(&[("crates/chorus-pro/Cargo.toml", "[dependencies]\nrotation.workspace = true\n")]);
        assert_eq!(point_down(&up).len(), 1);
        let down = Tree::of(&[("crates/rotation/Cargo.toml", "[dependencies]\nchorus-pro.workspace = true\n")]);
        assert!(point_down(&down).is_empty());
    }

    #[test]
    fn a_file_opened_in_chorus_pro_is_found_but_not_in_its_tests() {
        let opens = Tree::of(&[("crates/chorus-pro/src/page.rs", "//! Page.\nuse std::fs;\n")]);
        assert_eq!(chorus_pro_is_pure(&opens), ["crates/chorus-pro/src/page.rs:2: std::fs"]);
        let tests =
            Tree::of(&[("crates/chorus-pro/src/page.rs", "//! Page.\n#[cfg(test)]\nmod tests { use std::fs; }\n")]);
        assert!(chorus_pro_is_pure(&tests).is_empty());
    }
}
