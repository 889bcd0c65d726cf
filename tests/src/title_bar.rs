//! The cross in the title bar: it asks the application to close, and the application may refuse.

use anyhow::{Context, Result};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};

use crate::desk::Desk;
use crate::{dialog, wait, window};

/// Presses the cross of the main window.
pub fn press_cross(desk: &Desk) -> Result<()> {
    press_cross_of(desk, &dialog::main_window(desk)?)
}

/// Closes a main window that is only just opening: a press that comes before it listens is lost, and made again.
pub fn close_at_once(desk: &Desk) -> Result<()> {
    wait::until("Trousseau to close", || {
        if let Some(window) = dialog::windows(desk, "--name", "^Trousseau$")?.first() {
            // It may be gone by now.
            let _ = press_cross_of(desk, window);
        }
        Ok((!window::runs(desk)).then_some(()))
    })
}

/// Presses the cross of this window.
pub fn press_cross_of(desk: &Desk, window: &str) -> Result<()> {
    let window: u32 = window.parse().context("a window is a number")?;
    let (display, _) = x11rb::connect(Some(desk.display()))?;
    let atom = |name: &str| -> Result<u32> { Ok(display.intern_atom(false, name.as_bytes())?.reply()?.atom) };
    let message = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, [atom("WM_DELETE_WINDOW")?, 0, 0, 0, 0]);
    display.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
    display.flush()?;
    Ok(())
}
