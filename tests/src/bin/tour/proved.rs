//! Whether the new password works, as PISTE says: not asked, too early, and a day later.

use anyhow::Result;
use jiff::{ToSpan, ZonedDateTime};
use journeys::album::{Album, View};
use journeys::desk::Desk;
use journeys::journey::Journey;
use journeys::keyring;
use journeys::official_portal::{LACKING, OfficialPortal};
use practice_portal::PisteFault;

use crate::{EVERY_VIEW, set_up};

/// In every view, then in English and at twice the size.
pub(crate) fn by_piste(album: &Album) -> Result<()> {
    at("proved", |desk| keyring::open(desk), |journey| journey.photographed(album, EVERY_VIEW))?;
    at(
        "proved-in-english",
        |desk| set_up(desk, "LANG", "en_GB.UTF-8"),
        |journey| journey.photographed(album, &[View::Plain]),
    )?;
    at(
        "proved-twice-the-size",
        |desk| set_up(desk, "GDK_SCALE", "2"),
        |journey| journey.photographed(album, &[View::Plain]).sized(480, 400),
    )
}

fn at(
    name: &'static str,
    prepare: impl FnOnce(&mut Desk) -> Result<()>,
    photographed: impl FnOnce(Journey) -> Journey,
) -> Result<()> {
    let Some(official) = OfficialPortal::opens()? else {
        skips::tell(name, Some(LACKING));
        return Ok(());
    };
    let journey = Journey::at(name, |desk| {
        official.answers_to(desk);
        prepare(desk)
    });
    let login = official.login.as_str();
    let kept = journey
        .describes_account(login, "COMMUNE DE VALBOURG", &official.structure)
        .names_destination("e.magnus", "vendor", "Paramètres, Chorus Pro")
        .begins_a_reset()
        .types_the_password(login, &official.in_force())
        .arrives_at("pending")
        .presses("submission-accepted")
        .arrives_at("kept");
    let not_asked =
        photographed(kept).sees_element("#verdict [data-action=\"piste-applications\"]").pauses_at("kept-not-asked");
    official.piste_has(PisteFault::AccountRefused);
    let too_early = not_asked
        .names_its_piste_application(&official)
        .presses("continue-reset")
        .arrives_at("kept")
        .sees_element("#retry")
        .pauses_at("kept-too-early")
        .presses("to-do")
        .sees_element("#retry")
        .pauses_at("to-do-too-early")
        .presses("go-home")
        .presses("continue-reset")
        .sees_element("#retry");
    official.piste_is_well();
    too_early
        .dates_the_reset(ZonedDateTime::now().datetime() - 26.hours())
        .presses("to-do")
        .sees_element("#overdue .is-ready")
        .pauses_at("to-do-overdue-tried")
        .presses("go-home")
        .presses("continue-reset")
        .presses("to-do")
        .sees_element("#overdue [data-action=\"verify\"]")
        .pauses_at("to-do-overdue")
        .stays_at("to-do");
    Ok(())
}
