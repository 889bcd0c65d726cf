//! Windows: a toast, under the name and icon that were laid down when the check was turned on.

use std::ptr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use tauri_winrt_notification::{Toast, ToastDismissalReason};
use windows_sys::Win32::Foundation::WAIT_OBJECT_0;
use windows_sys::Win32::System::Threading::{CreateEventW, INFINITE, WaitForSingleObject};
use windows_sys::w;

use super::NotShown;
use crate::at_login::Answer;
use crate::notice::Notice;

/// A toast that nobody touches goes to the notification centre, where it can still be clicked: that is no answer yet. Windows
/// itself says that a click opens something.
pub(super) fn show(notice: &Notice, _open: &str) -> Result<Receiver<Answer>, NotShown> {
    let (tell, told) = channel();
    let (dismissed, asked) = (tell.clone(), tell.clone());
    // Where one of these cannot be sent, nobody listens any more: the time is over.
    let toast = Toast::new(autostart::APPLICATION_ID)
        .title(&notice.title)
        .text1(&notice.text)
        .on_activated(move |_| {
            let _ = tell.send(Answer::Clicked);
            Ok(())
        })
        .on_dismissed(move |reason| {
            if reason != Some(ToastDismissalReason::TimedOut) {
                let _ = dismissed.send(Answer::Dismissed);
            }
            Ok(())
        });
    toast.show().map_err(|error| NotShown { reason: error.to_string() })?;
    thread::spawn(move || ends_for_the_setup(&asked));
    Ok(told)
}

/// Windows replaces no file that runs, and there is no window here that the setup could ask to close: it sets an event instead
/// (packaging/windows/running.nsh).
#[expect(unsafe_code, reason = "the system's own functions")]
fn ends_for_the_setup(tell: &Sender<Answer>) {
    // SAFETY: the name ends with a zero; the event is this process's until it ends.
    let set = unsafe {
        let event = CreateEventW(ptr::null(), 1, 0, EVENT);
        !event.is_null() && WaitForSingleObject(event, INFINITE) == WAIT_OBJECT_0
    };
    if set {
        let _ = tell.send(Answer::Dismissed);
    }
}

const EVENT: windows_sys::core::PCWSTR = w!("Local\\fr.trousseau.desktop.at-login");

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use windows_sys::Win32::System::Threading::SetEvent;

    use super::*;

    #[test]
    #[expect(unsafe_code, reason = "the setup's part")]
    fn the_setup_ends_a_check_that_waits() {
        let (tell, told) = channel();
        let waits = thread::spawn(move || ends_for_the_setup(&tell));
        // SAFETY: as above; whoever comes second opens the first one's event.
        unsafe { SetEvent(CreateEventW(ptr::null(), 1, 0, EVENT)) };
        assert_eq!(told.recv_timeout(Duration::from_secs(30)), Ok(Answer::Dismissed));
        waits.join().unwrap();
    }
}
