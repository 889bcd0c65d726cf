//! What this computer's administrator has laid down for all its users: newer words files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chorus_pro::{Generation, WordsError, use_words};

/// A words file that is there and is not used.
#[derive(Debug, thiserror::Error)]
#[error("{}: {why}", file.display())]
pub struct WordsFileError {
    /// Which one.
    pub file: PathBuf,
    /// Why.
    pub why: String,
}

/// Where an administrator lays things down: `/etc/trousseau`, `%ProgramData%\Trousseau`,
/// `/Library/Application Support/Trousseau`.
#[must_use]
pub fn folder_of_this_computer() -> PathBuf {
    if cfg!(windows) {
        let shared = std::env::var_os("ProgramData").unwrap_or_else(|| r"C:\ProgramData".into());
        Path::new(&shared).join("Trousseau")
    } else if cfg!(target_os = "macos") {
        PathBuf::from("/Library/Application Support/Trousseau")
    } else {
        PathBuf::from("/etc/trousseau")
    }
}

/// Takes up `words/first.toml` and `words/second.toml` in `folder`, where they are there, in place of the words that are
/// built in. To be called once, before any page is recognised. Each that is not used is in the answer.
#[must_use]
pub fn take_up_words(folder: &Path) -> Vec<WordsFileError> {
    let files = [("first.toml", Generation::First), ("second.toml", Generation::Second)];
    let taken = files.map(|(name, generation)| take_up(folder.join("words").join(name), generation));
    taken.into_iter().filter_map(Result::err).collect()
}

fn take_up(file: PathBuf, generation: Generation) -> Result<(), WordsFileError> {
    let text = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(WordsFileError { file, why: error.to_string() }),
    };
    use_words(generation, &text).map_err(|error: WordsError| WordsFileError { file, why: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_words_file_that_is_not_understood_is_named_and_one_that_is_not_there_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(take_up_words(folder.path()).is_empty());
        fs::create_dir(folder.path().join("words")).expect("a folder");
        fs::write(folder.path().join("words/second.toml"), "[form\n").expect("a file");
        let refused = take_up_words(folder.path());
        assert_eq!(refused.len(), 1);
        assert!(refused[0].file.ends_with("words/second.toml") && refused[0].why.contains("line 1"), "{}", refused[0]);
    }
}
