//! Words that may not be committed. They are spelled in two halves here, or this file would break its own rule.

use super::tree::Tree;

const UNFINISHED: &[&str] = &[
    concat!("to", "do!("),
    concat!("unimpl", "emented!("),
    concat!("db", "g!("),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("#[ign", "ore"),
    concat!("console", ".log("),
];

const PLACES: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/fa", "rm/"),
    concat!("/ro", "ot/"),
    concat!("crates", ".io"),
    concat!("registry.npm", "js"),
    concat!("pypi", ".org"),
    concat!("files.python", "hosted"),
];

/// Nothing left to do, nothing skipped, nothing printed while looking for a fault.
pub fn nothing_unfinished(tree: &Tree) -> Vec<String> {
    let code = |path: &str| [".rs", ".js", ".css", ".ftl", ".html", ".py"].iter().any(|ending| path.ends_with(ending));
    holding(tree, UNFINISHED, code)
}

/// What only one machine has, and where packages are fetched from, is the machine's own setting.
pub fn no_place_of_ours(tree: &Tree) -> Vec<String> {
    holding(tree, PLACES, |_| true)
}

fn holding(tree: &Tree, words: &[&str], of_interest: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files().iter().filter(|file| of_interest(&file.path)) {
        for (number, line) in file.lines() {
            found.extend(
                words.iter().filter(|word| line.contains(**word)).map(|word| format!("{}:{number}: {word}", file.path)),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stub_is_found_and_a_sentence_attribute_is_not() {
        let stub = format!("fn a() {{ {}) }}", UNFINISHED[0]);
        assert_eq!(nothing_unfinished(&Tree::of(&[("a.rs", &stub), ("b.ftl", "    .todo = Faites ceci")])).len(), 1);
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        let path = format!("open {}shared", PLACES[0]);
        assert_eq!(no_place_of_ours(&Tree::of(&[("README.md", &path)])).len(), 1);
    }
}
