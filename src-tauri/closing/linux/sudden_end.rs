//! An end that no loop of ours hears of: the display breaks off (`xkill`, an X server that ends before its programs), or a library
//! ends the program, as GTK does after an error of X. The keyring gets its last try.
//!
//! Not stopped: a Wayland compositor that ends before its programs; GTK then ends the program without a word.

use std::ffi::c_int;
use std::sync::OnceLock;

use tauri::{AppHandle, Manager};
use x11_dl::xlib::{Display, Xlib};

use crate::closing::Closing;

/// X and the C library hand nothing over.
static SHELL: OnceLock<AppHandle> = OnceLock::new();

/// To be called once GTK has set its own ways of ending the program.
#[expect(unsafe_code, reason = "the functions of the C library and of X")]
pub(super) fn listen(shell: &AppHandle) {
    if SHELL.set(shell.clone()).is_err() {
        return;
    }
    // SAFETY: both functions live as long as the program.
    unsafe {
        libc::atexit(on_exit);
        if let Ok(x) = Xlib::open() {
            (x.XSetIOErrorHandler)(Some(on_display_lost));
        }
    }
}

extern "C" fn on_exit() {
    if let Some(shell) = SHELL.get() {
        shell.state::<Closing>().make_last_try();
    }
}

/// GTK's own ends the program here, without what was asked of the C library.
#[expect(unsafe_code, reason = "the C library's own function")]
unsafe extern "C" fn on_display_lost(_: *mut Display) -> c_int {
    on_exit();
    // SAFETY: nothing of this program is in use afterwards.
    unsafe { libc::_exit(1) }
}
