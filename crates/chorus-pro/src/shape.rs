//! The shape of a page, for a report on one that was not recognised: which of the portal's own words stand where. Every
//! other text is left out, a field's value too, so that no name, no identifier and no password is in it.

use crate::folded::fold;
use crate::visible_page::LineKind;
use crate::{ControlKind, VisiblePage, words};

/// A line for each line and each control of the page.
pub(crate) fn of(page: &VisiblePage) -> String {
    let known = words::all();
    let lines = page.lines.iter().filter(|line| !line.text.trim().is_empty());
    let lines = lines.map(|line| format!("{} {}\n", line_kind(line.kind), only_known(&line.text, &known)));
    let controls = page.controls();
    let controls =
        controls.iter().map(|control| format!("[{}] {}\n", kind(control.kind), only_known(&control.label, &known)));
    lines.chain(controls).collect()
}

/// The known words of a text, folded, with `…` for whatever else stands in it.
fn only_known(text: &str, known: &[String]) -> String {
    let folded = fold(text);
    let text = folded.trim();
    let (mut said, mut rest, mut hidden) = (String::new(), text, false);
    while let Some(first) = rest.chars().next() {
        let starts_word = !text[..text.len() - rest.len()].ends_with(char::is_alphanumeric);
        let found = known.iter().find(|word| starts_word && is_whole_at(rest, word));
        match found {
            Some(word) => {
                said.push_str(if hidden { "… " } else { "" });
                said.push_str(word);
                said.push(' ');
                hidden = false;
                rest = &rest[word.len()..];
            }
            None => {
                hidden |= !first.is_whitespace();
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    said.push_str(if hidden { "…" } else { "" });
    said.trim_end().to_owned()
}

fn is_whole_at(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn line_kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Unknown | LineKind::Plain => "-",
        LineKind::Heading => "#",
        LineKind::Notice => "!",
        LineKind::Quoted => ">",
    }
}

fn kind(kind: ControlKind) -> &'static str {
    match kind {
        ControlKind::Button => "button",
        ControlKind::Check => "check",
        ControlKind::Choice => "choice",
        ControlKind::Link => "link",
        ControlKind::Option => "option",
        ControlKind::PasswordField => "password field",
        ControlKind::ReadOnlyField => "read-only field",
        ControlKind::TextField => "text field",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_portals_words_are_told_and_nothing_else() {
        let html = "<h2>Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique</h2>\
            <p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique TECH_1_A@cpro.fr pour \
            la structure 39012665400024 MAIRIE DE X.</p><p>.c7PNcw5ohu,(Yw1</p>\
            <label>Nouveau mot de passe <input readonly value=S3cret></label><button>Soumettre</button><button>Payer</button>";
        let shape = of(&VisiblePage::from_html(html));
        for hidden in ["TECH", "tech_1", "39012665400024", "mairie", "c7pn", "s3cret", "payer"] {
            assert!(!shape.to_lowercase().contains(hidden), "{hidden} in {shape}");
        }
        for told in [
            "# recapitulatif de reinitialisation du mot de passe du compte utilisateur technique",
            "… pour la structure …",
            "[read-only field] nouveau mot de passe",
            "[button] soumettre",
            "[button] …",
        ] {
            assert!(shape.contains(told), "{told} in {shape}");
        }
    }

    #[test]
    fn a_known_word_inside_another_is_not_told() {
        assert_eq!(only_known("XSoumettre Soumettrez", &words::all()), "…");
    }
}
