//! What the documents point to.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nowhere_is_found_and_one_to_a_file_is_not() {
        let tree =
            Tree::of(&[("README.md", "[a](Cargo.toml) [b](docs/nowhere.md) [c](https://example.org) [d](#here)")]);
        assert_eq!(lead_somewhere(&tree), ["README.md: docs/nowhere.md"]);
    }
}
