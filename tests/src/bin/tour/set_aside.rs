//! A password that was set aside: its form is said to be left, or a handover file tells of another one.

use journeys::album::{Album, View};
use journeys::journey::Journey;
use journeys::portal::{LOGIN, ODD_PASSWORD, recap};

use crate::{EVERY_VIEW, set_up};

const PASSPHRASE: &str = "quatre chevaux blancs";

/// In every view, then in English and at twice the size.
pub(crate) fn and_taken_up_again(album: &Album) {
    let begins = |name| Journey::begins(name);
    left(begins("form-left").photographed(album, EVERY_VIEW));
    of_two_desks(album, EVERY_VIEW, begins, ["beside-first", "beside"]);
    let english = |name| Journey::at(name, |desk| set_up(desk, "LANG", "en_GB.UTF-8"));
    left(english("form-left-english").photographed(album, &[View::Plain]));
    of_two_desks(album, &[View::Plain], english, ["beside-first-english", "beside-english"]);
    let twice = |name| Journey::at(name, |desk| set_up(desk, "GDK_SCALE", "2")).sized(480, 400);
    left(twice("form-left-twice-the-size").photographed(album, &[View::Plain]));
    of_two_desks(album, &[View::Plain], twice, ["beside-first-twice-the-size", "beside-twice-the-size"]);
}

fn left(journey: Journey) {
    journey
        .starts_a_reset()
        .copies(ODD_PASSWORD)
        .presses("read-password-alone")
        .arrives_at("check-read")
        .presses("keep-read")
        .arrives_at("pending")
        .presses("form-left")
        .arrives_at("follow")
        .sees_element("[data-set-aside]")
        .pauses_at("follow-set-aside")
        .presses("go-home")
        .arrives_at("home")
        .pauses_at("home-set-aside")
        .presses("set-aside")
        .arrives_at("set-aside")
        .presses("take-up-again")
        .arrives_at("pending")
        .stays_at("pending");
}

/// The second desk has a later reset of its own, by the two clocks.
fn of_two_desks(album: &Album, views: &[View], sits_down: impl Fn(&'static str) -> Journey, names: [&'static str; 2]) {
    let stick = tempfile::tempdir().expect("a folder");
    let file = stick.path().join("passation.trousseau");
    sits_down(names[0])
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-home")
        .arrives_at("home")
        .hands_over("passation.trousseau", PASSPHRASE)
        .carries("passation.trousseau", &file)
        .stays_at("handed-over");
    sits_down(names[1])
        .starts_a_reset()
        .copies(&recap(LOGIN, ODD_PASSWORD))
        .presses("read-clipboard")
        .arrives_at("kept")
        .presses("go-settings")
        .arrives_at("settings")
        .chooses_handover_file(&file)
        .takes_over_with(PASSPHRASE)
        .photographed(album, views)
        .arrives_at("taken-over")
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("kept")
        .presses("to-do")
        .confirms_every_destination()
        .pauses_at("closing")
        .stays_at("done");
}
