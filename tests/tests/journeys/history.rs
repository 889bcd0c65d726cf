//! The history: who did what when, how long invoices were stopped, of one account or of all, and the same as a table.

use anyhow::ensure;
use journeys::journey::Journey;
use journeys::portal::{LOGIN, OTHER_LOGIN, PASSWORD};
use journeys::saved;

#[test]
fn an_auditor_reads_who_reset_it_and_when_the_program_had_it_and_takes_a_table_home_without_a_password() {
    Journey::begins("history")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-history")
        .arrives_at("history")
        .sees("Pas encore dans e.magnus")
        .sees("pas terminé")
        .presses("go-home")
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("kept")
        .presses("to-do")
        .confirms_every_destination()
        .presses("go-history")
        .arrives_at("history")
        .sees("Réinitialisé le")
        .sees("factures arrêtées")
        .sees_no_element("#resets .pill.open")
        .sees_no_element("#history-account")
        .presses("save-history")
        .saves_as("historique.csv")
        .does("reads the table", |desk, window| {
            let cells = saved::csv_cells(desk, &desk.home().join("historique.csv"))?;
            let row = cells.iter().find(|row| row[7] == "e.magnus" && !row[10].is_empty());
            ensure!(row.is_some_and(|row| row[4] == LOGIN), "no row tells how long e.magnus was stopped: {cells:?}");
            ensure!(cells.iter().skip(1).all(|row| !row[2].is_empty()), "each line says who: {cells:?}");
            let who = window.text("#history .by")?;
            ensure!(cells.iter().any(|row| row[2] == who), "the screen says « {who} », the table does not");
            ensure!(!cells.concat().concat().contains(PASSWORD), "the password is in the table");
            Ok(())
        })
        .stays_at("history");
}

#[test]
fn of_several_accounts_one_is_chosen_and_the_others_are_not_told_of() {
    Journey::begins("history-of-one")
        .starts_a_reset()
        .gives_the_manual_page()
        .presses("go-home")
        .presses("choose-way")
        .presses("choose-account")
        .arrives_at("account")
        .presses("describe-account")
        .fills("login", OTHER_LOGIN)
        .fills("structure-name", "Autre structure")
        .presses("add-account")
        .arrives_at("destinations")
        .presses("go-history")
        .arrives_at("history")
        .sees("Tous les comptes")
        .does("finds both accounts", |_, window| {
            let told = window.text("#history")?;
            ensure!(told.contains(LOGIN) && told.contains(OTHER_LOGIN), "{told}");
            Ok(())
        })
        .does("chooses the second", |_, window| window.choose("#history-account", "7"))
        .sees_no_element("#resets")
        .does("finds it alone", |_, window| {
            let told = window.text("#history")?;
            ensure!(!told.contains(LOGIN) && told.contains(OTHER_LOGIN), "{told}");
            Ok(())
        })
        .stays_at("history");
}
