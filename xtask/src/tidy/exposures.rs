//! Where a secret is exposed, and why: the sentence above each `.expose()`, and the table of them in docs/security.md.

use super::tree::{File, Tree};

/// The line in docs/security.md below which the table stands.
const MARKER: &str = "<!-- The table that `cargo xtask exposures` prints: -->";

const WHY: &str = "// EXPOSE:";

/// Every `.expose()` outside tests has its sentence directly above its statement.
pub fn say_why(tree: &Tree) -> Vec<String> {
    product(tree)
        .flat_map(|file| {
            let lines: Vec<&str> = file.lines_before_tests().map(|(_, line)| line).collect();
            (0..lines.len())
                .filter(|at| {
                    lines[*at].contains(".expose()") && !is_comment(lines[*at]) && sentence_above(&lines, *at).is_none()
                })
                .map(|at| format!("{}:{}", file.path, at + 1))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// docs/security.md holds the table, no row more and none less.
pub fn are_in_the_table(tree: &Tree) -> Vec<String> {
    let document = tree.text("docs/security.md");
    let Some((_, after)) = document.split_once(MARKER) else {
        return vec![format!("docs/security.md has no line `{MARKER}`")];
    };
    let written: Vec<&str> =
        after.lines().skip_while(|line| line.is_empty()).take_while(|line| line.starts_with('|')).collect();
    let table = table(tree);
    let missing = table.iter().filter(|row| !written.contains(&row.as_str())).map(|row| format!("missing: {row}"));
    let stale =
        written.iter().filter(|row| !table.iter().any(|known| known == *row)).map(|row| format!("stale: {row}"));
    missing.chain(stale).collect()
}

/// Prints the marker and the table.
pub fn print() {
    match Tree::read() {
        Ok(tree) => println!("{MARKER}\n\n{}", table(&tree).join("\n")),
        Err(error) => eprintln!("{error:#}"),
    }
}

fn table(tree: &Tree) -> Vec<String> {
    let mut rows = vec!["| file | why the secret is exposed there |".to_owned(), "|---|---|".to_owned()];
    for file in product(tree) {
        let lines: Vec<&str> = file.lines_before_tests().map(|(_, line)| line).collect();
        let sentences =
            (0..lines.len()).filter(|at| lines[*at].trim_start().starts_with(WHY)).map(|at| sentence(&lines, at));
        rows.extend(sentences.map(|sentence| format!("| `{}` | {sentence} |", file.path)));
    }
    rows
}

fn product(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.ending(".rs").filter(|file| !file.is_test() && !file.path.starts_with("xtask/"))
}

/// The comment that stands above the statement of line `at`; a statement is all up to a line that ends another.
fn sentence_above(lines: &[&str], at: usize) -> Option<String> {
    let mut first = at;
    while first > 0 && !is_comment(lines[first - 1]) && !ends_a_statement(lines[first - 1]) {
        first -= 1;
    }
    let mut comment = first;
    while comment > 0 && is_comment(lines[comment - 1]) {
        comment -= 1;
    }
    let why = (comment..first).find(|line| lines[*line].trim_start().starts_with(WHY))?;
    let sentence = sentence(lines, why);
    (!sentence.is_empty()).then_some(sentence)
}

/// The sentence that begins on line `at` and may go on over further lines of comment.
fn sentence(lines: &[&str], at: usize) -> String {
    let first = lines[at].trim().trim_start_matches(WHY).trim();
    let rest = lines[at + 1..].iter().take_while(|line| is_comment(line) && !line.trim_start().starts_with(WHY));
    rest.fold(first.to_owned(), |sentence, line| format!("{sentence} {}", line.trim().trim_start_matches('/').trim()))
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

fn ends_a_statement(line: &str) -> bool {
    let line = line.trim_end();
    line.trim().is_empty() || line.ends_with([';', '{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(code: &str) -> usize {
        say_why(&Tree::of(&[("crates/rotation/src/keyring.rs", code)])).len()
    }

    #[test]
    fn an_exposure_with_its_sentence_is_right() {
        assert_eq!(broken("// EXPOSE: the keyring stores it\nentry.set(secret.expose());\n"), 0);
        assert_eq!(
            broken(
                "// EXPOSE: the keyring\n// stores it\nlet x = entry\n    .set(\n        secret.expose(),\n    );\n"
            ),
            0
        );
        assert_eq!(broken("#[cfg(test)]\nmod tests {\n    a.expose();\n}\n"), 0);
    }

    #[test]
    fn an_exposure_without_one_is_not() {
        assert_eq!(broken("entry.set(secret.expose());\n"), 1);
        assert_eq!(broken("// EXPOSE: for the first\nfirst(a.expose());\nsecond(a.expose());\n"), 1);
        assert_eq!(broken("// EXPOSE:\nfirst(a.expose());\n"), 1);
    }

    #[test]
    fn the_table_is_compared_row_by_row() {
        let code = "// EXPOSE: it is stored\na.expose();\n";
        let right = format!(
            "# Security\n\n{MARKER}\n\n| file | why the secret is exposed there |\n|---|---|\n| `a.rs` | it is stored |\n"
        );
        assert!(are_in_the_table(&Tree::of(&[("a.rs", code), ("docs/security.md", &right)])).is_empty());
        let stale = right.replace("it is stored", "it was stored");
        assert_eq!(are_in_the_table(&Tree::of(&[("a.rs", code), ("docs/security.md", &stale)])).len(), 2);
    }
}
