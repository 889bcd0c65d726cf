//! Puts bytes on disk whole or not at all, readable by their owner alone, and reads them once more.
//!
//! A temporary file beside the target is written, synced and renamed over it, so that a cut current leaves the old
//! file or the new one, never half of either; then the folder is synced, so that the name is on disk too. A failure
//! leaves no temporary file behind.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use crate::HandoverError;

/// Writes `bytes` to `path`, in place of what is there, and compares what the disk then gives back.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), HandoverError> {
    write_pausing(path, bytes, &mut thread::sleep)
}

fn write_pausing(path: &Path, bytes: &[u8], pause: &mut dyn FnMut(Duration)) -> Result<(), HandoverError> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    };
    if !folder.is_dir() {
        return Err(HandoverError::FolderMissing { folder: folder.to_owned() });
    }
    let refuse = |source| refusal(folder, source);
    let reached = long_form(folder);
    let target = path.file_name().map_or_else(|| path.to_owned(), |name| reached.join(name));
    // On Unix such a file is made with mode 0600.
    let mut file = tempfile::Builder::new().prefix(".trousseau-").tempfile_in(&reached).map_err(refuse)?;
    file.write_all(bytes).map_err(refuse)?;
    file.as_file().sync_all().map_err(refuse)?;
    rename(file, &target, pause).map_err(|source| {
        let taken = path.is_file();
        if taken { HandoverError::FileInUse { file: path.to_owned(), source } } else { refuse(source) }
    })?;
    sync_folder(folder).map_err(refuse)?;
    let read = Zeroizing::new(patiently(tries(&target), pause, || fs::read(&target)).map_err(refuse)?);
    if read.as_slice() == bytes { Ok(()) } else { Err(HandoverError::DiskReadsOtherwise { file: path.to_owned() }) }
}

/// Windows takes a path of more than 260 characters in its long form alone. Some drives that are made by programs have
/// none: then the path as it is.
fn long_form(folder: &Path) -> PathBuf {
    let long = if cfg!(windows) { fs::canonicalize(folder).ok() } else { None };
    long.unwrap_or_else(|| folder.to_owned())
}

fn rename(file: NamedTempFile, path: &Path, pause: &mut dyn FnMut(Duration)) -> io::Result<()> {
    let mut held = Some(file);
    patiently(tries(path), pause, || {
        let file = held.take().expect("each refusal gives the file back");
        file.persist(path).map(drop).map_err(|refused| {
            held = Some(refused.file);
            refused.error
        })
    })
}

/// On Windows a virus scanner or an indexer often holds a fresh file for a moment; a folder of that name stays one.
fn tries(path: &Path) -> u32 {
    if cfg!(windows) && !path.is_dir() { 10 } else { 1 }
}

/// Tries again after 10 ms, then after twice as long, and so on: ten tries take five seconds.
fn patiently<T>(
    tries: u32,
    pause: &mut dyn FnMut(Duration),
    mut attempt: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    for again in 1..tries {
        if let Ok(done) = attempt() {
            return Ok(done);
        }
        pause(Duration::from_millis(5 << again));
    }
    attempt()
}

/// Windows has no such thing. Some network drives refuse it, and a folder that may be written but not listed cannot be
/// opened for it; the file itself is synced by then.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    let tolerated = [ErrorKind::InvalidInput, ErrorKind::PermissionDenied, ErrorKind::Unsupported];
    match synced {
        Err(error) if tolerated.contains(&error.kind()) => Ok(()),
        result => result,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds of an io::Error are without end")]
fn refusal(folder: &Path, source: io::Error) -> HandoverError {
    let folder: PathBuf = folder.to_owned();
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => HandoverError::DiskFull { folder },
        ErrorKind::NotFound => HandoverError::FolderMissing { folder },
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            HandoverError::FolderNotWritable { folder, source }
        }
        _ => HandoverError::WriteFailed { folder, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(windows)]
    mod held_open;

    fn names_in(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_new_file_lies_there_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Chorus Pro – Valserine.pdf");
        write(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names_in(folder.path()).len(), 1, "no temporary file stays beside it");
    }

    #[test]
    fn an_old_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, b"an older and longer text").unwrap();
        write(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names_in(folder.path()).len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read_it_even_where_the_old_one_was_open_to_all() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, b"old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        write(&path, b"new").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_path_longer_than_windows_likes_and_with_accents_takes_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("Clés de la régie – été".repeat(6)).join("Émargements signés ".repeat(7).trim());
        fs::create_dir_all(&deep).unwrap();
        let path = deep.join("Chorus Pro – Œuvres sociales.pdf");
        assert!(path.as_os_str().len() > 300);
        write(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        write(&path, b"newer").unwrap();
        assert_eq!((fs::read(&path).unwrap().as_slice(), names_in(&deep).len()), (b"newer".as_slice(), 1));
    }

    #[test]
    fn a_name_without_a_folder_is_a_file_right_here() {
        let name = format!("atomic-file-{}.csv", std::process::id());
        write(Path::new(&name), b"new").unwrap();
        let read = fs::read(&name);
        fs::remove_file(&name).unwrap();
        assert_eq!(read.unwrap(), b"new");
    }

    #[test]
    fn a_folder_that_is_gone_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("stick");
        let refused = write(&gone.join("a.pdf"), b"new").unwrap_err();
        assert!(matches!(&refused, HandoverError::FolderMissing { folder } if *folder == gone), "{refused:?}");
        assert!(refused.args().iter().any(|(name, _)| *name == "folder"));
    }

    #[test]
    fn a_write_that_fails_at_the_last_step_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), b"x").unwrap();
        assert!(write(&path, b"new").is_err(), "a folder is not replaced by a file");
        assert_eq!(names_in(folder.path()), ["taken"]);
        assert!(path.join("inside").exists());
    }

    #[test]
    fn what_the_system_says_becomes_what_the_user_can_do() {
        let folder = Path::new("/media/stick");
        let id = |kind: ErrorKind| refusal(folder, io::Error::from(kind)).id();
        assert_eq!(id(ErrorKind::StorageFull), "handover-disk-full");
        assert_eq!(id(ErrorKind::QuotaExceeded), "handover-disk-full");
        assert_eq!(id(ErrorKind::PermissionDenied), "handover-folder-not-writable");
        assert_eq!(id(ErrorKind::ReadOnlyFilesystem), "handover-folder-not-writable");
        assert_eq!(id(ErrorKind::NotFound), "handover-folder-missing");
        assert_eq!(id(ErrorKind::TimedOut), "handover-write-failed");
    }
}
