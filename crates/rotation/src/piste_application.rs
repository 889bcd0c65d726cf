//! The application that PISTE is asked as: its two identifiers, kept together in one place of the keyring.

use chorus_pro::Secret;
use zeroize::Zeroizing;

use crate::error::RotationError;
use crate::secret_store::StoreError;

/// An application that somebody registered at PISTE (« OAuth credentials »: client id, client secret), for one environment.
#[derive(Debug)]
pub struct PisteApplication {
    client_id: String,
    client_secret: Secret,
}

impl PisteApplication {
    /// Takes the identifiers as they were typed or pasted: the blanks around them are not part of them.
    ///
    /// # Errors
    /// [`RotationError::PisteIdentifiersNotUnderstood`] where one is empty, too long, or holds a blank or a control character.
    pub fn parse(client_id: &str, client_secret: &str) -> Result<Self, RotationError> {
        let [client_id, client_secret] = [client_id.trim(), client_secret.trim()];
        let is_one = |text: &str| {
            (1..=LONGEST).contains(&text.len()) && !text.contains(|it: char| it.is_whitespace() || it.is_control())
        };
        let not_understood = || RotationError::PisteIdentifiersNotUnderstood;
        if !is_one(client_id) || !is_one(client_secret) {
            return Err(not_understood());
        }
        let client_secret = Secret::parse(client_secret.to_owned()).map_err(|_| not_understood())?;
        Ok(Self { client_id: client_id.to_owned(), client_secret })
    }

    /// The identifier; it is no secret.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The secret that belongs to it.
    pub fn client_secret(&self) -> &Secret {
        &self.client_secret
    }

    /// Both as the keyring keeps them, a line each: neither is ever there without the other.
    pub(crate) fn as_kept(&self) -> Secret {
        // EXPOSE: to be kept beside the identifier that it belongs to
        let both = Zeroizing::new(format!("{}\n{}", self.client_id, self.client_secret.expose()));
        Secret::parse(both.to_string()).expect("a line end is one character already")
    }

    pub(crate) fn from_kept(kept: &Secret) -> Result<Self, StoreError> {
        // EXPOSE: to take the two apart again
        let (client_id, client_secret) = kept.expose().split_once('\n').ok_or(StoreError::Unreadable)?;
        Self::parse(client_id, client_secret).map_err(|_| StoreError::Unreadable)
    }
}

/// Bytes: those of PISTE have 36. Both fit into the smallest keyring, that of Windows.
const LONGEST: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_pasted_with_blanks_around_it_is_taken_without_them() {
        let application = PisteApplication::parse(" 0f3c-11 \n", "\tq7#Kéß ").unwrap();
        assert_eq!((application.client_id(), application.client_secret().expose()), ("0f3c-11", "q7#Kéß"));
        let kept = PisteApplication::from_kept(&application.as_kept()).unwrap();
        assert_eq!((kept.client_id(), kept.client_secret().expose()), ("0f3c-11", "q7#Kéß"));
    }

    #[test]
    fn what_cannot_be_an_identifier_is_said_at_once() {
        let long = "x".repeat(LONGEST + 1);
        for (id, secret) in [("", "s"), ("id", " "), ("a sentence", "s"), ("id", "two\nlines"), (long.as_str(), "s")] {
            let refused = PisteApplication::parse(id, secret);
            assert!(matches!(refused, Err(RotationError::PisteIdentifiersNotUnderstood)), "{id:?}");
        }
    }
}
