//! What was asked of PISTE, and heard.

use chorus_pro::piste::Trial;
use jiff::Timestamp;
use rotation::{CaptureId, ExpiryNews};

/// One try of the new password, and of the one before where it was at hand. No secret is in it.
#[derive(Debug, Clone)]
pub(crate) struct Tried {
    /// As the journal has it.
    pub(crate) at: Timestamp,
    /// Which password was the new one.
    pub(crate) capture: CaptureId,
    /// Of the new password.
    pub(crate) new: Trial,
    /// Of the one before.
    pub(crate) before: Option<Trial>,
    /// What the date that was told says.
    pub(crate) news: Option<ExpiryNews>,
}
