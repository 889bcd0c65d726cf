//! A test that returns before its end has passed, whatever it was to show. So it returns early only where the skip is counted.

use super::tree::Tree;

/// What stands in the statement of a return that is counted. A journey at the official portal comes from `begins_at_official_portal`
/// alone, which asks `skips::needs`.
const COUNTED: &[&str] = &["skips::needs(", "let Some((journey, official)) = "];

/// Spelled in two halves, or the tests below would break the rule.
const RETURNS: &[&str] = &[concat!("ret", "urn;"), concat!("{ ret", "urn }"), concat!("ret", "urn Ok(());")];

/// No test returns early without being counted as skipped.
pub fn are_counted(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.ending(".rs") {
        // The closing brace of the test that one is in.
        let mut end: Option<String> = None;
        let mut is_marked = false;
        let mut statement = String::new();
        for (number, line) in file.lines() {
            let code = line.trim_start();
            let indent = &line[..line.len() - code.len()];
            if code.starts_with("#[test]") || code.starts_with("#[tokio::test") {
                is_marked = true;
            } else if is_marked && (code.starts_with("fn ") || code.starts_with("async fn ")) {
                (is_marked, end) = (false, Some(format!("{indent}}}")));
            } else if end.as_deref() == Some(line) {
                end = None;
            } else if end.is_some() {
                if code.starts_with("let ") {
                    statement.clear();
                }
                statement.push_str(code);
                let is_counted = COUNTED.iter().any(|words| statement.contains(words));
                if RETURNS.iter().any(|words| line.contains(words)) && !is_counted {
                    found.push(format!("{}:{number}: {code}", file.path));
                }
                if code.ends_with(';') {
                    statement.clear();
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_returns_early_is_found_unless_it_is_counted_as_skipped() {
        let [ends, leaves, _] = RETURNS else { panic!("three words") };
        let test = |line: &str| format!("#[test]\nfn a() {{\n    {line}\n    b();\n}}\n\nfn b() {{\n    {ends}\n}}\n");
        let silent = test(&format!("let Some(disk) = disk() else {leaves};"));
        let counted = test(&format!("let Some(disk) = skips::needs(disk(), \"no disk\") else {leaves};"));
        let on_lines =
            test(&format!("let Some(disk) = skips::needs(disk(), \"no disk\")\n    else {{\n        {ends}\n    }};"));
        let tree = Tree::of(&[("a.rs", &silent), ("b.rs", &counted), ("c.rs", &on_lines)]);
        assert_eq!(are_counted(&tree), [format!("a.rs:3: let Some(disk) = disk() else {leaves};")]);
    }

    #[test]
    fn a_test_within_a_module_is_looked_through_too() {
        let ends = RETURNS[0];
        let text = format!("mod tests {{\n    #[tokio::test]\n    async fn a() {{\n        {ends}\n    }}\n}}\n");
        assert_eq!(are_counted(&Tree::of(&[("a.rs", &text)])).len(), 1);
    }
}
