//! `trousseau-cli forget --everything [--data DIR]`. That passwords go from the keyring is told in the rotation's stories, and
//! tried with the real keyrings in its tests and by the setup for Windows.

use std::fs;

use serde_json::json;

use crate::transcript::Transcript;

const EVERYTHING: &[&str] = &["forget", "--everything", "--data", "."];

#[test]
fn journal_and_settings_go_and_what_is_not_ours_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a plain name");
    rotation::Journal::open(&folder.path().join("journal.sqlite")).expect("a journal in which nothing happened yet");
    fs::write(folder.path().join("settings.json"), "{}").expect("a file");
    fs::write(folder.path().join("notes.txt"), "mine").expect("a file");
    Transcript::of(&["forget", "--everything", "--data", path]).success(json!({ "accounts": 0, "passwords": 0 }));
    let left: Vec<_> =
        fs::read_dir(&folder).expect("it is there").map(|file| file.expect("a file").file_name()).collect();
    assert_eq!(left, ["notes.txt"]);
}

#[test]
fn where_there_is_nothing_there_is_nothing_to_forget() {
    Transcript::of(EVERYTHING).success(json!({ "accounts": 0, "passwords": 0 }));
}

#[test]
fn a_journal_that_is_not_ours_is_left_alone_and_nothing_else_is_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a plain name");
    fs::write(folder.path().join("journal.sqlite"), "another program's").expect("a file");
    fs::write(folder.path().join("settings.json"), "{}").expect("a file");
    Transcript::of(&["forget", "--everything", "--data", path]).failure("not a journal of this program");
    assert_eq!(fs::read_dir(&folder).expect("it is there").count(), 2);
}

#[test]
fn while_the_window_is_open_nothing_is_forgotten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a plain name");
    rotation::Journal::open(&folder.path().join("journal.sqlite")).expect("a journal in which nothing happened yet");
    let window = rotation::DataFolder::at(folder.path()).for_sole_use().expect("nobody else is here");
    Transcript::of(&["forget", "--everything", "--data", path]).failure("in use by another program");
    assert!(folder.path().join("journal.sqlite").exists(), "the window goes on with it");

    drop(window);
    Transcript::of(&["forget", "--everything", "--data", path]).success(json!({ "accounts": 0, "passwords": 0 }));
}

#[test]
fn everything_has_to_be_said() {
    Transcript::of(&["forget"]).failure("--everything");
    Transcript::of(&["forget", "--data", "."]).failure("--everything");
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_of_it_is_started_at_login_any_more() {
    let home = tempfile::tempdir().expect("a folder");
    let entries = home.path().join("autostart");
    fs::create_dir(&entries).expect("a folder");
    fs::write(entries.join("trousseau.desktop"), "[Desktop Entry]\nTryExec=/usr/bin/trousseau\n").expect("a file");
    fs::write(entries.join("other.desktop"), "another program's").expect("a file");
    let path = home.path().to_str().expect("a plain name");
    Transcript::of(&["forget", "--everything"])
        .variable("XDG_CONFIG_HOME", path)
        .variable("XDG_DATA_HOME", path)
        .success(json!({ "accounts": 0, "passwords": 0 }));
    let left: Vec<_> =
        fs::read_dir(&entries).expect("it is there").map(|file| file.expect("a file").file_name()).collect();
    assert_eq!(left, ["other.desktop"]);
}
