//! The search for some secrets in all their disguises, in one pass over the bytes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use anyhow::{Context, Result};

use crate::canary::Canary;
use crate::disguise::{self, Disguise};

/// Looks for every disguise of some canaries.
pub struct Search {
    automaton: AhoCorasick,
    looks: Vec<(&'static str, Disguise)>,
    longest: usize,
}

/// How often each disguise was found: by the canary's and the disguise's name.
pub type Hits = BTreeMap<(&'static str, String), usize>;

impl Search {
    /// A search for all disguises of these canaries.
    pub fn of(canaries: &[Canary]) -> Result<Search> {
        let looks: Vec<(&'static str, Disguise)> = canaries
            .iter()
            .flat_map(|canary| {
                disguise::all(&canary.secret, canary.login.as_deref()).into_iter().map(|look| (canary.name, look))
            })
            .collect();
        let automaton =
            AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(looks.iter().map(|(_, look)| &look.bytes))?;
        let longest = looks.iter().map(|(_, look)| look.bytes.len()).max().context("something to look for")?;
        Ok(Search { automaton, looks, longest })
    }

    /// What is looked for: each disguise with the name of its canary.
    pub fn each(&self) -> impl Iterator<Item = &(&'static str, Disguise)> {
        self.looks.iter()
    }

    /// Looks through `bytes`.
    pub fn through(&self, bytes: &[u8]) -> Hits {
        let mut hits = Hits::new();
        for found in self.automaton.find_overlapping_iter(bytes) {
            let (canary, look) = &self.looks[found.pattern().as_usize()];
            *hits.entry((canary, look.name.clone())).or_default() += 1;
        }
        hits
    }

    /// Looks through a file, and answers with its size too. A file that has gone meanwhile holds nothing.
    pub fn through_file(&self, path: &Path) -> Result<(u64, Hits)> {
        let (mut size, mut hits, mut window) = (0, Hits::new(), Vec::new());
        let Ok(mut file) = File::open(path) else { return Ok((0, hits)) };
        loop {
            let kept = window.len();
            window.resize(kept + PIECE, 0);
            let read = fill(&mut file, &mut window[kept..]).with_context(|| path.display().to_string())?;
            window.truncate(kept + read);
            size += read as u64;
            // What lay wholly in the part that is looked through again is counted twice; nothing is counted never.
            add(&mut hits, self.through(&window));
            if read < PIECE {
                return Ok((size, hits));
            }
            window.drain(..window.len() - self.longest);
        }
    }
}

/// Adds `more` to `hits`.
pub fn add(hits: &mut Hits, more: Hits) {
    for (name, count) in more {
        *hits.entry(name).or_default() += count;
    }
}

fn fill(file: &mut File, into: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < into.len() {
        match file.read(&mut into[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// Bytes read at a time.
const PIECE: usize = 16 << 20;
