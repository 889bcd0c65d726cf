//! What was found where, line by line, and what the search was proved with.

use anyhow::{Result, ensure};

use crate::search::Hits;

/// One place.
pub struct Row {
    place: String,
    files: usize,
    bytes: u64,
    hits: Hits,
    planted: usize,
    found: usize,
    missed: Vec<String>,
}

impl Row {
    /// What a look at `place` found.
    pub fn of(place: &str, files: usize, bytes: u64, hits: Hits) -> Row {
        Row { place: place.to_owned(), files, bytes, hits, planted: 0, found: 0, missed: Vec::new() }
    }

    /// The same place with something planted in it: whether it was found, by the name of what was planted.
    pub fn plus_planted(mut self, what: &str, found: bool) -> Row {
        self.planted += 1;
        self.found += usize::from(found);
        if !found {
            self.missed.push(what.to_owned());
        }
        self
    }
}

/// Prints the table; an error where anything leaked, or a planted thing was not found.
pub fn print(rows: &[Row]) -> Result<()> {
    println!("{:<46} {:>7} {:>10} {:>5} {:>8} {:>6}", "place", "files", "bytes", "hits", "planted", "found");
    for row in rows {
        let hits: usize = row.hits.values().sum();
        let Row { place, files, bytes, planted, found, .. } = row;
        println!("{place:<46} {files:>7} {bytes:>10} {hits:>5} {planted:>8} {found:>6}");
    }
    for row in rows.iter().filter(|row| !row.hits.is_empty()) {
        println!("LEAK      {}: {:?}", row.place, row.hits);
    }
    for row in rows.iter().filter(|row| !row.missed.is_empty()) {
        println!("NOT FOUND {}: {}", row.place, row.missed.join(", "));
    }
    let unproved: Vec<&str> = rows.iter().filter(|row| row.planted == 0).map(|row| row.place.as_str()).collect();
    ensure!(unproved.is_empty(), "nothing was planted in: {}", unproved.join(", "));
    ensure!(rows.iter().all(|row| row.hits.is_empty()), "a password is where it should not be");
    ensure!(rows.iter().all(|row| row.missed.is_empty()), "the search is not proved");
    let planted: usize = rows.iter().map(|row| row.planted).sum();
    println!("{} places, 0 hits; {planted} planted, {planted} found", rows.len());
    Ok(())
}
