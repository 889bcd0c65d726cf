//! How a journey ends. Each takes the journey: nothing can come after its last word.

use anyhow::ensure;

use super::Journey;

impl Journey {
    /// The reset is finished, and the password stays in the keyring.
    #[track_caller]
    pub fn is_closed_and_kept(self) {
        self.presses("close-and-keep")
            .arrives_at("done")
            .sees_no_element("[data-action=\"close-and-keep\"]")
            .goes_home_finished();
    }

    /// The reset is finished, and the password left the keyring.
    #[track_caller]
    pub fn is_closed_and_forgotten(self, password: &str) {
        self.presses("close-and-forget")
            .sees_no_element("[data-action=\"close-and-forget\"]")
            .arrives_at("done")
            .keyring_forgot(password)
            .goes_home_finished();
    }

    /// The home screen says that it is not finished, and offers to go on.
    #[track_caller]
    pub fn is_unfinished(self) {
        let at_home = self.window().screen().is_ok_and(|screen| screen == "home");
        let home = if at_home { self } else { self.presses("go-home").arrives_at("home") };
        home.sees_element("[data-action=\"continue-reset\"]").end();
    }

    /// It was refused with this code, before anything irreversible.
    #[track_caller]
    pub fn is_refused(self, code: &str) {
        self.is_told(code).end();
    }

    /// Nothing was begun: the home screen has nothing to go on with.
    #[track_caller]
    pub fn is_as_before(self) {
        self.arrives_at("home").sees_no_element("[data-action=\"continue-reset\"]").end();
    }

    /// It is at the screen of this name, and that is right.
    #[track_caller]
    pub fn stays_at(self, screen: &str) {
        self.step(&format!("stays at {screen}"), |journey| {
            ensure!(journey.window().screen()? == screen, "it is at {}", journey.window().screen()?);
            Ok(())
        })
        .end();
    }

    #[track_caller]
    fn goes_home_finished(self) {
        self.presses("go-home").arrives_at("home").sees_no_element("[data-action=\"continue-reset\"]").end();
    }

    /// Everything of this desk ends here; [`Desk`] sees to it, also after a panic.
    fn end(self) {
        drop(self);
    }
}
