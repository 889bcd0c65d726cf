//! The login of a technical account.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::structure_id::is_siret_shaped;
use crate::{Error, StructureId};

/// The login of a structure's technical account, exactly as shown; it has the form of a mail address (docs/chorus-pro.md).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TechnicalLogin(String);

/// The shapes of login seen so far (docs/chorus-pro.md). The program copes with any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginShape {
    /// `TECH_0<SIRET>@cpp2017.fr`: made from 2017 on, still in service.
    Cpp2017,
    /// `TECH_<n>_<SIRET>@cpro.fr`: made from 2022 on.
    Cpro,
    /// `DEV_…@cpp2017.fr`: the old qualification.
    OldQualification,
    /// Anything else.
    Unknown,
}

impl TechnicalLogin {
    /// Takes a login as it is shown or typed; outer white space goes.
    ///
    /// # Errors
    /// [`Error::LoginWithWhiteSpace`], [`Error::LoginWithColon`], or [`Error::LoginWithoutDomain`] unless there is
    /// exactly one `@` with something on both sides.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.chars().any(|character| character.is_whitespace() || character.is_control()) {
            return Err(Error::LoginWithWhiteSpace);
        }
        if text.contains(':') {
            return Err(Error::LoginWithColon);
        }
        match text.split_once('@') {
            Some((name, domain)) if !name.is_empty() && !domain.is_empty() && !domain.contains('@') => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(Error::LoginWithoutDomain),
        }
    }

    /// The login itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Which of the known shapes it has. Letters are compared without their case.
    #[must_use]
    pub fn shape(&self) -> LoginShape {
        self.read().0
    }

    /// The structure that the login itself names, where its shape holds a SIRET. What a page shows beside it goes first.
    #[must_use]
    pub fn structure_id(&self) -> Option<StructureId> {
        self.read().1.and_then(|siret| StructureId::parse(siret).ok())
    }

    fn read(&self) -> (LoginShape, Option<&str>) {
        let unknown = (LoginShape::Unknown, None);
        let Some((name, domain)) = self.0.split_once('@') else { return unknown };
        let Some((prefix, rest)) = name.split_once('_') else { return unknown };
        let (prefix, domain) = (prefix.to_ascii_uppercase(), domain.to_ascii_lowercase());
        match (prefix.as_str(), domain.as_str()) {
            ("TECH", "cpp2017.fr") => match rest.strip_prefix('0') {
                Some(siret) if is_siret_shaped(siret) => (LoginShape::Cpp2017, Some(siret)),
                _ => unknown,
            },
            ("TECH", "cpro.fr") => match rest.split_once('_') {
                Some((number, siret)) if is_number(number) && is_siret_shaped(siret) => (LoginShape::Cpro, Some(siret)),
                _ => unknown,
            },
            ("DEV", "cpp2017.fr") => (LoginShape::OldQualification, None),
            _ => unknown,
        }
    }
}

impl TryFrom<String> for TechnicalLogin {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text)
    }
}

impl From<TechnicalLogin> for String {
    fn from(login: TechnicalLogin) -> Self {
        login.0
    }
}

impl fmt::Display for TechnicalLogin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn login(text: &str) -> TechnicalLogin {
        TechnicalLogin::parse(text).expect("a login")
    }

    #[test]
    fn the_shapes_of_2017_and_2022_name_their_structure() {
        let siret = StructureId::parse("39012665400024").ok();
        assert_eq!(login("TECH_039012665400024@cpp2017.fr").shape(), LoginShape::Cpp2017);
        assert_eq!(login("TECH_039012665400024@cpp2017.fr").structure_id(), siret);
        assert_eq!(login("TECH_12_39012665400024@cpro.fr").shape(), LoginShape::Cpro);
        assert_eq!(login("tech_1_39012665400024@CPRO.FR").structure_id(), siret);
    }

    #[test]
    fn other_shapes_are_taken_and_name_none() {
        assert_eq!(login("DEV_DESTTAA074@cpp2017.fr").shape(), LoginShape::OldQualification);
        for text in ["TECH_39012665400024@cpp2017.fr", "TECH_1_A12@cpro.fr", "TECH_x_39012665400024@cpro.fr", "a@b"] {
            assert_eq!(login(text).shape(), LoginShape::Unknown, "{text}");
            assert_eq!(login(text).structure_id(), None, "{text}");
        }
    }

    #[test]
    fn one_at_sign_with_something_on_both_sides() {
        for text in ["", "TECH", "@b", "a@", "a@b@c", "a@@b"] {
            assert_eq!(TechnicalLogin::parse(text), Err(Error::LoginWithoutDomain), "{text}");
        }
        assert_eq!(login(" a@b\r\n").as_str(), "a@b");
    }

    #[test]
    fn no_colon_and_no_white_space_inside() {
        assert_eq!(TechnicalLogin::parse("a:b@c"), Err(Error::LoginWithColon));
        for text in ["a b@c", "a@b c", "a\u{a0}b@c", "a\tb@c"] {
            assert_eq!(TechnicalLogin::parse(text), Err(Error::LoginWithWhiteSpace), "{text:?}");
        }
    }
}
