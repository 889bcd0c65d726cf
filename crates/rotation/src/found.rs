//! A new password as it was read, before it belongs to a rotation.

use chorus_pro::{Generation, Oddity, Secret, TechnicalLogin};

use crate::event::Source;

/// What was read.
#[derive(Debug)]
pub struct Found {
    /// Whose password it is, where that was read too.
    pub login: Option<TechnicalLogin>,
    /// The new password.
    pub password: Secret,
    /// How it came.
    pub source: Source,
    /// The portal's generation: whether it is in effect already ([`Generation::First`]) or not before « Soumettre ».
    pub generation: Generation,
}

/// What may be said of a password that waits for the user's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Considered {
    /// Its length in characters.
    pub length: usize,
    /// What is unusual in it.
    pub oddities: Vec<Oddity>,
    /// Whose it is, where that was read too.
    pub login: Option<TechnicalLogin>,
}

impl Found {
    pub(crate) fn outline(&self) -> Considered {
        Considered { length: self.password.length(), oddities: self.password.oddities(), login: self.login.clone() }
    }
}
