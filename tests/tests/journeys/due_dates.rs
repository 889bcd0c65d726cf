//! The due dates of every structure that a technical account sees.

use anyhow::ensure;
use journeys::journey::Journey;
use journeys::saved;

#[test]
fn an_agglomeration_reads_them_all_beside_other_things_stops_reads_again_and_saves_the_list() {
    Journey::begins("due-dates")
        .practises_as(1)
        .presses("choose-structure")
        .arrives_at("destinations")
        .has_it_reset()
        .arrives_at("kept")
        .sees("le nouveau mot de passe est accepté")
        .presses("go-home")
        .arrives_at("home")
        .presses("due-dates")
        .arrives_at("due-dates")
        .sees("une fiche par seconde")
        .presses("read-due-dates")
        .sees("2 sur 23")
        .presses("go-home")
        .arrives_at("home")
        .presses("due-dates")
        .arrives_at("due-dates")
        .sees("4 sur 23")
        .presses("stop-reading")
        .sees("Lecture arrêtée après")
        .sees_element("#found")
        .presses("read-due-dates")
        .sees_in_a_minute("23 structures")
        .sees_no_element("#reading")
        .sees_no_element(".content > .note")
        .fills("query", "ne s’appelle pas ainsi")
        .presses("search")
        .sees("Aucune structure")
        .fills("query", "")
        .presses("search")
        .presses("page-after")
        .sees("Page 2 sur 3")
        .saves_with("save-due-dates", "echeances.csv")
        .does("reads the list", |desk, _| {
            let rows = saved::csv_cells(desk, &desk.home().join("echeances.csv"))?;
            ensure!(rows.len() == 24, "{} rows", rows.len());
            let dates: Vec<&str> = rows[1..].iter().map(|row| row[3].as_str()).filter(|day| !day.is_empty()).collect();
            ensure!(dates.is_sorted() && dates.len() > 20, "{dates:?}");
            Ok(())
        })
        .saves_with("save-due-reminders", "echeances.ics")
        .does("reads the reminders", |desk, _| {
            let days = std::fs::read_to_string(desk.home().join("echeances.ics"))?;
            let count = days.matches("SUMMARY:ENTRAÎNEMENT").count();
            ensure!((23..=46).contains(&count), "{count} days of 23 structures");
            Ok(())
        })
        .stays_at("due-dates");
}

#[test]
fn what_was_read_survives_a_power_cut_and_a_password_that_somebody_replaced_is_said_to_be_refused() {
    let Some((journey, official)) = Journey::begins_at_official_portal("due-dates-kept", 1) else { return };
    let journey = journey
        .describes_official_account(&official)
        .has_it_reset_at(&official)
        .presses("go-home")
        .arrives_at("home")
        .presses("due-dates")
        .arrives_at("due-dates")
        .sees("il faut aussi les identifiants d’une application PISTE")
        .presses("go-home")
        .arrives_at("home")
        .names_its_piste_application(&official)
        .presses("due-dates")
        .arrives_at("due-dates")
        .presses("read-due-dates")
        .sees("1 structure")
        .power_cut()
        .presses("due-dates")
        .arrives_at("due-dates")
        .sees("1 structure")
        .sees("Le mot de passe finit le");
    official.somebody_resets();
    journey
        .presses("read-due-dates")
        .sees("Chorus Pro refuse ce compte technique ou son mot de passe.")
        .sees("1 structure")
        .stays_at("due-dates");
}

#[test]
fn whoever_closes_trousseau_while_it_reads_keeps_what_was_read() {
    let Some((journey, official)) = Journey::begins_at_official_portal("due-dates-closed", 23) else { return };
    journey
        .describes_official_account(&official)
        .begins_a_reset()
        .types_the_password(official.login.as_str(), &official.in_force())
        .arrives_at("pending")
        .presses("submission-accepted")
        .arrives_at("kept")
        .presses("go-home")
        .arrives_at("home")
        .names_its_piste_application(&official)
        .presses("due-dates")
        .arrives_at("due-dates")
        .presses("read-due-dates")
        .sees("3 sur 23")
        .closes()
        .opens()
        .presses("due-dates")
        .arrives_at("due-dates")
        .sees_element("#found")
        .does("looks at the list", |_, window| {
            let rows = window.run("return document.querySelectorAll('[data-structure]').length", Vec::new())?;
            ensure!(rows.as_u64().is_some_and(|rows| (3..10).contains(&rows)), "{rows} structures");
            Ok(())
        })
        .stays_at("due-dates");
}
