//! logind is asked not to turn the computer off while a password would be lost, and told why: `systemctl poweroff` and desktops
//! show the reason. The lock is held only as long as there is something to lose.

use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager};
use zbus::Result;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedFd;

use crate::closing::Closing;

/// Takes the lock when there is something to lose and lets it go when there is not, within a second; never returns.
pub(super) fn follow(shell: &AppHandle) {
    let mut lock = None;
    loop {
        match shell.state::<Closing>().reason() {
            // Without logind, or where it refuses, the signals tell.
            Some(reason) if lock.is_none() => lock = take(&reason).ok(),
            Some(_) => {}
            None => lock = None,
        }
        thread::sleep(A_SECOND);
    }
}

/// The computer is not turned off as long as what this answers is open.
fn take(reason: &str) -> Result<OwnedFd> {
    let connection = Connection::system()?;
    let logind = Proxy::new(&connection, NAME, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")?;
    logind.call("Inhibit", &("shutdown", "Trousseau", reason, "block"))
}

const NAME: &str = "org.freedesktop.login1";
const A_SECOND: Duration = Duration::from_secs(1);
