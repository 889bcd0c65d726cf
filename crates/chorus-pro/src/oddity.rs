//! What is unusual about a password: a warning, never a reason to refuse it.

use std::collections::BTreeSet;

/// One unusual trait of a password. The official alphabet is not known, so a portal's password is warned about, never
/// altered or refused (docs/chorus-pro.md). No variant says which character it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// A character that cannot be seen: zero-width, a soft hyphen, a direction mark, a control character.
    Invisible,
    /// A no-break space (U+00A0, U+202F or U+2007).
    NoBreakSpace,
    /// A visible character outside printable ASCII that is no quote and no space: `é`, `€`, an emoji.
    NotAscii,
    /// A space, a tab, a line end or another space that is not a no-break space.
    Space,
    /// More than 32 characters.
    TooLong {
        /// How many characters there are.
        length: usize,
    },
    /// Fewer than 12 characters.
    TooShort {
        /// How many characters there are.
        length: usize,
    },
    /// A quote or an apostrophe that a word processor makes: `‘ ’ “ ” « »` and their kin.
    TypographicQuote,
}

impl Oddity {
    /// The oddities of `text`, each kind once, in the order of the variants.
    pub(crate) fn of(text: &str) -> Vec<Self> {
        let length = text.chars().count();
        let mut found: BTreeSet<Self> = text.chars().filter_map(Self::of_character).collect();
        if length < SHORTEST {
            found.insert(Self::TooShort { length });
        }
        if length > LONGEST {
            found.insert(Self::TooLong { length });
        }
        found.into_iter().collect()
    }

    fn of_character(character: char) -> Option<Self> {
        match character {
            '!'..='~' => None,
            '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(Self::NoBreakSpace),
            character if character.is_whitespace() => Some(Self::Space),
            '‘'..='‟' | '«' | '»' | '‹' | '›' | '′' | '″' | 'ʼ' | '´' => Some(Self::TypographicQuote),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
                Some(Self::Invisible)
            }
            character if character.is_control() => Some(Self::Invisible),
            _ => Some(Self::NotAscii),
        }
    }
}

const SHORTEST: usize = 12;
const LONGEST: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_passwords_seen_so_far_are_usual() {
        for usual in [".c7PNcw5ohu,(Yw1", "abcdefghijkL1)", "-{&:|+;\"'`=<>~!_"] {
            assert_eq!(Oddity::of(usual), [], "{usual}");
        }
    }

    #[test]
    fn each_oddity_is_named_and_named_once() {
        assert_eq!(Oddity::of("abcdefghijk"), [Oddity::TooShort { length: 11 }]);
        assert_eq!(Oddity::of(&"a".repeat(33)), [Oddity::TooLong { length: 33 }]);
        assert_eq!(Oddity::of("abcdef ghijkl mno"), [Oddity::Space]);
        assert_eq!(Oddity::of("abcdef\u{a0}ghijkl"), [Oddity::NoBreakSpace]);
        assert_eq!(Oddity::of("abcdef’ghijkl"), [Oddity::TypographicQuote]);
        assert_eq!(Oddity::of("abcdef\u{200b}ghijkl"), [Oddity::Invisible]);
        assert_eq!(Oddity::of("abcdefghijklé"), [Oddity::NotAscii]);
        assert_eq!(
            Oddity::of("é ’"),
            [Oddity::NotAscii, Oddity::Space, Oddity::TooShort { length: 3 }, Oddity::TypographicQuote]
        );
    }

    #[test]
    fn the_usual_lengths_are_twelve_to_thirty_two() {
        assert_eq!(Oddity::of(&"a".repeat(12)), []);
        assert_eq!(Oddity::of(&"a".repeat(32)), []);
    }
}
