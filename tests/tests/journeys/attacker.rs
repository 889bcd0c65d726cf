//! An attacker's page in the window with Chorus Pro: it tries whatever a page can, and gets at nothing.

use std::fs;

use anyhow::{Context, ensure};
use journeys::attacker::{Book, Traces};
use journeys::journey::Journey;
use journeys::practice::fault;

/// `cargo test -p journeys attackers_page -- --nocapture` prints the table of docs/security.md.
#[test]
fn an_attackers_page_in_the_portal_window_gets_at_nothing() {
    let mut book = Book::default();
    let mut before = None;
    Journey::begins("attackers-page")
        .practises_with_the_portal_open()
        .asks_for_fault(fault::ATTACKERS_PAGE)
        .copies("what the user has copied")
        .opens_portal_window()
        .sees("Connectez-vous comme d’habitude")
        .does("looks at the computer before", |desk, _| {
            before = Some(Traces::of(desk)?);
            Ok(())
        })
        .signs_in_to_portal()
        .lets_the_attacker_try(&mut book)
        .does("looks at the computer after", |desk, window| {
            let (tries, successes) = book.counted();
            println!("{}\n{tries} attempts, {successes} successes", book.table());
            ensure!(tries > 500 && successes == 0, "{successes} of {tries} attempts got anywhere:\n{}", book.table());
            before.as_ref().context("it was looked at before")?.are_all(desk)?;
            ensure!(window.screen()? == "portal-window", "the attacker led to {}", window.screen()?);
            for said in fs::read_dir(desk.said())? {
                let said = said?.path();
                let text = String::from_utf8_lossy(&fs::read(&said)?).into_owned();
                ensure!(!text.contains("panicked"), "{}: {text}", said.display());
            }
            Ok(())
        })
        .stays_at("portal-window");
}
