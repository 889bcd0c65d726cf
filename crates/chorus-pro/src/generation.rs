//! The two generations of the portal.

use serde::{Deserialize, Serialize};

/// Which portal: they differ in the steps of a reset and in their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Generation {
    /// « Activités du gestionnaire »: the password is shown once it is in force.
    First,
    /// « Raccordements », 2022 and later: the password is shown before « Soumettre » puts it in force.
    Second,
}
