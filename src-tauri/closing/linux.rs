//! Linux: the session manager asks before the session ends, and logind before the computer is turned off.

/// The desktop's session manager.
#[path = "linux/session_manager.rs"]
mod session_manager;
/// What keeps the computer from being turned off.
#[path = "linux/shutdown_inhibitor.rs"]
mod shutdown_inhibitor;

use std::thread;

use tauri::AppHandle;

pub(super) fn listen(shell: &AppHandle) {
    let (session, computer) = (shell.clone(), shell.clone());
    // Without a bus or a session manager nobody asks: then the signals tell.
    thread::spawn(move || session_manager::answer(&session));
    thread::spawn(move || shutdown_inhibitor::follow(&computer));
}
