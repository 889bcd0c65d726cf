//! A close is refused while a password is only in memory: closing would lose it.

use tauri::{Manager, Window};

use crate::app::App;

/// Whether a password would be lost. What practice holds is nothing to lose.
pub(crate) fn must_ask(app: &App) -> bool {
    !app.rotations.unsafe_accounts().is_empty()
}

/// Asks in a dialog of the system's, with « rester » as the safe answer; the window closes on « fermer quand même ».
pub(crate) fn ask(window: &Window, app: &App) {
    let texts = app.texts();
    let (stay, leave) = (texts.say("closing-stay"), texts.say("closing-leave"));
    let dialog = rfd::AsyncMessageDialog::new()
        .set_level(rfd::MessageLevel::Warning)
        .set_title(texts.say("closing-title"))
        .set_description(texts.say("closing-text"))
        .set_buttons(rfd::MessageButtons::OkCancelCustom(stay, leave.clone()))
        .set_parent(window)
        .show();
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        if dialog.await == rfd::MessageDialogResult::Custom(leave) {
            window.app_handle().exit(0);
        }
    });
}
