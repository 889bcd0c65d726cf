//! What programs do to a text on its way: entities, links, escapes, cases, masks, and names that a page forgot to fill in.

use crate::folded::FoldedPage;

/// Whether a line is Markdown's: its underscores and brackets are escaped, or it holds a link.
pub(super) fn is_markdown(line: &str) -> bool {
    ["\\_", "\\(", "]("].iter().any(|sign| line.contains(sign))
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
        || ["http://", "https://", "mailto:"].iter().any(|sign| text.contains(sign))
        || text.starts_with("![")
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
/// `recap.motDePasse`, `[object`, `NaN`, `#NAME?`, `image001.png`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let is_template =
        ["{{", "${", "#{", "<%", "%{"].iter().any(|open| text.starts_with(open)) && text.ends_with(['}', '>']);
    let is_missing_key = text.starts_with("???") && text.ends_with("???");
    let is_part = |part: &str| {
        let begins = part.starts_with(|letter: char| letter.is_ascii_lowercase());
        let capitals = part.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase));
        begins && !capitals && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let is_name = text == "NaN" || (text.contains(['.', '_', '-']) && text.split(['.', '_', '-']).all(is_part));
    let is_no_number = ["#N/A", "#NAME?", "#NOM?", "#NULL!", "#NUM!"].iter().any(|said| text.starts_with(said));
    let is_picture = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".pdf"].iter().any(|end| text.ends_with(end));
    is_template || is_missing_key || is_name || is_picture || is_no_number || text.starts_with("[object")
}

/// What a page's text is marked up with.
const TAGS: [&str; 12] = ["a", "b", "br", "code", "div", "em", "font", "i", "p", "span", "strong", "td"];
const MOST_WORDS_OF_A_TITLE: usize = 16;
/// The names of the keyboard's signs, and of the blank that mail programs put.
const ENTITIES: [&str; 33] = [
    "amp", "apos", "ast", "bsol", "colon", "comma", "commat", "dollar", "equals", "excl", "grave", "gt", "lbrace",
    "lbrack", "lcub", "lowbar", "lpar", "lsqb", "lt", "nbsp", "num", "percnt", "period", "plus", "quest", "quot",
    "rbrace", "rbrack", "rpar", "rsqb", "semi", "sol", "vert",
];
/// Characters: so many like ones do not come by chance.
const SHORTEST_MASK: usize = 4;
