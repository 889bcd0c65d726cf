//! The list of structures and its pager.

use chorus_pro::portal::{PortalError, Session};

use crate::pages;
use crate::scripted_portal::{Answer, ScriptedPortal};
use crate::visit::{id, sign_in};

/// The part of a list of `count` structures that is on page `number`.
fn part(count: usize, number: usize) -> Vec<String> {
    (1..=count).skip((number - 1) * 5).take(5).map(|place| format!("ID{place}")).collect()
}

fn page(count: usize, number: usize) -> String {
    let ids = part(count, number);
    pages::list(&ids.iter().map(String::as_str).collect::<Vec<_>>(), number, count.div_ceil(5).max(1), count)
}

/// A portal with so many structures, whose pages of the list `change` may alter.
async fn portal_with(
    count: usize,
    change: impl Fn(usize, String) -> String + Send + Sync + 'static,
) -> (ScriptedPortal, Session) {
    let portal = ScriptedPortal::that(move |line, place| {
        let number = line.strip_prefix("GET /q7?p=").map_or(1, |number| number.parse().unwrap());
        match place {
            0 => Answer::Page(pages::sign_in()),
            1 => Answer::Page(pages::home()),
            _ if line.starts_with("POST /s9") => Answer::Page(pages::sheet(&[pages::LOGIN])),
            _ => Answer::Page(change(number, page(count, number))),
        }
    })
    .await;
    let session = sign_in(&portal).await.unwrap();
    (portal, session)
}

async fn listed(session: &mut Session) -> Result<Vec<String>, PortalError> {
    let structures = session.structures().await?;
    Ok(structures.into_iter().map(|structure| structure.id.as_str().to_owned()).collect())
}

fn all(count: usize) -> Vec<String> {
    (1..=count).map(|place| format!("ID{place}")).collect()
}

#[tokio::test]
async fn all_pages_are_walked_in_order_and_not_one_more() {
    for (count, pages) in [(0, 1), (1, 1), (5, 1), (6, 2), (23, 5), (400, 80)] {
        let (_portal, mut session) = portal_with(count, |_, page| page).await;
        assert_eq!(listed(&mut session).await.unwrap(), all(count));
        assert_eq!(session.requests(), 2 + pages, "{count} structures");
    }
}

#[tokio::test]
async fn each_row_is_read_with_its_columns() {
    let (_portal, mut session) = portal_with(1, |_, page| page).await;
    let row = session.structures().await.unwrap().remove(0);
    assert_eq!((row.name.as_deref(), row.status.as_deref()), (Some("COMMUNE ID1"), Some("ACTIF")));
    assert_eq!((row.created.as_deref(), row.services), (Some("22/05/2019"), None));
}

#[tokio::test]
async fn walked_again_it_begins_at_the_first_page() {
    let (portal, mut session) = portal_with(12, |_, page| page).await;
    listed(&mut session).await.unwrap();
    assert_eq!(listed(&mut session).await.unwrap(), all(12));
    let moves: Vec<String> = portal.asked().split_off(2);
    assert_eq!(
        moves,
        ["GET /q7?e=s2", "GET /q7?p=2", "GET /q7?p=3", "GET /q7?p=1", "GET /q7?p=2", "GET /q7?p=3"],
        "the last page leads to the first one"
    );
}

#[tokio::test]
async fn a_list_without_a_total_ends_where_the_pager_does() {
    let (_portal, mut session) = portal_with(12, |_, page| page.replace("5 lignes par page (12 ligne(s))", "")).await;
    assert_eq!(listed(&mut session).await.unwrap(), all(12));
}

#[tokio::test]
async fn a_row_that_the_portal_shows_twice_is_listed_once() {
    let (_portal, mut session) = portal_with(11, |_, page| page.replace("ID11", "ID10")).await;
    assert_eq!(listed(&mut session).await.unwrap(), all(10));
}

#[tokio::test]
async fn a_pager_that_stays_where_it_is_is_refused() {
    let (portal, mut session) = portal_with(12, |_, _| page(12, 1)).await;
    assert!(matches!(listed(&mut session).await, Err(PortalError::ListUnclear { .. })));
    assert!(portal.asked().len() < 6);
}

#[tokio::test]
async fn a_pager_that_goes_round_in_circles_is_refused() {
    let in_circles = |number: usize, _| page(400, (number - 1) % 3 + 1).replace("(400 ligne(s))", "");
    let (portal, mut session) = portal_with(400, in_circles).await;
    assert!(matches!(listed(&mut session).await, Err(PortalError::ListUnclear { .. })));
    assert!(portal.asked().len() < 8);
}

#[tokio::test]
async fn a_pager_without_an_end_is_refused() {
    let endless = |number: usize, _| {
        let ids: Vec<String> = (0..100).map(|place| format!("ID{number}-{place}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        pages::list(&ids, number, number + 1, 5).replace("5 lignes par page (5 ligne(s))", "")
    };
    let (portal, mut session) = portal_with(5, endless).await;
    assert!(matches!(listed(&mut session).await, Err(PortalError::ListUnclear { .. })));
    assert_eq!(portal.count("GET /q7"), 101, "ten thousand structures are more than enough");
}

#[tokio::test]
async fn a_list_that_ends_before_its_own_total_is_refused() {
    let (_portal, mut session) = portal_with(12, |_, page| page.replace("(12 ligne(s))", "(23 ligne(s))")).await;
    assert!(matches!(listed(&mut session).await, Err(PortalError::ListUnclear { .. })));
}

#[tokio::test]
async fn a_list_that_goes_on_behind_its_own_total_is_refused() {
    let (_portal, mut session) = portal_with(23, |_, page| page.replace("(23 ligne(s))", "(10 ligne(s))")).await;
    assert!(matches!(listed(&mut session).await, Err(PortalError::ListUnclear { .. })), "none is left out silently");
}

#[tokio::test]
async fn a_pager_that_lets_one_press_on_at_its_end_is_not() {
    let press_on = |number: usize, page: String| if number > 3 { self::page(12, 3) } else { page };
    let always = |page: String| page.replace(" disabled", "");
    let (portal, mut session) = portal_with(12, move |number, page| always(press_on(number, page))).await;
    assert_eq!(listed(&mut session).await.unwrap(), all(12));
    assert_eq!(portal.count("GET /q7"), 4);
}

/// How many pages of the list were asked for to open this structure's sheet.
async fn pages_to(session: &mut Session, portal: &ScriptedPortal, structure: &str) -> usize {
    let before = portal.count("GET /q7");
    session.open_sheet(&id(structure)).await.unwrap();
    assert_eq!(portal.asked().last().unwrap(), &format!("POST /s9 k={structure}"));
    portal.count("GET /q7") - before
}

#[tokio::test]
async fn an_unknown_structure_is_looked_for_from_the_end_that_is_nearer_to_hand() {
    for (structure, pages) in [("ID1", 1), ("ID5", 1), ("ID400", 2), ("ID391", 3), ("ID12", 79)] {
        let (portal, mut session) = portal_with(400, |_, page| page).await;
        assert_eq!(pages_to(&mut session, &portal, structure).await, pages, "{structure}");
    }
}

#[tokio::test]
async fn a_structure_whose_page_is_known_is_reached_by_the_shortest_way() {
    let (portal, mut session) = portal_with(400, |_, page| page).await;
    listed(&mut session).await.unwrap();
    assert_eq!(pages_to(&mut session, &portal, "ID400").await, 0, "it is on the page here");
    for (structure, pages) in [("ID12", 3), ("ID395", 3), ("ID1", 1), ("ID200", 40), ("ID201", 41)] {
        assert_eq!(pages_to(&mut session, &portal, structure).await, pages, "{structure}: by its tab, then the pager");
    }
}

#[tokio::test]
async fn a_structure_that_is_not_in_the_list_is_refused_and_once_all_was_seen_at_once() {
    let (portal, mut session) = portal_with(23, |_, page| page).await;
    let missing = PortalError::NoSuchStructure { id: id("ID24") };
    assert_eq!(session.open_sheet(&id("ID24")).await.unwrap_err(), missing);
    assert_eq!(portal.count("GET /q7"), 5, "each page once");
    listed(&mut session).await.unwrap();
    let before = session.requests();
    assert_eq!(session.open_sheet(&id("ID24")).await.unwrap_err(), missing);
    assert_eq!(session.requests(), before);
}

#[tokio::test]
async fn without_a_total_a_missing_structure_is_looked_for_on_each_page() {
    let (_portal, mut session) = portal_with(23, |_, page| page.replace("5 lignes par page (23 ligne(s))", "")).await;
    let missing = PortalError::NoSuchStructure { id: id("ID24") };
    assert_eq!(session.open_sheet(&id("ID24")).await.unwrap_err(), missing);
    assert!(session.open_sheet(&id("ID12")).await.is_ok(), "one that is there is found");
}

#[tokio::test]
async fn a_search_in_circles_ends() {
    let in_circles = |number: usize, _| page(400, 80 - (80 - number) % 3);
    let (portal, mut session) = portal_with(400, in_circles).await;
    let error = session.open_sheet(&id("ID12")).await.unwrap_err();
    assert!(matches!(error, PortalError::ListUnclear { .. }), "{error}");
    assert!(portal.asked().len() < 9);
}

#[tokio::test]
async fn a_row_without_a_pencil_is_not_opened() {
    let (_portal, mut session) = portal_with(1, |_, page| page.replace("title=Modifier", "title=Supprimer")).await;
    let error = session.open_sheet(&id("ID1")).await.unwrap_err();
    assert!(matches!(error, PortalError::UnexpectedPage { .. }), "{error}");
}
