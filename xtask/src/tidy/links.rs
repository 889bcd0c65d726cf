//! What documents and comments point to.

use super::tree::{File, Tree};
use crate::build;

/// Each relative link in README.md, CHANGELOG.md and docs/ leads to a file.
pub fn lead_somewhere(tree: &Tree) -> Vec<String> {
    let documents = tree.ending(".md").filter(|file| !file.path.contains('/') || file.path.starts_with("docs/"));
    documents.flat_map(dead_ends).collect()
}

fn dead_ends(document: &File) -> Vec<String> {
    let folder = document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let targets = document.text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets
        .map(|target| target.split('#').next().unwrap_or(""))
        .filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
        .filter(|target| !build::root().join(folder).join(target).exists())
        .map(|target| format!("{}: {target}", document.path))
        .collect()
}

/// Each document that a comment of a Rust file names is there, from the root or from the file's own folder.
pub fn of_comments_lead_somewhere(tree: &Tree) -> Vec<String> {
    tree.ending(".rs").flat_map(nameless).collect()
}

fn nameless(file: &File) -> Vec<String> {
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let comments = file.text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("//"));
    let is_of_a_path = |character: char| character.is_ascii_alphanumeric() || "-_./".contains(character);
    comments
        .flat_map(|(at, line)| line.split(|c| !is_of_a_path(c)).map(move |word| (at + 1, word.trim_end_matches('.'))))
        .filter(|(_, word)| word.len() > ".md".len() && word.ends_with(".md"))
        .filter(|(_, word)| ["", folder].iter().all(|from| !build::root().join(from).join(word).exists()))
        .map(|(line, word)| format!("{}:{line}: {word}", file.path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nowhere_is_found_and_one_to_a_file_is_not() {
        let tree =
            Tree::of(&[("README.md", "[a](Cargo.toml) [b](docs/nowhere.md) [c](https://example.org) [d](#here)")]);
        assert_eq!(lead_somewhere(&tree), ["README.md: docs/nowhere.md"]);
    }
    #[test]
    fn a_comment_that_names_no_document_of_ours_is_found() {
        let text =
            "/// By the table (docs/piste.md, elsewhere.md).\nlet path = \"nowhere.md\";\n    // See docs/nothing.md.";
        let tree = Tree::of(&[("crates/cli/src/main.rs", text)]);
        let found = of_comments_lead_somewhere(&tree);
        assert_eq!(found, ["crates/cli/src/main.rs:1: elsewhere.md", "crates/cli/src/main.rs:3: docs/nothing.md"]);
    }
}
