//! Closing: a password that is only in memory is not lost by an end that the user did not choose.
//!
//! Each way in which the program is asked to end comes here: the cross, a window that was destroyed, the menu's and the Dock's
//! « Quitter », the end of the session, of the computer or for an update, a signal. While a password would be lost the end is
//! held back, and the system is told why. The keyring is tried once more: where it takes the password the program ends as it
//! was asked to, where it does not the user is asked. An end that cannot be held back (a session ended by force, a display that
//! breaks off, a panic) leaves the keyring a last try of three seconds. Nothing is ever written to a file instead.
//!
//! Not stopped: SIGKILL, the task manager's end, a power cut.

/// The keyring's last try.
mod last_try;
/// The question whether the password may be lost.
mod question;
/// Signals that end a program.
#[cfg(unix)]
mod signals;
#[cfg(target_os = "linux")]
#[path = "closing/linux.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "closing/macos.rs"]
mod system;
#[cfg(windows)]
#[path = "closing/windows.rs"]
mod system;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tauri::{AppHandle, Manager};

use crate::app::App;
use question::Answer;

/// Whether the program may end. Held by the shell.
pub(crate) struct Closing {
    reality: Arc<App>,
    stage: Mutex<Stage>,
}

/// Who wants the program to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AskedBy {
    /// The system: the session or the computer ends, or a signal was sent.
    System,
    /// The user: the window was closed.
    User,
}

/// How far an end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody was asked.
    Open,
    /// The user is being asked.
    Asking,
    /// The user said that the password may be lost.
    Leaving,
}

impl Closing {
    /// The end of a program whose passwords are those of `reality`. What practice holds is nothing to lose.
    pub(crate) fn of(reality: Arc<App>) -> Self {
        Self { reality, stage: Mutex::new(Stage::Open) }
    }

    /// Whether ending now would lose a password that the user did not give up.
    pub(crate) fn is_held_back(&self) -> bool {
        *self.stage() != Stage::Leaving && would_lose_a_password(&self.reality)
    }

    /// Why the program does not end now, and what to do, for the system to show; `None` where it may end.
    pub(crate) fn reason(&self) -> Option<String> {
        self.is_held_back().then(|| self.reality.texts().say("closing-reason"))
    }

    /// The end that cannot be held back: the keyring has one try. Unless the user gave the password up.
    pub(crate) fn make_last_try(&self) {
        if *self.stage() != Stage::Leaving {
            last_try::make(&self.reality);
        }
    }

    /// Whether nobody is asked yet; from now on somebody is.
    fn begins_to_ask(&self) -> bool {
        let mut stage = self.stage();
        let begins = *stage == Stage::Open;
        if begins {
            *stage = Stage::Asking;
        }
        begins
    }

    fn take_answer(&self, answer: Answer) {
        *self.stage() = if answer == Answer::Leave { Stage::Leaving } else { Stage::Open };
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a password is only in memory, also one that waits for the user's word.
pub(crate) fn would_lose_a_password(reality: &App) -> bool {
    !reality.rotations.unsafe_accounts().is_empty() || reality.rotations.is_considering()
}

/// From now on the system's ways of ending the program come here. To be called once, when the main window is there.
pub(crate) fn listen(shell: &AppHandle) {
    last_try::precedes_a_panic(&shell.state::<Closing>().reality);
    #[cfg(unix)]
    signals::listen(shell);
    system::listen(shell);
}

/// Holds the end back: tries the keyring once more, and ends where it took the password; else the user is asked.
pub(crate) fn hold_back(shell: &AppHandle, asked_by: AskedBy) {
    let asks = shell.state::<Closing>().begins_to_ask();
    let shell = shell.clone();
    tauri::async_runtime::spawn(async move {
        let closing = shell.state::<Closing>();
        let reality = Arc::clone(&closing.reality);
        let trying = tokio::task::spawn_blocking(move || put_away(&reality));
        let ends = if asks {
            let answer = question::settle(&shell, &closing.reality, asked_by, trying).await;
            closing.take_answer(answer);
            answer != Answer::Stay
        } else {
            question::show(&shell);
            trying.await.unwrap_or(false)
        };
        if ends {
            shell.exit(0);
        }
    });
}

/// The system asks whether the program may end. `None`: it may. Else the reason why it does not yet, and the user is asked.
fn asked_by_system(shell: &AppHandle) -> Option<String> {
    let reason = shell.state::<Closing>().reason()?;
    hold_back(shell, AskedBy::System);
    Some(reason)
}

/// Tries the keyring for each password that is only in memory. Whether none is left there.
fn put_away(reality: &App) -> bool {
    for account in reality.rotations.unsafe_accounts() {
        // Where the journal fails the password stays in memory, and is counted below.
        let _ = reality.rotations.put_away(account, reality.now().timestamp());
    }
    let is_safe = !would_lose_a_password(reality);
    if is_safe {
        reality.clipboard.clear_what_was_read();
    }
    is_safe
}

#[cfg(test)]
mod tests;
