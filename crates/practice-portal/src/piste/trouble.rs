//! A fault, where it strikes, and how often.

use std::str::FromStr;

use super::fault::PisteFault;

/// What befalls requests to the practice PISTE.
///
/// As a text: `[token:]NAME[*N|/N]`: the next N requests that it fits, one in N at random, or else all of them; `token:`
/// has it strike at the token's address instead of at the calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PisteTrouble {
    /// What it is.
    pub fault: PisteFault,
    /// Where it strikes.
    pub at: PisteStep,
    /// How often.
    pub how_often: HowOften,
}

/// The two things that are asked of PISTE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PisteStep {
    /// A bearer token.
    Token,
    /// Anything with one.
    Call,
}

/// How often a fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowOften {
    /// Each request that it fits.
    Always,
    /// So many of the next ones.
    Next(u32),
    /// One in so many, drawn by the seed.
    OneIn(u32),
}

/// A text that names no trouble.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such fault of PISTE: {text}")]
pub struct UnknownTrouble {
    /// The text.
    pub text: String,
}

impl PisteTrouble {
    /// A fault in the one place where it can strike, or else at the calls.
    #[must_use]
    pub fn new(fault: PisteFault, how_often: HowOften) -> Self {
        let at = if fault.is_about_the_token() { PisteStep::Token } else { PisteStep::Call };
        Self { fault, at, how_often }
    }

    /// The same at the token's address.
    #[must_use]
    pub fn at_token(self) -> Self {
        Self { at: PisteStep::Token, ..self }
    }
}

impl FromStr for PisteTrouble {
    type Err = UnknownTrouble;

    fn from_str(text: &str) -> Result<Self, UnknownTrouble> {
        let unknown = || UnknownTrouble { text: text.to_owned() };
        let (at_token, rest) = text.strip_prefix("token:").map_or((false, text), |rest| (true, rest));
        let count = |digits: &str| digits.parse().ok().filter(|count| *count > 0).ok_or_else(unknown);
        let (name, how_often) = match rest.split_once(['*', '/']) {
            None => (rest, HowOften::Always),
            Some((name, digits)) if rest.contains('*') => (name, HowOften::Next(count(digits)?)),
            Some((name, digits)) => (name, HowOften::OneIn(count(digits)?)),
        };
        let fault = PisteFault::named(name).ok_or_else(unknown)?;
        let trouble = Self::new(fault, how_often);
        match at_token {
            true if fault.is_behind_the_account() => Err(unknown()),
            true => Ok(trouble.at_token()),
            false => Ok(trouble),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trouble_is_read_from_its_text() {
        let read = |text: &str| text.parse::<PisteTrouble>().unwrap();
        let always = |fault| PisteTrouble::new(fault, HowOften::Always);
        assert_eq!(read("html"), always(PisteFault::Html));
        assert_eq!(read("token:html"), always(PisteFault::Html).at_token());
        assert_eq!(
            read("application-refused/10"),
            PisteTrouble::new(PisteFault::ApplicationRefused, HowOften::OneIn(10))
        );
        assert_eq!(read("application-refused").at, PisteStep::Token);
        assert_eq!(read("cut*2"), PisteTrouble::new(PisteFault::Cut, HowOften::Next(2)));
        for text in
            ["", "htm", "html*", "html*0", "html/0", "html/-1", "html*1/2", "token:account-refused", "call:html"]
        {
            assert_eq!(text.parse::<PisteTrouble>(), Err(UnknownTrouble { text: text.to_owned() }));
        }
    }
}
