//! What the user chose once for the whole application, kept as a small JSON file in the data folder.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use language::Language;
use rotation::DataFolder;
use serde::{Deserialize, Serialize};

use crate::error::ShellError;

/// The language of the screens: a fixed one, or the computer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) enum LanguageChoice {
    /// As the computer speaks.
    #[default]
    #[serde(rename = "system")]
    System,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// Light, dark, or as the computer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Appearance {
    /// As the computer is.
    #[default]
    System,
    /// Paper and ink.
    Light,
    /// Ink and paper.
    Dark,
}

/// The choices as they lie in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Choices {
    pub(crate) language: LanguageChoice,
    pub(crate) appearance: Appearance,
    /// The password may be seen in pictures of the screen: for somebody who helps from afar.
    pub(crate) capture_allowed: bool,
    /// Practice was ended once: it need not be proposed first any more.
    pub(crate) practised: bool,
}

impl Choices {
    /// The language that the choice comes to on this computer.
    pub(crate) fn spoken(self) -> Language {
        match self.language {
            LanguageChoice::French => Language::French,
            LanguageChoice::English => Language::English,
            LanguageChoice::System => Language::for_locale(&sys_locale::get_locale().unwrap_or_default()),
        }
    }
}

/// The choices and the file they are kept in.
pub(crate) struct Settings {
    file: PathBuf,
    choices: Mutex<Choices>,
}

impl Settings {
    /// Reads the choices from `folder`; a missing or unreadable file means the defaults, since nothing in it is
    /// worth refusing to start for.
    pub(crate) fn open(folder: &DataFolder) -> Self {
        let file = folder.settings();
        let choices = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, choices: Mutex::new(choices) }
    }

    /// The choices that hold now.
    pub(crate) fn choices(&self) -> Choices {
        *self.choices.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps `choices` for this and every later start.
    pub(crate) fn choose(&self, choices: Choices) -> Result<(), ShellError> {
        let text = serde_json::to_vec_pretty(&choices).expect("two enums and two flags always serialise");
        handover::atomic_file::write(&self.file, &text)?;
        *self.choices.lock().unwrap_or_else(PoisonError::into_inner) = choices;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_outlives_the_application_and_a_broken_file_does_not_stop_it() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(temporary.path());
        let chosen = Choices {
            language: LanguageChoice::English,
            appearance: Appearance::Dark,
            capture_allowed: true,
            practised: true,
        };
        Settings::open(&folder).choose(chosen).unwrap();
        assert_eq!(Settings::open(&folder).choices(), chosen, "the next start sees the choice");

        fs::write(folder.settings(), b"{ torn").unwrap();
        assert_eq!(Settings::open(&folder).choices(), Choices::default());
    }
}
