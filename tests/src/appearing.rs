//! The moment when a colour is first seen in a window, by looking at its pixels without a pause.

use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};

use crate::desk::Desk;

/// Looks for a row of [`RUN`] pixels in this colour from now on. What it answers with tells the moment, in milliseconds since 1970.
pub fn of(desk: &Desk, window: &str, colour: [u8; 3]) -> Result<JoinHandle<Result<f64>>> {
    let (display, _) = x11rb::connect(Some(desk.display()))?;
    let window: u32 = window.parse().context("a window is a number")?;
    let [red, green, blue] = colour;
    let run = [blue, green, red, 0].repeat(RUN);
    let is_there = move || -> Result<bool> {
        let place = display.get_geometry(window)?.reply()?;
        let image = display.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, place.width, place.height, 0x00ff_ffff)?;
        display.flush()?;
        let pixels = image.reply()?.data;
        let line = usize::from(place.width) * 4;
        // A row that is this long is met by looking at one pixel of it: the whole is compared only there.
        Ok(pixels.chunks_exact(line).any(|line| {
            let starts = line.chunks_exact(4).enumerate().filter(|(_, pixel)| pixel[..3] == run[..3]);
            starts.take(RUN).any(|(at, _)| {
                let pixels = line[at * 4..].chunks_exact(4).take(RUN);
                pixels.len() == RUN && pixels.into_iter().all(|pixel| pixel[..3] == run[..3])
            })
        }))
    };
    Ok(std::thread::spawn(move || {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if is_there()? {
                return Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0);
            }
        }
        bail!("the colour did not appear")
    }))
}

const PATIENCE: Duration = Duration::from_secs(60);
/// Pixels in a row: a letter's edge may have any colour.
const RUN: usize = 24;
