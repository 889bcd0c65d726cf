//! A page from which the password cannot be read with certainty: a person compares it.

use journeys::album::{Album, View};
use journeys::journey::Journey;
use journeys::portal::{LOGIN, PASSWORD, recap};

use crate::{EVERY_VIEW, set_up};

/// In every view, then in English and at twice the size.
pub(crate) fn word_for_word(album: &Album) {
    let in_french = Journey::begins("compare").photographed(album, EVERY_VIEW);
    wrapped(in_french);
    let in_english = Journey::at("compare-english", |desk| set_up(desk, "LANG", "en_GB.UTF-8"));
    wrapped(in_english.photographed(album, &[View::Plain]));
    let twice_the_size = Journey::at("compare-twice-the-size", |desk| set_up(desk, "GDK_SCALE", "2")).sized(480, 400);
    wrapped(twice_the_size.photographed(album, &[View::Plain]));
    Journey::begins("compare-unsafe")
        .photographed(album, EVERY_VIEW)
        .starts_a_reset()
        .keyring_goes()
        .copies(&recap(LOGIN, &format!("« {PASSWORD} »")))
        .presses("read-clipboard")
        .arrives_at("check-read")
        .stays_at("check-read");
}

fn wrapped(journey: Journey) {
    let (first, second) = PASSWORD.split_at(7);
    journey
        .starts_a_reset()
        .copies(&recap(LOGIN, &format!("{first}\n{second}")))
        .presses("read-clipboard")
        .arrives_at("check-read")
        .pauses_at("check-read-masked")
        .reveals(PASSWORD)
        .pauses_at("check-read-shown")
        .presses("discard-read")
        .arrives_at("follow")
        .presses("read-clipboard")
        .is_told("TR-R17")
        .pauses_at("follow-said-not-the-same")
        .stays_at("follow");
}
