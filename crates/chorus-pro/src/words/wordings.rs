//! One thing in the portal's words, in each language.

use std::ops::Deref;
use std::sync::OnceLock;

use serde::Deserialize;

use super::{FIRST_FILE, SECOND_FILE};
use crate::folded::fold;
use crate::{Generation, Language};

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

/// How the portal words one thing: in French, then in English. Both are looked for on every page.
#[derive(Debug, Deserialize)]
#[serde(from = "ByLanguage<T>")]
pub(crate) struct Wordings<T = Phrase>(Vec<T>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ByLanguage<T> {
    fr: Vec<T>,
    #[serde(default = "Vec::new")]
    en: Vec<T>,
}

impl<T> From<ByLanguage<T>> for Wordings<T> {
    fn from(wordings: ByLanguage<T>) -> Self {
        let ByLanguage { mut fr, en } = wordings;
        fr.extend(en);
        Self(fr)
    }
}

impl<T> Deref for Wordings<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

/// How the built-in words file of a generation has `name`, such as `recap.title`, in a language: the first wording that stands
/// there. `None` where nothing does.
#[must_use]
pub fn wording(generation: Generation, language: Language, name: &str) -> Option<&'static str> {
    let table = match generation {
        Generation::First => FIRST_TABLE.get_or_init(|| built_in_table(FIRST_FILE)),
        Generation::Second => SECOND_TABLE.get_or_init(|| built_in_table(SECOND_FILE)),
    };
    let (section, name) = name.split_once('.')?;
    table.get(section)?.get(name)?.get(language.code())?.get(0)?.as_str()
}

fn built_in_table(text: &str) -> toml::Table {
    text.parse().expect("the file is part of the program, and a test reads it")
}

static FIRST_TABLE: OnceLock<toml::Table> = OnceLock::new();
static SECOND_TABLE: OnceLock<toml::Table> = OnceLock::new();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_said_in_french_is_said_in_english_too() {
        for (generation, text) in [(Generation::First, FIRST_FILE), (Generation::Second, SECOND_FILE)] {
            let mut said = 0;
            for (section, names) in &built_in_table(text) {
                let names = names.as_table().into_iter().flatten().filter(|(_, value)| value.is_table());
                for (name, _) in names {
                    let name = format!("{section}.{name}");
                    let in_both =
                        [Language::French, Language::English].map(|language| wording(generation, language, &name));
                    assert!(in_both.iter().all(Option::is_some), "{generation:?}: {name}: {in_both:?}");
                    said += 1;
                }
            }
            assert!(said > 12, "{generation:?}: {said}");
        }
        assert_eq!(wording(Generation::First, Language::English, "recap.nothing"), None);
    }
}
