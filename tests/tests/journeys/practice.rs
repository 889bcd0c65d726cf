//! Practice: the whole reset on a made-up portal, the people and structures on it, and that nothing of it is real.

use anyhow::ensure;
use journeys::journey::Journey;
use journeys::portal::{LOGIN, PASSWORD};
use journeys::window::Window;

#[test]
fn from_the_first_start_to_the_word_that_all_was_seen_with_exports_that_say_what_they_are() {
    let (mut login, mut password) = (String::new(), String::new());
    Journey::begins("practice-whole")
        .arrives_at("home")
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .notes_login(&mut login)
        .has_it_reset()
        .arrives_at("kept")
        .notes_password(&mut password)
        .presses("save")
        .arrives_at("save")
        .presses("choose-pdf")
        .presses("save-pdf")
        .saves_as_proposed("pdf")
        .practice_export_holds("pdf", &login, &password)
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as_proposed("csv")
        .practice_export_holds("csv", &login, &password)
        .presses("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees("Vous avez tout vu")
        .does("goes on to the real one", |_, window| window.press("main [data-action=\"end-practice\"]"))
        .arrives_at("home")
        .sees_no_element(STRIP)
        .sees_element("[data-action=\"choose-way\"].primary")
        .is_as_before();
}

#[test]
fn the_new_password_is_tried_beside_everything_else_and_the_one_before_is_seen_to_be_refused() {
    Journey::begins("practice-verdict")
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .sees("le nouveau mot de passe est accepté")
        .sees("L’ancien est refusé")
        .presses("save")
        .arrives_at("save")
        .presses("kept")
        .arrives_at("kept")
        .sees("le nouveau mot de passe est accepté")
        .presses("go-history")
        .arrives_at("history")
        .sees("Nouveau mot de passe essayé : accepté")
        .stays_at("history");
}

#[test]
fn one_of_400_structures_is_found_by_name_and_identifier_and_on_the_last_page() {
    let (mut id, mut chosen, mut reset) = (String::new(), String::new(), String::new());
    Journey::begins("practice-400")
        .practises_as(2)
        .sees("400 structures")
        .does("notes an identifier", |_, window| {
            id = window.text("main .row .login")?;
            Ok(())
        })
        .finds(1, "noirepine boulangerie")
        .finds(1, &id[3..13])
        .finds(0, "introuvable")
        .sees("Aucune structure ne porte ce nom")
        .finds(10, "")
        .does("pages on to the end", pages_on)
        .sees("Page 40 sur 40")
        .does("chooses the last one", |_, window| {
            window.press("main .row:last-child [data-action=\"choose-structure\"]")
        })
        .arrives_at("destinations")
        .sees("INFORMATIQUE TRÉVENNEC")
        .notes_login(&mut chosen)
        .has_it_reset()
        .arrives_at("kept")
        .notes_login(&mut reset)
        .stays_at("kept");
    assert_eq!(reset, chosen, "the password of another account was reset");
}

#[test]
fn a_structure_without_technical_account_gets_one_whose_first_password_is_kept_and_reset_as_any() {
    let (mut first, mut second) = (String::new(), String::new());
    Journey::begins("practice-no-account")
        .practises_as(1)
        .finds(1, "chauffage urbain")
        .presses("choose-structure")
        .arrives_at("no-account")
        .sees("Un compte tout juste créé ne marche qu’au bout de 30 minutes environ.")
        .presses("create-account")
        .arrives_at("kept")
        .notes_password(&mut first)
        .presses("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_element("main [data-action=\"end-practice\"]")
        .presses("go-home")
        .arrives_at("home")
        .sees("RÉGIE DU CHAUFFAGE URBAIN")
        .presses("reset")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .notes_password(&mut second)
        .stays_at("kept");
    assert_ne!(first, second, "a reset makes another password");
}

#[test]
fn of_several_technical_accounts_the_chosen_one_is_reset() {
    let (mut chosen, mut reset) = (String::new(), String::new());
    Journey::begins("practice-several")
        .practises_as(1)
        .finds(1, "regie eaux")
        .presses("choose-structure")
        .arrives_at("account")
        .does("chooses the last of three", |_, window| {
            let rows = window.run("return document.querySelectorAll('main .row').length", Vec::new())?;
            ensure!(rows == 3, "{rows} are there");
            chosen = window.text("main .row:last-child .login")?;
            window.press("main .row:last-child [data-action=\"choose-known-account\"]")
        })
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .notes_login(&mut reset)
        .stays_at("kept");
    assert_eq!(reset, chosen, "the password of another account was reset");
}

#[test]
fn who_is_not_the_principal_manager_is_refused_and_nothing_is_begun() {
    Journey::begins("practice-not-the-manager")
        .practises_as(1)
        .finds_and_chooses("port de plaisance")
        .has_it_reset()
        .is_told("TR-C10")
        .presses("go-home")
        .is_as_before();
}

#[test]
fn without_any_keyring_practice_works_all_the_same() {
    let mut password = String::new();
    Journey::at("practice-no-keyring", |_| Ok(()))
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .sees_no_element("#unsafe")
        .notes_password(&mut password)
        .stays_at("kept");
}

#[test]
fn practice_leaves_nothing_in_keyring_and_journal_where_a_real_reset_does() {
    let (mut login, mut password) = (String::new(), String::new());
    Journey::begins("practice-leaves-nothing")
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .notes_login(&mut login)
        .has_it_reset()
        .arrives_at("kept")
        .notes_password(&mut password)
        .left_nothing_of(&[&login, &password])
        .presses("end-practice")
        .arrives_at("home")
        .left_nothing_of(&[&login, &password])
        .starts_a_reset()
        .gives_the_manual_page()
        .only_keyring_holds(PASSWORD, &[])
        .journal_knows(LOGIN)
        .is_unfinished();
}

#[test]
fn practice_left_in_the_middle_is_gone_for_good() {
    Journey::begins("practice-left")
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .presses("go-home")
        .sees_element(UNFINISHED)
        .presses("end-practice")
        .sees_no_element(STRIP)
        .arrives_at("home")
        .sees_no_element(UNFINISHED)
        .presses("begin-practice")
        .arrives_at("practice")
        .presses("go-home")
        .sees("Vos comptes d’entraînement")
        .sees_element(STRIP)
        .is_as_before();
}

#[test]
fn quitting_ends_practice_and_the_next_start_is_real() {
    Journey::begins("practice-quit")
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .closes()
        .opens()
        .arrives_at("home")
        .sees_no_element(STRIP)
        .is_as_before();
}

#[test]
fn a_real_reset_is_untouched_by_practice_and_its_password_leaves_the_clipboard() {
    Journey::begins("practice-beside-a-real-reset")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("copy-password")
        .clipboard_holds(PASSWORD)
        .presses("go-home")
        .arrives_at("home")
        .practises_as(0)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .presses("end-practice")
        .sees_no_element(STRIP)
        .clipboard_is_emptied()
        .arrives_at("home")
        .only_keyring_holds(PASSWORD, &[])
        .presses("continue-reset")
        .sees_element("[data-action=\"to-do\"]")
        .reveals(PASSWORD)
        .is_unfinished();
}

/// Pages on until there is no next page; each press brings another page.
fn pages_on(_: &journeys::desk::Desk, window: &Window) -> anyhow::Result<()> {
    while window.shows("[data-action=\"page-after\"]")? {
        window.press("[data-action=\"page-after\"]")?;
        window.is_idle()?;
    }
    Ok(())
}

/// What says on every screen of practice that it is one.
const STRIP: &str = "#practice";
const UNFINISHED: &str = "[data-action=\"continue-reset\"]";
