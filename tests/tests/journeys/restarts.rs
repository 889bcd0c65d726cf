//! The line or the machine dies in between: the next start knows.

use journeys::journey::Journey;
use journeys::portal::PASSWORD;

#[test]
fn after_a_power_cut_it_goes_on_with_the_same_password() {
    Journey::begins("power-cut-after-capture")
        .starts_a_reset()
        .gives_the_manual_page()
        .power_cut()
        .arrives_at("home")
        .sees_element("[data-action=\"continue-reset\"]")
        .presses("continue-reset")
        .sees_element("[data-action=\"to-do\"]")
        .reveals(PASSWORD)
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .is_closed_and_kept();
}

#[test]
fn after_a_power_cut_before_the_password_it_leads_back_to_the_steps() {
    Journey::begins("power-cut-before-capture")
        .starts_a_reset()
        .power_cut()
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("follow")
        .gives_the_manual_page()
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn a_reset_that_was_not_made_can_be_called_off() {
    Journey::begins("called-off").starts_a_reset().presses("cancel-reset").is_as_before();
}

#[test]
fn programs_still_to_be_told_stand_on_the_home_screen_after_a_restart() {
    Journey::begins("restart-with-programs")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("to-do")
        .arrives_at("to-do")
        .closes()
        .opens()
        .arrives_at("home")
        .sees("e.magnus")
        .is_unfinished();
}
