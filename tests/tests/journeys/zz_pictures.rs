//! Temporary.
use chorus_pro::Generation;
use journeys::album::{Album, View};
use journeys::journey::Journey;
use journeys::official_portal::OfficialPortal;
use journeys::{keyring, practice::fault};
use practice_portal::{Fault, PageChange};

fn today(
    album: &Album,
    name: &'static str,
    variable: Option<(&'static str, &'static str)>,
    views: &[View],
    size: Option<(u32, u32)>,
    structure: &str,
    account: &str,
) {
    let official = OfficialPortal::opens().unwrap().unwrap();
    official.meets(Generation::Second, Fault::Stays { change: PageChange::Download });
    let journey = Journey::at(name, |desk| {
        official.answers_to(desk);
        if let Some((name, value)) = variable {
            desk.set(name, value);
        }
        keyring::open(desk)
    });
    let journey = journey.photographed(album, views);
    let journey = if let Some((width, height)) = size { journey.sized(width, height) } else { journey };
    let _ = (structure, account);
    let messages = official.messages();
    journey
        .describes_official_account(&official)
        .begins_a_reset()
        .presses("open-portal-window")
        .arrives_at("portal-window")
        .signs_in_there(&official)
        .types_code(|| official.code_after(messages))
        .has_it_all_pressed()
        .pauses_at("today-before")
        .presses("reset-in-portal-window")
        .pauses_at("today-clicked")
        .sees_element("[data-action=\"reset-again-in-portal-window\"]")
        .pauses_with_the_portal_at("today-again")
        .power_cut()
        .arrives_at("home")
        .stays_at("home");
}

fn first(
    album: &Album,
    name: &'static str,
    variable: Option<(&'static str, &'static str)>,
    views: &[View],
    size: Option<(u32, u32)>,
) {
    let official = OfficialPortal::opens().unwrap().unwrap();
    official.meets(Generation::First, Fault::Stays { change: PageChange::None });
    let journey = Journey::at(name, |desk| {
        official.answers_to(desk);
        if let Some((name, value)) = variable {
            desk.set(name, value);
        }
        keyring::open(desk)
    });
    let journey = journey.photographed(album, views);
    let journey = if let Some((width, height)) = size { journey.sized(width, height) } else { journey };
    let _ = fault::UNANSWERED;
    journey
        .describes_official_account(&official)
        .begins_a_reset()
        .follows_the_first_generation()
        .presses("open-portal-window")
        .arrives_at("portal-window")
        .signs_in_there(&official)
        .has_it_all_pressed()
        .presses("reset-in-portal-window")
        .pauses_at("first-clicked")
        .sees_element("[data-action=\"reset-again-in-portal-window\"]")
        .pauses_with_the_portal_at("first-again")
        .power_cut()
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("follow")
        .stays_at("follow");
}

#[test]
fn zz_pictures() {
    let album = Album::new(std::path::Path::new("/tmp/once-pictures")).unwrap();
    let every = [View::Light, View::Dark, View::Small, View::Whole];
    first(&album, "p-fr", None, &every, None);
    today(&album, "p-fr-today", None, &every, None, "", "");
    first(&album, "p-en", Some(("LANG", "en_GB.UTF-8")), &[View::Plain], None);
    today(&album, "p-en-today", Some(("LANG", "en_GB.UTF-8")), &[View::Plain], None, "", "");
    first(&album, "p-twice", Some(("GDK_SCALE", "2")), &[View::Plain], Some((480, 400)));
    today(&album, "p-twice-today", Some(("GDK_SCALE", "2")), &[View::Plain], Some((480, 400)), "", "");
}
