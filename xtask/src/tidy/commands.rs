//! The commands that cross from the interface to Rust stand in four places, and are one list.

use std::collections::BTreeSet;

use super::tree::Tree;

/// src-tauri/build.rs, the handler, the capability and ui/api.js name the same commands.
pub fn are_one_list(tree: &Tree) -> Vec<String> {
    let door = called_in_javascript(tree.text("ui/api.js"));
    let mut found = Vec::new();
    if door.is_empty() {
        found.push("ui/api.js calls no command".to_owned());
    }
    let handler =
        tree.below("src-tauri/").find_map(|file| between(&file.text, "generate_handler![", "]")).unwrap_or("");
    let lists = [
        ("src-tauri/build.rs", quoted(between(tree.text("src-tauri/build.rs"), ".commands(", ")").unwrap_or(""))),
        ("the handler", paths(handler)),
        ("src-tauri/capabilities/main.json", allowed(tree.text("src-tauri/capabilities/main.json"))),
    ];
    for (place, list) in lists {
        found.extend(door.difference(&list).map(|command| format!("{place} lacks {command}")));
        found.extend(
            list.difference(&door).map(|command| format!("{place} has {command}, which ui/api.js does not call")),
        );
    }
    found
}

fn called_in_javascript(api: &str) -> BTreeSet<String> {
    api.split("call(\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn quoted(list: &str) -> BTreeSet<String> {
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn paths(list: &str) -> BTreeSet<String> {
    let names = list.lines().flat_map(|line| line.split("//").next()).flat_map(|line| line.split(','));
    names
        .filter_map(|path| path.trim().rsplit("::").next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

fn allowed(capability: &str) -> BTreeSet<String> {
    let permissions = capability.split_once("\"permissions\"").map_or("", |(_, rest)| rest);
    let listed = quoted(between(permissions, "[", "]").unwrap_or(""));
    listed.iter().map(|name| name.strip_prefix("allow-").unwrap_or(name).replace('-', "_")).collect()
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(api: &str) -> Tree {
        Tree::of(&[
            ("ui/api.js", api),
            ("src-tauri/build.rs", ".commands(&[\"home\", \"save_pdf\"])"),
            ("src-tauri/lib.rs", "generate_handler![\n ipc::home::home, // the first\n ipc::save::save_pdf,\n]"),
            ("src-tauri/capabilities/main.json", "{\"permissions\": [\"allow-home\", \"allow-save-pdf\"]}"),
        ])
    }

    #[test]
    fn the_same_commands_everywhere_are_right() {
        assert!(are_one_list(&tree("call(\"home\"); call(\"save_pdf\", { account })")).is_empty());
    }

    #[test]
    fn a_command_that_one_place_lacks_is_found() {
        assert_eq!(are_one_list(&tree("call(\"home\")")).len(), 3);
        assert_eq!(are_one_list(&tree("call(\"home\"); call(\"save_pdf\"); call(\"done\")")).len(), 3);
    }
}
