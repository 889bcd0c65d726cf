//! What the portal says, in the language that it was opened in.
//!
//! The portal's own words come from the words files that its pages are recognised by. What only the practice portal says
//! stands where it is said, in French; `templates/english.toml` has the English for it.

use std::collections::HashMap;
use std::sync::OnceLock;

use chorus_pro::{Generation, Language, wording};

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub(super) language: Language,
}

impl Words {
    /// The first generation's words of this name, as `words/first.toml` has them.
    pub(super) fn first(self, name: &'static str) -> &'static str {
        wording(Generation::First, self.language, name).unwrap_or(name)
    }

    /// The second generation's words of this name.
    pub(super) fn second(self, name: &'static str) -> &'static str {
        wording(Generation::Second, self.language, name).unwrap_or(name)
    }

    /// A sentence of the practice portal's own. What has no English stays French.
    pub(super) fn own(self, french: &str) -> &str {
        match self.language {
            Language::French => french,
            Language::English => english().get(french).map_or(french, String::as_str),
        }
    }

    /// What a label ends with.
    pub(super) fn colon(self) -> &'static str {
        match self.language {
            Language::French => " :",
            Language::English => ":",
        }
    }
}

fn english() -> &'static HashMap<String, String> {
    static ENGLISH: OnceLock<HashMap<String, String>> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        toml::from_str(include_str!("../../templates/english.toml"))
            .expect("the file is part of the program, and a test reads it")
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    fn files_below(folder: &str) -> Vec<PathBuf> {
        let mut files = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
        let mut seen = Vec::new();
        while let Some(path) = files.pop() {
            if path.is_dir() {
                files.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            } else {
                seen.push(path);
            }
        }
        seen
    }

    #[test]
    fn every_sentence_has_its_english_and_every_english_one_is_said() {
        let mut said = BTreeSet::new();
        let mut sources = String::new();
        for path in ["templates", "src"].into_iter().flat_map(files_below) {
            let is_source = path.extension().is_some_and(|kind| kind == "rs" || kind == "html");
            if !is_source || path.ends_with("words.rs") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("text");
            for (call, is_known) in [
                (".own(\"", (|words: &str| english().contains_key(words)) as fn(&str) -> bool),
                (".first(\"", |name| wording(Generation::First, Language::English, name).is_some()),
                (".second(\"", |name| wording(Generation::Second, Language::English, name).is_some()),
            ] {
                for behind in text.split(call).skip(1) {
                    let words = behind.split('"').next().unwrap_or_default();
                    assert!(is_known(words), "{}: {words}", path.display());
                    said.insert(words.to_owned());
                }
            }
            sources.push_str(&text);
        }
        assert!(said.len() > 100, "{} are said", said.len());
        for french in english().keys() {
            assert!(said.contains(french) || sources.contains(&format!("\"{french}\"")), "nobody says « {french} »");
        }
    }

    #[test]
    fn what_has_no_english_stays_as_it_is() {
        let [french, english] = [Language::French, Language::English].map(|language| Words { language });
        assert_eq!(
            (french.own("Annuler"), english.own("Annuler"), english.own("B a b")),
            ("Annuler", "Cancel", "B a b")
        );
        assert_eq!((french.first("recap.nothing"), english.colon()), ("recap.nothing", ":"));
    }
}
