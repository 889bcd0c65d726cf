//! The click that cannot be undone.

/// The button behind which the old password is dead, as the page has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Which of the portal's two.
    pub button: CommitButton,
    /// Its label, as the page has it.
    pub label: String,
    /// How to reach it: see [`crate::Control`].
    pub reach: String,
}

/// The portal's buttons that cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitButton {
    /// « Confirmer », of the first generation.
    Confirm,
    /// « Soumettre », of the second.
    Submit,
}
