//! The portal's export, chosen or dropped; and what is saved, with a passphrase too.

use journeys::journey::Journey;
use journeys::portal::{LOGIN, PASSWORD, SHOPPING_LIST, recap};
use journeys::portal_pdf::pdf;
use journeys::{dialog, drag, saved};

/// The portal's PDF in a folder of its own, which goes with the returned value.
fn the_portals_pdf() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export.pdf");
    std::fs::write(&export, pdf(&recap(LOGIN, PASSWORD))).unwrap();
    (folder, export)
}

#[test]
fn the_portals_pdf_is_chosen_in_the_dialog() {
    let (_folder, export) = the_portals_pdf();
    Journey::begins("chosen-pdf")
        .starts_a_reset()
        .presses("read-file")
        .chooses_file(&export)
        .arrives_at("kept")
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn the_portals_pdf_is_dropped_on_the_window() {
    let (_folder, export) = the_portals_pdf();
    Journey::begins("dropped-pdf")
        .starts_a_reset()
        .does("drops the file", |desk, _| drag::drop_on_window(desk, &export))
        .arrives_at("kept")
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn a_file_that_is_no_export_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("courses.txt");
    std::fs::write(&list, SHOPPING_LIST).unwrap();
    Journey::begins("wrong-file")
        .starts_a_reset()
        .presses("read-file")
        .chooses_file(&list)
        .sees_element(".refusal")
        .sees("courses.txt")
        .stays_at("follow");
}

#[test]
fn a_cancelled_dialog_changes_nothing() {
    Journey::begins("cancelled-dialog")
        .starts_a_reset()
        .presses("read-file")
        .does("cancels", |desk, _| dialog::cancel(desk).and_then(|()| dialog::is_closed(desk)))
        .sees_no_element(".refusal")
        .stays_at("follow");
}

#[test]
fn a_protected_pdf_opens_with_its_passphrase_only() {
    Journey::begins("protected-pdf")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("save")
        .arrives_at("save")
        .presses("choose-protected")
        .fills("passphrase", "quatre chevaux blancs")
        .fills("passphrase-again", "quatre chevaux blancs")
        .presses("save-protected-pdf")
        .saves_as("protege.pdf")
        .pdf_holds("protege.pdf", "quatre chevaux blancs", PASSWORD)
        .does("tries without", |desk, _| {
            anyhow::ensure!(
                !saved::opens_without_passphrase(desk, &desk.home().join("protege.pdf"))?,
                "it opens for everybody"
            );
            Ok(())
        })
        .only_keyring_holds(PASSWORD, &[])
        .is_unfinished();
}

#[test]
fn a_file_that_is_there_is_replaced_after_a_question() {
    Journey::begins("replaced")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("save")
        .arrives_at("save")
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as("table.csv")
        .does("spoils it", |desk, _| Ok(std::fs::write(desk.home().join("table.csv"), "rien")?))
        .presses("choose-csv")
        .presses("save-csv")
        .does("replaces it", |desk, _| dialog::replace(desk, &desk.home().join("table.csv")))
        .sees_element("#saved li + li")
        .csv_holds("table.csv", PASSWORD)
        .is_unfinished();
}

#[test]
fn a_folder_that_is_not_there_is_named_and_another_offered() {
    Journey::begins("missing-folder")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("save")
        .arrives_at("save")
        .presses("choose-csv")
        .presses("save-csv")
        .does("saves where one cannot", |desk, _| dialog::save_as(desk, std::path::Path::new("/proc/trousseau.csv")))
        .sees_element(".refusal")
        .sees("/proc")
        .presses("save-elsewhere")
        .saves_as("table.csv")
        .csv_holds("table.csv", PASSWORD)
        .is_unfinished();
}

#[test]
fn the_last_step_of_a_reset_is_reminders_for_the_calendar() {
    Journey::begins("reminders")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .saves_reminders_as("rappels.ics")
        .presses("go-home")
        .is_as_before();
}
