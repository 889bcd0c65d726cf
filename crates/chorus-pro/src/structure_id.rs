//! The identifier of a structure: a SIRET, or one of the other kinds that Chorus Pro knows.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Error;

/// What identifies a structure on Chorus Pro: 1 to 80 characters, as the portal shows them (docs/chorus-pro.md).
///
/// A SIRET is one kind of it; an identifier that fails the SIRET's check is warned about, never refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StructureId(String);

impl StructureId {
    /// Takes an identifier as it is shown or typed. Outer white space goes; so do the spaces of a SIRET written in groups.
    ///
    /// # Errors
    /// [`Error::StructureIdEmpty`], or [`Error::StructureIdTooLong`] over 80 characters.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let digits: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        let text = if is_siret_shaped(&digits) { &digits } else { text };
        match text.chars().count() {
            0 => Err(Error::StructureIdEmpty),
            length if length > LONGEST => Err(Error::StructureIdTooLong { length, limit: LONGEST }),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The identifier itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it looks like a SIRET (14 digits) and yet fails the SIRET's check: worth a warning, no more. Many
    /// qualification SIRETs do fail. Identifiers of another shape are not checked.
    #[must_use]
    pub fn fails_siret_check(&self) -> bool {
        is_siret_shaped(&self.0) && !passes_luhn(&self.0) && !passes_la_poste(&self.0)
    }
}

impl TryFrom<String> for StructureId {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text)
    }
}

impl From<StructureId> for String {
    fn from(id: StructureId) -> Self {
        id.0
    }
}

impl fmt::Display for StructureId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// 14 ASCII digits.
pub(crate) fn is_siret_shaped(text: &str) -> bool {
    text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn digits(siret: &str) -> impl DoubleEndedIterator<Item = u32> {
    siret.bytes().map(|byte| u32::from(byte - b'0'))
}

/// The usual check: every second digit from the right doubled, digits summed, a multiple of ten.
fn passes_luhn(siret: &str) -> bool {
    let sum: u32 = digits(siret)
        .rev()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 })
        .sum();
    sum.is_multiple_of(10)
}

/// La Poste has more establishments than its SIREN has Luhn numbers: there the plain sum is a multiple of five.
fn passes_la_poste(siret: &str) -> bool {
    siret.starts_with("356000000") && digits(siret).sum::<u32>().is_multiple_of(5)
}

const LONGEST: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> StructureId {
        StructureId::parse(text).expect("an identifier")
    }

    #[test]
    fn a_right_siret_passes_and_a_wrong_one_is_only_warned_about() {
        assert!(!id("39012665400024").fails_siret_check());
        assert!(id("39012665400025").fails_siret_check());
        assert_eq!(id("39012665400025").as_str(), "39012665400025");
    }

    #[test]
    fn la_poste_has_its_own_rule() {
        assert!(!id("35600000000048").fails_siret_check(), "the head office is a Luhn number");
        assert!(!id("35600000049837").fails_siret_check(), "digits sum to 45, not a Luhn number");
        assert!(id("35600000049838").fails_siret_check());
        assert!(id("39012665400027").fails_siret_check(), "a digit sum of 45 helps nobody but La Poste");
    }

    #[test]
    fn other_kinds_of_identifier_are_not_checked() {
        for text in ["FR12345678901", "A12", "1234567", "MAIRIE DE X"] {
            assert!(!id(text).fails_siret_check(), "{text}");
        }
    }

    #[test]
    fn spaces_around_go_and_so_do_those_of_a_grouped_siret() {
        assert_eq!(id("\u{a0}39012665400024\r\n").as_str(), "39012665400024");
        assert_eq!(id("390 126 654 00024").as_str(), "39012665400024");
        assert_eq!(id(" A 12 ").as_str(), "A 12");
    }

    #[test]
    fn one_to_eighty_characters() {
        assert_eq!(StructureId::parse("  "), Err(Error::StructureIdEmpty));
        assert_eq!(id(&"é".repeat(80)).as_str().chars().count(), 80);
        assert_eq!(StructureId::parse(&"é".repeat(81)), Err(Error::StructureIdTooLong { length: 81, limit: 80 }));
    }
}
