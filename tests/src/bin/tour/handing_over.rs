//! « Je passe la main » on one desk, « Reprendre d’un autre ordinateur » on the next.

use journeys::album::{Album, View};
use journeys::journey::Journey;

use crate::{EVERY_VIEW, set_up};

const PASSPHRASE: &str = "quatre chevaux blancs";

/// Both desks in every view, then in English and at twice the size.
pub(crate) fn from_desk_to_desk(album: &Album) {
    let begins = |name| Journey::begins(name);
    both(album, EVERY_VIEW, begins, ["hands-over", "takes-over"]);
    let english = |name| Journey::at(name, |desk| set_up(desk, "LANG", "en_GB.UTF-8"));
    both(album, &[View::Plain], english, ["hands-over-english", "takes-over-english"]);
    let twice = |name| Journey::at(name, |desk| set_up(desk, "GDK_SCALE", "2")).sized(480, 400);
    both(album, &[View::Plain], twice, ["hands-over-twice-the-size", "takes-over-twice-the-size"]);
}

fn both(album: &Album, views: &[View], sits_down: impl Fn(&'static str) -> Journey, names: [&'static str; 2]) {
    let stick = tempfile::tempdir().expect("a folder");
    let file = stick.path().join("passation.trousseau");
    sits_down(names[0])
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-home")
        .photographed(album, views)
        .arrives_at("home")
        .hands_over("passation.trousseau", PASSPHRASE)
        .carries("passation.trousseau", &file)
        .presses("forget-here")
        .pauses_at("forget-here")
        .stays_at("handed-over");
    sits_down(names[1])
        .photographed(album, views)
        .arrives_at("home")
        .chooses_handover_file(&file)
        .pauses_at("take-over-chosen")
        .takes_over_with("quatre chevaux noirs")
        .is_told("TR-H18")
        .pauses_at("another-passphrase")
        .takes_over_with(PASSPHRASE)
        .arrives_at("taken-over")
        .presses("go-settings")
        .arrives_at("settings")
        .stays_at("settings");
}
