//! Linux: the session manager asks before the session ends, and logind before the computer is turned off.

/// The desktop's session manager.
#[path = "linux/gnome_session.rs"]
mod gnome_session;
/// What keeps the computer from being turned off.
#[path = "linux/shutdown_inhibitor.rs"]
mod shutdown_inhibitor;

/// Ends that nobody asks about.
#[path = "linux/sudden_end.rs"]
mod sudden_end;

use std::thread;

use tauri::AppHandle;

pub(super) fn listen(shell: &AppHandle) {
    sudden_end::listen(shell);
    let (session, computer) = (shell.clone(), shell.clone());
    // Without a bus or a session manager nobody asks: then the signals tell.
    thread::spawn(move || gnome_session::answer(&session));
    thread::spawn(move || shutdown_inhibitor::follow(&computer));
}
