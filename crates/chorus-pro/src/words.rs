//! The portal's words, one data file a generation: `words/first.toml` and `words/second.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::Generation;
use crate::folded::fold;

/// Words of the portal, folded: ready to be looked for in a folded page.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(crate) struct Phrase(String);

impl From<String> for Phrase {
    fn from(words: String) -> Self {
        Self(fold(&words))
    }
}

impl Phrase {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// What both files say: where the portal lives.
#[derive(Debug, Deserialize)]
pub(crate) struct Places {
    pub(crate) pages: Pages,
    pub(crate) hosts: Hosts,
}

/// The page to begin a reset at, for each environment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pages {
    pub(crate) production: String,
    pub(crate) qualification: String,
}

/// Where a window of ours may go, and where it may be read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hosts {
    pub(crate) visited: Vec<String>,
    pub(crate) read: Vec<String>,
}

/// The words of the first generation.
#[derive(Debug, Deserialize)]
pub(crate) struct First {
    #[serde(flatten)]
    places: Places,
    pub(crate) sign_in: SignIn,
    pub(crate) structures: Structures,
    pub(crate) structure: Structure,
    pub(crate) confirmation: Confirmation,
    pub(crate) recap: Recap,
    pub(crate) labels: Labels,
}

/// The words of the second generation.
#[derive(Debug, Deserialize)]
pub(crate) struct Second {
    #[serde(flatten)]
    places: Places,
    pub(crate) sign_in: SignIn,
    pub(crate) form: Form,
    pub(crate) submitted: Submitted,
    pub(crate) export: Export,
    pub(crate) help: Help,
    pub(crate) furniture: Furniture,
}

/// The page where people sign in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    pub(crate) labels: Vec<Phrase>,
    pub(crate) buttons: Vec<Phrase>,
}

/// The table of the manager's structures: its columns, and the states there are.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Structures {
    pub(crate) id: Phrase,
    pub(crate) name: Phrase,
    pub(crate) created: Phrase,
    pub(crate) services: Phrase,
    pub(crate) status: Phrase,
    pub(crate) actions: Phrase,
    pub(crate) statuses: Vec<Phrase>,
}

/// The page of one structure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Structure {
    pub(crate) title: Phrase,
    pub(crate) manager: Phrase,
    pub(crate) account: Phrase,
    pub(crate) expires: Phrase,
    pub(crate) reset: Phrase,
}

/// The question before the reset.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirmation {
    pub(crate) title: Phrase,
    pub(crate) question: Phrase,
    pub(crate) confirm: Phrase,
}

/// The recap in sentences.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recap {
    pub(crate) title: Phrase,
    pub(crate) done: Vec<Phrase>,
    pub(crate) of_structure: Phrase,
    pub(crate) password: Vec<Phrase>,
    pub(crate) notified: Vec<Phrase>,
    pub(crate) sentences: Vec<Phrase>,
    pub(crate) buttons: Vec<Phrase>,
}

/// The recap told by labels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Labels {
    pub(crate) login: Vec<Phrase>,
    pub(crate) password: Vec<Phrase>,
    pub(crate) structure: Vec<Phrase>,
    pub(crate) name: Vec<Phrase>,
    pub(crate) email: Vec<Phrase>,
    pub(crate) context: Vec<Phrase>,
}

/// The form before « Soumettre ».
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    pub(crate) request: Phrase,
    pub(crate) reset: Vec<Phrase>,
    pub(crate) others: Vec<Phrase>,
    pub(crate) structure: Vec<Phrase>,
    pub(crate) account: Vec<Phrase>,
    pub(crate) password: Vec<Phrase>,
    pub(crate) submit: Phrase,
}

/// How success is told after « Soumettre ».
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Submitted {
    pub(crate) wordings: Vec<Vec<Phrase>>,
    pub(crate) openings: Vec<Phrase>,
    pub(crate) refusals: Vec<Phrase>,
}

/// The keys of the text export.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Export {
    pub(crate) name: Vec<Phrase>,
    pub(crate) structure: Vec<Phrase>,
    pub(crate) login: Vec<Phrase>,
    pub(crate) password: Vec<Phrase>,
    pub(crate) email: Vec<Phrase>,
}

/// How pages about the procedure speak.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Help {
    pub(crate) instructions: Vec<Phrase>,
}

/// Buttons and remarks that are no password.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Furniture {
    pub(crate) words: Vec<Phrase>,
}

/// The words of the first generation.
pub(crate) fn first() -> &'static First {
    &FIRST
}

/// The words of the second generation.
pub(crate) fn second() -> &'static Second {
    &SECOND
}

impl Places {
    /// Where one generation lives.
    pub(crate) fn of(generation: Generation) -> &'static Self {
        match generation {
            Generation::First => &FIRST.places,
            Generation::Second => &SECOND.places,
        }
    }
}

static FIRST: LazyLock<First> = LazyLock::new(|| {
    toml::from_str(include_str!("../words/first.toml")).expect("the file is part of the program, and a test reads it")
});
static SECOND: LazyLock<Second> = LazyLock::new(|| {
    toml::from_str(include_str!("../words/second.toml")).expect("the file is part of the program, and a test reads it")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_are_read_and_no_phrase_is_empty() {
        assert_eq!(first().recap.title.as_str().split(' ').count(), 11);
        assert_eq!(second().form.submit.as_str(), "soumettre");
        for phrase in first().recap.password.iter().chain(&second().form.password).chain(&second().furniture.words) {
            assert!(!phrase.as_str().is_empty());
        }
    }

    #[test]
    fn longer_wordings_stand_before_those_they_begin_with() {
        let (first, second) = (first(), second());
        let lists = [
            &first.recap.password,
            &first.labels.login,
            &first.labels.password,
            &first.labels.structure,
            &first.labels.email,
            &first.sign_in.labels,
            &second.sign_in.labels,
            &second.form.password,
            &second.form.account,
        ];
        for list in lists {
            for (place, phrase) in list.iter().enumerate() {
                let hides = list[place + 1..].iter().find(|later| later.as_str().starts_with(phrase.as_str()));
                assert!(hides.is_none(), "{phrase:?} stands before {hides:?} and would hide it");
            }
        }
    }
}
