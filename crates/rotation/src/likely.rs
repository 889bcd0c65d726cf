//! What is likely to be a new password, and what a person is shown to compare it.

use chorus_pro::{Candidate, Doubt, Oddity, Secret};
use zeroize::Zeroizing;

use crate::found::Found;
use crate::id::CaptureId;
use crate::secret_store::StoreError;
use crate::set_aside::ReadPassword;

/// A likely password as it was read.
#[derive(Debug)]
pub struct Likely {
    /// What was read: the password is what a person is asked about.
    pub found: Found,
    pub(crate) seen: Seen,
}

/// What was seen around a likely password. It outlives no program.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) doubt: Doubt,
    /// The lines of the page; they hold the password.
    pub(crate) lines: Vec<Zeroizing<String>>,
}

impl Likely {
    /// A candidate of a page; `found` makes the rest of it from its password.
    pub(crate) fn of(candidate: Candidate, found: impl FnOnce(Secret) -> Found) -> Self {
        let Candidate { password, doubt, lines } = candidate;
        Self { found: found(password), seen: Seen { doubt, lines } }
    }
}

/// What a screen may say of a password that waits to be compared. It holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// When and how it was read.
    pub password: ReadPassword,
    /// Its length in characters.
    pub length: usize,
    /// What is unusual in it.
    pub oddities: Vec<Oddity>,
    /// The reason for which it is in memory only; `None` where the keyring holds it.
    pub unsafe_because: Option<StoreError>,
    /// The reason for which it is not certain; `None` once the program was started anew.
    pub doubt: Option<Doubt>,
}

/// What a person is shown to compare a likely password with what Chorus Pro shows.
#[derive(Debug)]
pub struct ToCompare {
    /// Which password: the answer names it.
    pub capture: CaptureId,
    /// The likely password.
    pub password: Secret,
    /// The lines of the page that it was read from; none once the program was started anew. They hold the password.
    pub lines: Vec<Zeroizing<String>>,
}
