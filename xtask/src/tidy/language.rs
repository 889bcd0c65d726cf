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

/// The ids of the other Fluent files and those that Rust names are the same. A file that gives an error its id, in an
/// `fn id`, names one in each arm.
pub fn rust_says_what_there_is(tree: &Tree) -> Vec<String> {
    let files = ["exports", "refusals", "sentences"].map(|file| format!("crates/language/fr/{file}.ftl"));
    let known: BTreeSet<&str> = files.iter().flat_map(|file| ids(tree.text(file))).collect();
    let sources: Vec<&str> =
        tree.ending(".rs").filter(|file| !file.path.starts_with("xtask/")).map(|file| file.text.as_str()).collect();
    let literals: BTreeSet<&str> = sources.iter().flat_map(|text| text.split('"')).collect();
    let composed: Vec<&str> = literals.iter().filter_map(|it| it.split_once('{')).map(|(start, _)| start).collect();
    let is_composed = |id: &str| composed.iter().any(|start| start.ends_with('-') && id.starts_with(start));
    let asked: BTreeSet<&str> = sources.iter().flat_map(|text| said(text).chain(arms_of_id(text))).collect();
    let unused = known.iter().filter(|id| !literals.contains(*id) && !is_composed(id));
    let mut found: Vec<String> =
        unused.map(|id| format!("the Fluent files have `{id}`, which Rust does not name")).collect();
    found.extend(asked.difference(&known).map(|id| format!("Rust says `{id}`, which the Fluent files lack")));
    found
}

/// What stands first in `.say("…")` and `.say_with("…")`.
fn said(source: &str) -> impl Iterator<Item = &str> {
    [".say(\"", ".say_with(\""].into_iter().flat_map(move |call| {
        source.match_indices(call).map(move |(at, _)| source[at + call.len()..].split('"').next().unwrap_or(""))
    })
}

/// The ids in the arms of a `fn id(…) -> &'static str`.
fn arms_of_id(source: &str) -> impl Iterator<Item = &str> {
    let bodies = source.split("fn id(").skip(1).filter_map(|rest| rest.split("\n    }\n").next());
    bodies
        .filter(|body| body.contains("&'static str"))
        .flat_map(|body| body.split("=> \"").skip(1).filter_map(|arm| arm.split('"').next()))
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
    fn what_rust_says_is_there_and_what_is_there_is_said() {
        let found = |ftl: &str, source: &str| {
            rust_says_what_there_is(&Tree::of(&[
                ("crates/language/fr/refusals.ftl", ftl),
                ("crates/language/fr/exports.ftl", ""),
                ("crates/language/fr/sentences.ftl", ""),
                ("src-tauri/error.rs", source),
            ]))
        };
        let source = "texts.say(\"a-b\"); say(&format!(\"month-{month}\"));\n    fn id(&self) -> &'static str {\n        match self {\n            Self::X => \"c-d\",\n        }\n    }\n";
        assert!(found("a-b = 1\nmonth-1 = 2\nc-d = 3\n", source).is_empty());
        assert_eq!(found("a-b = 1\nmonth-1 = 2\n", source).len(), 1, "c-d is missing");
        assert_eq!(found("a-b = 1\nmonth-1 = 2\nc-d = 3\ne-f = 4\n", source).len(), 1, "e-f is not used");
    }

    #[test]
    fn a_missing_and_an_unused_sentence_are_found() {
        assert_eq!(found("home-title = Mes comptes\n", "text(\"home-titel\")").len(), 2);
    }
}
