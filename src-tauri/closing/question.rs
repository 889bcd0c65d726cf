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
        #[cfg(target_os = "macos")]
        stay: texts.say("closing-stay"),
        #[cfg(target_os = "macos")]
        leave: texts.say("closing-leave"),
    };
    question.ask(shell).await
}

/// What the dialog says. Windows and GTK name its buttons « Oui » and « Non », which answer the title; « Non » is the one that
/// Return presses.
struct Question {
    title: String,
    text: String,
    #[cfg(target_os = "macos")]
    stay: String,
    #[cfg(target_os = "macos")]
    leave: String,
}

#[cfg(not(windows))]
impl Question {
    async fn ask(self, shell: &AppHandle) -> Answer {
        let (buttons, leaves) = self.buttons();
        let dialog = AsyncMessageDialog::new()
            .set_level(MessageLevel::Warning)
            .set_title(self.title)
            .set_description(self.text)
            .set_buttons(buttons);
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
        let (Ok(()), Ok(dialog)) = (asked, told.await) else { return Answer::Stay };
        if dialog.await == leaves { Answer::Leave } else { Answer::Stay }
    }

    /// The buttons, and the answer by which the program ends. Return presses the first one.
    #[cfg(target_os = "macos")]
    fn buttons(&self) -> (MessageButtons, MessageDialogResult) {
        let (stay, leave) = (self.stay.clone(), self.leave.clone());
        (MessageButtons::OkCancelCustom(stay, leave.clone()), MessageDialogResult::Custom(leave))
    }

    /// The buttons, and the answer by which the program ends. Of buttons with names of ours rfd's GTK dialog says the same as of
    /// a dialog that was closed without an answer.
    #[cfg(target_os = "linux")]
    fn buttons(&self) -> (MessageButtons, MessageDialogResult) {
        (MessageButtons::YesNo, MessageDialogResult::Yes)
    }
}

#[cfg(windows)]
impl Question {
    async fn ask(self, shell: &AppHandle) -> Answer {
        let window =
            shell.get_webview_window(MAIN).and_then(|window| window.hwnd().ok()).map(|window| window.0 as usize);
        let wide = |text: &str| text.encode_utf16().chain([0]).collect::<Vec<u16>>();
        let (title, text) = (wide(&self.title), wide(&self.text));
        let asked = tokio::task::spawn_blocking(move || super::system::answers_yes(window, &title, &text));
        if asked.await.unwrap_or(false) { Answer::Leave } else { Answer::Stay }
    }
}

/// How long the keyring is tried before the user is asked.
const MOMENT: Duration = Duration::from_secs(2);
