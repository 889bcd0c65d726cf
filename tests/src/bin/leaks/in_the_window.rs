//! Whole resets in the window with Chorus Pro, on either generation: the page shows the password to a process of its own, and
//! when that window is closed nothing of it is left.

use anyhow::{Result, ensure};
use chorus_pro::Generation;
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::official_portal::OfficialPortal;
use journeys::{dialog, started, title_bar, wait};

use crate::canary::Canary;
use crate::in_memory;
use crate::search::Search;
use crate::table::Row;

/// From home: the account of `official`, reset on each generation. Adds the passwords, and the rows of the application's
/// memory: while each is shown, and when it is hidden and the portal's window closed.
pub fn both_generations(
    journey: Journey,
    official: &OfficialPortal,
    canaries: &mut Vec<Canary>,
    rows: &mut Vec<Row>,
) -> Result<Journey> {
    let journey = journey
        .presses("choose-way")
        .arrives_at("way")
        .presses("choose-account")
        .arrives_at("account")
        .presses("describe-account")
        .fills("login", official.login.as_str())
        .fills("structure-name", "COMMUNE")
        .fills("structure-id", &official.structure)
        .presses("add-account")
        .arrives_at("destinations")
        .names_destination("Finances", "me", "")
        .has_it_reset_at(official);
    let journey = ends(journey, official, Generation::First, canaries, rows)?
        .does("asks for the next one", |_, window| window.press("[data-action=\"reset\"][aria-label*=\"COMMUNE\"]"))
        .sees_element("#destinations")
        .begins_a_reset()
        .comes_to_the_structure(official)
        .has_it_pressed("Choisissez la structure")
        .has_it_pressed("Choisissez le compte technique")
        .sees("pas encore en vigueur")
        .presses("reset-in-portal-window")
        .arrives_at("kept");
    ends(journey, official, Generation::Second, canaries, rows)
}

/// The password is shown, hidden, and the portal's window closed; then the reset is finished.
fn ends(
    journey: Journey,
    official: &OfficialPortal,
    generation: Generation,
    canaries: &mut Vec<Canary>,
    rows: &mut Vec<Row>,
) -> Result<Journey> {
    let (name, place) = match generation {
        Generation::First => ("window, manual page's portal", "its memory, read on the manual page's portal"),
        Generation::Second => ("window, today's portal", "its memory, read on today's portal"),
    };
    let login = Some(official.login.to_string());
    let canary = Canary { name, secret: official.in_force().expose().to_owned(), login };
    let search = Search::of(std::slice::from_ref(&canary))?;
    canaries.push(canary.clone());
    let mut lent = false;
    Ok(journey
        .presses("reveal")
        .sees_element("#secret")
        .does("hides it", |_, window| in_memory::hides(window))
        .sees_no_element("#secret")
        .presses("copy-password")
        .clipboard_holds(&canary.secret)
        .does("looks into the memory while it is lent", |desk, _| {
            lent = in_memory::holds(desk, &search)?;
            Ok(())
        })
        .presses("empty-clipboard")
        .clipboard_is_emptied()
        .does("closes the portal's window", |desk, _| closes(desk))
        .does("looks again", |desk, _| {
            rows.push(in_memory::is_gone(place, desk, &search)?.plus_planted("lent to the clipboard", lent));
            Ok(())
        })
        .presses("to-do")
        .confirms_every_destination()
        .presses("close-and-keep")
        .sees_no_element("[data-action=\"close-and-keep\"]")
        .presses("go-home")
        .arrives_at("home"))
}

/// The process that showed the portal's pages ends with their window.
fn closes(desk: &Desk) -> Result<()> {
    let pages = || started::named(desk.mark(), "WebKitWebProcess").len();
    let before = pages();
    ensure!(before > 1, "{before} processes show pages, the portal's among them");
    title_bar::press_cross_of(desk, &dialog::portal_window(desk)?)?;
    wait::until("the end of the process that showed the portal", || Ok((pages() < before).then_some(())))
}
