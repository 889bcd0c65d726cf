//! The portal's words, one data file a generation: `words/first.toml` and `words/second.toml`.

/// A words file: the built-in one, or an administrator's.
mod file;

/// One thing in the portal's words, in each language.
mod wordings;

use std::sync::OnceLock;

use serde::Deserialize;

use crate::Generation;
use crate::folded::fold;
use file::Loaded;
pub use file::{WordsError, use_words};
pub use wordings::wording;
pub(crate) use wordings::{Phrase, Wordings};

/// What both files say: where the portal lives.
#[derive(Debug, Deserialize)]
pub(crate) struct Places {
    pub(crate) pages: Pages,
    pub(crate) hosts: Hosts,
    pub(crate) signed_in: SignedIn,
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

/// What only those see who have signed in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignedIn {
    pub(crate) labels: Wordings<String>,
}

/// The words of the first generation.
#[derive(Debug, Deserialize)]
pub(crate) struct First {
    #[serde(flatten)]
    places: Places,
    pub(crate) sign_in: SignIn,
    pub(crate) session: Session,
    pub(crate) tabs: Tabs,
    pub(crate) pager: Pager,
    pub(crate) refusals: Refusals,
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
    pub(crate) way: Way,
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
    pub(crate) labels: Wordings,
    pub(crate) buttons: Wordings,
}

/// The table of the manager's structures: its columns, and the states there are.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Structures {
    pub(crate) id: Wordings,
    pub(crate) name: Wordings,
    pub(crate) created: Wordings,
    pub(crate) services: Wordings,
    pub(crate) status: Wordings,
    pub(crate) actions: Wordings,
    pub(crate) statuses: Wordings,
}

/// The page of one structure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Structure {
    pub(crate) title: Wordings,
    pub(crate) manager: Wordings,
    pub(crate) account: Wordings,
    pub(crate) expires: Wordings,
    pub(crate) none: Wordings,
    pub(crate) reset: Wordings,
    pub(crate) create: Wordings,
    pub(crate) back: Wordings,
    pub(crate) edit: Wordings,
}

/// Signing in, and how the portal says that it did not work or lasts no longer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Session {
    pub(crate) email: Wordings,
    pub(crate) password: Wordings,
    pub(crate) lapsed: Wordings,
}

/// The way to the list of structures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tabs {
    pub(crate) structures: Wordings,
}

/// Moving through the pages of a table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pager {
    pub(crate) first: Wordings,
    pub(crate) previous: Wordings,
    pub(crate) next: Wordings,
    pub(crate) last: Wordings,
    pub(crate) lines_a_page: Wordings,
    pub(crate) lines: Wordings,
}

/// How the portal refuses what it was asked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refusals {
    pub(crate) not_principal_manager: Wordings,
    pub(crate) already_done: Wordings,
}

/// The question before the reset.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirmation {
    pub(crate) title: Wordings,
    pub(crate) question: Wordings,
    pub(crate) confirm: Wordings,
}

/// The recap in sentences.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recap {
    pub(crate) title: Wordings,
    pub(crate) done: Wordings,
    pub(crate) of_structure: Wordings,
    pub(crate) password: Wordings,
    pub(crate) notified: Wordings,
    pub(crate) sentences: Wordings,
    pub(crate) buttons: Wordings,
}

/// The recap told by labels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Labels {
    pub(crate) login: Wordings,
    pub(crate) password: Wordings,
    pub(crate) structure: Wordings,
    pub(crate) name: Wordings,
    pub(crate) email: Wordings,
    pub(crate) context: Wordings,
}

/// The way to the form.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Way {
    pub(crate) labels: Wordings,
}

/// The form before « Soumettre ».
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    pub(crate) request: Wordings,
    pub(crate) reset: Wordings,
    pub(crate) others: Wordings,
    pub(crate) structure: Wordings,
    pub(crate) account: Wordings,
    pub(crate) password: Wordings,
    pub(crate) submit: Wordings,
}

/// How success is told after « Soumettre ».
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Submitted {
    pub(crate) wordings: Vec<Vec<Phrase>>,
    pub(crate) openings: Wordings,
    pub(crate) refusals: Wordings,
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
    pub(crate) instructions: Wordings,
}

/// Buttons and remarks that are no password.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Furniture {
    pub(crate) words: Wordings,
}

/// The words of the first generation.
pub(crate) fn first() -> &'static First {
    &FIRST.get_or_init(|| Loaded::built_in(FIRST_FILE)).words
}

/// The words of the second generation.
pub(crate) fn second() -> &'static Second {
    &SECOND.get_or_init(|| Loaded::built_in(SECOND_FILE)).words
}

/// Every wording of both files that is long enough to mean something by itself, folded, longer ones first.
pub(crate) fn all() -> Vec<String> {
    let texts = [
        &FIRST.get_or_init(|| Loaded::built_in(FIRST_FILE)).text,
        &SECOND.get_or_init(|| Loaded::built_in(SECOND_FILE)).text,
    ];
    let mut found = Vec::new();
    for text in texts {
        collect(&text.parse().expect("it was parsed when it was loaded"), &mut found);
    }
    found.retain(|word: &String| word.chars().count() >= SHORTEST);
    found.sort_by_key(|word| usize::MAX - word.len());
    found.dedup();
    found
}

fn collect(table: &toml::Table, found: &mut Vec<String>) {
    let mut values: Vec<&toml::Value> =
        table.iter().filter(|(name, _)| !["pages", "hosts"].contains(&name.as_str())).map(|(_, value)| value).collect();
    while let Some(value) = values.pop() {
        match value {
            toml::Value::String(words) => found.push(fold(words)),
            toml::Value::Array(inner) => values.extend(inner),
            toml::Value::Table(inner) => values.extend(inner.values()),
            _ => {}
        }
    }
}

/// Characters: « si » and « pas » are everybody's words.
const SHORTEST: usize = 4;

impl Places {
    /// Where one generation lives.
    pub(crate) fn of(generation: Generation) -> &'static Self {
        match generation {
            Generation::First => &first().places,
            Generation::Second => &second().places,
        }
    }
}

const FIRST_FILE: &str = include_str!("../words/first.toml");
const SECOND_FILE: &str = include_str!("../words/second.toml");

static FIRST: OnceLock<Loaded<First>> = OnceLock::new();
static SECOND: OnceLock<Loaded<Second>> = OnceLock::new();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_are_read_and_no_phrase_is_empty() {
        assert_eq!(first().recap.title[0].as_str().split(' ').count(), 11);
        assert_eq!(second().form.submit[0].as_str(), "soumettre");
        for phrase in first().recap.password.iter().chain(&*second().form.password).chain(&*second().furniture.words) {
            assert!(!phrase.as_str().is_empty());
        }
    }

    #[test]
    fn a_wording_that_is_stripped_off_does_not_stand_behind_one_that_it_begins_with() {
        for list in [&first().structure.edit, &first().recap.of_structure] {
            for (place, phrase) in list.iter().enumerate() {
                let hides = list[place + 1..].iter().find(|later| later.as_str().starts_with(phrase.as_str()));
                assert!(hides.is_none(), "{phrase:?} stands before {hides:?} and would hide it");
            }
        }
    }
}
