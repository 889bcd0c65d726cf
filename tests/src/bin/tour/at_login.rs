//! « À l'ouverture de la session »: the setting, and the notification of the next login.

use journeys::album::{Album, View};
use journeys::journey::Journey;
use journeys::{login, notifications};

use crate::{EVERY_VIEW, set_up};

/// In every view, then in English and at twice the size.
pub(crate) fn told(album: &Album) {
    whole(album, EVERY_VIEW, Journey::begins("at-login"));
    let english = Journey::at("at-login-english", |desk| set_up(desk, "LANG", "en_GB.UTF-8"));
    whole(album, &[View::Plain], english);
    let twice = Journey::at("at-login-twice-the-size", |desk| set_up(desk, "GDK_SCALE", "2"));
    whole(album, &[View::Plain], twice.sized(480, 400));
}

fn whole(album: &Album, views: &[View], journey: Journey) {
    journey
        .starts_a_reset()
        .gives_the_manual_page()
        .photographed(album, views)
        .presses("go-settings")
        .arrives_at("settings")
        .chooses("at-login-on")
        .sees_element("#at-login-on:checked")
        .pauses_at("at-login-on")
        .closes()
        .does_at_the_desk("signs in", |desk| {
            notifications::come_up(desk)?;
            login::signs_in(desk)?;
            notifications::appears(desk)
        })
        .pauses_at_the_display("notification")
        .does_at_the_desk("sends it away", |desk| notifications::dismiss(desk).map(drop))
        .opens()
        .is_unfinished();
}
