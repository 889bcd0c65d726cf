//! The languages there are, and which one a system's locale asks for.

use serde::{Deserialize, Serialize};

/// A language that every sentence exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// French, the language of the portal and of nearly all its users.
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both, French first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The language for a locale such as `fr_FR.UTF-8` or `en-GB`. French unless the locale speaks English:
    /// whoever uses Chorus Pro reads French.
    pub fn for_locale(locale: &str) -> Self {
        let speaks_english = locale.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("en"));
        if speaks_english { Self::English } else { Self::French }
    }

    /// The two-letter code: `fr`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_computer_is_spoken_to_in_english_and_all_others_in_french() {
        assert_eq!(Language::for_locale("en_GB.UTF-8"), Language::English);
        assert_eq!(Language::for_locale("EN-us"), Language::English);
        for locale in ["fr_FR.UTF-8", "de_DE", "C", "", "é"] {
            assert_eq!(Language::for_locale(locale), Language::French, "{locale:?} is not English");
        }
    }
}
