//! Chorus Pro as far as a password is concerned, both generations of it: what is in force, and what the page shows.

/// What is true on the portal.
#[derive(Debug)]
pub(crate) struct FakePortal {
    /// The password that software can use now.
    pub(crate) in_force: String,
    /// What the page shows.
    pub(crate) page: Page,
    drawn: u32,
}

/// The page in the user's browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Page {
    /// Nothing about a password.
    Elsewhere,
    /// First generation: the reset is made, and this is the only time that it is shown.
    Recap(String),
    /// Second generation: what « Soumettre » would put in force.
    Form(String),
}

impl FakePortal {
    pub(crate) fn new(in_force: &str) -> Self {
        Self { in_force: in_force.to_owned(), page: Page::Elsewhere, drawn: 0 }
    }

    /// First generation: « Confirmer ».
    pub(crate) fn confirm(&mut self) {
        self.in_force = self.draw();
        self.page = Page::Recap(self.in_force.clone());
    }

    /// Second generation: the form is opened, or a choice in it changed.
    pub(crate) fn open_form(&mut self) {
        self.page = Page::Form(self.draw());
    }

    /// Second generation: « Soumettre ».
    pub(crate) fn submit(&mut self) {
        if let Page::Form(drawn) = std::mem::replace(&mut self.page, Page::Elsewhere) {
            self.in_force = drawn;
        }
    }

    /// The page is left; what it showed is never shown again.
    pub(crate) fn leave(&mut self) {
        self.page = Page::Elsewhere;
    }

    fn draw(&mut self) -> String {
        self.drawn += 1;
        format!("{}-{{&:|+;word", self.drawn)
    }
}
