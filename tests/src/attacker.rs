//! An attacker's page in the portal window: what it tried by its own book, and what of it is seen from outside.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::desk::Desk;
use crate::{clipboard, dialog, wait};

/// What the attacker's page noted, line by line.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Book(Vec<Note>);

#[derive(Debug, Deserialize)]
struct Note {
    attempt: Option<String>,
    tries: u32,
    successes: u32,
    what: String,
}

impl Book {
    /// Reads the book on the practice portal at `address`, once it has a line that says this.
    pub fn read_when(address: &str, what: &str) -> Result<Book> {
        Book::read_once(address, what, |book| book.0.iter().any(|note| note.what == what))
    }

    /// The same once the page has gone to the address that is allowed.
    pub fn read_when_left(address: &str) -> Result<Book> {
        let has_left = |book: &Book| book.0.iter().any(|note| note.attempt.as_deref() == Some(ALLOWED));
        Book::read_once(address, ALLOWED, has_left)
    }

    fn read_once(address: &str, what: &str, is_there: impl Fn(&Book) -> bool) -> Result<Book> {
        let mut last = String::new();
        let read = wait::until_within(PATIENCE, &format!("the attacker to note « {what} »"), || {
            let book = Book::read(address)?;
            last = book.0.last().map(|note| note.what.clone()).unwrap_or_default();
            Ok(is_there(&book).then_some(book))
        });
        read.with_context(|| format!("its last line: {last}"))
    }

    /// Empty as long as no attacker is there.
    fn read(address: &str) -> Result<Book> {
        let rest = address.strip_prefix("http://").context("a practice portal's address")?;
        let host = rest.split_once('/').map_or(rest, |(host, _)| host);
        let mut line = TcpStream::connect(host)?;
        write!(line, "GET /attaquant/notes HTTP/1.0\r\nHost: {host}\r\n\r\n")?;
        let mut answer = String::new();
        line.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").context("an answer")?;
        if head.split(' ').nth(1) != Some("200") {
            return Ok(Book::default());
        }
        Ok(serde_json::from_str(body)?)
    }

    /// Every kind of attempt, as the lines of a table: what was tried, how often, what happened, how often it got anywhere.
    pub fn table(&self) -> String {
        let lines = self.attempts().map(|note| {
            let what = note.what.replace('|', "\\|");
            format!(
                "| {} | {} | {what} | {} |\n",
                note.attempt.as_deref().unwrap_or_default(),
                note.tries,
                note.successes
            )
        });
        lines.collect()
    }

    /// How many attempts there were, and how many of them got anywhere.
    pub fn counted(&self) -> (u32, u32) {
        self.attempts().fold((0, 0), |(tries, successes), note| (tries + note.tries, successes + note.successes))
    }

    fn attempts(&self) -> impl Iterator<Item = &Note> {
        self.0.iter().filter(|note| note.attempt.as_deref().is_some_and(|attempt| attempt != ALLOWED))
    }
}

/// What an attack that succeeded would change at the desk.
#[derive(Debug, PartialEq)]
pub struct Traces {
    /// Every file of the home folder and of the folder for temporary ones; the content of those that are Trousseau's own.
    files: BTreeMap<PathBuf, Vec<u8>>,
    windows: Vec<String>,
    opened: Vec<String>,
    clipboard: Option<String>,
}

impl Traces {
    /// As it is now.
    pub fn of(desk: &Desk) -> Result<Traces> {
        let mut files = BTreeMap::new();
        for folder in [desk.home(), desk.run_folder()] {
            gather(&folder, &mut files)?;
        }
        let mut windows = dialog::windows(desk, "--name", ".*")?;
        windows.sort();
        Ok(Traces { files, windows, opened: desk.browser.opened(), clipboard: clipboard::text(desk)? })
    }

    /// Nothing has changed since, and no file holds what the attacker wanted to have saved.
    pub fn are_all(&self, desk: &Desk) -> Result<()> {
        let now = Traces::of(desk)?;
        let new: Vec<_> = now.files.iter().filter(|(path, held)| self.files.get(*path) != Some(held)).collect();
        ensure!(new.is_empty(), "files are new or changed: {:?}", new.iter().map(|(path, _)| path).collect::<Vec<_>>());
        let found = desk.files_that_hold("ENTRAÎNEMENT-ATTAQUE".as_bytes())?;
        ensure!(found.is_empty(), "the attacker's files: {found:?}");
        ensure!(now.windows == self.windows, "windows: {:?}, now {:?}", self.windows, now.windows);
        ensure!(now.opened == self.opened, "the browser was opened: {:?}", now.opened);
        ensure!(now.clipboard == self.clipboard, "the clipboard holds something else");
        Ok(())
    }
}

fn gather(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // The system's list of its own codecs, made anew with the first page that has a film.
        if path.is_symlink() || path.ends_with(".cache/gstreamer-1.0") {
            continue;
        }
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            let is_ours = path.parent().is_some_and(|folder| folder.ends_with("Trousseau"));
            let held = if is_ours { fs::read(&path)? } else { Vec::new() };
            files.insert(path, held);
        }
    }
    Ok(())
}

/// The last address, as its attacks.js has it.
const ALLOWED: &str = "allowed";
/// All attempts together take about a minute on an idle computer.
const PATIENCE: Duration = Duration::from_secs(300);
