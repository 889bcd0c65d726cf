//! The check at login: it looks at the accounts and structures that this computer knows, and says something only where something is to be
//! done. No window, no network, no password; the data folder stays whoever's has it.
//!
//! It does not remember what it said: whoever signs in is told, each time, until it is done. Once a day, for most people.

use std::sync::mpsc::Receiver;
use std::time::Duration;

use autostart::Autostart;
use jiff::ZonedDateTime;
use language::Texts;
use rotation::DataFolder;

use crate::notice::Notice;
use crate::notification;
use crate::settings::Settings;

/// Looks, and tells. True where Trousseau's window is to be opened: the notification was clicked, or none can be shown.
pub(crate) fn asks_for_the_window() -> bool {
    let folder = DataFolder::of_this_user();
    let texts = Texts::of(Settings::open(&folder).choices().spoken());
    let notice = match folder.known() {
        Ok(known) => Notice::of(&known, &ZonedDateTime::now(), texts),
        Err(_) => Some(Notice::of_an_unread_journal(texts)),
    };
    let Some(notice) = notice else { return false };
    match notification::show(&notice, texts.say("notice-open").as_str()) {
        Ok(answer) => is_clicked(&answer),
        Err(_) => true,
    }
}

/// Where the program that shows it ends without a word, so does this one.
fn is_clicked(answer: &Receiver<Answer>) -> bool {
    matches!(answer.recv_timeout(WORKING_DAY), Ok(Answer::Clicked))
}

/// The file that is started at login may have been moved since.
pub(crate) fn follow_a_move() {
    // Where it cannot be written it stays as it is; settings show whether it is on.
    let _ = Autostart::of_this_user().follow_a_move();
}

/// What the user did with a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(target_os = "macos", expect(dead_code, reason = "what a click does is the system's matter there"))]
pub(crate) enum Answer {
    /// Clicked it.
    Clicked,
    /// Sent it away.
    Dismissed,
}

/// A notification that nobody touches is waited for no longer. While this program runs a click on it opens Trousseau, and some
/// desktops take it down when it ends.
const WORKING_DAY: Duration = Duration::from_hours(10);
