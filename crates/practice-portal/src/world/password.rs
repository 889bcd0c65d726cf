//! New passwords.

use chorus_pro::{Page, Secret, VisiblePage, recognise};
use rand::RngExt;
use rand::rngs::StdRng;

/// Sixteen printable ASCII characters, of each kind at least one: like `.c7PNcw5ohu,(Yw1` of the manual page. Those that hurt
/// careless programs are among them: ; : " & < = ' \ and more. No signs that come in pairs stand around it, and
/// nothing else about it makes whoever reads the page ask where it begins and ends: that question comes where a fault is asked
/// for, and by chance in none of the thousands of resets that are practised.
pub(super) fn draw(random: &mut StdRng) -> Secret {
    loop {
        let bytes: [u8; LENGTH] = std::array::from_fn(|_| random.random_range(b'!'..=b'~'));
        let kinds: [fn(&u8) -> bool; 4] =
            [u8::is_ascii_lowercase, u8::is_ascii_uppercase, u8::is_ascii_digit, u8::is_ascii_punctuation];
        let is_bare = bytes[0].is_ascii_alphanumeric() || bytes[LENGTH - 1].is_ascii_alphanumeric();
        let drawn = secret(bytes.iter().copied().map(char::from).collect());
        if is_bare && kinds.iter().all(|is_kind| bytes.iter().any(is_kind)) && is_read_without_a_question(&drawn) {
            return drawn;
        }
    }
}

/// Whether the password is taken from a plain page that shows it, and nobody has to compare it.
fn is_read_without_a_question(drawn: &Secret) -> bool {
    // EXPOSE: the practice portal shows it to whoever resets, on a page like this one
    let page = RECAP.replace("PASSWORD", drawn.expose());
    matches!(recognise(&VisiblePage::from_text(&page)), Page::Recap(_))
}

/// What a made-up person signs in with: easy to type, it protects nothing.
pub(super) fn draw_easy(random: &mut StdRng) -> Secret {
    secret(format!("essai-{:06}", random.random_range(0..1_000_000)))
}

/// Letters and digits: for the identifiers of a PISTE application, and for what a session must not be guessed by.
pub(crate) fn draw_word(random: &mut StdRng, length: usize) -> String {
    const SIGNS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    (0..length).map(|_| char::from(SIGNS[random.random_range(0..SIGNS.len())])).collect()
}

/// Six digits: the second step of signing in.
pub(crate) fn draw_code(random: &mut StdRng) -> String {
    format!("{:06}", random.random_range(0..1_000_000))
}

pub(super) fn secret(text: String) -> Secret {
    Secret::parse(text).expect("it was just made of several characters")
}

const LENGTH: usize = 16;

/// The portal's sentences around a password.
const RECAP: &str = "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique \
    TECH_1_40000000000001_0001@cpro.fr pour la structure 40000000000001 COMMUNE.\n\
    Ce compte a été réinitialisé avec le mot de passe :\n\
    PASSWORD\n\
    N'oubliez pas de modifier vos appels de services afin d'indiquer le nouveau mot de passe.\n";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_printable_character_comes_up_and_no_other() {
        for seed in seeds::of_this_run() {
            let mut random = seed.random();
            let drawn: Vec<String> = (0..500).map(|_| draw(&mut random).expose().to_owned()).collect();
            let signs: BTreeSet<char> = drawn.iter().flat_map(|password| password.chars()).collect();
            assert_eq!(signs, ('!'..='~').collect::<BTreeSet<char>>());
            assert!(drawn.iter().all(|password| password.len() == 16));
            assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), 500, "no two are the same");
        }
    }

    #[test]
    fn nothing_about_a_drawn_password_is_odd() {
        for seed in seeds::of_this_run() {
            let mut random = seed.random();
            assert!((0..500).all(|_| draw(&mut random).oddities().is_empty()));
        }
    }

    #[test]
    fn what_a_page_would_be_asked_about_is_not_drawn() {
        let is_read = |text: &str| is_read_without_a_question(&secret(text.to_owned()));
        assert!(is_read(".c7PNcw5ohu,(Yw1"));
        assert!(!is_read("'=@?z;=OYxQc@5*N"), "a spreadsheet's guard");
        assert!(!is_read("d6@dSVXb.hg"), "a mail address");
    }
}
