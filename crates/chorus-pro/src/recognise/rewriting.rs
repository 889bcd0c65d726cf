//! What programs do to a text on its way: entities, links, escapes, cases, masks, and names that a page forgot to fill in.

use crate::folded::FoldedPage;

/// Whether a line of the page shows that a program escaped signs in it, or put others in their place, and the text holds what
/// that makes.
pub(super) fn is_escaped_alike(line: &str, text: &str) -> bool {
    let is_marked_down = || line.contains("](") || line.match_indices('\\').any(|(at, _)| is_sign_behind(line, at));
    (text.contains('\\') && is_marked_down())
        || APOSTROPHES.iter().any(|escape| text.contains(&escape[..1]) && stands_between_letters(line, escape))
        || ['%', '='].iter().any(|&sign| has_hex(text, sign) && has_hex(line, sign))
        || (text.contains("\"\"") && line.contains("\"\""))
        || (text.contains("_x") && line.contains("_x00"))
}

fn is_sign_behind(line: &str, at: usize) -> bool {
    line.as_bytes().get(at + 1).is_some_and(u8::is_ascii_punctuation)
}

/// Whether what stands for an apostrophe stands in a word's middle, as in « l'adresse ».
fn stands_between_letters(line: &str, escape: &str) -> bool {
    line.match_indices(escape).any(|(at, _)| {
        let behind = &line[at + escape.len()..];
        line[..at].ends_with(char::is_alphabetic) && behind.starts_with(char::is_alphabetic)
    })
}

/// Whether a sign and the number of a character stand in the text: `%2C`, `=C3`.
fn has_hex(text: &str, sign: char) -> bool {
    text.match_indices(sign).any(|(at, _)| {
        let number = text.as_bytes().get(at + 1..at + 3);
        number.is_some_and(|number| number.iter().all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(byte)))
    })
}

/// Whether the text is the same twice, with a sign between or none, as where it was drawn or pasted twice.
pub(super) fn is_written_twice(text: &str) -> bool {
    let half = text.len() / 2;
    half >= SHORTEST_TWICE && text.as_bytes()[..half] == text.as_bytes()[text.len() - half..]
}

/// Whether a spreadsheet saved the portal's export: lines of fewer cells have empty ones behind. It puts quotes of its own around
/// cells too, and reckons what looks like a formula.
pub(super) fn has_empty_cells(page: &FoldedPage<'_>) -> bool {
    page.page.lines().filter(|line| line.contains(';') && line.trim_end().ends_with(';')).count() > 1
}

/// Whether the page's capitals are not as the portal wrote them: a technical login or a whole sentence stands in capitals, or
/// the login in small letters. Then the password's are not either.
pub(super) fn has_changed_case(page: &FoldedPage<'_>) -> bool {
    page.page.lines().any(|line| has_login_in_another_case(line) || is_sentence_in_capitals(line))
}

/// Whether a program left the accents out of the portal's sentences: what it did not know it may have left out elsewhere too.
pub(super) fn has_lost_accents(page: &FoldedPage<'_>) -> bool {
    page.page.lines().any(|line| line.contains("reinitialis"))
}

fn has_login_in_another_case(line: &str) -> bool {
    let is_login = |word: &&str| word.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("tech_"));
    line.split(|end: char| end.is_whitespace() || ";,\"|<>()".contains(end)).filter(is_login).any(|login| {
        let host = login.split_once('@').map_or("", |(_, host)| host);
        !login.starts_with("TECH_") || host.contains(|letter: char| letter.is_ascii_uppercase())
    })
}

/// Whether a line of many words has no small letter: a title may be drawn in capitals, a sentence of the recap is not.
fn is_sentence_in_capitals(line: &str) -> bool {
    line.trim_end().ends_with('.') && line.split_whitespace().count() > MOST_WORDS_OF_A_TITLE && is_in_capitals(line)
}

fn is_in_capitals(line: &str) -> bool {
    line.contains(char::is_uppercase) && !line.contains(char::is_lowercase)
}

/// HTML's name or number of a character.
pub(super) fn has_entity(text: &str) -> bool {
    let is_name = |name: &str| ENTITIES.contains(&name);
    let is_number = |name: &str| {
        let digits = name.strip_prefix('#').map(|number| number.strip_prefix(['x', 'X']).unwrap_or(number));
        digits.is_some_and(|digits| digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    text.match_indices('&')
        .any(|(at, _)| text[at + 1..].split_once(';').is_some_and(|(name, _)| is_name(name) || is_number(name)))
}

/// The tag of an element.
pub(super) fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let name = text[at + 1..].split_once('>').map(|(name, _)| name.trim_matches('/'));
        // Three characters stand in a password by chance; the end of such an element does not.
        let is_tag = |name: &&str| TAGS.contains(name) && (name.len() > 1 || text.contains("</"));
        name.as_ref().is_some_and(is_tag)
    })
}

/// A link that a program made of something that looked like an address: `[shown](target)`, `shown<http://…>`.
pub(super) fn has_link(text: &str) -> bool {
    let parts = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')).and_then(|rest| rest.split_once("]("));
    parts.is_some_and(|(shown, target)| target.ends_with(shown) || target.contains(':'))
        || ["mailto:", "<tel:", "<file:", "[email"].iter().any(|sign| text.contains(sign))
        || text.match_indices("://").any(|(at, _)| is_scheme(text[..at].bytes().rev().take(SHORTEST_SCHEME)))
        || text.starts_with("![")
}

/// Whether the letters before `://` are an address's.
fn is_scheme(mut letters: impl ExactSizeIterator<Item = u8>) -> bool {
    letters.len() == SHORTEST_SCHEME && letters.all(|letter| letter.is_ascii_lowercase())
}

/// Whether a part of it seems to be masked or left out.
pub(super) fn is_shortened(text: &str) -> bool {
    let is_run = |run: &[u8]| run.iter().all(|byte| *byte == run[0]);
    text.ends_with("...") || text.ends_with("[...]") || text.as_bytes().windows(SHORTEST_MASK).any(is_run)
}

/// Whether a spreadsheet's guard stands before what it would reckon.
pub(super) fn is_guarded(text: &str) -> bool {
    text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['=', '+', '-', '@']))
}

/// Whether the text is the name of what a page forgot to fill in, or what a program writes for nothing: `{{password}}`,
/// `recap.motDePasse`, `MOT_DE_PASSE`, `[object`, `NaN`, `#NAME?`, `1,23457E+15`, `image001.png`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let is_template =
        ["{{", "${", "#{", "<%", "%{"].iter().any(|open| text.starts_with(open)) && text.ends_with(['}', '>']);
    let is_missing_key = text.starts_with("???") && text.ends_with("???");
    let is_part = |part: &str| {
        let begins = part.starts_with(|letter: char| letter.is_ascii_lowercase());
        let capitals = part.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase));
        begins && !capitals && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let is_nothing = matches!(text, "NaN" | "None" | "nil" | "null" | "undefined");
    let is_name = is_nothing || (text.contains(['.', '_', '-']) && text.split(['.', '_', '-']).all(is_part));
    let is_constant = text.contains('_') && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    let is_error = text.strip_prefix('#').and_then(|rest| rest.strip_suffix(['!', '?']));
    let is_no_number = is_error
        .is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_uppercase() || b"/0".contains(&byte)))
        || matches!(text, "N/A" | "#N/A");
    let is_rounded = text.contains("E+") && text.bytes().all(|byte| byte.is_ascii_digit() || b",.E+-".contains(&byte));
    let is_picture = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".pdf"].iter().any(|end| text.ends_with(end));
    is_template
        || is_missing_key
        || is_name
        || is_picture
        || is_no_number
        || is_constant
        || is_rounded
        || text.starts_with("[object")
}

/// What a page's text is marked up with.
const TAGS: [&str; 12] = ["a", "b", "br", "code", "div", "em", "font", "i", "p", "span", "strong", "td"];
const MOST_WORDS_OF_A_TITLE: usize = 16;
/// The names of the keyboard's signs, of blanks, and of what typography puts in their place.
const ENTITIES: [&str; 46] = [
    "amp", "apos", "ast", "bsol", "colon", "comma", "commat", "dollar", "equals", "excl", "grave", "gt", "hellip",
    "laquo", "lbrace", "lbrack", "lcub", "ldquo", "lowbar", "lpar", "lrm", "lsqb", "lsquo", "lt", "mdash", "nbsp",
    "ndash", "num", "percnt", "period", "plus", "quest", "quot", "raquo", "rbrace", "rbrack", "rdquo", "rlm", "rpar",
    "rsqb", "rsquo", "semi", "shy", "sol", "vert", "zwnj",
];
/// Characters: so many like ones do not come by chance.
const SHORTEST_MASK: usize = 4;
/// In bytes: `ftp`. Fewer letters come by chance.
const SHORTEST_SCHEME: usize = 3;
/// In bytes.
const SHORTEST_TWICE: usize = 4;
/// What programs write for an apostrophe.
const APOSTROPHES: [&str; 8] = ["?", "''", "\\'", "\\u0027", "\\x27", "_x0027_", "'\\''", "`"];
