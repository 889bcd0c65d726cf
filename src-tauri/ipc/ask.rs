//! Runs a command's work off the window's thread: a keyring may wait for a person, a disk for a network.

use std::sync::Arc;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::refusal::Refusal;

/// What `work` answers with what is in front; its error as a refusal in the user's language.
pub(crate) async fn ask<T: Send + 'static>(
    ground: &Ground,
    work: impl FnOnce(&App) -> Result<T, ShellError> + Send + 'static,
) -> Result<T, Refusal> {
    ask_again(&ground.app(), work).await
}

/// The same for a command that asks more than once: what it began with is what it ends with.
pub(crate) async fn ask_again<T: Send + 'static>(
    app: &Arc<App>,
    work: impl FnOnce(&App) -> Result<T, ShellError> + Send + 'static,
) -> Result<T, Refusal> {
    let there = Arc::clone(app);
    let done = tauri::async_runtime::spawn_blocking(move || work(&there)).await;
    done.unwrap_or(Err(ShellError::Interrupted)).map_err(|error| Refusal::new(app.texts(), &error))
}

/// A refusal of `error` in the user's language.
pub(crate) fn refused(app: &App, error: impl Into<ShellError>) -> Refusal {
    Refusal::new(app.texts(), &error.into())
}
