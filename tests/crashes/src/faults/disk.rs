//! The disk is full, read-only, cut; the clock is wrong.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use journeys::desk::Desk;

use super::{Outcome, Story, code, is_about_to_keep, is_kept, is_refused, is_unsafe, scene, then_says};
use crate::judgement::Ending;
use crate::moment::{Moment, On};
use crate::scene::Scene;
use crate::words::{Line, Order};

pub(super) const STORIES: &[(&str, bool, Story)] = &[
    ("the disk is full before the reset", true, full_before),
    ("the disk is full between the click and the journal", true, full_after),
    ("the journal's folder is read-only", true, read_only),
    ("the last write of the journal is torn, its rollback journal is left", true, torn_write),
    ("the journal is cut, and no rollback journal is left", true, cut),
    ("the clock is a year behind", true, year_behind),
];

fn full_before(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let Some(disk) = SmallDisk::under(&scene)? else { return Ok(no_right()) };
    disk.fill()?;
    let outcome = is_refused(&scene, &before, &scene.runs("reset", &scene.order())?, "journal-disk-full")?;
    disk.empty()?;
    then_says(&scene, &before, &scene.order(), &Ending::OldValid)?;
    Ok(outcome)
}

fn full_after(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let Some(disk) = SmallDisk::under(&scene)? else { return Ok(no_right()) };
    let mut running = is_about_to_keep(&scene)?;
    disk.fill()?;
    running.answer("");
    let told = vec![is_unsafe(&mut running, "journal-disk-full")?];
    disk.empty()?;
    is_kept(&scene, &before, &running.goes_on()?, told)
}

fn read_only(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let Some(disk) = SmallDisk::under(&scene)? else { return Ok(no_right()) };
    disk.remount("ro")?;
    let outcome = is_refused(&scene, &before, &scene.runs("reset", &scene.order())?, "journal-unavailable")?;
    disk.remount("rw")?;
    then_says(&scene, &before, &scene.order(), &Ending::OldValid)?;
    Ok(outcome)
}

/// SQLite replaces a page of the journal, and the power goes in the middle of it: half of that page is nonsense, and the
/// rollback journal is left.
fn torn_write(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let traced = scene.killed(|moments| moments.last().is_some_and(is_write_of_a_page))?;
    ensure!(traced.was_killed, "it never wrote a page");
    let rollback = std::fs::read(scene.folder().join("journal.sqlite-journal"))?;
    tear(&scene.journal(), &rollback)?;
    let told = vec![then_says(&scene, &before, &scene.order(), &Ending::OldValid)?];
    Ok(Outcome::Well { told, truth: "the page was rolled back, the old password is in force" })
}

fn is_write_of_a_page(moment: &Moment) -> bool {
    moment.on == On::Journal && moment.call == "pwrite64"
}

/// Spoils the first page that `rollback` holds the old contents of (SQLite's file format: a header of one sector, in it the
/// sizes of sector and page; then each page behind its number).
fn tear(journal: &Path, rollback: &[u8]) -> Result<()> {
    let number = |at: usize| -> Result<u64> {
        let bytes = rollback.get(at..at + 4).context("the rollback journal is not empty")?;
        Ok(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    let (sector, page) = (number(20)?, number(24)?);
    let spoilt = number(usize::try_from(sector)?)?;
    let mut file = OpenOptions::new().write(true).open(journal)?;
    file.seek(SeekFrom::Start((spoilt - 1) * page + page / 2))?;
    Ok(file.write_all(&vec![0xAA; usize::try_from(page / 2)?])?)
}

fn cut(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let file = OpenOptions::new().write(true).open(scene.journal())?;
    file.set_len(file.metadata()?.len() / 2)?;
    let mut told = Vec::new();
    for what in ["look", "reset"] {
        let said = scene.runs(what, &scene.order())?;
        ensure!(said == [Line::Refused("journal-damaged".to_owned())], "{what}: {said:?}");
        told.push(code("journal-damaged"));
    }
    ensure!(scene.resets() == before.resets && scene.keyring_holds(&before.password)?, "a reset was made");
    Ok(Outcome::Well { told, truth: "nothing was clicked, the old password is in force and in the keyring" })
}

fn year_behind(desk: &Desk) -> Result<Outcome> {
    let (scene, before) = scene(desk)?;
    let order = Order { minutes: scene.order().minutes - 366 * 24 * 60, ..scene.order() };
    let said = scene.runs("reset", &order)?;
    let outcome = is_kept(&scene, &before, &said, Vec::new())?;
    then_says(&scene, &before, &scene.order(), &Ending::NewKept)?;
    Ok(outcome)
}

pub(super) fn no_right() -> Outcome {
    Outcome::Skipped("a small disk needs the right to mount one, which root has".to_owned())
}

/// A disk of its own under the journal.
pub(super) struct SmallDisk<'s> {
    folder: &'s Path,
}

impl<'s> SmallDisk<'s> {
    /// Puts it there, with what the folder holds; `None` without the right to do so.
    pub(super) fn under(scene: &'s Scene<'_>) -> Result<Option<Self>> {
        let folder = scene.folder();
        let journal = std::fs::read(scene.journal())?;
        if !mount(&["-t", "tmpfs", "-o", "size=512k,mode=700", "tmpfs"], folder)? {
            return Ok(None);
        }
        let disk = Self { folder };
        std::fs::write(scene.journal(), journal)?;
        Ok(Some(disk))
    }

    pub(super) fn fill(&self) -> Result<()> {
        let mut ballast = File::create(self.folder.join("ballast"))?;
        // Until there is no room for one byte more.
        for block in [4096, 1] {
            while ballast.write_all(&vec![0; block]).is_ok() {}
        }
        Ok(())
    }

    pub(super) fn empty(&self) -> Result<()> {
        Ok(std::fs::remove_file(self.folder.join("ballast"))?)
    }

    fn remount(&self, how: &str) -> Result<()> {
        ensure!(mount(&["-o", &format!("remount,{how}")], self.folder)?, "it is not mounted anew");
        Ok(())
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        // What is left mounted would keep its folder from being deleted, which is then told.
        let _ = Command::new("umount").arg(self.folder).status();
    }
}

fn mount(how: &[&str], folder: &Path) -> Result<bool> {
    let mut mount = Command::new("mount");
    mount.args(how).arg(folder).stderr(Stdio::null());
    Ok(mount.status().context("mount")?.success())
}
