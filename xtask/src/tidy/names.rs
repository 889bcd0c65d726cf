//! The names of types and files are the field's own words.

use super::tree::Tree;

/// Names that say nothing, and become drawers.
const EMPTY: &[&str] = &["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Core", "Common"];

/// No type and no file bears a name that says nothing.
pub fn are_the_fields_own(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files().iter().filter(|file| file.path.ends_with(".rs") || file.path.ends_with(".js")) {
        let stem = file.stem().replace("principal_manager", "");
        let mut words = stem.split(['_', '-']);
        if words.any(|word| EMPTY.iter().any(|name| name.eq_ignore_ascii_case(word))) {
            found.push(file.path.clone());
        }
        for (number, line) in file.lines() {
            if let Some(name) = defined(line).filter(|name| is_empty(name)) {
                found.push(format!("{}:{number}: {name}", file.path));
            }
        }
    }
    found
}

/// A principal manager is the field's own person.
fn is_empty(name: &str) -> bool {
    let bare = name.replace("PrincipalManager", "");
    humps(&bare).any(|hump| EMPTY.contains(&hump))
}

/// The type that a line defines.
fn defined(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("export ").unwrap_or(line);
    let line = if line.starts_with("pub") { line.split_once(' ')?.1 } else { line };
    let (keyword, rest) = line.split_once(' ')?;
    ["struct", "enum", "trait", "type", "class", "union"].contains(&keyword).then_some(())?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

/// `TechnicalLogin` is `Technical` and `Login`.
fn humps(name: &str) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = name.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([name.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| &name[start..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawer_is_found_by_its_type_and_by_its_file() {
        let code =
            "pub(crate) struct PasswordManager {\nstruct Scored;\npub enum ServiceKind {}\nstruct PrincipalManager;\n";
        assert_eq!(
            are_the_fields_own(&Tree::of(&[("src/a.rs", code)])),
            ["src/a.rs:1: PasswordManager", "src/a.rs:3: ServiceKind"]
        );
        assert_eq!(
            are_the_fields_own(&Tree::of(&[("src/text_utils.rs", ""), ("src/score.rs", "")])),
            ["src/text_utils.rs"]
        );
    }
}
