//! Pages torn and mended at random, as HTML and as text: whatever comes out of them, it is no wrong password.
//!
//! `TROUSSEAU_FUZZ=20000 cargo test -p practice-portal --test drift fuzz -- --nocapture` tries more of them.

use chorus_pro::{Page, VisiblePage, recognise, recognise_copy};
use practice_portal::Drift;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::captured::{self, Captured, escaped};

#[tokio::test]
async fn fuzz_a_page_with_pieces_lost_doubled_or_moved_never_gives_another_password() {
    let mut random = StdRng::seed_from_u64(21);
    let pages: Vec<Captured> = captured::first().await.into_iter().chain(captured::second().await).collect();
    let mut read = 0;
    for round in 0..executions() {
        let page = &pages[random.random_range(0..pages.len())];
        let html = Drift::of(random.random_range(0..100_000)).page(&page.html);
        let torn = tear(&html, &escaped(&page.truth.password), &mut random);
        let text: String = VisiblePage::from_html(&torn).lines().map(|line| format!("{line}\n")).collect();
        for found in [
            recognise(&VisiblePage::from_html(&torn)),
            recognise(&VisiblePage::from_text(&text)),
            recognise_copy(Some(&text), Some(&torn)),
        ] {
            let password = match found {
                Page::Recap(recap) => Some(recap.password),
                Page::Form(form) => form.password,
                _ => None,
            };
            if let Some(password) = password {
                read += 1;
                assert_eq!(password.expose(), page.truth.password, "round {round}, {}:\n{torn}", page.name);
            }
        }
    }
    eprintln!("{} pages torn, {read} passwords read, all of them right", executions());
    assert!(read > executions() / 20, "it reads some: {read}");
}

#[test]
fn fuzz_anything_at_all_is_some_page() {
    let mut random = StdRng::seed_from_u64(22);
    for _ in 0..executions() {
        let count = random.random_range(0..60);
        let soup: String = (0..count).map(|_| piece(&mut random)).collect();
        let _ = recognise_copy(Some(&soup), Some(&soup));
        let _ = Drift::of(random.random_range(0..1_000)).page(&soup);
    }
}

/// Loses or doubles a few tags and words, or all from one of them on. The password's own element stays whole, and is there once.
fn tear(html: &str, password: &str, random: &mut StdRng) -> String {
    let kept = Some(password).filter(|password| !password.is_empty()).and_then(|password| html.find(password));
    let kept = kept.map_or(html.len()..html.len(), |at| {
        let end = at + password.len();
        html[..at].rfind('<').unwrap_or(0)..html[end..].find('>').map_or(html.len(), |tag| end + tag + 1)
    });
    let mut pieces = pieces(&html[..kept.start]);
    let place = pieces.len();
    pieces.push(&html[kept.clone()]);
    pieces.extend(self::pieces(&html[kept.end..]));
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
fn pieces(html: &str) -> Vec<&str> {
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

/// Fewer where nobody asked for more.
fn executions() -> usize {
    std::env::var("TROUSSEAU_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000)
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
