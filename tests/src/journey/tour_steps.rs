//! What a tour adds to a journey: pictures at each screen, and a count of what the user does.

use anyhow::Result;

use super::Journey;
use crate::album::{Album, View};

impl Journey {
    /// From now on each screen is photographed in these views.
    pub fn photographed(mut self, album: &Album, views: &[View]) -> Journey {
        album.begins(self.opened);
        self.photographs = Some((album.clone(), views.to_vec()));
        self
    }

    /// A picture of something that is not a screen of its own.
    #[track_caller]
    pub fn pauses_at(self, what: &str) -> Journey {
        self.step(&format!("takes a picture of {what}"), |journey| journey.photograph(what))
    }

    /// The same, and a picture of the whole display: the portal's window stands beside the main one.
    #[track_caller]
    pub fn pauses_with_the_portal_at(self, what: &str) -> Journey {
        self.pauses_at(what).step(&format!("takes a picture of the display at {what}"), |journey| {
            let Some((album, _)) = &journey.photographs else { return Ok(()) };
            journey.window().settle()?;
            album.take_display(journey.name, what, &journey.desk)
        })
    }

    /// A picture of the display while Trousseau is closed.
    #[track_caller]
    pub fn pauses_at_the_display(self, what: &str) -> Journey {
        self.step(&format!("takes a picture of the display at {what}"), |journey| {
            let Some((album, _)) = &journey.photographs else { return Ok(()) };
            album.take_display(journey.name, what, &journey.desk)
        })
    }

    /// The journey goes on under another name: what follows is counted by itself.
    pub fn named(mut self, name: &'static str) -> Journey {
        self.name = name;
        self.opened = std::time::Instant::now();
        self
    }

    /// From the programs named to a saved PDF, by the `page` that the portal shows, with nothing done that could be left out.
    #[track_caller]
    pub fn from_the_destinations_to_the_saved_pdf(self, page: &str, file: &str) -> Journey {
        self.begins_a_reset()
            .presses("open-official-page")
            .browser_shows_official_page()
            .copies(page)
            .presses("read-clipboard")
            .arrives_at("kept")
            .presses("save")
            .presses("choose-pdf")
            .presses("save-pdf")
            .saves_as(file)
    }

    /// Makes the window this large.
    #[track_caller]
    pub fn sized(self, width: u32, height: u32) -> Journey {
        self.step("changes the window's size", |journey| journey.window().resize(width, height))
    }

    /// Goes to a screen by its button, unless it is there already.
    #[track_caller]
    pub fn goes_to(self, screen: &str) -> Journey {
        let there = self.window().screen().is_ok_and(|now| now == screen);
        if there { self } else { self.presses(screen).arrives_at(screen) }
    }

    pub(super) fn acts(self) -> Journey {
        if let Some((album, _)) = &self.photographs {
            album.acted();
        }
        self
    }

    pub(super) fn photograph(&self, what: &str) -> Result<()> {
        let Some((album, views)) = &self.photographs else { return Ok(()) };
        album.take(self.name, what, self.window(), views)
    }

    pub(super) fn keep_export(&self, file: &str) -> Result<()> {
        let Some((album, _)) = &self.photographs else { return Ok(()) };
        album.saved(self.name, &self.desk.home().join(file))
    }
}
