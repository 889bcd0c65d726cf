//! A test that cannot run on this machine says so here, and whoever runs the tests counts it: docs/tests.md.
//!
//! Rust's test runner knows no skip at run time: a test that returns has passed. So a test that lacks something writes a
//! note into the folder that [`FOLDER`] names, and `cargo xtask test` takes it off the tests that passed. Where nobody
//! counts, such a test fails. A note is written where nothing was lacking too: it tells which names can be skipped at all.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The environment variable that names the folder for the notes.
pub const FOLDER: &str = "TROUSSEAU_SKIPS";

/// What can be skipped, and whether it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// `PROGRAM::TEST`, or what a program calls a part of its work.
    pub name: String,
    /// What was lacking; `None`: it ran.
    pub skipped: Option<String>,
}

/// The means that the calling test needs, or `None` where they are lacking: the test then ends, and counts as skipped.
/// `why` names what is lacking.
///
/// # Panics
/// Where the means are lacking and nobody counts skips, and outside a test's own thread, whose name is the test's.
#[must_use = "without what it needs, a test ends here"]
pub fn needs<T>(means: Option<T>, why: &str) -> Option<T> {
    let folder = std::env::var_os(FOLDER);
    assert!(means.is_some() || folder.is_some(), "cannot run here: {why} (`cargo xtask test` counts that as skipped)");
    if let Some(folder) = folder {
        let note = Note { name: this_test(), skipped: means.is_none().then(|| why.to_owned()) };
        note.write(Path::new(&folder)).expect("the folder for the notes is there as long as the test runs");
    }
    means
}

/// A program tells of one part of its work that it ran, or why it did not. Where nobody counts skips, the program's own
/// output says it.
///
/// # Panics
/// Where the note cannot be written.
#[expect(clippy::print_stdout, reason = "where nobody reads notes, whoever started the program is told")]
pub fn tell(name: &str, skipped: Option<&str>) {
    let note = Note { name: name.to_owned(), skipped: skipped.map(str::to_owned) };
    match (std::env::var_os(FOLDER), skipped) {
        (Some(folder), _) => {
            note.write(Path::new(&folder)).expect("the folder for the notes is there as long as the program runs");
        }
        (None, Some(why)) => println!("SKIPPED   {name}: {why}"),
        (None, None) => {}
    }
}

/// All notes in `folder`, each name once, sorted: one that was skipped in one place and ran in another was skipped.
///
/// # Errors
/// Where the folder or a note cannot be read.
pub fn notes(folder: &Path) -> io::Result<Vec<Note>> {
    let mut notes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // One that is only half written has another ending.
        if path.extension().is_some_and(|ending| ending == ENDING) {
            notes.push(Note::parse(&fs::read_to_string(path)?)?);
        }
    }
    notes.sort_by(|a, b| a.name.cmp(&b.name).then(b.skipped.cmp(&a.skipped)));
    notes.dedup_by(|later, earlier| later.name == earlier.name);
    Ok(notes)
}

impl Note {
    fn parse(text: &str) -> io::Result<Self> {
        let (name, why) = text.split_once('\n').ok_or(io::ErrorKind::InvalidData)?;
        Ok(Self { name: name.to_owned(), skipped: (!why.is_empty()).then(|| why.to_owned()) })
    }

    /// Writes the note under a name that no other note has, and whole or not at all.
    fn write(&self, folder: &Path) -> io::Result<()> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let begun = folder.join(format!("{}-{number}", std::process::id()));
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let why = self.skipped.as_deref().map(one_line).unwrap_or_default();
        fs::write(&begun, format!("{}\n{why}", one_line(&self.name)))?;
        fs::rename(&begun, begun.with_extension(ENDING))
    }
}

/// `PROGRAM::TEST` of the test that runs in this thread: the test runner gives each thread its test's name.
fn this_test() -> String {
    let thread = std::thread::current();
    let test = thread.name().filter(|name| *name != "main");
    let test = test.expect("the test runner runs each test in a thread of its own");
    let program = std::env::current_exe().expect("a test program has a path");
    let program = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    // Cargo adds a hash to the name.
    let program = program.rsplit_once('-').map_or(program.as_str(), |(name, _)| name);
    format!("{program}::{test}")
}

const ENDING: &str = "note";

#[cfg(test)]
mod tests {
    use super::*;

    fn note(name: &str, skipped: Option<&str>) -> Note {
        Note { name: name.to_owned(), skipped: skipped.map(str::to_owned) }
    }

    #[test]
    fn what_is_skipped_twice_is_one_skip_and_what_ran_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        for said in [note("a::b", Some("no disk")), note("c", None), note("a::b", Some("no disk")), note("a::b", None)]
        {
            said.write(folder.path()).unwrap();
        }
        assert_eq!(notes(folder.path()).unwrap(), [note("a::b", Some("no disk")), note("c", None)]);
    }

    #[test]
    fn a_reason_of_several_lines_is_told_on_one() {
        let folder = tempfile::tempdir().unwrap();
        note("a", Some("no\n  disk")).write(folder.path()).unwrap();
        assert_eq!(notes(folder.path()).unwrap(), [note("a", Some("no disk"))]);
    }

    #[test]
    fn a_test_is_known_by_its_program_and_its_own_name() {
        assert_eq!(this_test(), "skips::tests::a_test_is_known_by_its_program_and_its_own_name");
    }
}
