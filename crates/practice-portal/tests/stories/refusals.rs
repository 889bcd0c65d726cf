//! What is refused to whoever may not, and to forms that no page made.

use chorus_pro::Page;
use reqwest::StatusCode;

use crate::browser::Browser;
use crate::practice::{AGGLOMERATION, COLLEAGUE, NEIGHBOUR, Practice, STRANGER, TOWN};
use crate::resetting::{RESET, recap, reset};

const SENTENCE: &str =
    "Seul le gestionnaire principal de la structure peut réinitialiser le mot de passe de l'utilisateur technique.";

#[tokio::test]
async fn who_is_not_the_principal_manager_sees_no_button_and_reads_why() {
    let practice = Practice::open().await;
    let sheet = practice.only_attached();
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.go(&sheet.path).await;
    assert!(matches!(browser.page(), Page::Structure(_)), "the sheet itself can be read");
    assert!(browser.says(SENTENCE) && !browser.has_button(RESET), "{}", browser.text());
    assert!(!browser.has_button("Désactiver des utilisateurs"));

    let mut manager = Browser::signed_in(&practice, NEIGHBOUR).await;
    manager.go(&sheet.path).await;
    assert!(!manager.says(SENTENCE) && manager.has_button(RESET), "the principal manager of the same structure");
}

#[tokio::test]
async fn a_forged_reset_is_refused_and_nothing_changes() {
    let practice = Practice::open().await;
    let sheet = practice.only_attached();
    let login = sheet.logins[0].as_str();
    let old = practice.password(&sheet.logins[0]);
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    let token = browser.token();
    browser.go(&format!("{}/reinitialisation?compte={login}", sheet.path)).await;
    assert_eq!(browser.status, StatusCode::FORBIDDEN, "the question is not even asked");
    for key in ["", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
        browser
            .forge(&format!("{}/reinitialisation", sheet.path), &[("jeton", &token), ("cle", key), ("compte", login)])
            .await;
        assert_eq!(browser.status, StatusCode::FORBIDDEN);
        assert!(browser.says(SENTENCE), "{}", browser.text());
    }
    assert!(practice.accepts(&sheet.logins[0], &old));
    assert_eq!(practice.resets(), 0);

    let mut manager = Browser::signed_in(&practice, NEIGHBOUR).await;
    manager.go(&sheet.path).await;
    reset(&mut manager).await;
    assert_eq!(recap(&manager).login, sheet.logins[0], "the same reset by the principal manager");
}

#[tokio::test]
async fn a_question_asked_at_one_structure_does_not_reset_at_another() {
    let practice = Practice::open().await;
    let (mine, other) = (practice.ordinary(AGGLOMERATION), practice.only_attached());
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.go(&mine.path).await;
    browser.press(RESET, &[]).await;
    let (_, _, fields) = browser.form("Confirmer", &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let third = practice.structure(AGGLOMERATION, |found, person| {
        found.manager == person && found.accounts.len() == 1 && found.id != mine.id
    });
    browser.forge(&format!("{}/reinitialisation", other.path), &fields).await;
    assert_eq!(browser.status, StatusCode::FORBIDDEN);
    browser.forge(&format!("{}/reinitialisation", third.path), &fields).await;
    assert_eq!(browser.status, StatusCode::FORBIDDEN, "not even at one that this person manages");
    assert_eq!(practice.resets(), 0);
    browser.forge(&format!("{}/reinitialisation", mine.path), &fields).await;
    assert_eq!(recap(&browser).login, mine.logins[0], "at its own it does");
}

#[tokio::test]
async fn a_form_without_its_session_s_token_does_nothing() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    let mut other = Browser::signed_in(&practice, TOWN).await;
    let (theirs, right) = (other.token(), browser.token());
    let posts = [
        format!("{}/reinitialisation", sheet.path),
        format!("{}/utilisateurs", sheet.path),
        format!("{}/gestionnaire", sheet.path),
        format!("{}/compte-technique", sheet.path),
        format!("{}/informations", sheet.path),
        "/cpp/rattachement".to_owned(),
        "/cpp/nouvelle-structure".to_owned(),
        "/cpp/mon-compte".to_owned(),
        "/cpp/pannes".to_owned(),
        "/cpp/connexion".to_owned(),
        "/cpp/deconnexion".to_owned(),
    ];
    for address in &posts {
        for token in ["", "aaaa", &theirs] {
            browser.forge(address, &[("jeton", token), ("contact", "voleur@autre.example")]).await;
            assert_eq!(browser.status, StatusCode::FORBIDDEN, "{address} with {token:?}");
            assert!(browser.says("ENTRAÎNEMENT") && browser.says("ne vient pas d'une page de ce portail"), "{address}");
        }
        browser.forge(address, &[]).await;
        assert_eq!(browser.status, StatusCode::FORBIDDEN, "{address} without any");
    }
    assert_eq!(practice.contact(TOWN), "comptabilite@valbourg.example");
    browser.forge("/cpp/mon-compte", &[("jeton", &right), ("contact", "moi@valbourg.example")]).await;
    assert_eq!(practice.contact(TOWN), "moi@valbourg.example", "with the right token it does");
    other.go("/cpp/accueil").await;
    assert!(other.says("Bienvenue"), "nobody was signed out");
}

#[tokio::test]
async fn what_is_the_principal_manager_s_alone_is_refused_to_everyone_else() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let users = format!("{}/utilisateurs", sheet.path);
    let (manager, colleague) =
        practice.with(|world| (world.people()[TOWN].id.number(), world.people()[COLLEAGUE].id.number().to_string()));
    for (person, status) in [(COLLEAGUE, StatusCode::FORBIDDEN), (STRANGER, StatusCode::NOT_FOUND)] {
        let mut browser = Browser::signed_in(&practice, person).await;
        let token = browser.token();
        for action in ["desactiver", "reactiver", "supprimer", "autre"] {
            browser.forge(&users, &[("jeton", &token), ("utilisateur", &colleague), ("action", action)]).await;
            assert_eq!(browser.status, status, "{action}");
        }
        browser.forge(&format!("{}/gestionnaire", sheet.path), &[("jeton", &token), ("utilisateur", &colleague)]).await;
        assert_eq!(browser.status, status);
        browser.forge(&format!("{}/compte-technique", sheet.path), &[("jeton", &token)]).await;
        assert_eq!(browser.status, status);
        browser.go(&format!("{}/utilisateurs.csv", sheet.path)).await;
        let may_read = person == COLLEAGUE;
        assert_eq!(browser.status == StatusCode::OK, may_read, "the file holds what the sheet shows");
    }
    practice.with(|world| {
        let structure = world.structure(&sheet.id).unwrap();
        assert_eq!((structure.manager.number(), structure.users.len(), structure.accounts.len()), (manager, 2, 1));
    });
}

#[tokio::test]
async fn a_structure_that_one_does_not_see_is_told_apart_from_none_by_nothing() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, NEIGHBOUR).await;
    let mut said = Vec::new();
    for path in [sheet.path.as_str(), "/cpp/structures/1"] {
        browser.go(path).await;
        assert_eq!(browser.status, StatusCode::NOT_FOUND, "{path}");
        said.push(browser.text());
    }
    assert_eq!(said[0], said[1]);
    assert!(said[0].contains("Cette structure n'existe pas, ou vous n'y êtes pas rattaché."));
}
