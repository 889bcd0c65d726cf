//! A password for the eyes only, for a time: the one way by which it reaches the interface.

use std::time::Duration;

use chorus_pro::Secret;
use handover::spelling;
use language::Language;
use rotation::ToCompare;
use serde::Serialize;
use zeroize::Zeroizing;

/// Groups of four characters, to be hidden after `seconds`.
#[derive(Serialize)]
pub(crate) struct Revealed {
    groups: Vec<String>,
    seconds: u64,
}

/// Each character with its name, to be hidden after `seconds`.
#[derive(Serialize)]
pub(crate) struct Spelled {
    words: Vec<Word>,
    seconds: u64,
}

#[derive(Serialize)]
struct Word {
    character: String,
    name: String,
}

impl Revealed {
    pub(crate) fn of(password: &Secret) -> Self {
        Self { groups: spelling::groups(password), seconds: SHOWN_FOR }
    }

    pub(crate) fn shown_for(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}

/// A likely password in groups of four, with the lines of the page that it was read from, to be hidden after `seconds`.
#[derive(Serialize)]
pub(crate) struct Compared {
    groups: Vec<String>,
    lines: Vec<Zeroizing<String>>,
    seconds: u64,
}

impl Compared {
    pub(crate) fn of(to_compare: &ToCompare) -> Self {
        let ToCompare { capture: _, password, lines } = to_compare;
        Self { groups: spelling::groups(password), lines: lines.clone(), seconds: SHOWN_FOR }
    }

    pub(crate) fn shown_for(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}

impl Spelled {
    pub(crate) fn of(password: &Secret, language: Language) -> Self {
        let spelled = spelling::spell(password, language);
        let words = spelled.into_iter().map(|it| Word { character: it.character, name: it.name }).collect();
        Self { words, seconds: SPELLED_FOR }
    }

    pub(crate) fn shown_for(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}

/// Seconds: enough to type sixteen characters into another window.
const SHOWN_FOR: u64 = 30;
/// Seconds: enough to dictate sixteen characters over the telephone.
const SPELLED_FOR: u64 = 120;
