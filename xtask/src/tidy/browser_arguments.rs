//! The web view's arguments on Windows are wry's own. Whoever sets others takes away the one that turns SmartScreen off, and page
//! addresses then go to Microsoft.

use super::tree::Tree;

/// The ways to set them: in the configuration, in code, by the environment. In two halves, or this file would break its own rule.
const WAYS: &[&str] = &[
    concat!("additional", "BrowserArgs"),
    concat!("additional_", "browser_args"),
    concat!("set_additional_", "browser_arguments"),
    concat!("WEBVIEW2_ADDITIONAL_", "BROWSER_ARGUMENTS"),
];

/// Nobody sets them.
pub fn are_wrys_own(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    if tree.text("tauri.conf.json").is_empty() {
        found.push("tauri.conf.json was not read".to_owned());
    }
    for file in tree.files().iter().filter(|file| !file.path.ends_with(".md")) {
        for (number, line) in file.lines() {
            found.extend(
                WAYS.iter().filter(|way| line.contains(**way)).map(|way| format!("{}:{number}: {way}", file.path)),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_set_them_is_found() {
        for way in WAYS {
            let tree = Tree::of(&[("tauri.conf.json", "{}"), ("src-tauri/lib.rs", &format!("window.{way}(\"\")"))]);
            assert_eq!(are_wrys_own(&tree), [format!("src-tauri/lib.rs:1: {way}")]);
        }
        assert!(
            are_wrys_own(&Tree::of(&[("tauri.conf.json", "{}"), ("src-tauri/lib.rs", "window.show()")])).is_empty()
        );
    }
}
