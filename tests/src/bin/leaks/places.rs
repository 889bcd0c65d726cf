//! The places on the disk: what lies in each after a run, and the search through it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Result;
use journeys::desk::Desk;

use crate::search::{Hits, Search, add};
use crate::table::Row;

/// Some folders, without what was saved there on purpose.
pub struct Place {
    /// What it is called in the table.
    pub name: &'static str,
    /// The folders.
    pub folders: Vec<PathBuf>,
    /// What is not looked at: it is another place, or meant to hold the password.
    pub without: Vec<PathBuf>,
    /// Only what was made in them since then.
    pub since: Option<SystemTime>,
}

/// Every place of `desk`, and what the whole machine shares.
pub fn of(desk: &Desk, begun: SystemTime) -> Vec<Place> {
    let at = |name: &str| desk.home().join(name);
    let place = |name, folders, without| Place { name, folders, without, since: None };
    let ours = vec![at(".local/share/Trousseau")];
    let web = vec![at(".local/share/fr.trousseau.desktop"), at(".cache"), at(".config")];
    let apart = [ours.clone(), web.clone(), vec![at(EXPORTS)]].concat();
    let shared = ["/tmp", "/var/tmp", "/dev/shm", "/var/crash"].map(PathBuf::from);
    let this_desk = desk.home().parent().map(Path::to_owned).into_iter().collect();
    vec![
        place("journal and settings", ours, Vec::new()),
        place("web view's data, cache, configuration", web, Vec::new()),
        place("rest of the home folder, keyring's file too", vec![desk.home()], apart),
        place("temporary folder of the session", vec![desk.run_folder()], Vec::new()),
        place("standard output and error of all", vec![desk.said()], Vec::new()),
        Place { name: "machine's temporary folders", folders: shared.into(), without: this_desk, since: Some(begun) },
    ]
}

/// Where exports are saved, on purpose.
pub const EXPORTS: &str = "exports";

impl Place {
    /// What the search finds there, planted things too: each disguise in a file of its own, which is then deleted.
    pub fn row(&self, search: &Search) -> Result<Row> {
        let (files, bytes, hits) = self.searched(search)?;
        let mut row = Row::of(self.name, files, bytes, hits);
        let folder = self.folders.iter().find(|folder| folder.is_dir());
        for (canary, disguise) in search.each() {
            let found = match folder {
                Some(folder) => {
                    let planted = folder.join("planted");
                    let before = SystemTime::now();
                    fs::write(&planted, [&b"before "[..], &disguise.bytes, b" after"].concat())?;
                    let one =
                        Place { name: self.name, folders: vec![folder.clone()], without: vec![], since: Some(before) };
                    let found = one.searched(search)?.2.contains_key(&(*canary, disguise.name.clone()));
                    fs::remove_file(planted)?;
                    found
                }
                None => false,
            };
            row = row.plus_planted(&disguise.name, found);
        }
        Ok(row)
    }

    fn searched(&self, search: &Search) -> Result<(usize, u64, Hits)> {
        let (mut files, mut bytes, mut hits) = (0, 0, Hits::new());
        let mut left = match self.since {
            Some(since) => self.folders.iter().flat_map(|folder| made_since(folder, since)).collect(),
            None => self.folders.clone(),
        };
        while let Some(path) = left.pop() {
            let Ok(known) = fs::symlink_metadata(&path) else { continue };
            if self.without.contains(&path) {
                continue;
            }
            if known.is_dir() {
                left.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
            } else if known.is_file() {
                let (size, found) = search.through_file(&path)?;
                if !found.is_empty() && !path.ends_with("planted") {
                    println!("in {}: {found:?}", path.display());
                }
                (files, bytes) = (files + 1, bytes + size);
                add(&mut hits, found);
            }
        }
        Ok((files, bytes, hits))
    }
}

/// What stands in `folder` and was made since then; all of it where the file system does not tell.
fn made_since(folder: &Path, since: SystemTime) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_old = |entry: &fs::DirEntry| {
        entry.metadata().and_then(|known| known.created()).is_ok_and(|at| at + CLOCK_TICK < since)
    };
    entries.filter(|entry| !is_old(entry)).map(|entry| entry.path()).collect()
}

/// A file system's clock ticks more slowly than the system's.
const CLOCK_TICK: std::time::Duration = std::time::Duration::from_secs(1);
