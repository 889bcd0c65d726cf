//! macOS: the notification centre. A click on it opens the application, which is the system's doing, so nobody waits here.

use std::sync::mpsc::{Receiver, channel};

use mac_notification_sys::{Notification, set_application};

use super::NotShown;
use crate::at_login::Answer;
use crate::notice::Notice;

pub(super) fn show(notice: &Notice, _open: &str) -> Result<Receiver<Answer>, NotShown> {
    let not_shown = |error: mac_notification_sys::error::Error| NotShown { reason: error.to_string() };
    set_application(autostart::APPLICATION_ID).map_err(not_shown)?;
    Notification::new().title(&notice.title).message(&notice.text).send().map_err(not_shown)?;
    Ok(channel().1)
}
