//! The pictures of a tour, and its diary: each step with its seconds, the user's actions so far and its pictures.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Instant;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::desk::Desk;
use crate::dialog;
use crate::window::Window;

/// One album for all journeys of a tour; a clone is the same album.
#[derive(Clone, Debug)]
pub struct Album {
    folder: PathBuf,
    diary: Arc<Mutex<Diary>>,
}

/// How the window looks in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Dark appearance.
    Dark,
    /// As it is: the language or size is the journey's own.
    Plain,
    /// Light appearance.
    Light,
    /// In a window of 800 × 600.
    Small,
    /// In a window as high as the page, where that is higher than the window.
    Whole,
}

#[derive(Debug, Default, Serialize)]
struct Diary {
    seconds: f64,
    /// By journey, from the opening of the application to its first saved file: clicks, fields filled in, copies, dialogs
    /// answered.
    actions_to_saved: BTreeMap<String, usize>,
    steps: Vec<Step>,
    exports: Vec<String>,
    #[serde(skip)]
    actions: usize,
    #[serde(skip)]
    since: Option<Instant>,
}

#[derive(Debug, Serialize)]
struct Step {
    journey: String,
    step: String,
    seconds: f64,
    actions: usize,
    screenshots: Vec<String>,
}

impl Album {
    /// An album in `folder`, which is emptied of an earlier one.
    pub fn new(folder: &Path) -> Result<Album> {
        if folder.join("tour.json").is_file() {
            std::fs::remove_dir_all(folder)?;
        }
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        Ok(Album { folder: folder.to_owned(), diary: Arc::default() })
    }

    /// A journey begins: its actions and seconds count from `opened`.
    pub fn begins(&self, opened: Instant) {
        let mut diary = self.diary();
        diary.actions = 0;
        diary.since = Some(opened);
    }

    /// The user did something: a click, a field, a copy, a dialog.
    pub fn acted(&self) {
        self.diary().actions += 1;
    }

    /// A file was saved: it is kept with the pictures.
    pub fn saved(&self, journey: &str, file: &Path) -> Result<()> {
        let name = file.file_name().context("a file has a name")?.to_string_lossy().into_owned();
        std::fs::create_dir_all(self.folder.join("exports"))?;
        std::fs::copy(file, self.folder.join("exports").join(&name))?;
        let mut diary = self.diary();
        let actions = diary.actions;
        diary.actions_to_saved.entry(journey.to_owned()).or_insert(actions);
        let name = format!("exports/{name}");
        if !diary.exports.contains(&name) {
            diary.exports.push(name);
        }
        Ok(())
    }

    /// Takes the pictures of a step, and writes it down.
    pub fn take(&self, journey: &str, step: &str, window: &Window, views: &[View]) -> Result<()> {
        let seconds = self.diary().since.map_or(0.0, |since| since.elapsed().as_secs_f64());
        let number = self.diary().steps.len() + 1;
        let mut screenshots = Vec::new();
        for view in views {
            let name = match view.word() {
                "" => format!("{number:02}-{journey}-{step}.png"),
                word => format!("{number:02}-{journey}-{step}-{word}.png"),
            };
            if view.picture(window, &self.folder.join(&name))? {
                screenshots.push(name);
            }
        }
        let mut diary = self.diary();
        let round = (seconds * 100.0).round() / 100.0;
        let step =
            Step { journey: journey.into(), step: step.into(), seconds: round, actions: diary.actions, screenshots };
        diary.steps.push(step);
        diary.seconds += round;
        // What the pictures took is not the user's time.
        diary.since = Some(Instant::now());
        std::fs::write(self.folder.join("tour.json"), serde_json::to_vec_pretty(&*diary)?)?;
        Ok(())
    }

    /// Adds a picture of the whole display to the step that was written down last.
    pub fn take_display(&self, journey: &str, step: &str, desk: &Desk) -> Result<()> {
        let number = self.diary().steps.len();
        let name = format!("{number:02}-{journey}-{step}-display.png");
        dialog::screen(desk, &self.folder.join(&name))?;
        let mut diary = self.diary();
        if let Some(step) = diary.steps.last_mut() {
            step.screenshots.push(name);
        }
        diary.since = Some(Instant::now());
        Ok(())
    }

    fn diary(&self) -> MutexGuard<'_, Diary> {
        self.diary.lock().expect("nothing panics while it writes")
    }
}

impl View {
    fn word(self) -> &'static str {
        match self {
            View::Dark => "dark",
            View::Light => "light",
            View::Plain => "",
            View::Small => "800x600",
            View::Whole => "whole",
        }
    }

    /// Takes the picture; false where it would show nothing new.
    fn picture(self, window: &Window, path: &Path) -> Result<bool> {
        match self {
            View::Plain => window.picture(path)?,
            View::Dark | View::Light => {
                let dress = "const root = document.documentElement; const was = root.dataset.appearance ?? '';
                    root.dataset.appearance = arguments[0]; return was";
                let was = window.run(dress, vec![self.word().into()])?;
                window.picture(path)?;
                window.run(dress, vec![was])?;
            }
            View::Small => in_size(window, (800, 600), path)?,
            View::Whole => {
                let size = window
                    .run("return [innerWidth, innerHeight, document.documentElement.scrollHeight]", Vec::new())?;
                let of = |index: usize| size[index].as_u64().and_then(|pixels| u32::try_from(pixels).ok()).unwrap_or(0);
                if of(2) <= of(1) {
                    return Ok(false);
                }
                in_size(window, (of(0), of(2).min(1480)), path)?;
            }
        }
        Ok(true)
    }
}

/// A picture in another size; afterwards the window is as before.
fn in_size(window: &Window, (width, height): (u32, u32), path: &Path) -> Result<()> {
    let before = window.run("return [innerWidth, innerHeight]", Vec::new())?;
    let of = |index: usize| before[index].as_u64().and_then(|pixels| u32::try_from(pixels).ok()).context("a size");
    window.resize(width, height)?;
    window.picture(path)?;
    window.resize(of(0)?, of(1)?)
}
