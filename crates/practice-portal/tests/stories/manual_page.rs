//! The table in docs/practice-portal.md: the manual page line by line, where it is in the portal, and the test that shows it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::browser::Browser;
use crate::html::elements;
use crate::practice::{AGGLOMERATION, Practice, TOWN};
use crate::resetting::RESET;

#[test]
fn the_table_holds_the_whole_manual_page_in_its_order() {
    let page: Vec<&str> =
        MANUAL_PAGE.lines().filter(|line| !line.starts_with("expect:")).filter(|line| !is_rule(line)).collect();
    assert!(page.len() > 60, "the manual page was not found");
    let lines: Vec<String> = rows().into_iter().map(|row| row.line).collect();
    let (page, table) = (bare(&page.join(" ")), bare(&lines.join(" ")));
    let differs = page.iter().zip(&table).position(|(one, other)| one != other);
    if let Some(place) = differs {
        let near = |words: &[String]| words[place.saturating_sub(5)..words.len().min(place + 5)].join(" ");
        panic!("the page: … {} …\nthe table: … {} …", near(&page), near(&table));
    }
    assert_eq!(page.len(), table.len());
}

#[tokio::test]
async fn what_the_table_says_is_shown_is_shown() {
    let pages = pages().await;
    let mut looked_for = 0;
    for row in rows().iter().filter(|row| !row.shown.is_empty()) {
        let page = pages.get(row.page.as_str()).unwrap_or_else(|| panic!("no page is called {:?}", row.page));
        for wanted in row.shown.split(" · ") {
            assert!(page.shows(wanted), "{wanted:?} is not on the page {:?}: {}", row.page, page.text);
            looked_for += 1;
        }
    }
    assert!(looked_for >= 50, "only {looked_for}");
    let sheet = &pages["sheet"];
    for absent in [
        "button: Exporter au format CSV",
        "link: Annuler",
        "Gestionnaire Principal : Delmas",
        "… Validé …/…/…/…/… Validé",
    ] {
        assert!(!sheet.shows(absent), "{absent:?} is found where it is not: this test would find anything");
    }
}

#[test]
fn each_test_in_the_table_exists() {
    // Those of what is known of today's portal, and those of the manual page.
    let rows = DOCUMENT.lines().filter(|line| line.starts_with('|') && line.contains("::"));
    let named = rows.flat_map(|row| row.split('`').skip(1).step_by(2)).filter(|name| name.contains("::"));
    let named: BTreeSet<String> = named.map(str::to_owned).collect();
    assert!(named.len() > 40, "{named:?}");
    for name in named {
        let (module, test) = name.split_once("::").expect("a module and a test");
        let path = format!("{}/tests/stories/{module}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{name}: no {path}"));
        let at = source.find(&format!("fn {test}()")).unwrap_or_else(|| panic!("{name} does not exist"));
        let above = source[..at].lines().rev().nth(1).unwrap_or_default();
        assert!(above.contains("test"), "{name} is no test: {above}");
    }
}

#[test]
fn every_row_of_the_table_names_a_page_and_a_test() {
    for row in rows() {
        assert!(!row.page.is_empty() && !row.tests.is_empty(), "{}", row.line);
        assert_eq!(row.shown.is_empty(), row.page.starts_with('('), "{}: what is not shown says why", row.line);
    }
}

struct Row {
    line: String,
    shown: String,
    page: String,
    tests: Vec<String>,
}

fn rows() -> Vec<Row> {
    let table = DOCUMENT.split("## The manual page, line by line").nth(1).expect("the table's heading");
    let lines = table.lines().filter(|line| line.starts_with('|')).skip(2);
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [line, shown, page, tests] = cells.try_into().expect("four cells");
            let tests = tests.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            Row { line: line.to_owned(), shown: shown.to_owned(), page: page.to_owned(), tests }
        })
        .collect()
}

/// The words alone: without what marks bold, links, tables and the rule below a table's header.
fn bare(text: &str) -> Vec<String> {
    let text = text.replace("](#)", " ").replace('\\', "").replace(['*', '[', ']', '|', '·', '↳'], " ");
    text.split_whitespace().map(str::to_owned).collect()
}

/// The line below a table's header.
fn is_rule(line: &str) -> bool {
    line.starts_with('|') && line.chars().all(|character| "|- ".contains(character))
}

/// A page as a person meets it.
struct Seen {
    text: String,
    links: Vec<String>,
    buttons: Vec<String>,
}

impl Seen {
    fn of(browser: &Browser) -> Self {
        let html = browser.html();
        let labels = |name| elements(&html, &[name]).iter().map(|element| element.label().to_owned()).collect();
        Self { text: browser.text(), links: labels("a"), buttons: labels("button") }
    }

    /// Whether the words stand there in this order; `…` is data, a hundred bytes at most.
    fn shows(&self, wanted: &str) -> bool {
        match wanted.split_once(": ") {
            Some(("link", label)) => self.links.iter().any(|link| matches(link, label)),
            Some(("button", label)) => self.buttons.iter().any(|button| matches(button, label)),
            _ => matches(&self.text, wanted),
        }
    }
}

fn matches(text: &str, wanted: &str) -> bool {
    let (first, rest) = wanted.split_once('…').unwrap_or((wanted, ""));
    let mut starts = text.match_indices(first.trim()).map(|(place, part)| place + part.len());
    starts.any(|end| {
        let mut at = end;
        rest.split('…').map(str::trim).filter(|part| !part.is_empty()).all(|part| {
            let found = text[at..].find(part).filter(|gap| *gap <= GAP);
            at += found.unwrap_or_default() + part.len();
            found.is_some()
        })
    })
}

/// Each page of the procedure, by the name that the table has for it.
async fn pages() -> BTreeMap<&'static str, Seen> {
    let practice = Practice::open().await;
    let mut pages = BTreeMap::new();
    let mut other = Browser::signed_in(&practice, AGGLOMERATION).await;
    other.go(&practice.only_attached().path).await;
    pages.insert("sheet of another manager", Seen::of(&other));

    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.click("Mon compte").await;
    pages.insert("my account", Seen::of(&browser));
    browser.click("Activités du gestionnaire").await;
    pages.insert("structures", Seen::of(&browser));
    let id = practice.ordinary(TOWN).id;
    browser.click(&format!("Modifier la structure {id}")).await;
    pages.insert("sheet", Seen::of(&browser));
    browser.press(RESET, &[]).await;
    pages.insert("confirmation", Seen::of(&browser));
    browser.press("Confirmer", &[]).await;
    pages.insert("recap", Seen::of(&browser));
    browser.click("Boîte aux lettres fictive (1)").await;
    browser.click("Réinitialisation du mot de passe de l'utilisateur technique").await;
    pages.insert("message", Seen::of(&browser));
    pages
}

const DOCUMENT: &str = include_str!("../../../../docs/practice-portal.md");
const MANUAL_PAGE: &str = include_str!("../../../chorus-pro/tests/pages/manual-page.txt");

/// Bytes between two pieces of one sentence: its data.
const GAP: usize = 100;
