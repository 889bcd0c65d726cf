//! `trousseau-cli rehearse --out DIR [--reveal]`

use std::fs;
use std::path::PathBuf;

use chorus_pro::{pdf_text, pdf_text_with_passphrase};
use serde_json::{Map, Value};

use crate::transcript::{Transcript, Written};

const PASSPHRASE: &str = "quatre chevaux d’été";

#[test]
fn a_whole_practice_reset_is_told_in_one_document() {
    let rehearsed = Rehearsed::with(&["--reveal"]);
    let document = &rehearsed.document;
    let keys: Vec<&str> = document.keys().map(String::as_str).collect();
    let expected = ["login", "structure_id", "password_length", "password", "old_password", "verdict", "exports"];
    assert_eq!(sorted(keys), sorted(expected.to_vec()));
    assert_eq!(document["old_password"], "refused", "PISTE refuses the password that was");
    assert_eq!(document["verdict"], "accepted", "and takes the one that is");
    let password = document["password"].as_str().expect("it was asked for");
    assert_eq!(document["password_length"], password.chars().count());
    let (login, id) = (document["login"].as_str().expect("a login"), document["structure_id"].as_str().expect("an id"));
    assert!(login.contains(id), "the login is the structure's: {login}");
}

#[test]
fn without_reveal_the_password_is_nowhere_in_the_output_and_still_in_the_exports() {
    let rehearsed = Rehearsed::with(&[]);
    assert!(!rehearsed.document.contains_key("password"), "it was not asked for");
    let password = rehearsed.csv()[4].clone();
    assert_eq!(rehearsed.document["password_length"], password.chars().count(), "the table holds it");
    // In JSON a quote or a backslash of it would be escaped.
    let escaped = serde_json::to_string(&password).expect("a text");
    let printed = &rehearsed.written.printed;
    assert!(!printed.contains(&password) && !printed.contains(escaped.trim_matches('"')), "it is printed");
    assert!(!printed.contains(PASSPHRASE), "nor is the passphrase");
}

#[test]
fn every_export_is_there_says_entrainement_and_holds_the_new_password() {
    let rehearsed = Rehearsed::with(&["--reveal"]);
    let login = rehearsed.document["login"].as_str().expect("a login");
    let password = rehearsed.document["password"].as_str().expect("it was asked for");
    let exports = rehearsed.exports();
    assert_eq!(exports.len(), 3, "{exports:?}");
    for path in &exports {
        let name = path.file_name().expect("a name").to_string_lossy();
        assert!(path.starts_with("exports") && name.starts_with("ENTRAÎNEMENT"), "{}", path.display());
    }
    let files = fs::read_dir(rehearsed.written.folder.path().join("exports")).expect("the folder was made").count();
    assert_eq!(files, 3, "nothing else is left there");
    let [plain, protected] = rehearsed.pdfs();
    assert!(pdf_text(&protected).is_err(), "it opens without its passphrase");
    assert!(pdf_text_with_passphrase(&protected, "quatre chevaux d'ete").is_err(), "it opens with another passphrase");
    let opened = [
        pdf_text(&plain).expect("it is open to all"),
        pdf_text_with_passphrase(&protected, PASSPHRASE).expect("its passphrase opens it"),
        rehearsed.csv().join("\n"),
    ];
    for text in opened {
        assert!(text.lines().any(|line| line.trim() == password), "the password is no line of its own:\n{text}");
        assert!(text.contains(login), "the login is missing:\n{text}");
        assert!(text.to_uppercase().contains("ENTRAÎNEMENT"), "it does not say that it is practice:\n{text}");
    }
}

#[test]
fn the_passphrase_ends_with_its_line() {
    let input = format!("{PASSPHRASE}\r\nanother line\n");
    let rehearsed = Rehearsed::of(Transcript::of(&["rehearse", "--out", "exports"]).input(input));
    let [_, protected] = rehearsed.pdfs();
    pdf_text_with_passphrase(&protected, PASSPHRASE).expect("the first line opens it");
}

#[test]
fn without_a_passphrase_or_a_folder_nothing_is_begun() {
    let rehearse = || Transcript::of(&["rehearse", "--out", "exports"]);
    rehearse().failure("passphrase");
    rehearse().input("\n").failure("passphrase");
    Transcript::of(&["rehearse", "--out", "taken/exports"]).file("taken", "").input("une phrase\n").failure("taken");
    Transcript::of(&["rehearse"]).input("une phrase\n").failure("--out");
}

/// A run that ended well.
struct Rehearsed {
    document: Map<String, Value>,
    written: Written,
}

impl Rehearsed {
    fn with(more: &[&str]) -> Rehearsed {
        let arguments = [&["rehearse", "--out", "exports"], more].concat();
        Rehearsed::of(Transcript::of(&arguments).input(format!("{PASSPHRASE}\n")))
    }

    fn of(transcript: Transcript) -> Rehearsed {
        let written = transcript.writes();
        Rehearsed { document: serde_json::from_str(&written.printed).expect("one JSON document"), written }
    }

    fn exports(&self) -> Vec<PathBuf> {
        let exports = self.document["exports"].as_array().expect("a list");
        exports.iter().map(|path| PathBuf::from(path.as_str().expect("a path"))).collect()
    }

    fn ending(&self, extension: &str) -> Vec<Vec<u8>> {
        let mut paths = self.exports();
        paths.retain(|path| path.extension().is_some_and(|found| found == extension));
        paths.iter().map(|path| fs::read(self.written.folder.path().join(path)).expect("it is there")).collect()
    }

    /// The one that anybody can read, and the protected one.
    fn pdfs(&self) -> [Vec<u8>; 2] {
        self.ending("pdf").try_into().expect("two of them")
    }

    /// The cells of the account's row.
    fn csv(&self) -> Vec<String> {
        let [table] = <[Vec<u8>; 1]>::try_from(self.ending("csv")).expect("one of them");
        let table = String::from_utf8(table).expect("UTF-8");
        let table = table.strip_prefix('\u{feff}').expect("a mark that spreadsheets look for");
        let rows: Vec<&str> = table.split_terminator("\r\n").collect();
        assert_eq!(rows.len(), 2, "a heading and the account");
        assert!(rows[0].contains("Mot de passe"), "{}", rows[0]);
        cells(rows[1])
    }
}

fn cells(row: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut characters = row.chars().peekable();
    while let Some(character) = characters.next() {
        let cell = cells.last_mut().expect("one at least");
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ';' if !quoted => cells.push(String::new()),
            other => cell.push(other),
        }
    }
    cells
}

fn sorted(mut keys: Vec<&str>) -> Vec<&str> {
    keys.sort_unstable();
    keys
}
