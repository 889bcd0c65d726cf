//! One window a user: whoever starts Trousseau again is shown the window that is open, and the second program ends.
//!
//! What this stops: two programs that each fold the same journal. The first one is found over the session's bus, a mutex or
//! a socket (by system); where that fails, the data folder's own lock tells the second one to go. What the second one was
//! started with is not looked at.

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Wry};

/// Ends this program, if it is the second one, while it is built. It stands before all that opens a file.
pub(crate) fn is_shown_instead_of_a_second() -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::init(|app, _arguments, _folder| show(app))
}

/// Brings the main window to the front.
pub(crate) fn show(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    // Each may be refused by a window system that thinks otherwise; the window is there all the same.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}
