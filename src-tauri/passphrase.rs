//! The passphrase that protects a file: typed twice, and long enough.

use chorus_pro::Secret;
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::error::ShellError;

/// What was typed, twice.
#[derive(Deserialize)]
pub(crate) struct Protection {
    passphrase: Zeroizing<String>,
    again: Zeroizing<String>,
}

/// What was typed to open a file.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct Typed(Zeroizing<String>);

impl Protection {
    /// The passphrase, if it is typed twice alike and is long enough.
    pub(crate) fn chosen(self) -> Result<Secret, ShellError> {
        let Self { passphrase, again } = self;
        if *passphrase != *again {
            return Err(ShellError::PassphrasesDiffer);
        }
        let too_short = || ShellError::PassphraseTooShort { minimum: SHORTEST };
        if passphrase.chars().count() < SHORTEST {
            return Err(too_short());
        }
        Secret::parse(passphrase.to_string()).map_err(|_| too_short())
    }
}

impl Typed {
    /// The passphrase; no file opens with none.
    pub(crate) fn secret(self) -> Result<Secret, ShellError> {
        Secret::parse(self.0.to_string()).map_err(|_| ShellError::PassphraseTooShort { minimum: SHORTEST })
    }
}

/// Characters. A file can be tried without end by whoever has it, so a passphrase is longer than a password.
const SHORTEST: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_typed_twice_alike_and_is_long_enough() {
        let typed = |one: &str, two: &str| {
            Protection { passphrase: one.to_owned().into(), again: two.to_owned().into() }.chosen()
        };
        assert!(matches!(typed("cheval agrafe", "cheval agrafé"), Err(ShellError::PassphrasesDiffer)));
        assert!(matches!(typed("court", "court"), Err(ShellError::PassphraseTooShort { .. })));
        assert!(typed("cheval agrafe", "cheval agrafe").is_ok());
    }
}
