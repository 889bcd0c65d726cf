//! Today's form draws the password before it is submitted: what is said when the form is changed or left, or another one is
//! submitted in its place.

use journeys::journey::Journey;

#[test]
fn a_form_that_is_changed_gives_another_password_and_one_that_is_left_gives_none() {
    Journey::begins("portal-window-form")
        .practises_with_the_portal_open()
        .opens_todays_portal_window()
        .signs_in_to_portal()
        .types_the_code()
        .has_it_all_pressed()
        .sees("Il n’est pas encore en vigueur")
        .sees_no_element("[data-action=\"form-left\"]")
        .chooses_the_account_anew("le portail a donné un autre mot de passe")
        .leaves_the_form()
        .sees("Le formulaire n’est plus à l’écran")
        .presses("form-left")
        .sees_no_element("[data-action=\"form-left\"]")
        .arrives_at("portal-window")
        .stays_at("portal-window");
}

#[test]
fn another_request_that_is_accepted_is_asked_about_and_whoever_does_not_know_loses_nothing() {
    Journey::begins("whose-form")
        .practises_with_the_portal_open()
        .opens_todays_portal_window()
        .signs_in_to_portal()
        .types_the_code()
        .has_it_all_pressed()
        .sees("Il n’est pas encore en vigueur")
        .submits_another_type_of_request("n’a pas vu que c’était celle-ci")
        .arrives_at("portal-window")
        .presses("submission-unclear")
        .arrives_at("submission")
        .sees("On ne sait pas encore quel mot de passe est en vigueur")
        .sees("PISTE n’accepte aucun des mots de passe gardés")
        .presses("go-home")
        .arrives_at("home")
        .sees("on ne sait pas encore quel mot de passe est en vigueur")
        .presses("continue-reset")
        .arrives_at("submission")
        .sees("Est-ce ce formulaire-là qui a été accepté")
        .presses("submission-unclear")
        .presses("begin-again")
        .arrives_at("kept")
        .stays_at("kept");
}
