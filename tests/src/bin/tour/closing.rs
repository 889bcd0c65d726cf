//! The question that is asked where the program is asked to end while a password is only in memory.

use journeys::album::{Album, View};
use journeys::journey::Journey;
use journeys::keyring;
use journeys::portal::manual_page;
use rustix::process::Signal;

use crate::set_up;

/// As a signal of the system brings it up, and as the cross does; in French, then in English.
pub(crate) fn asked(album: &Album) {
    question(album, Journey::begins("closing"));
    let english = |desk: &mut journeys::desk::Desk| {
        keyring::open(desk)?;
        desk.set("LANG", "en_GB.UTF-8");
        Ok(())
    };
    question(album, Journey::at("closing-english", english));
}

fn question(album: &Album, journey: Journey) {
    journey
        .starts_a_reset()
        .keyring_goes()
        .copies(manual_page())
        .photographed(album, &[View::Plain])
        .presses("read-clipboard")
        .sees_element("#unsafe")
        .is_sent(Signal::TERM)
        .is_asked_whether_to_lose_it()
        .pauses_at_the_display("asked-by-the-system")
        .stays()
        .presses_the_cross()
        .is_asked_whether_to_lose_it()
        .pauses_at_the_display("asked-by-the-cross")
        .stays()
        .keyring_returns()
        .sees_no_element("#unsafe")
        .is_unfinished();
}
