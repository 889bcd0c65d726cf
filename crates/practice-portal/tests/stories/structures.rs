//! « Mes structures »: its table, its pager, its file, its buttons.

use chorus_pro::{ListedStructure, Page};
use reqwest::StatusCode;
use reqwest::header::CONTENT_DISPOSITION;

use crate::browser::Browser;
use crate::practice::{AGGLOMERATION, COLLEAGUE, OFFICE, Practice, STRANGER, TOWN};

const NEXT: &str = "Aller à la page suivante du tableau";
const PREVIOUS: &str = "Aller à la page précédente du tableau";
const FIRST: &str = "Aller à la première page du tableau";
const LAST: &str = "Aller à la dernière page du tableau";

#[tokio::test]
async fn the_table_has_the_columns_and_the_pager_of_the_manual_page() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.click("Activités du gestionnaire").await;
    assert_eq!(
        browser.table()[0],
        ["Identifiant structure", "Raison sociale", "Date de création", "Services", "Statut", "Actions"]
    );
    assert!(browser.says("« ‹ 1 › » 5 lignes par page (1 ligne(s))"), "{}", browser.text());
    assert!([FIRST, PREVIOUS, NEXT, LAST].iter().all(|button| !browser.has_link(button)), "they would lead nowhere");
    let [row] = listed(&browser).try_into().unwrap();
    let wanted = practice.with(|world| {
        let structure = &world.structures()[0];
        (structure.id.clone(), structure.name.clone(), structure.created.strftime("%d/%m/%Y").to_string())
    });
    assert_eq!((row.id, row.name.unwrap(), row.created.unwrap()), wanted);
    assert_eq!(row.status.as_deref(), Some("ACTIF"));
}

#[tokio::test]
async fn the_pager_leads_through_all_structures_five_at_a_time_in_their_order() {
    let practice = Practice::open().await;
    for (person, pages, lines) in [(AGGLOMERATION, 5, 23), (OFFICE, 80, 400)] {
        let mut browser = Browser::signed_in(&practice, person).await;
        browser.click("Activités du gestionnaire").await;
        let (mut seen, mut turned) = (listed(&browser), 1);
        while browser.has_link(NEXT) {
            assert_eq!(listed(&browser).len(), 5);
            browser.click(NEXT).await;
            turned += 1;
            assert!(
                browser.says(&format!("‹ {turned} › » 5 lignes par page ({lines} ligne(s))")),
                "{}",
                browser.text()
            );
            seen.extend(listed(&browser));
        }
        assert_eq!(turned, pages);
        let ids: Vec<_> = seen.into_iter().map(|row| row.id).collect();
        let wanted: Vec<_> = practice.with(|world| {
            world.structures_of(world.people()[person].id).map(|structure| structure.id.clone()).collect()
        });
        assert_eq!(ids, wanted, "each once");
    }
}

#[tokio::test]
async fn the_other_buttons_of_the_pager_lead_back_and_to_both_ends() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.click("Activités du gestionnaire").await;
    let first = listed(&browser);
    browser.click(LAST).await;
    assert_eq!(listed(&browser).len(), 3, "23 are four pages and three lines");
    assert!(!browser.has_link(NEXT) && !browser.has_link(LAST));
    browser.click(PREVIOUS).await;
    assert!(browser.says("« ‹ 4 › »"), "{}", browser.text());
    browser.click(FIRST).await;
    assert_eq!(listed(&browser), first);
    assert!(!browser.has_link(FIRST) && !browser.has_link(PREVIOUS));
}

#[tokio::test]
async fn the_file_holds_all_structures_as_spreadsheets_in_french_expect_it() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.click("Activités du gestionnaire").await;
    browser.click("Exporter au format CSV").await;
    assert!(browser.header(&CONTENT_DISPOSITION).contains("ENTRAINEMENT"), "{}", browser.header(&CONTENT_DISPOSITION));
    let file = browser.html();
    let file = file.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let rows: Vec<csv::StringRecord> =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(file.as_bytes()).records().map(Result::unwrap).collect();
    assert!(file.starts_with("Identifiant structure;Raison sociale;Date de création;Services;Statut\r\n"));
    assert_eq!(rows.len(), 23, "all pages");
    let names: Vec<String> = practice.with(|world| {
        world.structures_of(world.people()[AGGLOMERATION].id).map(|structure| structure.name.clone()).collect()
    });
    assert_eq!(rows.iter().map(|row| row[1].to_owned()).collect::<Vec<_>>(), names, "quotes and brackets included");
}

#[tokio::test]
async fn the_pencil_opens_the_sheet_of_its_row() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.click("Activités du gestionnaire").await;
    let row = listed(&browser).remove(1);
    browser.click(&format!("Modifier la structure {}", row.id)).await;
    assert!(browser.says("Modification de la structure") && browser.says(row.id.as_str()));
    assert!(matches!(browser.page(), Page::Structure(_)));
}

#[tokio::test]
async fn a_new_structure_appears_in_the_table_and_has_no_technical_account() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.click("Activités du gestionnaire").await;
    browser.click("+ Créer une nouvelle structure").await;
    let typed = [
        ("Identifiant de la structure (SIRET ou autre)", "00099999900018"),
        ("Raison sociale de la structure", "CCAS <DE> VALBOURG & CIE"),
        ("Services, un par ligne (facultatif)", "Accueil\r\nAides"),
    ];
    browser.press("Créer la structure", &typed).await;
    assert!(browser.says("Utilisateur technique : aucun"), "{}", browser.text());
    browser.click("Activités du gestionnaire").await;
    let rows = listed(&browser);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].name.as_deref(), Some("CCAS <DE> VALBOURG & CIE"));
    assert_eq!(rows[1].services.as_deref(), Some("Accueil, Aides"));

    browser.click("+ Créer une nouvelle structure").await;
    browser.press("Créer la structure", &typed).await;
    assert_eq!(browser.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.says("Une structure porte déjà cet identifiant."), "the same again");
    assert!(browser.html().contains("CCAS &#60;DE&#62;"), "what was typed is still there");
}

#[tokio::test]
async fn a_user_is_attached_from_the_table_too() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let (email, _) = practice.person(STRANGER);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.click("Activités du gestionnaire").await;
    browser.click("Rattacher un utilisateur").await;
    let typed =
        [("Identifiant de la structure", sheet.id.as_str()), ("Adresse de connexion de l'utilisateur", email.as_str())];
    browser.press("Rattacher", &typed).await;
    assert!(browser.says("L'utilisateur est rattaché.") && browser.path() == sheet.path, "{}", browser.text());
    let sees = |person: usize| practice.with(|world| world.structures_of(world.people()[person].id).count());
    assert_eq!(sees(STRANGER), 1);

    let mut colleague = Browser::signed_in(&practice, COLLEAGUE).await;
    colleague.go("/cpp/rattachement").await;
    let typed = [typed[0], ("Adresse de connexion de l'utilisateur", "olivier.delmas@agglo-valbourg.example")];
    colleague.press("Rattacher", &typed).await;
    assert_eq!(colleague.status, StatusCode::FORBIDDEN, "not the principal manager: {}", colleague.text());
    assert_eq!(sees(AGGLOMERATION), 23, "nothing changed");
}

#[track_caller]
fn listed(browser: &Browser) -> Vec<ListedStructure> {
    match browser.page() {
        Page::Structures(rows) => rows,
        other => panic!("{other:?}: {}", browser.text()),
    }
}
