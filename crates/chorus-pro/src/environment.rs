//! Where an account lives: the real portal, or the one for trials.

use serde::{Deserialize, Serialize};

/// The two Chorus Pro there are; an account belongs to one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// The real one.
    Production,
    /// The one where vendors and structures try things out.
    Qualification,
}
