//! On Windows a file that another program holds open is not replaced: for a moment that is waited out, for longer it is
//! said.

use std::io::{Read, Write};
use std::os::windows::process::CommandExt;
use std::process::{Child, Command, Stdio};

use super::super::*;

/// Another program that has the file open until it is let go.
struct OtherProgram {
    child: Child,
}

impl OtherProgram {
    fn holds(path: &Path) -> Self {
        // What it would say of a failure goes to the file; it asks for a line, and has the file open by then.
        let line = format!("/d /c set /p line=held 2>>\"{}\"", path.display());
        let mut child = Command::new("cmd").raw_arg(line).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = [0; 4];
        child.stdout.as_mut().unwrap().read_exact(&mut said).unwrap();
        assert_eq!(&said, b"held");
        Self { child }
    }

    fn lets_go(&mut self) {
        self.child.stdin.take().unwrap().write_all(b"\r\n").unwrap();
        self.child.wait().unwrap();
    }
}

fn old_file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::Builder::new().prefix("Mes clés ").tempdir().unwrap();
    let path = folder.path().join("été 2026.csv");
    fs::write(&path, b"old").unwrap();
    (folder, path)
}

#[test]
fn a_file_that_is_held_for_a_moment_is_replaced_after_it() {
    let (folder, path) = old_file();
    let mut scanner = OtherProgram::holds(&path);
    let mut pauses = Vec::new();
    write_pausing(&path, b"new", &mut |pause| {
        pauses.push(pause.as_millis());
        if pauses.len() == 3 {
            scanner.lets_go();
        }
    })
    .unwrap();
    assert_eq!(pauses, [10, 20, 40], "tried again while it was held, and not once it was free");
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays beside it");
}

#[test]
fn a_file_that_stays_held_is_called_in_use_and_left_as_it_was() {
    let (folder, path) = old_file();
    let mut spreadsheet = OtherProgram::holds(&path);
    let mut waited = Duration::ZERO;
    let refused = write_pausing(&path, b"new", &mut |pause| waited += pause).unwrap_err();
    spreadsheet.lets_go();
    assert!(matches!(&refused, HandoverError::FileInUse { file, .. } if *file == path), "{refused:?}");
    assert_eq!(waited, Duration::from_millis(5110), "long enough for a scanner, short enough for a person");
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays beside it");
}

#[test]
fn a_file_that_is_free_is_replaced_at_once() {
    let (_folder, path) = old_file();
    write_pausing(&path, b"new", &mut |_| panic!("nothing is waited for")).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
}
