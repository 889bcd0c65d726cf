//! One thing a file, small, and said in its first line.

use super::tree::Tree;

/// The longest that a file may be; most have 60 to 200 lines.
const LONGEST: usize = 400;

/// Rust, scripts and styles keep to the measure.
pub fn are_small(tree: &Tree) -> Vec<String> {
    let ours =
        tree.files().iter().filter(|file| [".rs", ".js", ".css"].iter().any(|ending| file.path.ends_with(ending)));
    ours.map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{}: {lines} lines", file.path))
        .collect()
}

/// The first line of each Rust file is its sentence.
pub fn say_what_they_hold(tree: &Tree) -> Vec<String> {
    tree.ending(".rs").filter(|file| !file.text.starts_with("//! ")).map(|file| file.path.clone()).collect()
}

/// The word by which Tauri is reached stands in one script.
pub fn one_door_in_javascript(tree: &Tree) -> Vec<String> {
    let scripts = tree.below("ui/").filter(|file| file.path != "ui/api.js");
    scripts.filter(|file| file.text.contains("__TAURI")).map(|file| file.path.clone()).collect()
}

/// A test that sleeps is slow where it passes, and fails where it is slow.
pub fn tests_do_not_sleep(tree: &Tree) -> Vec<String> {
    let sleeps = concat!("sleep", "(");
    let tests = tree.ending(".rs").filter(|file| file.is_test() && !file.path.ends_with("/wait.rs"));
    tests.filter(|file| file.text.contains(sleeps)).map(|file| file.path.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_and_a_mute_one_are_found() {
        let long = "//! Long.\n".repeat(401);
        assert_eq!(
            are_small(&Tree::of(&[("a.rs", &long), ("b.rs", "//! Short.\n"), ("c.md", &long)])),
            ["a.rs: 401 lines"]
        );
        assert_eq!(say_what_they_hold(&Tree::of(&[("a.rs", "fn a() {}\n"), ("b.rs", "//! B.\n")])), ["a.rs"]);
    }

    #[test]
    fn a_second_door_is_found() {
        let tree = Tree::of(&[("ui/api.js", "window.__TAURI_INTERNALS__"), ("ui/home.js", "window.__TAURI__")]);
        assert_eq!(one_door_in_javascript(&tree), ["ui/home.js"]);
    }
}
