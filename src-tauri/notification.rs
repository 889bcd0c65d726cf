//! A notification of the system's own, and what becomes of it.

#[cfg(target_os = "linux")]
#[path = "notification/linux.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "notification/macos.rs"]
mod system;
#[cfg(windows)]
#[path = "notification/windows.rs"]
mod system;

use std::sync::mpsc::Receiver;

use crate::at_login::Answer;
use crate::notice::Notice;

/// Shows `notice`. What the user does with it comes over the channel, which ends where that will not be known. `open` is what a
/// click does, in words, for a system that shows it.
///
/// # Errors
/// Where the system shows none.
pub(crate) fn show(notice: &Notice, open: &str) -> Result<Receiver<Answer>, NotShown> {
    system::show(notice, open)
}

/// Nothing was shown: nobody on this desktop shows notifications, or the system refused.
#[derive(Debug, thiserror::Error)]
#[error("no notification is shown: {reason}")]
pub(crate) struct NotShown {
    pub(crate) reason: String,
}
