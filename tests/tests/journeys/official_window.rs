//! A real reset in the portal's window, with journal and keyring: done, and killed at the worst moments. (Every moment, without
//! the window: `cargo xtask crash`.)

use chorus_pro::Generation;
use journeys::journey::Journey;
use journeys::official_portal::OfficialPortal;

/// From the first start to the steps on the official page; `None` where its names cannot be answered for.
fn begins(name: &'static str, generation: Generation) -> Option<(Journey, OfficialPortal)> {
    let (journey, official) = Journey::begins_at_official_portal(name, 1)?;
    let journey = journey.describes_official_account(&official).begins_a_reset();
    let journey = if generation == Generation::First { journey.follows_the_first_generation() } else { journey };
    Some((journey, official))
}

fn resets(official: &OfficialPortal, expected: usize) {
    assert_eq!(official.resets(), expected, "resets on the portal");
}

#[test]
fn killed_before_the_click_and_after_it_the_next_start_says_so_and_leads_to_a_password() {
    let Some((journey, official)) = begins("official-confirm", Generation::First) else { return };
    let journey = journey
        .comes_to_confirm(&official)
        .power_cut()
        .arrives_at("home")
        .sees("La réinitialisation est commencée, mais Trousseau n’a pas encore le nouveau mot de passe.")
        .presses("continue-reset")
        .arrives_at("follow");
    resets(&official, 0);
    let journey = journey
        .comes_to_confirm(&official)
        .keyring_stands_still()
        .clicks_until_journal_says(NO_RETURN, "captured")
        .power_cut()
        .keyring_goes_on()
        .arrives_at("home")
        .sees("Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe.")
        .presses("continue-reset")
        .arrives_at("follow")
        .sees("S’il n’est plus affiché nulle part, il est perdu : il faut réinitialiser encore une fois.");
    resets(&official, 1);
    let journey = journey.presses("begin-again").arrives_at("follow").follows_the_first_generation();
    let journey = journey
        .comes_to_confirm(&official)
        .presses("reset-in-portal-window")
        .arrives_at("kept")
        .power_cut()
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("kept");
    resets(&official, 2);
    let password = official.in_force();
    journey.reveals(password.expose()).only_keyring_holds(password.expose(), &[]).is_unfinished();
}

#[test]
fn killed_when_the_forms_password_shows_it_says_that_it_is_not_kept_and_nothing_was_confirmed() {
    let Some((journey, official)) = begins("official-form-shown", Generation::Second) else { return };
    let old = official.in_force();
    let journey = journey
        .comes_to_the_structure(&official)
        .power_cut()
        .arrives_at("home")
        .sees("La réinitialisation est commencée, mais Trousseau n’a pas encore le nouveau mot de passe.")
        .presses("continue-reset")
        .arrives_at("follow");
    let journey = journey
        .comes_to_the_structure(&official)
        .has_it_pressed("Choisissez la structure")
        .sees("Choisissez le compte technique")
        .keyring_stands_still()
        .presses("press-in-portal-window")
        .journal_says("captured")
        .power_cut()
        .keyring_goes_on()
        .arrives_at("home")
        .sees("Trousseau s’est arrêté avant d’avoir gardé le nouveau mot de passe.")
        .presses("continue-reset")
        .arrives_at("follow")
        .sees("Si vous n’aviez rien confirmé, reprenez simplement les étapes.");
    resets(&official, 0);
    assert!(official.in_force().is_same_as(&old), "it is the old one that works");
    journey.is_unfinished();
}

#[test]
fn killed_before_soumettre_and_after_it_the_password_that_waits_is_kept_and_so_said() {
    let Some((journey, official)) = begins("official-form-waits", Generation::Second) else { return };
    let journey = journey
        .comes_to_the_structure(&official)
        .has_it_pressed("Choisissez la structure")
        .has_it_pressed("Choisissez le compte technique")
        .sees("pas encore en vigueur")
        .power_cut()
        .arrives_at("home")
        .sees("Le mot de passe est gardé. Dites si Chorus Pro a accepté « Soumettre ».")
        .presses("continue-reset")
        .arrives_at("pending")
        .presses("form-left")
        .arrives_at("follow");
    resets(&official, 0);
    official.will_not_answer();
    let journey = journey
        .comes_to_the_structure(&official)
        .has_it_pressed("Choisissez la structure")
        .has_it_pressed("Choisissez le compte technique")
        .sees("pas encore en vigueur")
        .presses("reset-in-portal-window")
        .does("waits for the portal", |_, _| {
            journeys::wait::until("the reset", || Ok((official.resets() == 1).then_some(())))
        })
        .power_cut()
        .arrives_at("home")
        .sees("Le mot de passe est gardé. Dites si Chorus Pro a accepté « Soumettre ».")
        .presses("continue-reset")
        .arrives_at("pending")
        .presses("submission-accepted")
        .arrives_at("kept");
    let password = official.in_force();
    journey.reveals(password.expose()).only_keyring_holds(password.expose(), &[]).is_unfinished();
}

const NO_RETURN: &str = "C’est le clic sans retour";
