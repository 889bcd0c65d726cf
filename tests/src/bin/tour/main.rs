//! The tour: whole journeys in the real window, as a user makes them, with a picture of each screen.

/// The check at login.
mod at_login;
mod closing;
/// A password that a person compares.
mod comparing;
/// The due dates of all structures.
mod due_dates;
/// From one desk to the next.
mod handing_over;
/// The window with Chorus Pro.
mod portal_window;
/// Practice, from the first start to « prêt pour la vraie ? ».
mod practice;
/// Whether the new password works.
mod proved;
/// A password that was set aside.
mod set_aside;

use std::path::PathBuf;

use anyhow::{Result, bail};
use journeys::album::{Album, View};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::keyring;
use journeys::portal::{
    LOGIN, ODD_PASSWORD, OTHER_LOGIN, PASSWORD, STRUCTURE, STRUCTURE_ID, manual_page, recap, structure_sheet,
};

const EVERY_VIEW: &[View] = &[View::Light, View::Dark, View::Small, View::Whole];
const BOTH: &[View] = &[View::Light, View::Dark];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [flag, out] = arguments.as_slice() else { bail!("tour --out DIR") };
    if flag != "--out" {
        bail!("tour --out DIR");
    }
    let album = Album::new(&PathBuf::from(out))?;
    practice::whole(&album);
    practice::elsewhere(&album);
    practice::what_goes_wrong(&album);
    practice::shortest(&album);
    by_hand(&album);
    shortest(&album);
    second_generation(&album);
    what_goes_wrong(&album);
    handing_over::from_desk_to_desk(&album);
    portal_window::beside_the_main_one(&album);
    proved::by_piste(&album)?;
    due_dates::of_an_agglomeration(&album);
    set_aside::and_taken_up_again(&album);
    at_login::told(&album);
    closing::asked(&album);
    comparing::word_for_word(&album);
    whole_journey(
        Journey::at("english", |desk| set_up(desk, "LANG", "en_GB.UTF-8")).photographed(&album, &[View::Plain]),
    );
    let twice = Journey::at("twice-the-size", |desk| set_up(desk, "GDK_SCALE", "2"));
    whole_journey(twice.photographed(&album, &[View::Plain]).sized(480, 400));
    Ok(())
}

/// The journey that most people make, and each screen on its way.
fn by_hand(album: &Album) {
    Journey::begins("by-hand")
        .photographed(album, EVERY_VIEW)
        .arrives_at("home")
        .describes_account(LOGIN, STRUCTURE, STRUCTURE_ID)
        .names_destination("e.magnus", "vendor", "Paramètres, Chorus Pro, mot de passe")
        .names_another_destination("Connecteur de la trésorerie", "it", "")
        .pauses_at("destinations-named")
        .begins_a_reset()
        .follows_the_first_generation()
        .presses("open-official-page")
        .browser_shows_official_page()
        .pauses_at("follow-first-generation")
        .copies(manual_page())
        .presses("read-clipboard")
        .arrives_at("kept")
        .presses("save")
        .arrives_at("save")
        .presses("choose-pdf")
        .pauses_at("save-warned")
        .presses("save-pdf")
        .saves_as("mot-de-passe.pdf")
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as("mot-de-passe.csv")
        .presses("choose-protected")
        .fills("passphrase", "quatre chevaux blancs")
        .fills("passphrase-again", "quatre chevaux blancs")
        .presses("save-protected-pdf")
        .saves_as("mot-de-passe-protege.pdf")
        .pauses_at("saved")
        .presses("kept")
        .arrives_at("kept")
        .reveals(PASSWORD)
        .pauses_at("revealed")
        .presses("spell")
        .sees_element(".spelled")
        .pauses_at("spelled")
        .presses("copy-password")
        .clipboard_holds(PASSWORD)
        .pauses_at("copied")
        .presses("to-do")
        .arrives_at("to-do")
        .presses("message")
        .sees_element(".letter")
        .pauses_at("message")
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .sees_element("[data-action=\"confirm-destination\"], [data-action=\"to-do\"]")
        .goes_to("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_no_element("[data-action=\"close-and-forget\"]")
        .pauses_at("closed")
        .saves_reminders_as("rappels.ics")
        .pauses_at("reminded")
        .presses("go-history")
        .arrives_at("history")
        .presses("go-settings")
        .arrives_at("settings")
        .presses("piste-applications")
        .arrives_at("piste-applications")
        .presses("give-piste-application")
        .pauses_at("piste-identifiers")
        .presses("go-home")
        .is_as_before();
}

/// As little as one can do, the first year and the next: what the user's actions are counted on.
fn shortest(album: &Album) {
    Journey::begins("shortest")
        .photographed(album, &[])
        .presses("choose-way")
        .presses("choose-account")
        .fills("login", LOGIN)
        .fills("structure-name", STRUCTURE)
        .presses("add-account")
        .fills("destination-name", "e.magnus")
        .presses("add-destination")
        .sees_element("#destinations")
        .from_the_destinations_to_the_saved_pdf(manual_page(), "premiere-annee.pdf")
        .presses("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_no_element("[data-action=\"close-and-forget\"]")
        .closes()
        .opens()
        .named("next-year")
        .photographed(album, &[])
        .presses("reset")
        .sees_element("#destinations")
        .from_the_destinations_to_the_saved_pdf(&recap(LOGIN, ODD_PASSWORD), "annee-suivante.pdf")
        .stays_at("save");
}

/// Today's portal: the password alone, before « Soumettre ».
fn second_generation(album: &Album) {
    Journey::begins("second-generation")
        .photographed(album, BOTH)
        .starts_a_reset()
        .copies(ODD_PASSWORD)
        .presses("read-password-alone")
        .arrives_at("check-read")
        .presses("keep-read")
        .arrives_at("pending")
        .presses("submission-accepted")
        .arrives_at("kept")
        .is_unfinished();
}

/// Refusals and a keyring that goes.
fn what_goes_wrong(album: &Album) {
    Journey::at("no-keyring", |_| Ok(()))
        .photographed(album, BOTH)
        .describes_account(LOGIN, STRUCTURE, STRUCTURE_ID)
        .names_destination("e.magnus", "vendor", "")
        .presses("what-will-happen")
        .arrives_at("what-will-happen")
        .stays_at("what-will-happen");
    Journey::begins("refusals")
        .photographed(album, BOTH)
        .starts_a_reset()
        .copies(&structure_sheet())
        .presses("read-clipboard")
        .is_told("TR-L05")
        .pauses_at("page-too-early")
        .copies(&recap(OTHER_LOGIN, PASSWORD))
        .presses("read-clipboard")
        .is_told("TR-A05")
        .pauses_at("another-account")
        .presses("type-it")
        .sees_element("#typed-login")
        .pauses_at("typed")
        .keyring_goes()
        .copies(manual_page())
        .presses("read-clipboard")
        .sees_element("#unsafe")
        .shows_password(PASSWORD)
        .pauses_at("not-yet-safe")
        .stays_at("kept");
}

/// A short whole journey, for another language or another size.
fn whole_journey(journey: Journey) {
    journey
        .arrives_at("home")
        .starts_a_reset()
        .copies(manual_page())
        .presses("read-clipboard")
        .arrives_at("kept")
        .reveals(PASSWORD)
        .pauses_at("revealed")
        .presses("save")
        .arrives_at("save")
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .presses("go-settings")
        .arrives_at("settings")
        .presses("piste-applications")
        .arrives_at("piste-applications")
        .is_unfinished();
}

pub(crate) fn set_up(desk: &mut Desk, name: &'static str, value: &str) -> Result<()> {
    desk.set(name, value);
    keyring::open(desk)
}
