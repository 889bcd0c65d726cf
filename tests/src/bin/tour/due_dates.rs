//! The due dates of all structures that one account sees.

use journeys::album::{Album, View};
use journeys::journey::Journey;

use crate::{EVERY_VIEW, set_up};

/// In every view, then in English and at twice the size.
pub(crate) fn of_an_agglomeration(album: &Album) {
    read(Journey::begins("due-dates"), |journey| journey.photographed(album, EVERY_VIEW));
    read(Journey::at("due-dates-in-english", |desk| set_up(desk, "LANG", "en_GB.UTF-8")), |journey| {
        journey.photographed(album, &[View::Plain])
    });
    read(Journey::at("due-dates-twice-the-size", |desk| set_up(desk, "GDK_SCALE", "2")), |journey| {
        journey.photographed(album, &[View::Plain]).sized(480, 400)
    });
}

fn read(journey: Journey, photographed: impl FnOnce(Journey) -> Journey) {
    let home = journey
        .practises_as(1)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .presses("go-home")
        .arrives_at("home");
    photographed(home)
        .presses("due-dates")
        .arrives_at("due-dates")
        .presses("read-due-dates")
        .sees_element("#reading")
        .pauses_at("due-dates-reading")
        .sees_element_in_a_minute("#found")
        .pauses_at("due-dates-read")
        .presses("go-home")
        .arrives_at("home")
        .stays_at("home");
}
