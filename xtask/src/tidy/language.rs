//! The sentences of the interface: all that it uses are there, and none is there for nothing. That French and English have
//! the same ones is tested in crates/language.

use std::collections::BTreeSet;

use super::tree::Tree;

/// The ids of crates/language/fr/screens.ftl and those that ui/ names are the same.
pub fn sentences_are_used(tree: &Tree) -> Vec<String> {
    let known: BTreeSet<&str> = ids(tree.text("crates/language/fr/screens.ftl"));
    let scripts: Vec<&str> =
        tree.below("ui/").filter(|file| file.path.ends_with(".js")).map(|file| file.text.as_str()).collect();
    let written: BTreeSet<&str> = scripts.iter().flat_map(|text| text.split('"')).collect();
    let asked: BTreeSet<&str> = scripts.iter().flat_map(|text| asked_for(text)).collect();
    let mut found: Vec<String> = Vec::new();
    if known.is_empty() {
        found.push("crates/language/fr/screens.ftl has no sentence".to_owned());
    }
    found.extend(asked.difference(&known).map(|id| format!("ui/ asks for `{id}`, which screens.ftl lacks")));
    found.extend(known.difference(&written).map(|id| format!("screens.ftl has `{id}`, which ui/ does not use")));
    found
}

fn ids(ftl: &str) -> BTreeSet<&str> {
    let named = ftl.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    named.filter_map(|line| line.split_once(" =").map(|(id, _)| id)).collect()
}

/// What stands first in `text("…")` and `rich("…")`.
fn asked_for(script: &str) -> Vec<&str> {
    let calls = ["text(\"", "rich(\""].into_iter().flat_map(|call| {
        script.match_indices(call).filter_map(move |(at, _)| {
            // `context("2d")` is none.
            let before = script[..at].chars().next_back().unwrap_or(' ');
            let stands_alone = !before.is_alphanumeric() && before != '.' && before != '_';
            stands_alone.then(|| script[at + call.len()..].split('"').next().unwrap_or(""))
        })
    });
    calls.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(ftl: &str, script: &str) -> Vec<String> {
        sentences_are_used(&Tree::of(&[("crates/language/fr/screens.ftl", ftl), ("ui/screens/home.js", script)]))
    }

    #[test]
    fn used_sentences_are_right() {
        assert!(
            found(
                "home-title = Mes comptes\nhome-lead =\n    Long\n",
                "text(\"home-title\"), text(x ? \"home-lead\" : \"home-title\")"
            )
            .is_empty()
        );
    }

    #[test]
    fn a_missing_and_an_unused_sentence_are_found() {
        assert_eq!(found("home-title = Mes comptes\n", "text(\"home-titel\")").len(), 2);
    }
}
