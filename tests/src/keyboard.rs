//! The real keyboard: keys that go to whatever window has the focus, not to the page behind WebDriver.

use anyhow::{Result, bail, ensure};

use crate::desk::Desk;
use crate::dialog;
use crate::window::Window;

/// Puts the keyboard into the application's main window.
pub fn take(desk: &Desk) -> Result<()> {
    dialog::focus(desk, &dialog::main_window(desk)?)
}

/// Presses a key by its X name: `Tab`, `shift+Tab`, `Return`, `space`.
pub fn press(desk: &Desk, key: &str) -> Result<()> {
    dialog::xdotool(desk, &["key", key]).map(drop)
}

/// Types a text, character by character, whatever it begins with.
pub fn type_text(desk: &Desk, text: &str) -> Result<()> {
    dialog::xdotool(desk, &["type", "--delay", "15", "--", text]).map(drop)
}

/// Presses Tab until the element that matches `css` has the focus, and sees at each stop where the focus is.
pub fn tab_to(desk: &Desk, window: &Window, css: &str) -> Result<()> {
    // Two stops may look alike; the page itself tells when the focus has moved.
    window.run("window.focusMoves ??= (addEventListener('focusin', () => window.focusMoves++), 0)", Vec::new())?;
    for _ in 0..80 {
        let there = window.run("return document.activeElement?.matches(arguments[0]) ?? false", vec![css.into()])?;
        if there == true {
            return is_seen(window);
        }
        let before = window.run("return window.focusMoves", Vec::new())?;
        press(desk, "Tab")?;
        crate::wait::until("the focus to move", || {
            Ok((window.run("return window.focusMoves", Vec::new())? != before).then_some(()))
        })?;
        is_seen(window)?;
    }
    bail!("Tab never reaches `{css}`")
}

/// The focus has an outline, and nothing lies over what has it (WCAG 2.4.7 and 2.4.11).
fn is_seen(window: &Window) -> Result<()> {
    window.settle()?;
    let told = window.run(
        "const at = document.activeElement, box = at.getBoundingClientRect();
         const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
         return [getComputedStyle(at).outlineStyle !== 'none', at.contains(over) || (over?.contains(at) ?? false),
                 at.outerHTML.slice(0, 200), over?.outerHTML.slice(0, 200)]",
        Vec::new(),
    )?;
    ensure!(told[0] == true, "{} has the focus, and nothing shows it", told[2]);
    ensure!(told[1] == true, "{} has the focus, and {} lies over it", told[2], told[3]);
    Ok(())
}
