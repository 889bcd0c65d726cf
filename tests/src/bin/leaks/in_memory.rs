//! After the password was hidden and taken back from the clipboard, the application's own memory holds it no more.

use std::time::Duration;

use anyhow::{Context, Result};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::portal::{LOGIN, recap};
use journeys::window::Window;
use journeys::{keyboard, wait};

use crate::canary::Canary;
use crate::memory_image;
use crate::search::Search;
use crate::table::Row;

/// The rows of the table: while the password is shown, which the web view's own process does, and after each thing that can be
/// done with it. That it would be found is proved while the clipboard has it.
pub fn rows(password: &Canary, passphrase: &Canary) -> Result<Vec<Row>> {
    let search = Search::of(&[password.clone(), passphrase.clone()])?;
    let mut rows = Vec::new();
    let mut lent = false;
    Journey::begins("in-memory")
        .starts_a_reset()
        .copies(&recap(LOGIN, &password.secret))
        .presses("read-clipboard")
        .arrives_at("kept")
        .presses("reveal")
        .sees_element("#secret")
        .does("looks into the memory while it is shown", |desk, _| {
            rows.push(is_gone("its memory, the password shown", desk, &search)?);
            Ok(())
        })
        .does("hides it", |_, window| hides(window))
        .sees_no_element("#secret")
        .does("looks again", |desk, _| {
            rows.push(is_gone("its memory, hidden again", desk, &search)?);
            Ok(())
        })
        .presses("copy-password")
        .clipboard_holds(&password.secret)
        .does("looks into the memory while it is lent", |desk, _| {
            lent = holds(desk, &search)?;
            Ok(())
        })
        .presses("empty-clipboard")
        .clipboard_is_emptied()
        .does("looks again", |desk, _| {
            rows.push(is_gone("its memory, clipboard emptied", desk, &search)?);
            Ok(())
        })
        .presses("spell")
        .sees_element(".spelled")
        .presses("hide")
        .sees_no_element(".spelled")
        .presses("save")
        .presses("choose-csv")
        .presses("save-csv")
        .saves_as("mot-de-passe.csv")
        .presses("choose-pdf")
        .presses("save-pdf")
        .saves_as("mot-de-passe.pdf")
        .presses("choose-protected")
        .does("types the passphrase", |desk, window| types(desk, window, &passphrase.secret))
        .presses("save-protected-pdf")
        .saves_as("protege.pdf")
        .presses("to-do")
        .arrives_at("to-do")
        .presses("message")
        .sees_element(".letter")
        .presses("go-home")
        .presses("continue-reset")
        .presses("reveal")
        .sees_element("#secret")
        .presses("go-home")
        .arrives_at("home")
        .does("looks again", |desk, _| {
            rows.push(is_gone("its memory, all exports made", desk, &search)?);
            Ok(())
        })
        .is_unfinished();
    Ok(rows.into_iter().map(|row| row.plus_planted("lent to the clipboard", lent)).collect())
}

/// With the real keys: WebDriver would send the passphrase through the application in a message of its own.
fn types(desk: &Desk, window: &Window, passphrase: &str) -> Result<()> {
    keyboard::take(desk)?;
    for field in ["#passphrase", "#passphrase-again"] {
        window.press(field)?;
        keyboard::type_text(desk, passphrase)?;
        let all = passphrase.encode_utf16().count() as u64;
        let length = "return document.querySelector(arguments[0]).value.length";
        wait::until("the last key", || {
            Ok((window.run(length, vec![field.into()])?.as_u64() == Some(all)).then_some(()))
        })?;
    }
    Ok(())
}

/// Looking may have taken longer than it is shown.
pub fn hides(window: &Window) -> Result<()> {
    window.run("document.querySelector('[data-action=\"hide\"]')?.click()", Vec::new()).map(drop)
}

/// Whether it is in the memory now.
pub fn holds(desk: &Desk, search: &Search) -> Result<bool> {
    Ok(!memory_image::searched(desk, PROGRAM, search)?.1.is_empty())
}

/// Waits a moment: what is no longer needed is wiped right afterwards.
pub fn is_gone(place: &str, desk: &Desk, search: &Search) -> Result<Row> {
    let mut last = None;
    // What is still there after that is told in the row.
    let _ = wait::until_within(Duration::from_secs(3), "the memory to be clean", || {
        let looked = memory_image::searched(desk, PROGRAM, search)?;
        let clean = looked.1.is_empty();
        last = Some(looked);
        Ok(clean.then_some(()))
    });
    let (bytes, hits) = last.context("it was looked at")?;
    Ok(Row::of(place, 1, bytes, hits))
}

const PROGRAM: &str = "trousseau";
