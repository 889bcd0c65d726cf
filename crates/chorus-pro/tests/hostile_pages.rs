//! Pages made to mislead or to exhaust: what is read of them is right or nothing, and no more of it is kept than it may.

use std::fmt::Write;

use chorus_pro::{Missing, Page, VisiblePage, recognise};

const LOGIN: &str = "TECH_039012665400024@cpp2017.fr";
const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";
const DECOY: &str = "dEc0y!dEc0y!dEc0";

#[test]
fn a_decoy_that_nobody_sees_is_never_read() {
    for decoy in decoys() {
        for (before, behind) in [(decoy.as_str(), ""), ("", decoy.as_str())] {
            assert_eq!(password(&recap(before, behind)), Some(PASSWORD.to_owned()), "recap: {decoy}");
            assert_eq!(password(&form(before, behind)), Some(PASSWORD.to_owned()), "form: {decoy}");
        }
    }
}

#[test]
fn a_page_that_holds_nothing_but_a_decoy_gives_no_password() {
    for decoy in decoys() {
        let alone = recap(&decoy, "").replace(&format!("<p><code>{PASSWORD}</code></p>"), "");
        assert_eq!(password(&alone), None, "recap: {decoy}");
        let alone = form(&decoy, "").replace(&format!("<input readonly id=p value=\"{PASSWORD}\">"), "");
        assert_eq!(password(&alone), None, "form: {decoy}");
    }
}

#[test]
fn a_decoy_that_is_seen_makes_the_page_ambiguous() {
    let decoy = recap("", "").replace(PASSWORD, DECOY);
    let two = format!("{}{decoy}", recap("", ""));
    assert!(matches!(recognise(&VisiblePage::from_html(&two)), Page::Ambiguous), "two recaps");
    let field = format!("<label for=d>Nouveau mot de passe</label><input readonly id=d value=\"{DECOY}\">");
    assert!(matches!(recognise(&VisiblePage::from_html(&form(&field, ""))), Page::Ambiguous), "two fields");
    let twice = recap("", "").repeat(2);
    assert_eq!(password(&twice), Some(PASSWORD.to_owned()), "the same twice is one");
}

#[test]
fn a_recap_cut_at_any_byte_gives_the_whole_password_or_none() {
    let page = recap("", "");
    for end in 0..=page.len() {
        let Some(part) = page.get(..end) else { continue };
        let read = password(part);
        assert!(read.is_none() || read.as_deref() == Some(PASSWORD), "cut at {end}: {read:?}");
    }
    let cut = &page[..page.find(PASSWORD).map_or(0, |at| at + 5)];
    let Page::RecapIncomplete(incomplete) = recognise(&VisiblePage::from_html(cut)) else { panic!("{cut}") };
    assert_eq!(incomplete.missing, Missing::End);
}

#[test]
fn signs_that_turn_or_hide_text_stay_in_the_password_and_are_told_as_odd() {
    for sign in [
        "\u{200b}", "\u{200e}", "\u{200f}", "\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{feff}", "\u{ad}",
        "\u{2060}",
    ] {
        for turned in [format!("{sign}{PASSWORD}"), format!(".c7P{sign}Ncw5ohu,(Yw1"), format!("{PASSWORD}{sign}")] {
            for page in [recap("", ""), form("", "")] {
                let found = recognise(&VisiblePage::from_html(&page.replace(PASSWORD, &turned)));
                let secret = match found {
                    Page::Recap(recap) => Some(recap.password),
                    Page::Form(form) => form.password,
                    Page::RecapIncomplete(_) | Page::Ambiguous => None,
                    other => panic!("{other:?}"),
                };
                let Some(secret) = secret else { continue };
                assert_eq!(secret.expose(), turned, "byte for byte, or not at all");
                assert!(!secret.oddities().is_empty(), "whoever types it over is told: {turned:?}");
            }
        }
    }
}

#[test]
fn signs_that_turn_or_hide_text_among_the_portals_words_change_nothing() {
    for sign in ["\u{200b}", "\u{200e}", "\u{200f}", "\u{feff}", "\u{ad}", "\u{2060}"] {
        let page =
            recap("", "").replace("mot de", &format!("mot{sign} de")).replace("technique", &format!("tech{sign}nique"));
        assert_eq!(password(&page), Some(PASSWORD.to_owned()), "{sign:?}");
    }
}

#[test]
fn scripts_templates_and_comments_say_nothing() {
    let inside = recap("", "").replace(PASSWORD, DECOY);
    for hidden in [
        format!("<script>document.write(`{inside}`)</script>"),
        format!("<script type=\"text/template\">{inside}</script>"),
        format!("<template>{inside}</template>"),
        format!("<noscript>{inside}</noscript>"),
        format!("<!-- {inside} -->"),
        format!("<style>{inside}</style>"),
        format!("<textarea>{inside}</textarea>"),
        format!("<iframe srcdoc=\"{}\"></iframe>", inside.replace('"', "&quot;")),
        format!("<svg><foreignObject>{inside}</foreignObject></svg>"),
        format!("<div data-page=\"{}\"></div>", inside.replace('"', "&quot;")),
    ] {
        assert!(matches!(recognise(&VisiblePage::from_html(&hidden)), Page::Other), "{hidden}");
        assert_eq!(password(&recap(&hidden, "")), Some(PASSWORD.to_owned()), "{hidden}");
    }
}

#[test]
fn a_page_that_is_endless_deep_or_full_comes_to_an_end_and_keeps_no_more_text_than_it_may() {
    let mut attributes = String::from("<p ");
    for number in 0..100_000 {
        let _ = write!(attributes, "a{number}=x ");
    }
    let label = "Ce compte a été réinitialisé avec le mot de passe :\n";
    let pages = [
        ("50 MB", format!("{}{}", "<p>x</p>".repeat(6_500_000), recap("", ""))),
        ("ten thousand nested tags", format!("{}{}", "<div>".repeat(10_000), recap("", ""))),
        ("ten thousand nested tables", format!("{}{}", "<table><tr><td>".repeat(10_000), recap("", ""))),
        ("ten thousand nested inline tags", format!("{}{}", "<b><i>".repeat(10_000), recap("", ""))),
        ("nothing but openings", "<".repeat(2_000_000)),
        ("nothing but entities", "&amp;".repeat(800_000)),
        ("a hundred thousand attributes", format!("{attributes}>{}", recap("", ""))),
        ("labels without end", label.repeat(60_000)),
        ("one endless line", format!("{}{}", "mot de passe ".repeat(300_000), recap("", ""))),
        ("a thousand recaps", recap("", "").repeat(1_000)),
        ("form labels without end", "<label>Mot de passe</label><input readonly value=x>".repeat(60_000)),
        (
            "ids without end",
            (0..40_000).map(|id| format!("<label for=a{id}>x</label><input id=a{id} readonly value=y>")).collect(),
        ),
    ];
    for (name, page) in pages {
        for (kind, visible) in [("html", true), ("text", false)] {
            let seen = if visible { VisiblePage::from_html(&page) } else { VisiblePage::from_text(&page) };
            let found = recognise(&seen);
            let text: usize = seen.lines().map(str::len).sum();
            assert!(text <= 2 * VisiblePage::LIMIT, "{name} as {kind} became {text} bytes");
            if let Page::Recap(recap) = &found {
                assert_eq!(recap.password.expose(), PASSWORD, "{name} as {kind}");
            }
        }
    }
}

/// The password that is read, of a recap or a form.
fn password(html: &str) -> Option<String> {
    match recognise(&VisiblePage::from_html(html)) {
        Page::Recap(recap) => Some(recap.password.expose().to_owned()),
        Page::Form(form) => form.password.map(|password| password.expose().to_owned()),
        _ => None,
    }
}

fn recap(before: &str, behind: &str) -> String {
    format!(
        "<div><h1>Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique</h1>\
         <p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique {LOGIN} pour la structure \
         39012665400024 78 RUE D'AUTEUIL.</p><p>Ce compte a été réinitialisé avec le mot de passe :</p>{before}\
         <p><code>{PASSWORD}</code></p>{behind}\
         <p>Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.fr.</p></div>"
    )
}

fn form(before: &str, behind: &str) -> String {
    format!(
        "<form><label for=a>Type de demande</label><span>Réinitialisation du mot de passe d'un compte technique</span>\
         <label for=b>Choisir la structure</label><span>39012665400024 - X</span>\
         <label for=c>Compte technique</label><span>{LOGIN}</span>{before}\
         <label for=p>Nouveau mot de passe</label><input readonly id=p value=\"{PASSWORD}\">{behind}<button>Soumettre</button></form>"
    )
}

/// A password that is there and that nobody sees.
fn decoys() -> Vec<String> {
    let text = format!("<p>Nouveau mot de passe : {DECOY}</p>");
    let ways = [
        "hidden",
        "style=\"display:none\"",
        "style=\"visibility:hidden\"",
        "style=\"opacity:0\"",
        "style=\"font-size:0\"",
        "aria-hidden=\"true\"",
        "style=\"position:absolute;left:-9999px\"",
        "style=\"height:0;overflow:hidden\"",
        "style=\"clip:rect(0,0,0,0)\"",
        "class=\"ng-hide\"",
        "class=\"sr-only\"",
        "style=\"text-indent:-9999px\"",
        "style=\"transform:scale(0)\"",
    ];
    let mut decoys: Vec<String> = ways.iter().map(|way| format!("<div {way}>{text}</div>")).collect();
    decoys.extend([
        format!("<template>{text}</template>"),
        format!("<script>{text}</script>"),
        format!("<!--{text}-->"),
        format!("<input type=\"hidden\" name=\"Nouveau mot de passe\" value=\"{DECOY}\">"),
        format!("<input type=\"password\" aria-label=\"Nouveau mot de passe\" readonly value=\"{DECOY}\">"),
        format!("<input aria-label=\"Nouveau mot de passe\" value=\"{DECOY}\">"),
        format!("<dialog>{text}</dialog>"),
        format!("<details>{text}</details>"),
    ]);
    decoys
}
