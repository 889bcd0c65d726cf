//! Where an account lives: the real portal, the one for trials, or the made-up one on this computer.

use serde::{Deserialize, Serialize};

/// The two Chorus Pro there are, and the made-up one; an account belongs to one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// The real one.
    Production,
    /// The one where vendors and structures try things out.
    Qualification,
    /// The practice portal of this computer: nothing there is real, and it ends with the practice.
    Practice,
}
