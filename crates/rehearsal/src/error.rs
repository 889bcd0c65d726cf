//! Why a step of the practice was refused.

use chorus_pro::piste::PisteError;
use chorus_pro::portal::PortalError;
use rotation::RotationError;

/// A step that was not taken, or whose outcome is told here. Each says what is true of the password now.
#[derive(Debug, thiserror::Error)]
pub enum RehearsalError {
    /// No such made-up manager.
    #[error("no manager {email} practises here")]
    ManagerUnknown {
        /// Who was asked for.
        email: String,
    },
    /// Whether the reset was made is not known: its answer did not arrive, and the sheet cannot be looked at.
    #[error("whether the password was reset is not known: {source}")]
    OutcomeUnknown {
        /// Why the answer did not arrive.
        source: PortalError,
    },
    /// The reset was made and its answer did not arrive: nobody has the new password.
    #[error("the password was reset, and the new one did not arrive: {source}")]
    PasswordLost {
        /// Why the answer did not arrive.
        source: PortalError,
    },
    /// The practice PISTE did not say whether a password works.
    #[error("the practice PISTE: {source}")]
    Piste {
        /// Why.
        #[from]
        source: PisteError,
    },
    /// The portal refused, or was not understood, before anything was changed.
    #[error("the practice portal: {source}")]
    Portal {
        /// Why.
        #[from]
        source: PortalError,
    },
    /// The practice portal could not be opened on this computer.
    #[error("the practice portal does not open: {source}")]
    PortalNotOpened {
        /// Why.
        source: std::io::Error,
    },
    /// The rotation refused.
    #[error(transparent)]
    Rotation(#[from] RotationError),
    /// No structure was chosen for this account in this practice.
    #[error("the account was not found on the practice portal")]
    StructureNotChosen,
}

impl RehearsalError {
    /// The id of the sentence that tells the user.
    pub fn id(&self) -> &'static str {
        match self {
            Self::ManagerUnknown { .. } => "practice-manager-unknown",
            Self::OutcomeUnknown { .. } => "practice-outcome-unknown",
            Self::PasswordLost { .. } => "practice-password-lost",
            Self::Piste { source } => source.id(),
            Self::Portal { source } => source.id(),
            Self::PortalNotOpened { .. } => "practice-portal-not-opened",
            Self::Rotation(error) => error.id(),
            Self::StructureNotChosen => "practice-structure-not-chosen",
        }
    }
}
