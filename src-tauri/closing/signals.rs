//! SIGTERM, SIGINT and SIGHUP: a session that ends, `kill`, Ctrl+C, a terminal that is closed.
//!
//! While a password would be lost, none of them ends the program, however often it is sent: each tries the keyring once more.
//! Whoever sent SIGTERM for a session's or the computer's end sends SIGKILL later (systemd after 90 seconds), and that ends it.

use std::io;
use std::ptr;
use std::time::Duration;

use tauri::async_runtime::spawn;
use tauri::{AppHandle, Manager};
use tokio::signal::unix::{SignalKind, signal};

use super::{Closing, asked_by_system};

/// Ends the program by a signal that was not ignored before, unless something holds it back.
pub(super) fn listen(shell: &AppHandle) {
    for kind in [SignalKind::hangup(), SignalKind::interrupt(), SignalKind::terminate()] {
        let shell = shell.clone();
        spawn(async move {
            if is_ignored(kind) {
                return Ok(());
            }
            let mut signals = signal(kind)?;
            while signals.recv().await.is_some() {
                if asked_by_system(&shell).is_none() {
                    end(&shell).await;
                }
            }
            io::Result::Ok(())
        });
    }
}

/// Ends the program in order; a window that hangs does not keep it from ending.
async fn end(shell: &AppHandle) {
    shell.exit(0);
    tokio::time::sleep(PATIENCE).await;
    if !shell.state::<Closing>().is_held_back() {
        std::process::exit(0);
    }
}

/// Whether whoever started the program has it ignore this signal, as `nohup` does.
#[expect(unsafe_code, reason = "the system's own function")]
fn is_ignored(kind: SignalKind) -> bool {
    // SAFETY: the structure is plain numbers, for which zeros are a value; nothing is set, only read into it.
    unsafe {
        let mut now: libc::sigaction = std::mem::zeroed();
        libc::sigaction(kind.as_raw_value(), ptr::null(), &raw mut now) == 0 && now.sa_sigaction == libc::SIG_IGN
    }
}

/// What an end in order takes, and more.
const PATIENCE: Duration = Duration::from_secs(5);
