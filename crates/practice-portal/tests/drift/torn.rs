//! Pages torn at random.

use std::ops::Range;

use rand::RngExt;
use rand::rngs::StdRng;

/// Loses or doubles a few tags and words, or all from one of them on. The password's own element stays whole, and is there once.
pub(crate) fn tear(html: &str, password: &str, random: &mut StdRng) -> String {
    let kept = Some(password).filter(|password| !password.is_empty()).and_then(|password| html.find(password));
    let kept = kept.map_or(html.len()..html.len(), |at| {
        let end = at + password.len();
        html[..at].rfind('<').unwrap_or(0)..html[end..].find('>').map_or(html.len(), |tag| end + tag + 1)
    });
    tear_around(html, kept, random)
}

/// Loses or doubles a few words, or all from one of them on. The password's own line stays whole, and is there once.
pub(crate) fn tear_text(text: &str, password: &str, random: &mut StdRng) -> String {
    let kept = Some(password).filter(|password| !password.is_empty()).and_then(|password| text.find(password));
    let kept = kept.map_or(text.len()..text.len(), |at| {
        let start = text[..at].rfind('\n').unwrap_or(0);
        start..text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
    });
    tear_around(text, kept, random)
}

fn tear_around(page: &str, kept: Range<usize>, random: &mut StdRng) -> String {
    let mut pieces = pieces(&page[..kept.start]);
    let place = pieces.len();
    pieces.push(&page[kept.clone()]);
    pieces.extend(self::pieces(&page[kept.end..]));
    let whole = pieces[place];
    for _ in 0..random.random_range(1..5) {
        let at = random.random_range(0..pieces.len());
        match random.random_range(0..8) {
            0 => pieces.truncate(at.max(1)),
            1..3 if pieces[at] != whole => pieces.insert(at, pieces[at]),
            _ if pieces[at] != whole && pieces.len() > 1 => drop(pieces.remove(at)),
            _ => {}
        }
    }
    pieces.concat()
}

/// Tags, words, spaces.
pub(crate) fn pieces(html: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let end = if rest.starts_with('<') {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            let starts = rest.char_indices().skip(1);
            starts.into_iter().find(|&(_, sign)| matches!(sign, '<' | ' ' | '\n')).map_or(rest.len(), |(end, _)| end)
        };
        let (piece, more) = rest.split_at(end);
        pieces.push(piece);
        rest = more;
    }
    pieces
}

/// Anything at all.
pub(crate) fn soup(random: &mut StdRng) -> String {
    let count = random.random_range(0..60);
    (0..count).map(|_| piece(random)).collect()
}

/// A few of its characters lost, or others in their place.
pub(crate) fn broken(text: &str, random: &mut StdRng) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..random.random_range(1..6) {
        let at = random.random_range(0..characters.len());
        match random.random_range(0..4) {
            0 => characters.truncate(at.max(1)),
            1 => drop(characters.remove(at)),
            2 => characters.insert(at, ['"', '\\', '{', '<', '\0', 'é'][random.random_range(0..6)]),
            _ => characters[at] = ['"', '\\', '}', '>', ':', 'n'][random.random_range(0..6)],
        }
        if characters.is_empty() {
            break;
        }
    }
    characters.into_iter().collect()
}

fn piece(random: &mut StdRng) -> String {
    match random.random_range(0..4) {
        0 => char::from_u32(random.random_range(0..0x3000)).map(String::from).unwrap_or_default(),
        1 => SOUP[random.random_range(0..SOUP.len())].to_owned(),
        2 => format!(
            "<{} {}>",
            ["p", "div", "td", "select", "template", "b", "/p", "/div", "table"][random.random_range(0..9)],
            ["hidden", "class=\"a\"", "id=\"x\"", "for=\"x\""][random.random_range(0..4)]
        ),
        _ => " ".to_owned(),
    }
}

const SOUP: [&str; 22] = [
    "Type de demande",
    "Réinitialisation du mot de passe d'un compte technique",
    "Choisir la structure",
    "Compte technique",
    "Soumettre",
    "Nouveau mot de passe",
    "Mot de passe",
    "TECH_1_00012345600017@cpro.fr",
    "00012345600017",
    ".c7PNcw5ohu,(Yw1",
    "<input readonly value=\"a1B(c2D)\">",
    "Ce compte a été réinitialisé avec le mot de passe :",
    "pour la structure",
    "Vous allez recevoir un courrier électronique",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "&#x41;",
    "&amp",
    "\u{202e}",
    "\u{200b}",
];
