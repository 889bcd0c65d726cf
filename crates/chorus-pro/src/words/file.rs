//! A words file: the one that is built in, or one that an administrator has laid down in its place.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use super::{FIRST, FIRST_FILE, First, Places, SECOND, SECOND_FILE, Second, collect};
use crate::Generation;

/// Takes another words file in place of the one that is built in. It has the same form (`words/first.toml`,
/// `words/second.toml`); its hosts can only be fewer. To be called before any page is recognised.
///
/// # Errors
/// [`WordsError`]; then the built-in file goes on being used.
pub fn use_words(generation: Generation, text: &str) -> Result<(), WordsError> {
    match generation {
        Generation::First => {
            let loaded = Loaded::<First>::parse(text, &first_built_in().places)?;
            FIRST.set(loaded).map_err(|_| WordsError::TooLate)
        }
        Generation::Second => {
            let loaded = Loaded::<Second>::parse(text, &second_built_in().places)?;
            SECOND.set(loaded).map_err(|_| WordsError::TooLate)
        }
    }
}

/// Why a words file is not used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// It does not have the form of a words file.
    #[error("{why}")]
    NotUnderstood {
        /// Where and why, as the parser tells it: line, column, and what is missing or unknown.
        why: String,
    },
    /// A list in it holds a word that is empty.
    #[error("an empty word")]
    EmptyWord,
    /// It lets the portal window go to, or be read on, a host that the built-in file does not name.
    #[error("{host} is not one of the hosts that Trousseau knows: a words file can only take hosts away")]
    HostAdded {
        /// The host.
        host: String,
    },
    /// Its page to begin at is not an https address on one of its own hosts.
    #[error("{page} is no https address on a host that may be read")]
    PageElsewhere {
        /// The address.
        page: String,
    },
    /// A page was recognised already.
    #[error("the words are in use already")]
    TooLate,
}

/// A file, parsed, and its text.
#[derive(Debug)]
pub(super) struct Loaded<T> {
    pub(super) words: T,
    pub(super) text: Cow<'static, str>,
}

impl<T: DeserializeOwned + AsRef<Places>> Loaded<T> {
    pub(super) fn built_in(text: &'static str) -> Self {
        let words = toml::from_str(text).expect("the file is part of the program, and a test reads it");
        Self { words, text: Cow::Borrowed(text) }
    }

    fn parse(text: &str, known: &Places) -> Result<Self, WordsError> {
        let words: T = toml::from_str(text).map_err(|error| WordsError::NotUnderstood { why: error.to_string() })?;
        words.as_ref().is_within(known)?;
        let table: toml::Table =
            text.parse().map_err(|error: toml::de::Error| WordsError::NotUnderstood { why: error.to_string() })?;
        let mut all = Vec::new();
        collect(&table, &mut all);
        if all.iter().any(|word| word.trim().is_empty()) {
            return Err(WordsError::EmptyWord);
        }
        Ok(Self { words, text: Cow::Owned(text.to_owned()) })
    }
}

fn first_built_in() -> First {
    Loaded::built_in(FIRST_FILE).words
}

fn second_built_in() -> Second {
    Loaded::built_in(SECOND_FILE).words
}

impl AsRef<Places> for First {
    fn as_ref(&self) -> &Places {
        &self.places
    }
}

impl AsRef<Places> for Second {
    fn as_ref(&self) -> &Places {
        &self.places
    }
}

impl Places {
    /// Whether it names no host that `known` does not, and begins on one of its own.
    fn is_within(&self, known: &Self) -> Result<(), WordsError> {
        let added = |own: &[String], known: &[String]| own.iter().find(|host| !known.contains(host)).cloned();
        let host =
            added(&self.hosts.visited, &known.hosts.visited).or_else(|| added(&self.hosts.read, &known.hosts.read));
        if let Some(host) = host {
            return Err(WordsError::HostAdded { host });
        }
        for page in [&self.pages.production, &self.pages.qualification] {
            let host = page.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
            if !self.hosts.read.iter().any(|known| known == host) {
                return Err(WordsError::PageElsewhere { page: page.clone() });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of a file that differs from the built-in one of the first generation.
    fn with(was: &str, is: &str) -> Result<(), WordsError> {
        let text = FIRST_FILE.replacen(was, is, 1);
        assert_ne!(text, FIRST_FILE, "{was} stands in the file");
        Loaded::<First>::parse(&text, &first_built_in().places).map(drop)
    }

    #[test]
    fn a_file_of_other_words_and_fewer_hosts_is_taken() {
        assert_eq!(with("confirm.fr = [\"Confirmer\"]", "confirm.fr = [\"Valider\"]"), Ok(()));
        assert_eq!(with("\"qualif.chorus-pro.gouv.fr\", ", ""), Ok(()));
    }

    #[test]
    fn a_file_that_leads_elsewhere_is_refused() {
        let host = |host: &str| WordsError::HostAdded { host: host.to_owned() };
        assert_eq!(
            with("visited = [\"gouv.fr\"]", "visited = [\"gouv.fr\", \"evil.example\"]"),
            Err(host("evil.example"))
        );
        assert_eq!(with("read = [", "read = [\"evil.gouv.fr\", "), Err(host("evil.gouv.fr")));
        let page = with("https://chorus-pro.gouv.fr/\"", "http://chorus-pro.gouv.fr/\"").unwrap_err();
        assert_eq!(page, WordsError::PageElsewhere { page: "http://chorus-pro.gouv.fr/".to_owned() });
    }

    #[test]
    fn a_file_that_is_not_understood_is_refused_with_the_line() {
        let why = |was, is| match with(was, is) {
            Err(WordsError::NotUnderstood { why }) => why,
            other => panic!("{other:?}"),
        };
        assert!(
            why("confirm.fr = [\"Confirmer\"]", "confirme.fr = [\"Confirmer\"]").contains("confirm"),
            "an unknown name"
        );
        assert!(why("[tabs]", "[tabs").contains("line"), "no TOML");
        assert_eq!(with("statuses.fr = [\"ACTIF\"", "statuses.fr = [\"\""), Err(WordsError::EmptyWord));
    }
}
