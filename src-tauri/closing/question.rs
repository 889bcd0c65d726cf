//! The question: whether the program ends although a password is lost with it. « Rester » is the safe answer.

use std::time::Duration;

#[cfg(not(windows))]
use rfd::{AsyncMessageDialog, MessageButtons, MessageDialogResult, MessageLevel};
use tauri::{AppHandle, Manager};
#[cfg(not(windows))]
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::AskedBy;
use crate::app::App;
use crate::first_window;
use crate::{MAIN, open_window};

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// The program ends, and the password is lost.
    Leave,
    /// The keyring took the password: nothing is lost.
    Safe,
    /// The program stays open.
    Stay,
}

/// Asks, unless what is being tried puts every password in safety before the user answers.
pub(super) async fn settle(
    shell: &AppHandle,
    reality: &App,
    asked_by: AskedBy,
    mut trying: JoinHandle<bool>,
) -> Answer {
    // A keyring that answers at once leaves nothing to ask.
    if let Ok(Ok(true)) = tokio::time::timeout(MOMENT, &mut trying).await {
        return Answer::Safe;
    }
    tokio::select! {
        Ok(true) = &mut trying, if !trying.is_finished() => Answer::Safe,
        answer = ask(shell, reality, asked_by) => answer,
    }
}

/// The window comes to the front; it is made again where something destroyed it.
pub(super) fn show(shell: &AppHandle) {
    let there = shell.clone();
    // It is refused only where the program ends already.
    let _ = shell.run_on_main_thread(move || {
        if there.get_webview_window(MAIN).is_none() {
            open_window(&there);
        }
        first_window::show(&there);
    });
}

/// Asks in a dialog of the system's over the main window.
async fn ask(shell: &AppHandle, reality: &App, asked_by: AskedBy) -> Answer {
    show(shell);
    let texts = reality.texts();
    let text = match asked_by {
        AskedBy::System => "closing-text-system",
        AskedBy::User => "closing-text",
    };
    let question = Question {
        title: texts.say("closing-title"),
        text: texts.say(text),
        stay: texts.say("closing-stay"),
        leave: texts.say("closing-leave"),
    };
    if question.is_answered_with_leave(shell).await { Answer::Leave } else { Answer::Stay }
}

/// What the dialog says.
#[cfg_attr(windows, expect(dead_code, reason = "Windows' own box names its buttons itself"))]
struct Question {
    title: String,
    text: String,
    stay: String,
    leave: String,
}

#[cfg(not(windows))]
impl Question {
    async fn is_answered_with_leave(self, shell: &AppHandle) -> bool {
        let leave = self.leave.clone();
        let dialog = AsyncMessageDialog::new()
            .set_level(MessageLevel::Warning)
            .set_title(self.title)
            .set_description(self.text)
            .set_buttons(MessageButtons::OkCancelCustom(self.stay, self.leave));
        let (tell, told) = oneshot::channel();
        let there = shell.clone();
        // macOS makes dialogs on the main thread only.
        let asked = shell.run_on_main_thread(move || {
            let dialog = match there.get_webview_window(MAIN) {
                Some(window) => dialog.set_parent(&window),
                None => dialog,
            };
            // Nobody waits any more: the keyring took the password meanwhile.
            let _ = tell.send(dialog.show());
        });
        let (Ok(()), Ok(dialog)) = (asked, told.await) else { return false };
        dialog.await == MessageDialogResult::Custom(leave)
    }
}

#[cfg(windows)]
impl Question {
    /// Windows' own box has no buttons of ours: its « Oui » and « Non » answer the title, and « Non » is the one that Return
    /// presses.
    async fn is_answered_with_leave(self, shell: &AppHandle) -> bool {
        let window =
            shell.get_webview_window(MAIN).and_then(|window| window.hwnd().ok()).map(|window| window.0 as usize);
        let wide = |text: &str| text.encode_utf16().chain([0]).collect::<Vec<u16>>();
        let (title, text) = (wide(&self.title), wide(&self.text));
        let asked = tokio::task::spawn_blocking(move || super::system::answers_yes(window, &title, &text));
        asked.await.unwrap_or(false)
    }
}

/// How long the keyring is tried before the user is asked.
const MOMENT: Duration = Duration::from_secs(2);
