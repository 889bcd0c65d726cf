//! Windows: each top-level window is asked before the session ends, the computer is turned off, or an update restarts a program
//! (`WM_QUERYENDSESSION`). The answer is no while a password would be lost, and Windows shows the reason on its own page.

use std::ptr;

use tauri::{AppHandle, Manager};
use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::Shutdown::{ShutdownBlockReasonCreate, ShutdownBlockReasonDestroy};
use windows_sys::Win32::UI::Shell::{DefSubclassProc, RemoveWindowSubclass, SetWindowSubclass};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    IDYES, MB_DEFBUTTON2, MB_ICONWARNING, MB_SETFOREGROUND, MB_YESNO, MessageBoxW, WM_ENDSESSION, WM_NCDESTROY,
    WM_QUERYENDSESSION,
};

use super::asked_by_system;
use crate::MAIN;

pub(super) fn listen(shell: &AppHandle) {
    let Some(window) = shell.get_webview_window(MAIN).and_then(|window| window.hwnd().ok()) else { return };
    let shell = shell.clone();
    answer_for(window.0, move || asked_by_system(&shell));
}

/// From now on `window`, which this thread made, answers by what `asked` says: the reason why the session may not end, or none.
#[expect(unsafe_code, reason = "the system's own functions")]
fn answer_for(window: HWND, asked: impl Fn() -> Option<String> + 'static) {
    let asked: Box<Asked> = Box::new(Box::new(asked));
    let asked = Box::into_raw(asked);
    // SAFETY: `on_message` frees what it is given with the window's last message, and here where it is never called.
    unsafe {
        if SetWindowSubclass(window, Some(on_message), SUBCLASS, asked as usize) == 0 {
            drop(Box::from_raw(asked));
        }
    }
}

#[expect(unsafe_code, reason = "the system's own functions")]
unsafe extern "system" fn on_message(
    window: HWND,
    message: u32,
    word: WPARAM,
    long: LPARAM,
    _: usize,
    asked: usize,
) -> LRESULT {
    let asked = asked as *mut Asked;
    // SAFETY: `asked` is what `answer_for` gave, and lives until the window's last message, which frees it; Windows calls this on
    // the thread that made the window.
    unsafe {
        match message {
            WM_QUERYENDSESSION => {
                // One from an earlier question may be true no longer, and would not be replaced.
                ShutdownBlockReasonDestroy(window);
                if let Some(reason) = (*asked)() {
                    let reason: Vec<u16> = reason.encode_utf16().chain([0]).collect();
                    ShutdownBlockReasonCreate(window, reason.as_ptr());
                    return NO;
                }
            }
            // The session goes on (0), or it ends all the same.
            WM_ENDSESSION => {
                ShutdownBlockReasonDestroy(window);
            }
            WM_NCDESTROY => {
                RemoveWindowSubclass(window, Some(on_message), SUBCLASS);
                drop(Box::from_raw(asked));
            }
            _ => {}
        }
        DefSubclassProc(window, message, word, long)
    }
}

/// Asks with « Oui » and « Non » in a box of Windows' own over `window`, in front of all others; both texts end with a zero.
/// Returns once the user answered.
#[expect(unsafe_code, reason = "the system's own function")]
pub(super) fn answers_yes(window: Option<usize>, title: &[u16], text: &[u16]) -> bool {
    let window = window.map_or(ptr::null_mut(), |window| window as HWND);
    let style = MB_YESNO | MB_DEFBUTTON2 | MB_ICONWARNING | MB_SETFOREGROUND;
    // SAFETY: both texts end with a zero and live as long as the call; a window that is gone makes it fail, which is no yes.
    unsafe { MessageBoxW(window, text.as_ptr(), title.as_ptr(), style) == IDYES }
}

/// Says why the session may not end, or nothing where it may.
type Asked = Box<dyn Fn() -> Option<String>>;

/// What tells this subclass of the window from others.
const SUBCLASS: usize = 0x7472_6f75;
const NO: LRESULT = 0;

#[cfg(test)]
#[expect(unsafe_code, reason = "Windows' part")]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use windows_sys::Win32::UI::WindowsAndMessaging::{
        CreateWindowExW, DestroyWindow, ENDSESSION_CLOSEAPP, ENDSESSION_LOGOFF, HWND_MESSAGE, SendMessageW,
    };
    use windows_sys::w;

    use super::*;

    const SHUTDOWN: u32 = 0;

    /// A window that Windows asks whether the session may end. What Windows shows then is not looked at: Wine has no
    /// `ShutdownBlockReasonQuery`.
    struct Asked {
        window: HWND,
        reason: Rc<RefCell<Option<&'static str>>>,
        times: Rc<Cell<usize>>,
    }

    impl Asked {
        fn with(reason: Option<&'static str>) -> Self {
            let (reason, times) = (Rc::new(RefCell::new(reason)), Rc::new(Cell::new(0)));
            // SAFETY: a class of Windows' own, no menu; the window is this thread's. It needs no display.
            let window = unsafe {
                let none = ptr::null_mut();
                CreateWindowExW(0, w!("STATIC"), w!("Trousseau"), 0, 0, 0, 0, 0, HWND_MESSAGE, none, none, ptr::null())
            };
            assert!(!window.is_null(), "Windows makes a window");
            let (said, counted) = (Rc::clone(&reason), Rc::clone(&times));
            answer_for(window, move || {
                counted.set(counted.get() + 1);
                said.borrow().map(str::to_owned)
            });
            Self { window, reason, times }
        }

        fn may_end(&self, why: u32) -> bool {
            self.hears(WM_QUERYENDSESSION, 0, why) != 0
        }

        fn hears(&self, message: u32, word: WPARAM, long: u32) -> LRESULT {
            // SAFETY: the window is this thread's, and these messages carry numbers alone.
            unsafe { SendMessageW(self.window, message, word, long as LPARAM) }
        }
    }

    impl Drop for Asked {
        fn drop(&mut self) {
            // SAFETY: the window is this thread's.
            unsafe { DestroyWindow(self.window) };
        }
    }

    #[test]
    fn while_a_password_would_be_lost_the_session_may_not_end_whatever_ends_it() {
        let asked = Asked::with(Some("Le nouveau mot de passe n’est pas encore en sûreté."));
        for (count, why) in [ENDSESSION_LOGOFF, ENDSESSION_CLOSEAPP, SHUTDOWN].into_iter().enumerate() {
            assert!(!asked.may_end(why), "{why:#x}: the session would end");
            assert_eq!(asked.times.get(), count + 1);
            assert_eq!(asked.hears(WM_ENDSESSION, 0, why), 0, "the session goes on");
        }
        asked.reason.take();
        assert!(asked.may_end(ENDSESSION_LOGOFF), "it is safe now");
    }

    #[test]
    fn with_nothing_to_lose_the_session_ends_at_once() {
        let asked = Asked::with(None);
        for why in [ENDSESSION_LOGOFF, ENDSESSION_CLOSEAPP, SHUTDOWN] {
            assert!(asked.may_end(why), "{why:#x}");
        }
    }

    #[test]
    fn what_the_window_was_given_goes_with_the_window() {
        let asked = Asked::with(None);
        let times = Rc::clone(&asked.times);
        assert_eq!(Rc::strong_count(&times), 3);
        drop(asked);
        assert_eq!(Rc::strong_count(&times), 1, "it was never freed");
    }
}
