//! One story of a reset, told step by step: each step is what the person does or sees, and the last word says how it ended.
//!
//! A step that fails stops the story, and leaves a picture and the text of the window under `target/journeys/`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::album::{Album, View};
use crate::desk::Desk;
use crate::window::{self, Window};
use crate::{axe, clipboard, dialog, keyring, title_bar, wait};

mod closing_steps;
mod endings;
mod handing_over_steps;
mod keyboard_steps;
mod keyring_steps;
mod official_portal_steps;
mod portal_window_steps;
mod practice_steps;
mod reset_steps;
mod tour_steps;

/// A person, a desk, and the application on it.
#[must_use = "a journey ends in a word that says how it ended"]
pub struct Journey {
    name: &'static str,
    window: Option<Window>,
    desk: Desk,
    opened: Instant,
    photographs: Option<(Album, Vec<View>)>,
}

impl Journey {
    /// Sits down at a computer whose keyring is open, and opens Trousseau.
    #[track_caller]
    pub fn begins(name: &'static str) -> Journey {
        Journey::at(name, |desk| keyring::open(desk))
    }

    /// The same at a desk that `prepare` has made ready: its keyring, its language, its size of type.
    #[track_caller]
    pub fn at(name: &'static str, prepare: impl FnOnce(&mut Desk) -> Result<()>) -> Journey {
        let mut desk = Desk::new().expect("a desk can be made");
        prepare(&mut desk).expect("the desk can be made ready");
        Journey { name, window: None, desk, opened: Instant::now(), photographs: None }.opens()
    }

    /// Opens Trousseau.
    #[track_caller]
    pub fn opens(mut self) -> Journey {
        assert!(self.window.is_none(), "{}: it is open already", self.name);
        match Window::open(&self.desk) {
            Ok(window) => self.window = Some(window),
            Err(error) => panic!("{}: opens Trousseau: {error:#}", self.name),
        }
        self
    }

    /// Presses the button of this name. Where there are several, the first.
    #[track_caller]
    pub fn presses(self, action: &str) -> Journey {
        self.acts().step(&format!("presses {action}"), |journey| {
            journey.window().press(&format!("[data-action=\"{action}\"]"))
        })
    }

    /// Types into the field with this id.
    #[track_caller]
    pub fn fills(self, id: &str, text: &str) -> Journey {
        self.acts().step(&format!("fills {id}"), |journey| journey.window().fill(&format!("#{id}"), text))
    }

    /// Chooses one of several, by its id.
    #[track_caller]
    pub fn chooses(self, id: &str) -> Journey {
        self.acts().step(&format!("chooses {id}"), |journey| journey.window().press(&format!("#{id}")))
    }

    /// Is led to a screen: its heading has the focus, and axe-core finds nothing wrong with it.
    #[track_caller]
    pub fn arrives_at(self, screen: &str) -> Journey {
        self.step(&format!("arrives at {screen}"), |journey| {
            let window = journey.window();
            window.arrive(screen)?;
            journey.photograph(screen)?;
            let focused = "return document.activeElement === document.querySelector('main h1')";
            wait::until("the heading to have the focus", || {
                Ok((window.run(focused, Vec::new())? == true).then_some(()))
            })
            .with_context(|| {
                format!("it is on {:?}", window.run("return document.activeElement?.outerHTML", Vec::new()))
            })?;
            let violations = axe::violations(window)?;
            ensure!(violations.is_empty(), "axe-core: {}", violations.join("\n"));
            Ok(())
        })
    }

    /// Reads these words on the screen, now or in a moment.
    #[track_caller]
    pub fn sees(self, words: &str) -> Journey {
        self.step(&format!("sees « {words} »"), |journey| {
            wait::until(words, || Ok(journey.window().text("body")?.contains(words).then_some(())))
        })
    }

    /// Reads these words on the screen, once a countdown of a minute at the most has come to its end.
    #[track_caller]
    pub fn sees_in_a_minute(self, words: &str) -> Journey {
        self.step(&format!("sees « {words} » in a minute"), |journey| {
            let said = || Ok(journey.window().text("body")?.contains(words).then_some(()));
            wait::until_within(A_MINUTE, words, said)
        })
    }

    /// Sees something that matches `css` once that has come to its end.
    #[track_caller]
    pub fn sees_element_in_a_minute(self, css: &str) -> Journey {
        self.step(&format!("sees {css} in a minute"), |journey| {
            wait::until_within(A_MINUTE, css, || Ok(journey.window().shows(css)?.then_some(())))
        })
    }

    /// Sees something that matches `css`.
    #[track_caller]
    pub fn sees_element(self, css: &str) -> Journey {
        self.step(&format!("sees {css}"), |journey| journey.window().element(css).map(drop))
    }

    /// Sees nothing that matches `css`, or no longer.
    #[track_caller]
    pub fn sees_no_element(self, css: &str) -> Journey {
        self.step(&format!("sees no {css}"), |journey| {
            wait::until(&format!("{css} to be gone"), || Ok((!journey.window().shows(css)?).then_some(())))
        })
    }

    /// Is told the refusal with this code.
    #[track_caller]
    pub fn is_told(self, code: &str) -> Journey {
        self.step(&format!("is told {code}"), |journey| {
            journey.window().element(&format!("[data-code=\"{code}\"]"))?;
            let violations = axe::violations(journey.window())?;
            ensure!(violations.is_empty(), "axe-core: {}", violations.join("\n"));
            Ok(())
        })
    }

    /// Copies a text in another program.
    #[track_caller]
    pub fn copies(self, text: &str) -> Journey {
        self.acts().step("copies", |journey| clipboard::copy(&journey.desk, text))
    }

    /// Finds the clipboard emptied.
    #[track_caller]
    pub fn clipboard_is_emptied(self) -> Journey {
        self.step("finds the clipboard emptied", |journey| clipboard::is_emptied(&journey.desk))
    }

    /// Finds this on the clipboard.
    #[track_caller]
    pub fn clipboard_holds(self, text: &str) -> Journey {
        self.step("looks at the clipboard", |journey| {
            wait::until("the clipboard's text", || {
                Ok((clipboard::text(&journey.desk)?.as_deref() == Some(text)).then_some(()))
            })
        })
    }

    /// The power goes, and Trousseau is opened again.
    #[track_caller]
    pub fn power_cut(mut self) -> Journey {
        let window = self.window.take().expect("it is open");
        window.cut_power(&self.desk).expect("every process can be ended");
        self.opens()
    }

    /// Presses the cross, and Trousseau closes.
    #[track_caller]
    pub fn closes(mut self) -> Journey {
        self = self.step("closes the window", |journey| {
            title_bar::press_cross(&journey.desk)?;
            wait::until("the application to end", || Ok((!window::runs(&journey.desk)).then_some(())))?;
            window::has_let_go(&journey.desk)
        });
        self.window = None;
        self
    }

    /// Anything else that the person does or looks at.
    #[track_caller]
    pub fn does(self, what: &str, act: impl FnOnce(&Desk, &Window) -> Result<()>) -> Journey {
        self.step(what, |journey| act(&journey.desk, journey.window()))
    }

    /// The same while Trousseau is closed.
    #[track_caller]
    pub fn does_at_the_desk(self, what: &str, act: impl FnOnce(&Desk) -> Result<()>) -> Journey {
        self.step(what, |journey| act(&journey.desk))
    }

    /// One step; where it fails, the story stops here, with a picture of the window.
    #[track_caller]
    fn step(self, what: &str, act: impl FnOnce(&Journey) -> Result<()>) -> Journey {
        if let Err(error) = act(&self) {
            let evidence = self.evidence();
            panic!("{}: {what}: {error:#}\n{evidence}", self.name);
        }
        self
    }

    fn window(&self) -> &Window {
        self.window.as_ref().expect("Trousseau is open")
    }

    /// Puts a picture of the whole display aside, and answers with where, and with the text on the screen.
    fn evidence(&self) -> String {
        let Some(window) = &self.window else { return String::new() };
        let folder = evidence_folder();
        let picture = folder.join(format!("{}.png", self.name));
        let taken =
            std::fs::create_dir_all(&folder).map_err(Into::into).and_then(|()| dialog::screen(&self.desk, &picture));
        let text = window.run("return document.body.innerText", Vec::new()).ok();
        format!(
            "picture: {} ({taken:?})\n{}",
            picture.display(),
            text.as_ref().and_then(|text| text.as_str()).unwrap_or("no text")
        )
    }
}

/// What ends by itself within one, with what a person would wait anyway.
const A_MINUTE: Duration = Duration::from_secs(60).saturating_add(wait::PATIENCE);

fn evidence_folder() -> PathBuf {
    let beside = window::application().ok().and_then(|path| path.parent()?.parent().map(Path::to_owned));
    beside.unwrap_or_else(std::env::temp_dir).join("journeys")
}
