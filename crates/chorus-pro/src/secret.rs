//! A password: wiped when it goes, and shown through one door only.

use zeroize::{Zeroize, Zeroizing};

use crate::{Error, Oddity};

/// A password, byte for byte as the portal showed it.
///
/// It cannot be displayed, serialised or cloned, and its `Debug` says nothing:
///
/// ```compile_fail,E0277
/// fn display<T: std::fmt::Display>() {}
/// display::<chorus_pro::Secret>();
/// ```
/// ```compile_fail,E0277
/// fn serialize<T: serde::Serialize>() {}
/// serialize::<chorus_pro::Secret>();
/// ```
/// ```compile_fail,E0277
/// fn clone<T: Clone>() {}
/// clone::<chorus_pro::Secret>();
/// ```
///
/// The same check passes where a type does have the trait, so the three above fail for the right reason:
///
/// ```
/// fn clone<T: Clone + std::fmt::Display + serde::Serialize>() {}
/// clone::<chorus_pro::StructureId>();
/// ```
pub struct Secret {
    text: Zeroizing<String>,
}

impl Secret {
    /// Takes the password as it is: nothing is trimmed, decoded or refused for its characters (docs/chorus-pro.md).
    ///
    /// # Errors
    /// [`Error::PasswordEmpty`] where there is not one character.
    pub fn parse(text: String) -> Result<Self, Error> {
        if text.is_empty() {
            return Err(Error::PasswordEmpty);
        }
        Ok(Self { text: Zeroizing::new(text) })
    }

    /// The password in clear. Each use outside tests stands under a comment `// EXPOSE: why`.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// A second one, for somebody who keeps it: asked for by name, as it never happens in passing.
    #[must_use]
    pub fn duplicate(&self) -> Self {
        Self { text: self.text.clone() }
    }

    /// Its length in characters (Unicode scalar values).
    #[must_use]
    pub fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// Whether both are the same bytes; how long the answer takes does not tell where they differ.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        let (one, two) = (self.text.as_bytes(), other.text.as_bytes());
        one.len() == two.len() && one.iter().zip(two).fold(0, |differences, (a, b)| differences | (a ^ b)) == 0
    }

    /// Whether `start` is all of it or its beginning, as of a password that was cut.
    pub(crate) fn begins_with(&self, start: &Self) -> bool {
        self.text.starts_with(start.text.as_str())
    }

    /// What is unusual about it and worth a warning, each kind once; empty for a password of the usual kind.
    #[must_use]
    pub fn oddities(&self) -> Vec<Oddity> {
        Oddity::of(&self.text)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secret(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::parse(text.to_owned()).expect("not empty")
    }

    #[test]
    fn nothing_is_trimmed_or_refused_but_emptiness() {
        for text in [" ", " a ", "é", ".c7PNcw5ohu,(Yw1", "\u{200b}"] {
            assert_eq!(secret(text).expose(), text);
        }
        assert!(matches!(Secret::parse(String::new()), Err(Error::PasswordEmpty)));
    }

    #[test]
    fn its_debug_shows_neither_characters_nor_length() {
        assert_eq!(format!("{:?}", secret(".c7PNcw5ohu,(Yw1")), "Secret(hidden)");
        assert_eq!(format!("{:?}", secret("a")), "Secret(hidden)");
    }

    #[test]
    fn sameness_is_by_bytes() {
        assert!(secret("abc").is_same_as(&secret("abc")));
        assert!(!secret("abc").is_same_as(&secret("abd")));
        assert!(!secret("abc").is_same_as(&secret("abcd")));
        assert!(!secret("é").is_same_as(&secret("e\u{301}")), "the portal's bytes count, not how they look");
    }

    #[test]
    fn length_counts_characters() {
        assert_eq!(secret("é€a").length(), 3);
    }
}
