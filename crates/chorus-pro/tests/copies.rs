//! One copy puts two flavours on the clipboard: text and HTML. What each lacks, the other may have.

use chorus_pro::{Page, recognise_copy};

const DONE: &str = "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique \
                    TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 X.";
const LABEL: &str = "Ce compte a été réinitialisé avec le mot de passe :";
const MAIL: &str = "Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.fr.";

fn text(password: &str, end: &str) -> String {
    format!("{DONE}\n{LABEL}\n{password}\n{end}")
}

fn html(password: &str, end: &str) -> String {
    format!("<p>{DONE}</p><p>{LABEL}</p><p>{password}</p><p>{end}</p>")
}

/// The page in one word, with the password where there is one.
fn seen(text: Option<&str>, html: Option<&str>) -> String {
    match recognise_copy(text, html) {
        Page::Ambiguous => "ambiguous".to_owned(),
        Page::Recap(recap) => format!("recap {} {}", recap.password.expose(), recap.email.unwrap_or_default()),
        Page::RecapIncomplete(page) => format!("incomplete {:?}", page.missing),
        Page::Form(form) => {
            let login = form.login.map(|login| login.to_string());
            format!("form {:?} {:?}", login, form.password.map(|password| password.expose().to_owned()))
        }
        Page::Other => "other".to_owned(),
        page @ (Page::Confirmation(_)
        | Page::SignIn
        | Page::Structure(_)
        | Page::Structures(_)
        | Page::Submitted(_)) => {
            format!("{page:?}")
        }
    }
}

#[test]
fn the_text_alone_or_the_html_alone_will_do() {
    assert_eq!(seen(Some(&text("a.Passw0rd", MAIL)), None), "recap a.Passw0rd a@b.fr");
    assert_eq!(seen(None, Some(&html("a.Passw0rd", MAIL))), "recap a.Passw0rd a@b.fr");
    assert_eq!(seen(None, None), "other");
}

#[test]
fn the_html_fills_in_what_the_text_lacks() {
    assert_eq!(
        seen(Some(&text("a.Passw0rd", "Fin de la page")), Some(&html("a.Passw0rd", MAIL))),
        "recap a.Passw0rd a@b.fr"
    );
    assert_eq!(
        seen(Some(&text("a.Passw0rd", "")), Some(&html("a.Passw0rd", MAIL))),
        "recap a.Passw0rd a@b.fr",
        "cut text"
    );
    assert_eq!(seen(Some("nothing known"), Some(&html("a.Passw0rd", MAIL))), "recap a.Passw0rd a@b.fr");
    let field = format!("<p>{DONE}</p><p>{LABEL}</p><input readonly value='a.Passw0rd'><p>{MAIL}</p>");
    assert_eq!(seen(Some(&format!("{DONE}\n{LABEL}\n{MAIL}\n")), Some(&field)), "recap a.Passw0rd a@b.fr");
}

#[test]
fn the_text_counts_where_the_html_has_less() {
    assert_eq!(seen(Some(&text("a.Passw0rd", MAIL)), Some("<p>?</p>")), "recap a.Passw0rd a@b.fr");
    assert_eq!(
        seen(Some(&text("a.Passw0rd", MAIL)), Some(&format!("<p>{DONE}</p><p>{LABEL}</p>"))),
        "recap a.Passw0rd a@b.fr"
    );
}

#[test]
fn two_flavours_that_contradict_each_other_are_ambiguous() {
    assert_eq!(seen(Some(&text("a.Passw0rd", MAIL)), Some(&html("b.Passw0rd", MAIL))), "ambiguous");
    let other = html("a.Passw0rd", MAIL).replace("TECH_0", "TECH_1_");
    assert_eq!(seen(Some(&text("a.Passw0rd", MAIL)), Some(&other)), "ambiguous");
    let other = format!("<p>{}</p><p>{LABEL}</p>", DONE.replace("TECH_0", "TECH_1_"));
    assert_eq!(seen(Some(&text("a.Passw0rd", MAIL)), Some(&other)), "ambiguous", "another login, without a password");
}

#[test]
fn where_one_flavour_is_certain_and_the_other_shows_something_else_a_person_compares() {
    let two_lines = format!("<p>{DONE}</p><p>{LABEL}</p><p>a.Pa<br>ssw0rd</p><p>{MAIL}</p>");
    assert_eq!(seen(Some(&text("a.Pa", MAIL)), Some(&two_lines)), "incomplete Certainty");
}

#[test]
fn a_selection_that_ends_in_the_password_is_not_taken_for_the_whole_although_its_markup_is_closed() {
    let half = format!("<html><body><p>{DONE}</p><p>{LABEL}</p><p>a.Pass</p></body></html>");
    assert_eq!(seen(Some(&format!("{DONE}\n{LABEL}\na.Pass")), Some(&half)), "incomplete End");
    assert_eq!(seen(None, Some(&half)), "incomplete End");
}

#[test]
fn an_ampersand_is_decoded_in_html_and_left_alone_in_text() {
    assert_eq!(seen(Some(&text("a&b.C1", MAIL)), Some(&html("a&amp;b.C1", MAIL))), "recap a&b.C1 a@b.fr");
    let escaped = seen(Some(&text("a&amp;b.C1", MAIL)), Some(&html("a&amp;amp;b.C1", MAIL)));
    assert_eq!(escaped, "incomplete Certainty", "a program may have escaped it: a person compares");
}

#[test]
fn the_form_takes_its_password_from_the_field_that_text_does_not_hold() {
    let copied = "Type de demande\nRéinitialisation du mot de passe d'un compte technique\nCompte technique\n\
                  TECH_1_39012665400024@cpro.fr\nNouveau mot de passe\nSoumettre\n";
    let source = "<label>Type de demande</label><div>Réinitialisation du mot de passe d'un compte technique</div>\
                  <label>Compte technique</label><div>TECH_1_39012665400024@cpro.fr</div>\
                  <label for=p>Nouveau mot de passe</label><input id=p readonly value='a.Passw0rd'><button>Soumettre</button>";
    let login = "Some(\"TECH_1_39012665400024@cpro.fr\")";
    assert_eq!(seen(Some(copied), None), format!("form {login} None"));
    assert_eq!(seen(Some(copied), Some(source)), format!("form {login} Some(\"a.Passw0rd\")"));
    let other = source.replace("TECH_1_", "TECH_2_");
    assert_eq!(seen(Some(copied), Some(&other)), "ambiguous");
}
