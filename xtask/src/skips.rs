//! What did not run: read from the notes that tests leave (`tests/skips`), counted, and held against `tests/allowed-skips`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};

use crate::build;

/// Something that did not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// What it is called in its part.
    pub name: String,
    /// What this machine lacks for it.
    pub why: String,
}

/// What can be skipped in a part of the test.
#[derive(Clone, Debug, Default)]
pub struct Skippable {
    /// What was skipped.
    pub skipped: Vec<Skip>,
    /// What could have been, and ran.
    pub ran: Vec<String>,
}

impl Skippable {
    /// One thing, which ran or was skipped.
    pub fn one(name: &str, skipped: Option<String>) -> Self {
        let mut all = Self::default();
        all.add(skips::Note { name: name.to_owned(), skipped });
        all
    }

    fn add(&mut self, note: skips::Note) {
        match note.skipped {
            Some(why) => self.skipped.push(Skip { name: note.name, why }),
            None => self.ran.push(note.name),
        }
    }
}

/// A folder for the notes of one command.
pub struct Notes(PathBuf);

impl Notes {
    /// Makes the folder, and names it to the command.
    pub fn of(command: &mut Command) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let target = std::path::absolute(build::target())?;
        let folder = target.join("skips").join(format!("{}-{number}", std::process::id()));
        // What another process of this number left would be taken for this command's.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        command.env(skips::FOLDER, &folder);
        Ok(Self(folder))
    }

    /// Reads the notes that the command left, and deletes the folder.
    pub fn read(self) -> Result<Skippable> {
        let mut all = Skippable::default();
        skips::notes(&self.0).with_context(|| self.0.display().to_string())?.into_iter().for_each(|note| all.add(note));
        fs::remove_dir_all(&self.0)?;
        Ok(all)
    }
}

/// The skips that a CI machine may have: `PART: NAME: reason` on each line of a file.
#[derive(Debug, Default)]
pub struct Allowed {
    lines: Vec<(usize, String)>,
}

impl Allowed {
    /// Reads `tests/allowed-skips`.
    pub fn read() -> Result<Self> {
        Self::parse(&fs::read_to_string(build::root().join(FILE)).context(FILE)?)
    }

    /// Reads the lines of a file; `#` begins a comment.
    pub fn parse(text: &str) -> Result<Self> {
        let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line.trim().to_owned()));
        let lines: Vec<_> = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).collect();
        for (number, line) in &lines {
            let has_three_parts = line.split(": ").filter(|part| !part.trim().is_empty()).count() >= 3;
            ensure!(has_three_parts, "{FILE}:{number}: not of the form `PART: NAME: reason`: {line}");
        }
        Ok(Self { lines })
    }

    /// The reason for which `name` may be skipped in `part`; `None` where no line names it.
    pub fn reason(&self, part: &str, name: &str) -> Option<&str> {
        self.lines.iter().find_map(|(_, line)| reason(line, part, name))
    }

    /// The lines about `part` that name nothing in it that can be skipped.
    pub fn stale(&self, part: &str, skippable: &Skippable) -> Vec<String> {
        let about_part = |line: &&(usize, String)| line.1.strip_prefix(part).is_some_and(|rest| rest.starts_with(": "));
        let names = || skippable.ran.iter().chain(skippable.skipped.iter().map(|skip| &skip.name));
        let is_stale = |line: &&(usize, String)| !names().any(|name| reason(&line.1, part, name).is_some());
        let lines = self.lines.iter().filter(about_part).filter(is_stale);
        lines.map(|(number, line)| format!("{FILE}:{number}: nothing of this name can be skipped: {line}")).collect()
    }
}

fn reason<'l>(line: &'l str, part: &str, name: &str) -> Option<&'l str> {
    line.strip_prefix(part)?.strip_prefix(": ")?.strip_prefix(name)?.strip_prefix(": ")
}

/// A chore that may skip a part of its work: prints what it skipped, and says whether the chore went well, which under CI
/// takes that nothing was skipped but what is allowed.
pub fn is_well(part: &str, mut command: Command) -> Result<bool> {
    let allowed = Allowed::read()?;
    let notes = Notes::of(&mut command)?;
    let succeeded = command.status()?.success();
    let skipped = notes.read()?.skipped;
    let mut is_allowed = true;
    for Skip { name, why } in &skipped {
        println!("SKIPPED   {part}: {name}: {why}");
        is_allowed &= !build::ci() || allowed.reason(part, name).is_some();
    }
    Ok(succeeded && is_allowed)
}

/// Where the skips stand that a CI machine may have.
pub const FILE: &str = "tests/allowed-skips";

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "\
# What may be skipped where CI=true.

crashes: window: the disk is full: the runner may not mount
windows: all: no sources
";

    #[test]
    fn a_name_with_a_colon_in_it_has_its_reason_and_another_name_none() {
        let allowed = Allowed::parse(LINES).unwrap();
        assert_eq!(allowed.reason("crashes", "window: the disk is full"), Some("the runner may not mount"));
        assert_eq!(allowed.reason("crashes", "the disk is full"), None);
        assert_eq!(allowed.reason("leaks", "window: the disk is full"), None, "another part's");
    }

    #[test]
    fn a_line_that_names_nothing_is_stale_and_those_of_other_parts_are_left() {
        let allowed = Allowed::parse(LINES).unwrap();
        let there = Skippable::one("window: the disk is full", None);
        assert!(allowed.stale("crashes", &there).is_empty(), "it can be skipped, though it ran here");
        let stale = allowed.stale("crashes", &Skippable::one("the disk is cut", None));
        assert_eq!(stale.len(), 1);
        assert!(stale[0].starts_with("tests/allowed-skips:3: "), "{stale:?}");
    }

    #[test]
    fn a_line_without_a_reason_is_refused() {
        for line in ["windows", "windows: all", "windows: all: "] {
            assert!(Allowed::parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn the_file_of_this_project_can_be_read() {
        assert!(Allowed::read().is_ok());
    }

    #[test]
    fn the_notes_of_a_command_are_read_and_their_folder_is_gone() {
        let mut command = Command::new("sh");
        let notes = Notes::of(&mut command).unwrap();
        let folder = notes.0.clone();
        let script =
            format!("printf 'a disk\\nno room' > \"${0}/1.note\"; printf 'b\\n' > \"${0}/2.note\"", skips::FOLDER);
        assert!(command.args(["-c", &script]).status().unwrap().success());
        let read = notes.read().unwrap();
        assert_eq!(read.skipped, [Skip { name: "a disk".to_owned(), why: "no room".to_owned() }]);
        assert_eq!(read.ran, ["b"]);
        assert!(!folder.exists());
    }
}
