//! An end that no loop of ours hears of: GTK ends the program when X breaks off (`xkill`, an X server that ends before its
//! programs), and after an error of X, as when another program destroys the window. The keyring gets its last try before.
//!
//! Not stopped: a Wayland compositor that ends before its programs; GTK then ends the program without asking anything.

use std::ffi::c_int;
use std::sync::OnceLock;

use tauri::{AppHandle, Manager};
use x11_dl::xlib::{Display, XErrorEvent, Xlib};

use crate::closing::Closing;

/// X hands nothing over but its display.
static WATCH: OnceLock<Watch> = OnceLock::new();

struct Watch {
    shell: AppHandle,
    on_error: Option<OnError>,
    on_break: Option<OnBreak>,
}

type OnError = unsafe extern "C" fn(*mut Display, *mut XErrorEvent) -> c_int;
type OnBreak = unsafe extern "C" fn(*mut Display) -> c_int;

/// To be called once GTK has set its own ways, which end the program after the last try.
#[expect(unsafe_code, reason = "the functions of X")]
pub(super) fn listen(shell: &AppHandle) {
    let Ok(x) = Xlib::open() else { return };
    // SAFETY: both functions live as long as the program.
    let (on_error, on_break) = unsafe { ((x.XSetErrorHandler)(Some(error)), (x.XSetIOErrorHandler)(Some(broken_off))) };
    // It is called once.
    let _ = WATCH.set(Watch { shell: shell.clone(), on_error, on_break });
}

/// GTK knows whether it expected the error, and ends the program where it did not.
#[expect(unsafe_code, reason = "GTK's function")]
unsafe extern "C" fn error(display: *mut Display, event: *mut XErrorEvent) -> c_int {
    let on_error = WATCH.get().and_then(|watch| {
        watch.shell.state::<Closing>().make_last_try();
        watch.on_error
    });
    // SAFETY: X gave both for this call.
    on_error.map_or(0, |on_error| unsafe { on_error(display, event) })
}

#[expect(unsafe_code, reason = "GTK's function")]
unsafe extern "C" fn broken_off(display: *mut Display) -> c_int {
    let on_break = WATCH.get().and_then(|watch| {
        watch.shell.state::<Closing>().make_last_try();
        watch.on_break
    });
    // SAFETY: X gave the display for this call. Where this returns, X ends the program.
    on_break.map_or(0, |on_break| unsafe { on_break(display) })
}
