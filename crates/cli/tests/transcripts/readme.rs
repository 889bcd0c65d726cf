//! What README.md shows comes true.

use std::fs;
use std::path::Path;

use crate::transcript::Transcript;

#[test]
fn the_command_in_the_readme_prints_what_stands_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = fs::read_to_string(root.join("README.md")).expect("README.md");
    let (_, shown) = readme.split_once("cargo run -q -p trousseau-cli -- page ").expect("the README shows a command");
    let (file, rest) = shown.split_once('\n').expect("it stands on a line of its own");
    let (_, printed) = rest.split_once("```json\n").expect("what it prints stands below it");
    let (printed, _) = printed.split_once("```").expect("and ends");
    let file = root.join(file).display().to_string();
    Transcript::of(&["page", &file]).success(serde_json::from_str(printed).expect("one JSON document"));
}
