//! Practice on a portal that fails as a real one does: slow, lapsed, cut off in the recap.

use anyhow::ensure;
use journeys::journey::Journey;
use journeys::practice::fault;

/// Up to the click. The fault is asked for at the last moment: the next page that it fits is one of the reset's.
fn is_about_to_reset(name: &'static str, fault: &str) -> Journey {
    Journey::begins(name)
        .presses("begin-practice")
        .arrives_at("practice")
        .opens_practice_portal()
        .presses("structures")
        .presses("choose-structure")
        .arrives_at("destinations")
        .reads_what_will_happen()
        .asks_for_fault(fault)
        .presses("begin-reset")
}

#[test]
fn on_a_slow_portal_each_step_is_told_and_the_password_comes() {
    let mut password = String::new();
    is_about_to_reset("practice-slow", fault::SLOW)
        .sees_it_performed("Connexion au portail d’entraînement")
        .arrives_at("kept")
        .notes_password(&mut password)
        .stays_at("kept");
}

#[test]
fn where_the_recap_is_cut_off_a_second_reset_is_the_repair() {
    let mut password = String::new();
    is_about_to_reset("practice-cut", fault::CUT_IN_RECAP)
        .is_told("TR-E05")
        .sees("l’ancien ne marche plus et personne n’a le nouveau")
        .presses("what-will-happen")
        .arrives_at("what-will-happen")
        .sees(LOST)
        .answers_friday()
        .presses("begin-reset")
        .arrives_at("kept")
        .notes_password(&mut password)
        .is_unfinished();
}

#[test]
fn where_the_session_lapsed_before_the_click_nothing_was_lost() {
    is_about_to_reset("practice-lapsed", fault::LAPSED)
        .is_told("TR-C12")
        .presses("what-will-happen")
        .arrives_at("what-will-happen")
        .does("finds no word of a loss", |_, window| {
            ensure!(!window.text("main")?.contains(LOST), "it says that a password was lost");
            Ok(())
        })
        .answers_friday()
        .presses("begin-reset")
        .arrives_at("kept")
        .is_unfinished();
}

const LOST: &str = "La réinitialisation précédente a eu lieu, mais son mot de passe n’est pas arrivé.";
