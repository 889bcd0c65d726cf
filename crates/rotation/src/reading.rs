//! What the user gives to read: a password to keep, or the true reason why there is none in it.

use chorus_pro::{Form, Generation, Page, Recap, RecapIncomplete, Secret, TechnicalLogin, recognise_copy};

use crate::event::Source;
use crate::found::Found;
use crate::likely::Likely;

/// What a clipboard, or a file, holds.
#[derive(Debug)]
pub enum Reading {
    /// The page that is likely to show the new password: a person compares.
    Likely(Likely),
    /// The page that shows the new password.
    Page(Found),
    /// One word and nothing else: taken for the password, once the user says so.
    PasswordAlone(Found),
}

/// Why a page or a text holds no password to keep. One variant for each thing that the user can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("nothing to keep was read: {self:?}")]
pub enum NotRead {
    /// Two recaps or forms that differ.
    Ambiguous,
    /// No text at all.
    Empty,
    /// The right form, but copied text does not hold what is in its fields.
    FormWithoutPassword,
    /// The right page, cut before its end.
    Incomplete,
    /// No page of the portal.
    NothingRecognised,
    /// The form was accepted, but the page does not show the password.
    Submitted,
    /// A page before the one that shows the password.
    TooEarly {
        /// Which one.
        page: EarlyPage,
    },
}

/// A page that comes before the one with the new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlyPage {
    /// Where people sign in.
    SignIn,
    /// The manager's structures.
    Structures,
    /// One structure.
    Structure,
    /// The question before the reset.
    Confirmation,
}

impl NotRead {
    /// The id of the sentence that tells the user.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ambiguous => "read-ambiguous",
            Self::Empty => "read-empty",
            Self::FormWithoutPassword => "read-form-without-password",
            Self::Incomplete => "read-incomplete",
            Self::NothingRecognised => "read-nothing-recognised",
            Self::Submitted => "read-submitted",
            Self::TooEarly { page: EarlyPage::SignIn } => "read-too-early-sign-in",
            Self::TooEarly { page: EarlyPage::Structures } => "read-too-early-structures",
            Self::TooEarly { page: EarlyPage::Structure } => "read-too-early-structure",
            Self::TooEarly { page: EarlyPage::Confirmation } => "read-too-early-confirmation",
        }
    }
}

/// What the two flavours of one clipboard hold. `generation` is the one whose steps the user follows: it tells whether
/// a password copied alone still waits for « Soumettre »; a recognised page tells this itself.
///
/// # Errors
/// Why there is no password to keep in it.
pub fn read_copy(text: Option<&str>, html: Option<&str>, generation: Generation) -> Result<Reading, NotRead> {
    let is_blank = |flavour: Option<&str>| flavour.is_none_or(|it| it.trim().is_empty());
    if is_blank(text) && is_blank(html) {
        return Err(NotRead::Empty);
    }
    match found_on(recognise_copy(text, html), Source::CopiedPage) {
        Ok(reading) => Ok(reading),
        Err(NotRead::NothingRecognised) => {
            let password = text.and_then(alone).ok_or(NotRead::NothingRecognised)?;
            Ok(Reading::PasswordAlone(Found { login: None, password, source: Source::PasswordAlone, generation }))
        }
        Err(why) => Err(why),
    }
}

/// The password on a recognised page, or what is likely to be it.
///
/// # Errors
/// Why there is none to keep.
pub fn found_on(page: Page, source: Source) -> Result<Reading, NotRead> {
    let generation = Generation::Second;
    match page {
        Page::Recap(Recap { generation, login, password, .. }) => {
            Ok(Reading::Page(Found { login: Some(login), password, source, generation }))
        }
        Page::RecapIncomplete(RecapIncomplete { candidate: Some(candidate), login, generation, .. }) => {
            let found = |password| Found { login, password, source, generation };
            Ok(Reading::Likely(Likely::of(candidate, found)))
        }
        Page::Form(Form { login, password: Some(password), .. }) => {
            Ok(Reading::Page(Found { login, password, source, generation }))
        }
        Page::Form(Form { login, candidate: Some(candidate), .. }) => {
            let found = |password| Found { login, password, source, generation };
            Ok(Reading::Likely(Likely::of(candidate, found)))
        }
        Page::Form(Form { password: None, candidate: None, .. }) => Err(NotRead::FormWithoutPassword),
        Page::RecapIncomplete(_) => Err(NotRead::Incomplete),
        Page::Ambiguous => Err(NotRead::Ambiguous),
        Page::Submitted(_) => Err(NotRead::Submitted),
        Page::SignIn => Err(NotRead::TooEarly { page: EarlyPage::SignIn }),
        Page::Structures(_) => Err(NotRead::TooEarly { page: EarlyPage::Structures }),
        Page::Structure(_) => Err(NotRead::TooEarly { page: EarlyPage::Structure }),
        Page::Confirmation(_) => Err(NotRead::TooEarly { page: EarlyPage::Confirmation }),
        Page::Other => Err(NotRead::NothingRecognised),
    }
}

/// The one word that a text consists of, white space around it aside: a field copied alone may bring a line end along.
/// A login or an address is not taken for a password.
fn alone(text: &str) -> Option<Secret> {
    let word = text.trim();
    let is_password = !word.contains(char::is_whitespace)
        && word.chars().count() <= LONGEST
        && !word.starts_with("https://")
        && !word.starts_with("http://")
        && !TechnicalLogin::parse(word).is_ok_and(|login| login.structure_id().is_some());
    if is_password { Secret::parse(word.to_owned()).ok() } else { None }
}

/// Characters. Passwords of 13 to 16 have been seen (docs/chorus-pro.md); what is longer than this is no password.
const LONGEST: usize = 128;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Reading, NotRead> {
        read_copy(Some(text), None, Generation::Second)
    }

    #[test]
    fn one_word_is_taken_for_a_password_and_keeps_every_character() {
        for (copied, password) in
            [(".c7PNcw5ohu,(Yw1\r\n", ".c7PNcw5ohu,(Yw1"), ("  a@b.c&amp;=\"é.\n", "a@b.c&amp;=\"é.")]
        {
            let Ok(Reading::PasswordAlone(found)) = read(copied) else { panic!("{copied:?} is one word") };
            assert_eq!(found.password.expose(), password);
            assert_eq!(found.generation, Generation::Second, "the generation whose steps are shown");
        }
    }

    #[test]
    fn a_sentence_a_login_or_an_address_is_not_taken_for_a_password() {
        for copied in ["Bonjour à tous", "deux\nlignes", "TECH_1_21010033200018@cpro.fr", "https://chorus-pro.gouv.fr"]
        {
            assert_eq!(read(copied).map(|_| ()), Err(NotRead::NothingRecognised), "{copied:?}");
        }
        assert_eq!(read(&"a".repeat(LONGEST + 1)).map(|_| ()), Err(NotRead::NothingRecognised));
    }

    #[test]
    fn an_empty_clipboard_is_called_empty() {
        assert_eq!(read(" \r\n\t").map(|_| ()), Err(NotRead::Empty));
        assert_eq!(read_copy(None, None, Generation::First).map(|_| ()), Err(NotRead::Empty));
    }
}
