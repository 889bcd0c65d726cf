//! The job goes to another computer: one desk hands over, the next takes over.

use std::path::PathBuf;

use journeys::journey::Journey;
use journeys::keyring;
use journeys::portal::{LOGIN, ODD_PASSWORD, PASSWORD, STRUCTURE, recap};
use journeys::{dialog, drag};

const PASSPHRASE: &str = "quatre chevaux blancs";

/// What one desk hands over, on a stick, which goes with the returned value.
fn handed_over(name: &'static str) -> (tempfile::TempDir, PathBuf) {
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("passation.trousseau");
    Journey::begins(name)
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-home")
        .arrives_at("home")
        .hands_over("passation.trousseau", PASSPHRASE)
        .carries("passation.trousseau", &file)
        .stays_at("handed-over");
    (stick, file)
}

#[test]
fn the_successor_copies_the_password_and_then_the_first_one_forgets_it() {
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("passation.trousseau");
    let first = Journey::begins("hands-over")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-home")
        .arrives_at("home")
        .hands_over("passation.trousseau", PASSPHRASE)
        .age_finds("passation.trousseau", PASSPHRASE, PASSWORD)
        .carries("passation.trousseau", &file)
        .only_keyring_holds(PASSWORD, &[]);
    Journey::begins("takes-over")
        .arrives_at("home")
        .chooses_handover_file(&file)
        .takes_over_with("quatre chevaux noirs")
        .is_told("TR-H18")
        .takes_over_with(PASSPHRASE)
        .arrives_at("taken-over")
        .sees(STRUCTURE)
        .sees(LOGIN)
        .only_keyring_holds(PASSWORD, &[])
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("kept")
        .presses("copy-password")
        .clipboard_holds(PASSWORD)
        .power_cut()
        .is_unfinished();
    first
        .presses("forget-here")
        .presses("forget-handed-over")
        .sees_no_element("[data-action=\"forget-here\"], [data-action=\"forget-handed-over\"]")
        .keyring_forgot(PASSWORD)
        .stays_at("handed-over");
}

#[test]
fn the_file_is_dropped_and_again_changes_nothing() {
    let (_stick, file) = handed_over("hands-over-to-drop");
    Journey::begins("drops")
        .presses("take-over")
        .arrives_at("take-over")
        .does("drops the file", |desk, _| drag::drop_on_window(desk, &file))
        .sees_element("#chosen-file")
        .takes_over_with(PASSPHRASE)
        .arrives_at("taken-over")
        .presses("go-settings")
        .arrives_at("settings")
        .chooses_handover_file(&file)
        .takes_over_with(PASSPHRASE)
        .arrives_at("taken-over")
        .sees("Rien de plus récent")
        .only_keyring_holds(PASSWORD, &[])
        .stays_at("taken-over");
}

#[test]
fn a_file_that_the_two_clocks_call_older_is_kept_beside_and_its_password_can_be_taken_up() {
    let (_stick, file) = handed_over("hands-over-an-older-one");
    Journey::begins("takes-over-an-older-one")
        .starts_a_reset()
        .copies(&recap(LOGIN, ODD_PASSWORD))
        .presses("read-clipboard")
        .arrives_at("kept")
        .presses("go-settings")
        .arrives_at("settings")
        .chooses_handover_file(&file)
        .takes_over_with(PASSPHRASE)
        .arrives_at("taken-over")
        .sees_element("[data-claims]")
        .only_keyring_holds(PASSWORD, &[])
        .only_keyring_holds(ODD_PASSWORD, &[])
        .presses("go-home")
        .arrives_at("home")
        .presses("set-aside")
        .arrives_at("set-aside")
        .sees("dans un fichier de passation")
        .presses("take-up-again")
        .arrives_at("kept")
        .reveals(PASSWORD)
        .only_keyring_holds(ODD_PASSWORD, &[])
        .is_unfinished();
}

#[test]
fn a_keyring_that_stays_locked_takes_nothing_and_one_that_is_opened_takes_all() {
    let (_stick, file) = handed_over("hands-over-to-a-locked-one");
    Journey::at("takes-over-locked", |desk| keyring::locked(desk))
        .chooses_handover_file(&file)
        .takes_over_with(PASSPHRASE)
        .dismisses_keyring()
        .is_told("TR-K03")
        .presses("try-again")
        .unlocks_keyring()
        .arrives_at("taken-over")
        .only_keyring_holds(PASSWORD, &[])
        .stays_at("taken-over");
}

#[test]
fn a_cancelled_dialog_saves_nothing_and_a_reset_under_way_is_not_handed_over() {
    Journey::begins("not-yet-over")
        .starts_a_reset()
        .presses("go-home")
        .arrives_at("home")
        .presses("hand-over")
        .arrives_at("hand-over")
        .sees_element("input[type=checkbox]:disabled")
        .presses("settings")
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("follow")
        .gives_the_manual_page()
        .presses("go-home")
        .arrives_at("home")
        .presses("hand-over")
        .arrives_at("hand-over")
        .fills("passphrase", PASSPHRASE)
        .fills("passphrase-again", "quatre chevaux noirs")
        .presses("save-succession")
        .sees_element(".refusal")
        .fills("passphrase", PASSPHRASE)
        .fills("passphrase-again", PASSPHRASE)
        .presses("save-succession")
        .does("cancels", |desk, _| dialog::cancel(desk).and_then(|()| dialog::is_closed(desk)))
        .presses("go-history")
        .arrives_at("history")
        .does("finds nothing handed over", |_, window| {
            anyhow::ensure!(!window.text("body")?.contains("Fichier de passation enregistré"), "it says that it was");
            Ok(())
        })
        .stays_at("history");
}
