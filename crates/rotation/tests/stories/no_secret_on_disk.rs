//! The journal's files hold no password, in no writing that a search would know; and the search does find one.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chorus_pro::Generation;
use rotation::{AtClose, ExportKind, NewDestination, StoreError};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, alone, destination, form};

/// Each way in which a password might lie in a file, by name.
fn writings(password: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16: Vec<u16> = password.encode_utf16().collect();
    let mut writings = vec![
        ("plain", password.as_bytes().to_vec()),
        ("reversed", password.bytes().rev().collect()),
        ("UTF-16 LE", utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect()),
        ("UTF-16 BE", utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect()),
        ("JSON", serde_json::to_string(password).unwrap().trim_matches('"').as_bytes().to_vec()),
        ("hexadecimal", password.bytes().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()),
    ];
    // Base64 of a longer text that holds the password: three ways to fall, first and last characters aside.
    for (name, before) in [("base64", ""), ("base64, one on", "x"), ("base64, two on", "xx")] {
        let coded = STANDARD.encode(format!("{before}{password}"));
        let inner = coded.trim_end_matches('=');
        writings.push((name, inner.as_bytes()[4..inner.len() - 3].to_vec()));
    }
    writings
}

/// The writings of these passwords that are found in the files of the journal's folder.
fn found(it: &Rehearsal, passwords: &[&str]) -> Vec<&'static str> {
    let folder = it.journal_path();
    let files = fs::read_dir(folder.parent().unwrap()).unwrap();
    let bytes: Vec<Vec<u8>> = files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
    assert!(bytes.iter().map(Vec::len).sum::<usize>() > 8192, "the journal was read");
    let holds = |needle: &[u8]| bytes.iter().any(|file| file.windows(needle.len()).any(|window| window == needle));
    let all = passwords.iter().flat_map(|password| writings(password));
    all.filter(|(_, needle)| holds(needle)).map(|(name, _)| name).collect()
}

fn everything_happens() -> Rehearsal {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.rotations.consider(it.account, alone(NEWER, Generation::Second)).unwrap();
    it.rotations.keep_considered(it.account, it.now()).unwrap();
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(form(NEW)).unwrap();
    it.keyring.mend();
    it.rotations.put_away(it.account, it.now()).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    it.rotations.saves(it.account, ExportKind::Csv, it.now()).unwrap();
    it.confirm();
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    it
}

#[test]
fn after_a_reset_with_everything_in_it_no_password_is_in_the_journals_files() {
    let it = everything_happens();
    assert_eq!(found(&it, &[OLD, NEW, NEWER]), Vec::<&str>::new());
}

#[test]
fn the_search_finds_each_writing_of_a_password_that_is_planted_there() {
    let it = everything_happens();
    for (name, needle) in writings(NEW) {
        let it = Rehearsal::new();
        match String::from_utf8(needle.clone()) {
            Ok(note) if !note.contains('\0') && name != "JSON" => {
                let new = NewDestination { note, ..destination("canary") };
                it.rotations.add_destination(it.account, new, it.now()).unwrap();
            }
            _ => fs::write(it.journal_path().with_extension("planted"), needle).unwrap(),
        }
        assert!(found(&it, &[NEW]).contains(&name), "{name}");
    }
    fs::write(it.journal_path().with_extension("planted"), NEW).unwrap();
    assert!(found(&it, &[NEW]).contains(&"plain"), "another file of the folder is searched as well");
}

#[test]
fn nothing_that_can_be_printed_says_the_password_or_its_length() {
    let it = Rehearsal::requested(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    let account = it.keep(form(NEW)).unwrap();
    let printed = format!("{account:?} {:?} {:?}", it.rotations.history().unwrap(), form(NEW));
    assert!(!printed.contains(NEW));
    assert!(!printed.contains("length"), "an Account or an Event has no such field");
    assert!(printed.contains("Captured"), "the state itself is printed");
}
