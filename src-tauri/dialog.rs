//! The system's file dialogs: where to save an export, which file to read.

use std::path::PathBuf;

use tauri::{AppHandle, Manager};
use tokio::sync::oneshot;

use crate::error::ShellError;

/// Asks where to save a file; `None` when the user cancelled.
pub(crate) async fn save(
    app: &AppHandle,
    title: String,
    file_name: String,
    kind: (String, &'static str),
) -> Result<Option<PathBuf>, ShellError> {
    ask(app, move |dialog| {
        Box::pin(dialog.set_title(title).set_file_name(file_name).add_filter(kind.0, &[kind.1]).save_file())
    })
    .await
}

/// Asks which file to read; `None` when the user cancelled.
pub(crate) async fn open(
    app: &AppHandle,
    title: String,
    kind: (String, &'static [&'static str]),
) -> Result<Option<PathBuf>, ShellError> {
    ask(app, move |dialog| Box::pin(dialog.set_title(title).add_filter(kind.0, kind.1).pick_file())).await
}

type Answer = std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

/// macOS makes dialogs on the main thread only, so every system does; the answer is awaited elsewhere.
async fn ask(
    app: &AppHandle,
    make: impl FnOnce(rfd::AsyncFileDialog) -> Answer + Send + 'static,
) -> Result<Option<PathBuf>, ShellError> {
    let (give, take) = oneshot::channel();
    let window = app.get_webview_window("main");
    app.run_on_main_thread(move || {
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(window) = &window {
            dialog = dialog.set_parent(window);
        }
        // Nobody waits any more only when the application ends.
        let _ = give.send(make(dialog));
    })
    .map_err(|error| ShellError::DialogNotShown { reason: error.to_string() })?;
    let answer = take.await.map_err(|error| ShellError::DialogNotShown { reason: error.to_string() })?;
    Ok(answer.await.map(|file| file.path().to_owned()))
}
