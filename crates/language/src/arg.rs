//! A value that a sentence takes in: words, or a number that decides between singular and plural.

use fluent_bundle::FluentValue;

/// Words or a number, named in the sentence as `{ $name }`.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A whole number; the sentence may choose by it.
    Number(i64),
    /// Words, put in as they are.
    Words(String),
}

impl From<&str> for Arg {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    /// Counts beyond `i64::MAX` do not occur; they would read as that limit.
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<&Arg> for FluentValue<'static> {
    fn from(arg: &Arg) -> Self {
        match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Words(words) => FluentValue::from(words.clone()),
        }
    }
}
