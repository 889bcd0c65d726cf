//! Another program that has copied something: on X11 it keeps what it copied, and hands it out in the flavour asked for,
//! until a third one copies.

use anyhow::{Result, ensure};
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent,
    SelectionRequestEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::desk::Desk;

/// Copies: each flavour by its name, with its text. It is handed out from a thread that ends with the copy, or the display.
pub fn copy(desk: &Desk, flavours: &[(&str, &str)]) -> Result<()> {
    let (display, screen) = x11rb::connect(Some(desk.display()))?;
    let root = display.setup().roots[screen].root;
    let window = display.generate_id()?;
    let aux = CreateWindowAux::new();
    display.create_window(0, window, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &aux)?;
    let clipboard = atom(&display, "CLIPBOARD")?;
    let targets = atom(&display, "TARGETS")?;
    let mut copied = Vec::new();
    for (name, text) in flavours {
        copied.push((atom(&display, name)?, text.as_bytes().to_vec()));
    }
    display.set_selection_owner(window, clipboard, x11rb::CURRENT_TIME)?;
    ensure!(display.get_selection_owner(clipboard)?.reply()?.owner == window, "the clipboard was not given");
    std::thread::spawn(move || hand_out(&display, targets, &copied));
    Ok(())
}

fn hand_out(display: &RustConnection, targets: Atom, copied: &[(Atom, Vec<u8>)]) {
    while let Ok(event) = display.wait_for_event() {
        let answered = match event {
            Event::SelectionClear(_) => return,
            Event::SelectionRequest(request) => answer(display, &request, targets, copied),
            _ => Ok(()),
        };
        if answered.is_err() {
            return; // the display is gone, and the desk with it
        }
    }
}

fn answer(
    display: &RustConnection,
    asked: &SelectionRequestEvent,
    targets: Atom,
    copied: &[(Atom, Vec<u8>)],
) -> Result<()> {
    let mut property = asked.property;
    if asked.target == targets {
        let names: Vec<Atom> = copied.iter().map(|(name, _)| *name).chain([targets]).collect();
        display.change_property32(PropMode::REPLACE, asked.requestor, property, AtomEnum::ATOM, &names)?;
    } else if let Some((name, text)) = copied.iter().find(|(name, _)| *name == asked.target) {
        display.change_property8(PropMode::REPLACE, asked.requestor, property, *name, text)?;
    } else {
        property = x11rb::NONE;
    }
    let told = SelectionNotifyEvent {
        response_type: SELECTION_NOTIFY_EVENT,
        sequence: 0,
        time: asked.time,
        requestor: asked.requestor,
        selection: asked.selection,
        target: asked.target,
        property,
    };
    display.send_event(false, asked.requestor, EventMask::NO_EVENT, told)?;
    display.flush()?;
    Ok(())
}

fn atom(display: &RustConnection, name: &str) -> Result<Atom> {
    Ok(display.intern_atom(false, name.as_bytes())?.reply()?.atom)
}
