//! What Windows says of a session and of a folder is told where it matters. The words come by variables of the environment, so that
//! they can be said on any system.

use journeys::journey::Journey;
use journeys::{keyring, portal};

#[test]
fn on_a_remote_desktop_one_is_told_that_a_discarded_profile_takes_the_password_with_it() {
    Journey::at("remote-desktop", |desk| {
        desk.set("SESSIONNAME", "RDP-Tcp#4");
        keyring::open(desk)
    })
    .describes_account(portal::LOGIN, portal::STRUCTURE, portal::STRUCTURE_ID)
    .names_destination("e.magnus", "vendor", "")
    .reads_what_will_happen()
    .sees("bureau à distance")
    .sees_element("[data-note=session]")
    .presses("begin-reset")
    .arrives_at("follow")
    .gives_the_manual_page()
    .sees_element("[data-note=session]")
    .is_unfinished();
}

#[test]
fn on_a_computer_of_ones_own_nothing_is_said_of_that() {
    Journey::at("own-computer", |desk| {
        desk.set("SESSIONNAME", "Console");
        keyring::open(desk)
    })
    .describes_account(portal::LOGIN, portal::STRUCTURE, portal::STRUCTURE_ID)
    .names_destination("e.magnus", "vendor", "")
    .reads_what_will_happen()
    .sees_no_element("[data-note=session]")
    .presses("begin-reset")
    .arrives_at("follow")
    .gives_the_manual_page()
    .sees_no_element("[data-note=session]")
    .is_unfinished();
}

#[test]
fn a_copy_saved_in_one_drive_is_said_to_go_to_microsoft_and_one_saved_elsewhere_is_not() {
    Journey::at("one-drive", |desk| {
        let drive = desk.home().join("OneDrive - Mairie");
        std::fs::create_dir(&drive)?;
        let drive = drive.to_str().expect("a plain name").to_owned();
        desk.set("OneDriveCommercial", &drive);
        keyring::open(desk)
    })
    .starts_a_reset()
    .gives_the_manual_page()
    .presses("save")
    .arrives_at("save")
    .presses("choose-csv")
    .presses("save-csv")
    .saves_as("OneDrive - Mairie/mot de passe.csv")
    .sees("synchronisé par OneDrive")
    .presses("choose-csv")
    .presses("save-csv")
    .saves_as("ailleurs.csv")
    .does("reads nothing of OneDrive", |_, window| {
        anyhow::ensure!(!window.text("body")?.contains("OneDrive"), "this one lies elsewhere");
        Ok(())
    })
    .is_unfinished();
}
