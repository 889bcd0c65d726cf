//! A file carried with the mouse from another program, and dropped on the window.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::desk::Desk;
use crate::dialog::{self, xdotool};
use crate::wait;

/// A small file manager of ours: a window with one file to carry away.
const FILE_MANAGER: &str = include_str!("drag_source.py");

/// Where that window stands: beside the application's.
const PLACE: (u32, u32) = (1300, 900);

/// Carries `path` from the file manager onto the middle of the application's window.
pub fn drop_on_window(desk: &Desk, path: &Path) -> Result<()> {
    let mut manager = desk
        .command("/usr/bin/python3")
        .args(["-c", FILE_MANAGER])
        .arg(path)
        .args([PLACE.0.to_string(), PLACE.1.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut told = BufReader::new(manager.stdout.take().context("its output is piped")?);
    let mut shown = String::new();
    told.read_line(&mut shown)?;
    ensure!(shown.trim() == "shown", "the file manager did not open");

    let (left, top, width, height) = geometry(desk, &dialog::main_window(desk)?)?;
    let middle = (left + width / 2, top + height / 2);
    move_to(desk, (PLACE.0 + 60, PLACE.1 + 40))?;
    xdotool(desk, &["mousedown", "1"])?;
    // A drag begins with a movement under the pressed button, and a target must see it come.
    for part in 1..=20 {
        let along = |from: u32, to: u32| (from * (20 - part) + to * part) / 20;
        move_to(desk, (along(PLACE.0 + 60, middle.0), along(PLACE.1 + 40, middle.1)))?;
    }
    let mut over = 0;
    wait::until("the window to take the file", || {
        over += 1;
        move_to(desk, (middle.0 + over % 3, middle.1))?;
        Ok((over > 15).then_some(()))
    })?;
    xdotool(desk, &["mouseup", "1"])?;
    let mut given = String::new();
    told.read_line(&mut given)?;
    ensure!(given.trim() == "given", "nobody took the file");
    manager.kill()?;
    manager.wait()?;
    Ok(())
}

fn move_to(desk: &Desk, (x, y): (u32, u32)) -> Result<()> {
    xdotool(desk, &["mousemove", &x.to_string(), &y.to_string()]).map(drop)
}

/// Left, top, width, height in pixels of the display.
fn geometry(desk: &Desk, window: &str) -> Result<(u32, u32, u32, u32)> {
    let told = xdotool(desk, &["getwindowgeometry", "--shell", window])?;
    let of = |name: &str| -> Result<u32> {
        let value = told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        Ok(value.with_context(|| format!("no {name}"))?.parse()?)
    };
    Ok((of("X")?, of("Y")?, of("WIDTH")?, of("HEIGHT")?))
}
