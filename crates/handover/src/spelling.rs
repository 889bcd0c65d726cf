//! A password in words, for the telephone and for paper, and in groups of four, for the eye.

use chorus_pro::Secret;
use language::{Arg, Language, Texts};
use unicode_segmentation::UnicodeSegmentation;

/// One character as one sees it, and its name.
pub struct Spelled {
    /// The character; a letter and the combining marks on it are one. All of them, joined, are the password.
    pub character: String,
    /// Its name: `c minuscule`, `point`, `chiffre 7`.
    pub name: String,
}

/// The password character by character, in words.
pub fn spell(password: &Secret, language: Language) -> Vec<Spelled> {
    let texts = Texts::of(language);
    // EXPOSE: to name each character, for whoever dictates or types it
    let exposed = password.expose();
    exposed.graphemes(true).map(|seen| Spelled { character: seen.to_owned(), name: name(seen, texts) }).collect()
}

/// The password in groups of four characters, the last one shorter. Joined, they are the password byte for byte; a
/// letter is never parted from the marks on it.
pub fn groups(password: &Secret) -> Vec<String> {
    // EXPOSE: to cut it into groups for a reveal, or for the shape of one
    let seen: Vec<&str> = password.expose().graphemes(true).collect();
    seen.chunks(4).map(<[&str]>::concat).collect()
}

/// The number that the world writes for a character: `U+00E9`.
pub(crate) fn codepoint(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

fn name(seen: &str, texts: &Texts) -> String {
    seen.chars().map(|character| name_of_one(character, texts)).collect::<Vec<_>>().join(" + ")
}

fn name_of_one(character: char, texts: &Texts) -> String {
    if let Some(id) = alone(character) {
        return texts.say(id);
    }
    if character.is_ascii_digit() {
        return texts.say_with("spelled-digit", &[("digit", character.to_string().into())]);
    }
    let (letter, accent) = match accented(character) {
        Some((letter, accent)) => (letter, Some(accent)),
        None if character.is_ascii_alphabetic() => (character, None),
        None => return texts.say_with("spelled-codepoint", &[("codepoint", codepoint(character).into())]),
    };
    let letter = ("letter", Arg::from(letter.to_string()));
    match (character.is_uppercase(), accent) {
        (false, None) => texts.say_with("spelled-lower", &[letter]),
        (true, None) => texts.say_with("spelled-upper", &[letter]),
        (false, Some(id)) => texts.say_with("spelled-lower-accented", &[letter, ("accent", texts.say(id).into())]),
        (true, Some(id)) => texts.say_with("spelled-upper-accented", &[letter, ("accent", texts.say(id).into())]),
    }
}

/// A letter of a Western European language with its mark: the bare letter in the same case, and the mark's id.
fn accented(character: char) -> Option<(char, &'static str)> {
    const MARKED: [(&str, &str, &str); 7] = [
        ("accent-acute", "áéíóúýÁÉÍÓÚÝ", "aeiouyAEIOUY"),
        ("accent-cedilla", "çÇ", "cC"),
        ("accent-circumflex", "âêîôûÂÊÎÔÛ", "aeiouAEIOU"),
        ("accent-diaeresis", "äëïöüÿÄËÏÖÜŸ", "aeiouyAEIOUY"),
        ("accent-grave", "àèìòùÀÈÌÒÙ", "aeiouAEIOU"),
        ("accent-ring", "åÅ", "aA"),
        ("accent-tilde", "ãñõÃÑÕ", "anoANO"),
    ];
    MARKED.into_iter().find_map(|(id, marked, bare)| {
        let place = marked.chars().position(|one| one == character)?;
        Some((bare.chars().nth(place)?, id))
    })
}

/// What has a name of its own: signs, and the letters and digits that are taken for one another.
fn alone(character: char) -> Option<&'static str> {
    Some(match character {
        '0' => "spelled-zero",
        '1' => "spelled-one",
        'I' => "spelled-upper-i",
        'l' => "spelled-lower-l",
        'O' => "spelled-upper-o",
        'æ' => "spelled-lower-ae",
        'Æ' => "spelled-upper-ae",
        'œ' => "spelled-lower-oe",
        'Œ' => "spelled-upper-oe",
        '\t' => "sign-tab",
        ' ' => "sign-space",
        '!' => "sign-exclamation-mark",
        '"' => "sign-straight-quote",
        '#' => "sign-hash",
        '$' => "sign-dollar",
        '%' => "sign-percent",
        '&' => "sign-ampersand",
        '\'' => "sign-straight-apostrophe",
        '(' => "sign-opening-parenthesis",
        ')' => "sign-closing-parenthesis",
        '*' => "sign-asterisk",
        '+' => "sign-plus",
        ',' => "sign-comma",
        '-' => "sign-hyphen",
        '.' => "sign-full-stop",
        '/' => "sign-slash",
        ':' => "sign-colon",
        ';' => "sign-semicolon",
        '<' => "sign-less-than",
        '=' => "sign-equals",
        '>' => "sign-greater-than",
        '?' => "sign-question-mark",
        '@' => "sign-at",
        '[' => "sign-opening-bracket",
        '\\' => "sign-backslash",
        ']' => "sign-closing-bracket",
        '^' => "sign-circumflex",
        '_' => "sign-underscore",
        '`' => "sign-backquote",
        '{' => "sign-opening-brace",
        '|' => "sign-vertical-bar",
        '}' => "sign-closing-brace",
        '~' => "sign-tilde",
        '\u{a0}' => "sign-no-break-space",
        '£' => "sign-pound",
        '§' => "sign-section",
        '«' => "sign-opening-guillemet",
        '°' => "sign-degree",
        '²' => "sign-squared",
        'µ' => "sign-micro",
        '»' => "sign-closing-guillemet",
        '–' => "sign-en-dash",
        '—' => "sign-em-dash",
        '‘' => "sign-opening-single-quote",
        '’' => "sign-curly-apostrophe",
        '“' => "sign-opening-double-quote",
        '”' => "sign-closing-double-quote",
        '…' => "sign-ellipsis",
        '€' => "sign-euro",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn secret(password: &str) -> Secret {
        Secret::parse(password.to_owned()).unwrap()
    }

    fn names(password: &str, language: Language) -> Vec<String> {
        spell(&secret(password), language).into_iter().map(|spelled| spelled.name).collect()
    }

    #[test]
    fn the_manual_pages_password_is_dictated_as_one_says_it() {
        let said = names(".c7PN;_-\"", Language::French);
        let expected =
            ["point", "c minuscule", "chiffre 7", "P majuscule", "N majuscule", "point-virgule", "tiret bas", "tiret"];
        assert_eq!(said[..8], expected);
        assert_eq!(said[8], "guillemet droit");
        assert_eq!(names("éÇ", Language::French), ["e minuscule accent aigu", "C majuscule cédille"]);
        assert_eq!(names(".c7", Language::English), ["full stop", "lowercase c", "digit 7"]);
    }

    #[test]
    fn every_printable_character_has_a_name_that_no_other_has() {
        let printable: String =
            (' '..='~').chain("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ€’«»–—…\u{a0}".chars()).collect();
        for language in Language::ALL {
            let said = names(&printable, language);
            let different: BTreeSet<&String> = said.iter().collect();
            assert_eq!(
                different.len(),
                printable.chars().count(),
                "two characters share a name in {}",
                language.code()
            );
            for name in &said {
                let known = !name.contains("U+") && !name.starts_with("sign-") && !name.starts_with("spelled-");
                assert!(known, "{name} is not a name in {}", language.code());
            }
        }
    }

    #[test]
    fn what_looks_alike_is_told_apart_in_words() {
        let said = names("lI1O0o", Language::French);
        let different: BTreeSet<String> = said.iter().map(|name| name.to_uppercase()).collect();
        assert_eq!(different.len(), 6, "even in capitals: {said:?}");
    }

    #[test]
    fn an_unknown_character_is_named_by_its_number_and_not_left_out() {
        assert_eq!(names("a🔑", Language::French), ["a minuscule", "caractère U+1F511"]);
        assert_eq!(
            names("e\u{301}", Language::French),
            ["e minuscule + caractère U+0301"],
            "a letter with its mark is one"
        );
    }

    #[test]
    fn groups_of_four_join_to_the_password_byte_for_byte() {
        for password in
            [".c7PNcw5ohu,(Yw1", "abc", "abcd", "abcde", " a  b ", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "🔑🧑‍🔧"]
        {
            let groups = groups(&secret(password));
            assert_eq!(groups.concat(), password);
            assert!(!groups.iter().any(|group| group.starts_with('\u{301}')), "a mark stays with its letter");
            let spelled = spell(&secret(password), Language::French);
            assert_eq!(spelled.iter().map(|one| one.character.as_str()).collect::<String>(), password);
        }
        assert_eq!(groups(&secret("abcdefghij")), ["abcd", "efgh", "ij"]);
    }
}
