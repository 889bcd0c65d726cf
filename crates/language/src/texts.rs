//! The sentences of one language, read from its Fluent files once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::{Date, DateTime};

use crate::{Arg, Language};

/// The sentences of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A refusal as a person reads it: both halves lie in one Fluent message, so that the pair cannot be split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalText {
    /// What to tell support, such as `TR-K01`.
    pub code: String,
    /// What happened.
    pub what: String,
    /// What to do now.
    pub todo: String,
}

impl Texts {
    /// The sentences of `language`.
    pub fn of(language: Language) -> &'static Self {
        static FRENCH: OnceLock<Texts> = OnceLock::new();
        static ENGLISH: OnceLock<Texts> = OnceLock::new();
        match language {
            Language::French => FRENCH.get_or_init(|| Self::read(language)),
            Language::English => ENGLISH.get_or_init(|| Self::read(language)),
        }
    }

    /// The language that these sentences are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence `id`, which takes nothing in.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence `id` with its values. An unknown id is shown as itself: the tests of this crate and of the
    /// shell hold every id that is used against the files.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.format(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// The refusal `id`: the message, and its attributes `todo` and `code`.
    pub fn refusal(&self, id: &str, args: &[(&str, Arg)]) -> RefusalText {
        let part = |attribute| self.format(id, Some(attribute), args).unwrap_or_default();
        RefusalText { code: part("code"), what: self.say_with(id, args), todo: part("todo") }
    }

    /// A day as it is written in a letter: `22 janvier 2028`, `22 January 2028`.
    pub fn date(&self, date: Date) -> String {
        let month = self.say(&format!("month-{}", date.month()));
        let day = i64::from(date.day());
        self.say_with("date", &[("day", day.into()), ("month", month.into()), ("year", date.year().to_string().into())])
    }

    /// A day and a time of day: `22 janvier 2028 à 14:07`.
    pub fn date_time(&self, at: DateTime) -> String {
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        self.say_with("date-time", &[("date", self.date(at.date()).into()), ("time", time.into())])
    }

    /// The static sentences of the interface, by id. A value that the screen puts in stands as `{name}`.
    pub fn screens(&self) -> BTreeMap<String, String> {
        crate::texts::ids(screens_file(self.language))
            .into_iter()
            .map(|(id, names)| {
                let args: Vec<_> = names.iter().map(|name| (name.as_str(), Arg::from(format!("{{{name}}}")))).collect();
                let text = self.say_with(&id, &args);
                (id, text)
            })
            .collect()
    }

    fn read(language: Language) -> Self {
        let locale = language.code().parse().expect("a two-letter code is a language identifier");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Fluent would wrap each value in direction marks, which a copied login would carry along.
        bundle.set_use_isolating(false);
        for file in files(language) {
            let resource =
                FluentResource::try_new(file.to_owned()).expect("the built-in files parse: a test reads them all");
            bundle.add_resource(resource).expect("no id is used twice: a test reads them all");
        }
        Self { language, bundle }
    }

    fn format(&self, id: &str, attribute: Option<&str>, args: &[(&str, Arg)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set((*name).to_owned(), arg);
        }
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

/// The ids of a file's messages, each with the names of the values that it takes in.
pub(crate) fn ids(file: &str) -> BTreeMap<String, Vec<String>> {
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

    fn names(pattern: &Pattern<&str>) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
            if let InlineExpression::VariableReference { id } = inline {
                found.push(id.name.to_owned());
            }
            if let Expression::Select { variants, .. } = expression {
                found.extend(variants.iter().flat_map(|variant| names(&variant.value)));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    let resource = fluent_syntax::parser::parse(file).expect("the built-in files parse: a test reads them all");
    let mut ids = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            ids.insert(message.id.name.to_owned(), names(value));
        }
        for attribute in &message.attributes {
            ids.insert(format!("{}.{}", message.id.name, attribute.id.name), names(&attribute.value));
        }
    }
    ids
}

fn screens_file(language: Language) -> &'static str {
    match language {
        Language::French => include_str!("../fr/screens.ftl"),
        Language::English => include_str!("../en/screens.ftl"),
    }
}

fn files(language: Language) -> [&'static str; 4] {
    let [exports, refusals, sentences] = match language {
        Language::French => {
            [include_str!("../fr/exports.ftl"), include_str!("../fr/refusals.ftl"), include_str!("../fr/sentences.ftl")]
        }
        Language::English => {
            [include_str!("../en/exports.ftl"), include_str!("../en/refusals.ftl"), include_str!("../en/sentences.ftl")]
        }
    };
    [screens_file(language), exports, refusals, sentences]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things_with_the_same_values() {
        let [french, english] = Language::ALL.map(files);
        for (french, english) in french.iter().zip(english) {
            assert_eq!(ids(french), ids(english), "an id or a value is missing in one language");
        }
    }

    #[test]
    fn every_refusal_says_what_happened_and_what_to_do_under_a_code_of_its_own() {
        let ids = ids(files(Language::French)[2]);
        let mut codes = BTreeMap::new();
        for id in ids.keys().filter(|id| !id.contains('.')) {
            for language in Language::ALL {
                let text = Texts::of(language).refusal(id, &[]);
                assert!(!text.todo.is_empty(), "{id} does not say what to do in {}", language.code());
                assert!(text.code.starts_with("TR-"), "{id} has no code in {}", language.code());
                if let Some(other) = codes.insert((language.code(), text.code.clone()), id) {
                    assert_eq!(other, id, "{} stands for two refusals", text.code);
                }
            }
        }
        assert!(!codes.is_empty(), "there are refusals to look at");
    }

    /// A « or a ? alone at the end or the beginning of a line is how a careless French page looks.
    #[test]
    fn in_french_no_line_breaks_before_a_sign_that_belongs_to_its_word() {
        for file in files(Language::French) {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let text = line.split_once(" = ").map_or(line.trim_start(), |(_, text)| text);
                for broken in [" »", "« ", " :", " ;", " ?", " !"] {
                    assert!(!text.contains(broken), "{broken:?} in {line}");
                }
            }
        }
    }

    #[test]
    fn the_interface_gets_sentences_with_places_for_its_values_and_never_a_choice() {
        for language in Language::ALL {
            assert!(!screens_file(language).contains("->"), "a sentence that chooses is made by Rust");
        }
    }

    #[test]
    fn a_date_is_written_as_in_a_letter() {
        let date = jiff::civil::date(2028, 1, 22);
        assert_eq!(Texts::of(Language::French).date(date), "22 janvier 2028");
        assert_eq!(Texts::of(Language::English).date(date), "22 January 2028");
        assert_eq!(Texts::of(Language::French).date_time(date.at(14, 7, 0, 0)), "22 janvier 2028 à 14:07");
        assert_eq!(Texts::of(Language::French).date(jiff::civil::date(2026, 12, 1)), "1er décembre 2026");
    }
}
