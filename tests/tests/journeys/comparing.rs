//! A page from which the password cannot be read with certainty: it is kept at once, and a person compares it.

use journeys::journey::Journey;
use journeys::portal::{LOGIN, OTHER_LOGIN, PASSWORD, recap};

/// A text that a program changed on its way is given, up to the question.
fn is_asked(name: &'static str, copied: &str) -> Journey {
    Journey::begins(name)
        .starts_a_reset()
        .copies(copied)
        .presses("read-clipboard")
        .arrives_at("check-read")
        .journal_says("candidate-read")
        .only_keyring_holds(PASSWORD, &[])
}

/// The first generation's page with this in the password's place.
fn page_with(shown: &str) -> String {
    recap(LOGIN, shown)
}

#[test]
fn wrapped_over_two_lines_it_is_joined_and_compared() {
    let (first, second) = PASSWORD.split_at(7);
    is_asked("compare-wrapped", &page_with(&format!("{first}\n{second}")))
        .sees("coupé en plusieurs morceaux")
        .reveals(PASSWORD)
        .sees(second)
        .presses("keep-read")
        .arrives_at("kept")
        .clipboard_is_emptied()
        .reveals(PASSWORD)
        .presses("to-do")
        .arrives_at("to-do")
        .confirms_every_destination()
        .is_closed_and_kept();
}

#[test]
fn with_a_bullet_before_it_a_power_cut_does_not_answer_the_question() {
    is_asked("compare-bullet", &page_with(&format!("• {PASSWORD}")))
        .sees("une puce, des guillemets")
        .power_cut()
        .arrives_at("home")
        .presses("continue-reset")
        .arrives_at("check-read")
        .sees("n’était pas certain")
        .reveals(PASSWORD)
        .presses("keep-read")
        .arrives_at("kept")
        .is_unfinished();
}

#[test]
fn what_is_not_the_same_is_set_aside_and_the_page_itself_is_taken() {
    is_asked("compare-not-the-same", &page_with(&format!("« {PASSWORD} »")))
        .presses("discard-read")
        .arrives_at("follow")
        .journal_says("candidate-rejected")
        .only_keyring_holds(PASSWORD, &[])
        .presses("read-clipboard")
        .is_told("TR-R17")
        .copies(&page_with(PASSWORD))
        .presses("read-clipboard")
        .arrives_at("kept")
        .reveals(PASSWORD)
        .is_unfinished();
}

/// Somebody forwards last year's page, and writes this year's password above it.
#[test]
fn last_years_page_in_a_forwarded_mail_is_asked_about_and_set_aside() {
    const LAST_YEARS: &str = "Zz8!oldPWxk42,mQ";
    let head = "De : Catherine Martin\nEnvoyé : mardi 12 septembre 2025 10:04\nÀ : Commune\nObjet : TR: Chorus Pro";
    let mail = format!("Le nouveau mot de passe est : {PASSWORD}\n\n{head}\n\n{}", page_with(LAST_YEARS));
    Journey::begins("compare-forwarded")
        .starts_a_reset()
        .copies(&mail)
        .presses("read-clipboard")
        .arrives_at("check-read")
        .sees("message cité ou transféré")
        .only_keyring_holds(LAST_YEARS, &[])
        .presses("discard-read")
        .arrives_at("follow")
        .copies(&page_with(PASSWORD))
        .presses("read-clipboard")
        .arrives_at("kept")
        .reveals(PASSWORD)
        .is_unfinished();
}

#[test]
fn where_the_keyring_is_gone_it_is_compared_from_memory_and_put_away_by_itself() {
    Journey::begins("compare-keyring-gone")
        .starts_a_reset()
        .keyring_goes()
        .copies(&page_with(&format!("{PASSWORD} Copier")))
        .presses("read-clipboard")
        .arrives_at("check-read")
        .sees("pas de trousseau de mots de passe en marche")
        .reveals(PASSWORD)
        .presses("keep-read")
        .sees_element("#unsafe")
        .shows_password(PASSWORD)
        .keyring_returns()
        .sees_no_element("#unsafe")
        .arrives_at("kept")
        .only_keyring_holds(PASSWORD, &[])
        .is_unfinished();
}

#[test]
fn another_accounts_page_is_compared_for_that_account() {
    Journey::begins("compare-another-account")
        .starts_a_reset()
        .copies(&recap(OTHER_LOGIN, &format!("• {PASSWORD}")))
        .presses("read-clipboard")
        .is_told("TR-A05")
        .presses("keep-for-its-account")
        .arrives_at("check-read")
        .sees(OTHER_LOGIN)
        .reveals(PASSWORD)
        .presses("keep-read")
        .arrives_at("kept")
        .reveals(PASSWORD)
        .is_unfinished();
}
