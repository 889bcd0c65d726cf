//! Pictures of the screen while the password stands on it: the system is asked to leave the window out of them, from a reveal
//! until it is hidden. Windows and macOS do; on X11 no program can ask for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tauri::WebviewWindow;

/// Whether this system can leave a window out of pictures.
pub(crate) const IS_POSSIBLE: bool = cfg!(any(windows, target_os = "macos"));

/// How often a password was revealed or hidden: a time that has run out hides only what nobody revealed again since.
#[derive(Debug, Default)]
pub(crate) struct ScreenCapture {
    changes: AtomicU64,
}

impl ScreenCapture {
    /// A password stands on the window, for so long unless it is hidden before or revealed again.
    pub(crate) fn forbid(self: &Arc<Self>, window: &WebviewWindow, shown_for: Duration) {
        let change = self.next();
        protect(window, true);
        let (capture, window) = (Arc::clone(self), window.clone());
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(shown_for + GRACE).await;
            if capture.is_latest(change) {
                protect(&window, false);
            }
        });
    }

    /// Nothing secret stands on it any more.
    pub(crate) fn allow(&self, window: &WebviewWindow) {
        self.next();
        protect(window, false);
    }

    fn next(&self) -> u64 {
        self.changes.fetch_add(1, Ordering::AcqRel) + 1
    }

    fn is_latest(&self, change: u64) -> bool {
        self.changes.load(Ordering::Acquire) == change
    }
}

fn protect(window: &WebviewWindow, on: bool) {
    // Where the system refuses, the password is shown all the same: whoever asked for it must be able to read it.
    let _ = window.set_content_protected(on);
}

/// The interface hides it by itself; this is for one that does not come to it.
const GRACE: Duration = Duration::from_secs(2);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_ran_out_ends_nothing_that_was_revealed_again_and_ends_what_was_not() {
        let capture = ScreenCapture::default();
        let first = capture.next();
        assert!(capture.is_latest(first), "nobody revealed it again");
        let second = capture.next();
        assert!(!capture.is_latest(first), "it was revealed again");
        assert!(capture.is_latest(second));
    }
}
