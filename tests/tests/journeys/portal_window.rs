//! Chorus Pro in a window of Trousseau: the person signs in there, Trousseau reads along.

use journeys::journey::Journey;

#[test]
fn trousseau_does_each_step_on_request_and_keeps_the_password_the_moment_it_shows() {
    let mut password = String::new();
    Journey::begins("portal-window-for-me")
        .practises_with_the_portal_open()
        .opens_portal_window()
        .sees("Connectez-vous comme d’habitude")
        .signs_in_to_portal()
        .has_it_pressed("Activités du gestionnaire")
        .has_it_pressed("petit stylo")
        .has_it_pressed("Vous êtes sur la fiche")
        .sees("C’est le clic sans retour")
        .sees_no_element("[data-action=\"press-in-portal-window\"]")
        .presses("reset-in-portal-window")
        .arrives_at("kept")
        .notes_password(&mut password)
        .stays_at("kept");
    assert_eq!(password.chars().count(), 16);
}

#[test]
fn whoever_clicks_in_the_page_is_shown_where_and_followed_from_step_to_step() {
    Journey::begins("portal-window-by-hand")
        .practises_with_the_portal_open()
        .opens_portal_window()
        .signs_in_to_portal()
        .clicks_what_is_framed("Vous êtes connecté")
        .clicks_what_is_framed("Voici vos structures")
        .clicks_what_is_framed("Vous êtes sur la fiche")
        .clicks_what_is_framed("C’est le clic sans retour")
        .arrives_at("kept")
        .stays_at("kept");
}

#[test]
fn on_todays_portal_the_password_is_kept_before_it_is_submitted_and_in_force_once_it_is() {
    Journey::begins("portal-window-today")
        .practises_with_the_portal_open()
        .opens_todays_portal_window()
        .sees("Connectez-vous comme d’habitude")
        .signs_in_to_portal()
        .types_the_code()
        .has_it_pressed("Ouvrez « Raccordements »")
        .has_it_pressed("Ouvrez « Compte technique »")
        .has_it_pressed("Dans « Type de demande »")
        .has_it_pressed("Choisissez la structure")
        .has_it_pressed("Choisissez le compte technique")
        .sees("est le clic sans retour")
        .sees("pas encore en vigueur")
        .presses("reset-in-portal-window")
        .arrives_at("kept")
        .stays_at("kept");
}

#[test]
fn on_todays_portal_whoever_clicks_in_the_page_is_followed_through_its_lists_too() {
    Journey::begins("portal-window-today-by-hand")
        .practises_with_the_portal_open()
        .opens_todays_portal_window()
        .signs_in_to_portal()
        .types_the_code()
        .clicks_what_is_framed("Ouvrez « Raccordements »")
        .clicks_what_is_framed("Ouvrez « Compte technique »")
        .clicks_until_it_says("pas encore en vigueur")
        .clicks_what_is_framed("est le clic sans retour")
        .arrives_at("kept")
        .stays_at("kept");
}
