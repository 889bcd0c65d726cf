//! Whatever the password is, it comes out of a page byte for byte, or a person compares it, or the page is incomplete or
//! ambiguous: never something else.

use chorus_pro::{Page, VisiblePage, recognise, recognise_copy};
use proptest::prelude::*;

const LOGIN: &str = "TECH_039012665400024@cpp2017.fr";
const LABEL: &str = "Ce compte a été réinitialisé avec le mot de passe :";

/// Printable ASCII with the signs that break things oftener than their share; sometimes accents, typographic quotes, zero-width
/// and no-break spaces inside.
fn password() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        6 => proptest::char::range('!', '~'),
        3 => proptest::sample::select(";\"=<>&é:|*[](){}#\\`'_-.,+@%$".chars().collect::<Vec<_>>()),
        1 => proptest::sample::select("é€ç’«»\u{200b}\u{ad}😀".chars().collect::<Vec<_>>()),
    ];
    let any_length = proptest::collection::vec(character, 1..40);
    any_length
        .prop_map(|characters| characters.into_iter().collect())
        .prop_filter("it may be a word", |password: &String| is_no_word(password))
}

/// A password of the portal's kinds: printable ASCII, letters and digits among it, and no signs around it that come in pairs.
fn usual() -> impl Strategy<Value = String> {
    let signs = proptest::collection::vec(proptest::char::range('!', '~'), 8..24);
    (signs, "[A-Z]", "[0-9][a-z]")
        .prop_map(|(signs, first, last)| format!("{first}{}{last}", String::from_iter(signs)))
        .prop_filter("it may look like a tag, an entity, a link, an address or a mask", |it: &String| {
            let is_run = |run: &[u8]| run.iter().all(|byte| *byte == run[0]);
            !it.contains(['<', '&', '[', '@']) && !it.as_bytes().windows(4).any(is_run)
        })
}

fn is_no_word(password: &str) -> bool {
    password.chars().count() >= 8 || password.chars().filter(|character| character.is_alphabetic()).count() < 2
}

/// With spaces and no-break spaces too, also outside.
fn spaced() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![4 => proptest::char::range('!', '~'), 1 => Just(' '), 1 => Just('\u{a0}')],
        1..30,
    )
    .prop_map(|characters| characters.into_iter().collect())
}

#[derive(Debug, Clone)]
struct Layout {
    line_end: &'static str,
    behind_label: &'static str,
    no_break: bool,
    curly: bool,
    twice: bool,
    follows: bool,
}

fn layout() -> impl Strategy<Value = Layout> {
    let line_end = proptest::sample::select(vec!["\n", "\r\n", "\n\n", "\r\n\r\n"]);
    let behind_label = proptest::sample::select(vec!["\n", "\r\n \r\n", " ", "\u{a0}", "\t", "", "\n\n\n"]);
    (line_end, behind_label, any::<bool>(), any::<bool>(), any::<bool>(), proptest::bool::weighted(0.9)).prop_map(
        |(line_end, behind_label, no_break, curly, twice, follows)| Layout {
            line_end,
            behind_label,
            no_break,
            curly,
            twice,
            follows,
        },
    )
}

fn portal(words: &str, layout: &Layout) -> String {
    let words =
        if layout.no_break { words.replace(" :", "\u{a0}:").replace(" de ", "\u{a0}de ") } else { words.to_owned() };
    if layout.curly { words.replace('\'', "’") } else { words }
}

fn copied(password: &str, layout: &Layout) -> String {
    let done = "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique";
    let end = layout.line_end;
    let recap = [
        portal(&format!("{done} {LOGIN} pour la structure 39012665400024 L'ÉTÉ."), layout),
        end.to_owned(),
        portal(LABEL, layout),
        layout.behind_label.to_owned(),
        password.to_owned(),
        end.to_owned(),
        portal(
            "Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.fr.",
            layout,
        ),
        end.to_owned(),
    ];
    let page = recap.concat().repeat(if layout.twice { 2 } else { 1 });
    if layout.follows { page } else { page.split("Vous allez").next().unwrap_or_default().to_owned() }
}

fn html(password: &str, place: usize) -> String {
    let text = password.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let numbers: String = password.chars().map(|character| format!("&#{};", u32::from(character))).collect();
    let spans: String =
        password.chars().map(|character| format!("<span>&#x{:x};</span>", u32::from(character))).collect();
    let places = [
        format!("<p>{LABEL}</p><p>{text}</p>"),
        format!("<p>{LABEL} <strong>{text}</strong></p>"),
        format!("<p>{LABEL}<br>{numbers}<br></p>"),
        format!("<table><tr><td>{LABEL}</td><td><b>{spans}</b></td></tr></table>"),
        format!("<p>{LABEL}</p><input type=text readonly value=\"{text}\">"),
        format!("<p>{LABEL}</p><p hidden>decoy.Passw0rd</p><pre>\n{text}\n</pre>"),
    ];
    let done = "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique";
    format!(
        "<h2>Bonjour</h2><p>{done} {LOGIN} pour la structure 39012665400024 X.</p>{}<a href=#>Retour sur la fiche structure</a>",
        places[place % places.len()]
    )
}

/// The password that was read; `None` where the page is incomplete or ambiguous.
fn read(page: Page) -> Result<Option<String>, TestCaseError> {
    match page {
        Page::Recap(recap) => {
            prop_assert_eq!(recap.login.as_str(), LOGIN);
            Ok(Some(recap.password.expose().to_owned()))
        }
        Page::RecapIncomplete(_) | Page::Ambiguous => Ok(None),
        page @ (Page::Confirmation(_)
        | Page::Form(_)
        | Page::Other
        | Page::SignIn
        | Page::Structure(_)
        | Page::Structures(_)
        | Page::Submitted(_)) => Err(TestCaseError::fail(format!("a recap became {page:?}"))),
    }
}

seeds::properties! {
    #![cases(500)]

    #[test]
    fn a_usual_password_is_always_read_from_a_whole_text(password in usual(), layout in layout()) {
        let read = read(recognise(&VisiblePage::from_text(&copied(&password, &layout))))?;
        match read {
            Some(read) => {
                prop_assert!(layout.follows || layout.twice, "a text that stops behind the password may be cut");
                prop_assert_eq!(read, password);
            }
            None => prop_assert!(!layout.follows, "nothing is missing"),
        }
    }

    #[test]
    fn an_unusual_password_is_read_or_compared_and_never_another_one(password in password(), layout in layout(), place in 0..6_usize) {
        for page in [VisiblePage::from_text(&copied(&password, &layout)), VisiblePage::from_html(&html(&password, place))] {
            if let Some(read) = read(recognise(&page))? {
                prop_assert_eq!(read, password.as_str());
            }
        }
    }

    #[test]
    fn a_password_with_spaces_is_read_whole_or_not_at_all(password in spaced(), layout in layout()) {
        if let Some(read) = read(recognise(&VisiblePage::from_text(&copied(&password, &layout))))? {
            prop_assert_eq!(read, password.trim(), "all between the outer white space of its line");
        }
    }

    #[test]
    fn a_usual_password_is_always_read_from_html_however_it_is_marked_up(password in usual(), place in 0..6_usize) {
        prop_assert_eq!(read(recognise(&VisiblePage::from_html(&html(&password, place))))?, Some(password));
    }

    #[test]
    fn text_and_html_of_one_copy_agree(password in usual(), layout in layout(), place in 0..6_usize) {
        let page = recognise_copy(Some(&copied(&password, &layout)), Some(&html(&password, place)));
        prop_assert_eq!(read(page)?, Some(password));
    }

    #[test]
    fn an_unquoted_export_gives_what_stands_behind_the_first_semicolon(password in usual()) {
        let export = format!("Raison Sociale;MAIRIE \"X\"\nLogin;{LOGIN}\nPassword;{password}\nContact Email;a@b.fr\nMot de passe Contact;No1\n");
        prop_assert_eq!(read(recognise(&VisiblePage::from_text(&export)))?, Some(password));
    }

    #[test]
    fn a_quoted_export_gives_the_password_without_its_quotes(password in usual()) {
        let quoted = password.replace('"', "\"\"");
        let export = format!("\"Raison Sociale\";\"X\"\n\"Login\";\"{LOGIN}\"\n\"Password\";\"{quoted}\"\n\"Contact Email\";\"a@b.fr\"\n");
        prop_assert_eq!(read(recognise(&VisiblePage::from_text(&export)))?, Some(password));
    }

    #[test]
    fn an_export_that_quotes_by_need_is_never_misread(password in password()) {
        let field = if password.contains([';', '"']) { format!("\"{}\"", password.replace('"', "\"\"")) } else { password.clone() };
        let export = format!("Raison Sociale;X\nLogin;{LOGIN}\nPassword;{field}\nContact Email;a@b.fr\n");
        if let Some(read) = read(recognise(&VisiblePage::from_text(&export)))? {
            prop_assert_eq!(read, password);
        }
    }

    #[test]
    fn a_page_cut_anywhere_never_gives_a_part_of_the_password(password in password(), layout in layout(), cut in 0.0..1.0_f64) {
        let page = copied(&password, &layout);
        let at = page.floor_char_boundary((page.len() as f64 * cut) as usize);
        if let Page::Recap(recap) = recognise(&VisiblePage::from_text(&page[..at])) {
            prop_assert_eq!(recap.password.expose(), password);
        }
    }

    #[test]
    fn html_cut_anywhere_never_gives_a_part_of_the_password(password in password(), place in 0..6_usize, cut in 0.0..1.0_f64) {
        let page = html(&password, place);
        let at = page.floor_char_boundary((page.len() as f64 * cut) as usize);
        if let Page::Recap(recap) = recognise(&VisiblePage::from_html(&page[..at])) {
            prop_assert_eq!(recap.password.expose(), password);
        }
    }

    #[test]
    fn any_text_at_all_is_some_page(text in ".{0,300}") {
        let _ = recognise_copy(Some(&text), Some(&text));
    }

    #[test]
    fn words_of_the_portal_in_any_order_are_some_page(words in proptest::collection::vec(proptest::sample::select(vec![
        LABEL, LOGIN, "\n", "\t", "|", "**", "<td>", "<p>", "</p>", "Type de demande", "Soumettre", "Password;", "Login;", ";", "\"", "é",
        "Nouveau mot de passe", "pour la structure", "39012665400024", "Utilisateur technique :", "Expiration du mot de passe de l'utilisateur technique :",
        "28/09/2020", "[a](", "](#)", "\u{a0}", "Identifiant structure", "Raison sociale", "Informations de connexion", "Mot de passe",
        "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique ", "<table><tr>", "<select><option>", "<b>",
        "Vous allez recevoir un courrier électronique d'information de cette action à l'adresse", ".", ":", "<input readonly value='x'>",
    ]), 0..40)) {
        let text = words.concat();
        let _ = recognise_copy(Some(&text), Some(&text));
    }
}
