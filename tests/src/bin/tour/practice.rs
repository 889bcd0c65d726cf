//! Practice, from the first start to « prêt pour la vraie ? ».

use journeys::album::{Album, View};
use journeys::journey::Journey;
use journeys::practice::fault;

use crate::{BOTH, EVERY_VIEW, set_up};

/// The whole practice as the manager of 23 structures.
pub(crate) fn whole(album: &Album) {
    Journey::begins("practice")
        .photographed(album, EVERY_VIEW)
        .arrives_at("home")
        .presses("begin-practice")
        .arrives_at("practice")
        .chooses("manager-1")
        .presses("structures")
        .arrives_at("structures")
        .presses("choose-structure")
        .arrives_at("destinations")
        .presses("what-will-happen")
        .arrives_at("what-will-happen")
        .presses("begin-reset")
        .arrives_at("kept")
        .presses("save")
        .arrives_at("save")
        .presses("choose-pdf")
        .presses("save-pdf")
        .saves_as("entrainement.pdf")
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as("entrainement.csv")
        .presses("to-do")
        .arrives_at("to-do")
        .presses("message")
        .sees_element(".letter")
        .pauses_at("message")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_element("[data-action=\"end-practice\"].primary")
        .pauses_at("ready-for-the-real-one")
        .presses("go-settings")
        .arrives_at("settings")
        .presses("go-history")
        .arrives_at("history")
        .presses("go-home")
        .arrives_at("home")
        .presses("end-practice")
        .arrives_at("home")
        .is_as_before();
}

/// As little as one can do from the first start to a saved PDF.
pub(crate) fn shortest(album: &Album) {
    Journey::begins("practice-shortest")
        .photographed(album, &[])
        .presses("begin-practice")
        .presses("structures")
        .presses("choose-structure")
        .presses("what-will-happen")
        .answers_friday()
        .presses("begin-reset")
        .presses("save")
        .presses("choose-pdf")
        .presses("save-pdf")
        .saves_as("entrainement-au-plus-court.pdf")
        .pauses_at("saved")
        .stays_at("save");
}

/// No technical account, several, a recap that is cut off, a portal that is slow; then the same at twice the size.
pub(crate) fn what_goes_wrong(album: &Album) {
    slow_after_cut(none_and_several(Journey::begins("practice-faults").photographed(album, BOTH))).stays_at("kept");
    let twice = Journey::at("practice-twice-the-size", |desk| set_up(desk, "GDK_SCALE", "2"));
    let twice = twice.photographed(album, &[View::Plain]).sized(480, 400);
    slow_after_cut(none_and_several(twice)).stays_at("kept");
}

fn none_and_several(journey: Journey) -> Journey {
    journey
        .presses("begin-practice")
        .arrives_at("practice")
        .opens_practice_portal()
        .chooses("manager-1")
        .presses("structures")
        .arrives_at("structures")
        .finds(1, "chauffage urbain")
        .presses("choose-structure")
        .arrives_at("no-account")
        .presses("structures")
        .sees_element("main[data-screen=\"structures\"]")
        .finds(1, "regie eaux")
        .presses("choose-structure")
        .arrives_at("account")
        .presses("choose-known-account")
        .arrives_at("destinations")
}

fn slow_after_cut(journey: Journey) -> Journey {
    journey
        .reads_what_will_happen()
        .asks_for_fault(fault::CUT_IN_RECAP)
        .presses("begin-reset")
        .is_told("TR-E05")
        .pauses_at("cut-in-the-recap")
        .presses("what-will-happen")
        .arrives_at("what-will-happen")
        .answers_friday()
        .asks_for_fault(fault::SLOW)
        .presses("begin-reset")
        .sees_it_performed("Connexion au portail d’entraînement")
        .sees_element("#busy")
        .pauses_at("performing-for-long")
        .arrives_at("kept")
}

/// The other managers, a search, and another language.
pub(crate) fn elsewhere(album: &Album) {
    Journey::begins("practice-office")
        .photographed(album, BOTH)
        .presses("begin-practice")
        .chooses("manager-2")
        .presses("structures")
        .arrives_at("structures")
        .fills("query", "boulangerie")
        .presses("search")
        .pauses_at("searched")
        .fills("query", "introuvable")
        .presses("search")
        .pauses_at("found-nothing")
        .stays_at("structures");
    Journey::at("practice-in-english", |desk| set_up(desk, "LANG", "en_GB.UTF-8"))
        .photographed(album, &[View::Plain])
        .arrives_at("home")
        .presses("begin-practice")
        .arrives_at("practice")
        .presses("structures")
        .arrives_at("structures")
        .presses("choose-structure")
        .arrives_at("destinations")
        .presses("what-will-happen")
        .arrives_at("what-will-happen")
        .presses("begin-reset")
        .arrives_at("kept")
        .presses("save")
        .arrives_at("save")
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .presses("close-and-forget")
        .sees_element("[data-action=\"end-practice\"].primary")
        .pauses_at("ready-for-the-real-one")
        .stays_at("done");
}
