//! The file that the user drops on the window: one screen at a time waits for it.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use tokio::sync::oneshot;

/// Where a dropped file goes. Nobody waiting means that the drop is ignored.
#[derive(Default)]
pub(crate) struct DroppedFile {
    waiting: Mutex<Option<oneshot::Sender<PathBuf>>>,
}

impl DroppedFile {
    /// The next file that is dropped; `None` when another screen waits instead, or [`Self::stop_waiting`] was called.
    pub(crate) async fn next(&self) -> Option<PathBuf> {
        let (give, take) = oneshot::channel();
        self.put(Some(give));
        take.await.ok()
    }

    /// Nobody waits any more.
    pub(crate) fn stop_waiting(&self) {
        self.put(None);
    }

    /// The window says that `file` was dropped.
    pub(crate) fn dropped(&self, file: PathBuf) {
        if let Some(waiting) = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take() {
            // A screen that has gone meanwhile does not want it.
            let _ = waiting.send(file);
        }
    }

    fn put(&self, sender: Option<oneshot::Sender<PathBuf>>) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = sender;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[tokio::test]
    async fn the_screen_that_waits_last_gets_the_file_and_the_one_before_is_told_to_stop() {
        let dropped = Arc::new(DroppedFile::default());
        let first = tokio::spawn({
            let dropped = Arc::clone(&dropped);
            async move { dropped.next().await }
        });
        tokio::task::yield_now().await;
        let second = tokio::spawn({
            let dropped = Arc::clone(&dropped);
            async move { dropped.next().await }
        });
        assert_eq!(first.await.unwrap(), None, "another screen waits instead");
        dropped.dropped(PathBuf::from("export.pdf"));
        assert_eq!(second.await.unwrap(), Some(PathBuf::from("export.pdf")));
    }

    #[tokio::test]
    async fn a_file_dropped_while_nobody_waits_is_not_read_later() {
        let dropped = Arc::new(DroppedFile::default());
        dropped.dropped(PathBuf::from("stray.pdf"));
        let next = tokio::spawn({
            let dropped = Arc::clone(&dropped);
            async move { dropped.next().await }
        });
        tokio::task::yield_now().await;
        dropped.stop_waiting();
        assert_eq!(next.await.unwrap(), None);
    }
}
