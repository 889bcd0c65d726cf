//! Being asked to end: Ctrl+C, or the system's polite request. Listened for before the program says that it is there.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
#[cfg(windows)]
use tokio::signal::windows::{CtrlBreak, CtrlC, ctrl_break, ctrl_c};

/// Listens from its making on.
#[cfg(unix)]
pub(crate) struct Interruption {
    key: Signal,
    request: Signal,
}

/// Listens from its making on.
#[cfg(windows)]
pub(crate) struct Interruption {
    key: CtrlC,
    request: CtrlBreak,
}

impl Interruption {
    #[cfg(unix)]
    pub(crate) fn listen() -> io::Result<Self> {
        Ok(Self { key: signal(SignalKind::interrupt())?, request: signal(SignalKind::terminate())? })
    }

    #[cfg(windows)]
    pub(crate) fn listen() -> io::Result<Self> {
        Ok(Self { key: ctrl_c()?, request: ctrl_break()? })
    }

    /// Returns when either has come.
    pub(crate) async fn comes(mut self) {
        tokio::select! {
            _ = self.key.recv() => {}
            _ = self.request.recv() => {}
        }
    }
}
