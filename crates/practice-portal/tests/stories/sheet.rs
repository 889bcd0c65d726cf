//! The sheet of a structure: who is attached, and what the buttons below the table do.

use chorus_pro::{Page, StructurePage};
use jiff::SignedDuration;
use practice_portal::world::local;
use reqwest::StatusCode;

use crate::browser::Browser;
use crate::practice::{AGGLOMERATION, COLLEAGUE, Practice, STRANGER, TOWN};

#[tokio::test]
async fn the_sheet_names_manager_technical_user_and_expiry_in_local_time() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    let page = structure(&browser);
    assert_eq!(page.login.as_ref(), Some(&sheet.logins[0]));
    assert_eq!(page.status.as_deref(), Some("ACTIF"));
    let expires = practice.with(|world| world.account(&sheet.logins[0]).unwrap().1.expires);
    assert_eq!(page.expires, Some(local(expires)));
    let shown = local(expires).strftime("%d/%m/%Y %H:%M:%S");
    assert!(browser.says(&format!("Expiration du mot de passe de l'utilisateur technique : {shown}")));
    assert_eq!(page.manager.as_deref(), Some("Roussel Camille"));
    assert_eq!(page.manager_email, Some(practice.person(TOWN).0));
}

#[tokio::test]
async fn the_user_table_has_the_columns_and_the_pager_of_the_manual_page() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    let rows = browser.table();
    assert_eq!(rows[0], COLUMNS);
    assert!(browser.says("« ‹ 1 › » 5 Total de 2 utilisateur(s)."), "{}", browser.text());
    let today = local(practice.now()).strftime("%d/%m/%Y").to_string();
    let manager = [
        "Roussel",
        "Camille",
        "camille.roussel@valbourg.example",
        "Gestionnaire Principal",
        "Actif",
        "",
        &today,
        "Validé",
        "",
    ];
    assert_eq!(rows[1], manager, "signed in today");
    assert_eq!((rows[2][0].as_str(), rows[2][3].as_str()), ("Morel", "Utilisateur"));
}

#[tokio::test]
async fn more_than_five_users_are_turned_over_and_all_of_them_are_in_the_file() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let emails: Vec<String> = practice.with(|world| world.people().iter().map(|person| person.email.clone()).collect());
    practice.with(|world| {
        let manager = world.people()[TOWN].id;
        for email in &emails {
            let _ = world.attach(manager, &sheet.id, email);
        }
    });
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    assert!(browser.says("5 Total de 7 utilisateur(s)."), "{}", browser.text());
    assert_eq!(browser.table().len(), 6);
    browser.click("Aller à la page suivante du tableau").await;
    assert_eq!(browser.table().len(), 3);
    assert!(matches!(browser.page(), Page::Structure(_)), "the second page is the same sheet");
    browser.click("Exporter au format CSV").await;
    let file = browser.html();
    assert!(file.starts_with("\u{feff}Nom;Prénom;Adresse de connexion;Rôle;"), "{file}");
    assert_eq!(file.lines().count(), 8);
    assert!(emails.iter().all(|email| file.contains(email.as_str())));
}

#[tokio::test]
async fn a_user_is_attached_switched_off_switched_on_and_taken_away() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    let (email, _) = practice.person(STRANGER);
    let mut manager = Browser::signed_in(&practice, TOWN).await;
    let mut stranger = Browser::signed_in(&practice, STRANGER).await;
    stranger.go(&sheet.path).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND, "not attached yet");

    manager.go(&sheet.path).await;
    manager.click("+ Rattacher un utilisateur").await;
    manager.press("Rattacher", &[("Adresse de connexion de l'utilisateur", &email)]).await;
    assert_eq!(
        row(&manager, "N'Diaye-Lefèvre")[4..],
        ["Actif", "", TODAY, "Validé", "Désigner gestionnaire principal"]
    );
    stranger.go(&sheet.path).await;
    assert_eq!(stranger.status, StatusCode::OK);

    manager.press("Désactiver des utilisateurs", &[("N'Diaye-Lefèvre", "")]).await;
    assert_eq!(row(&manager, "N'Diaye-Lefèvre")[4], "Inactif");
    stranger.go(&sheet.path).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND, "switched off");

    manager.press("Réactiver des utilisateurs", &[("N'Diaye-Lefèvre", "")]).await;
    assert_eq!(row(&manager, "N'Diaye-Lefèvre")[4..6], ["Actif", TODAY]);
    stranger.go(&sheet.path).await;
    assert_eq!(stranger.status, StatusCode::OK, "switched on again");

    manager.press("Supprimer les utilisateurs sélectionnés", &[("N'Diaye-Lefèvre", ""), ("Morel", "")]).await;
    assert_eq!(manager.table().len(), 2, "a header and the manager");
    stranger.go(&sheet.path).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND, "taken away");
}

#[tokio::test]
async fn the_buttons_want_someone_selected_and_never_the_principal_manager() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    for button in
        ["Désactiver des utilisateurs", "Réactiver des utilisateurs", "Supprimer les utilisateurs sélectionnés"]
    {
        browser.press(button, &[]).await;
        assert!(browser.says("Veuillez sélectionner au moins un utilisateur."), "{button}");
        browser.press(button, &[("Roussel", ""), ("Morel", "")]).await;
        assert!(browser.says("Le gestionnaire principal ne peut être ni désactivé ni supprimé"), "{button}");
        assert_eq!(row(&browser, "Morel")[4], "Actif", "{button}: nobody was touched");
    }
    browser.go(&practice.ordinary(TOWN).path).await;
    assert!(!browser.says("Le gestionnaire principal ne peut être"), "a notice is said once");
}

#[tokio::test]
async fn an_unknown_address_or_one_attached_already_is_refused_beside_the_form() {
    let practice = Practice::open().await;
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&practice.ordinary(TOWN).path).await;
    browser.click("+ Rattacher un utilisateur").await;
    for (email, said) in [
        ("personne@nulle-part.example", "Aucun utilisateur de ce portail d'entraînement n'est connu à cette adresse."),
        (practice.person(COLLEAGUE).0.as_str(), "Cette personne est déjà rattachée à la structure."),
    ] {
        browser.press("Rattacher", &[("Adresse de connexion de l'utilisateur", email)]).await;
        assert!(browser.says(said), "{}", browser.text());
    }
}

#[tokio::test]
async fn several_technical_accounts_are_all_named_in_their_order() {
    let practice = Practice::open().await;
    let sheet = practice.structure(AGGLOMERATION, |found, _| found.accounts.len() == 3);
    let mut browser = Browser::signed_in(&practice, AGGLOMERATION).await;
    browser.go(&sheet.path).await;
    let text = browser.text();
    let places: Vec<usize> = sheet
        .logins
        .iter()
        .map(|login| text.find(&format!("Utilisateur technique : {login} (ACTIF) Expiration du mot de passe")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(structure(&browser).login, None, "which of them is meant cannot be told");
}

#[tokio::test]
async fn a_lapsed_password_shows_a_past_date_and_can_be_reset() {
    let practice = Practice::open().await;
    let sheet = practice.ordinary(TOWN);
    practice.passes(SignedDuration::from_hours(24 * 430));
    assert!(!practice.accepts(&sheet.logins[0], &practice.password(&sheet.logins[0])), "lapsed");
    let mut browser = Browser::signed_in(&practice, TOWN).await;
    browser.go(&sheet.path).await;
    assert!(structure(&browser).expires.unwrap() < local(practice.now()));
    browser.press("Réinitialiser le mot de passe (utilisateur technique)", &[]).await;
    browser.press("Confirmer", &[]).await;
    assert!(practice.accepts(&sheet.logins[0], &practice.password(&sheet.logins[0])));
}

#[track_caller]
fn structure(browser: &Browser) -> StructurePage {
    match browser.page() {
        Page::Structure(page) => page,
        other => panic!("{other:?}: {}", browser.text()),
    }
}

#[track_caller]
fn row(browser: &Browser, name: &str) -> Vec<String> {
    let found = browser.table().into_iter().find(|row| row[0] == name);
    found.unwrap_or_else(|| panic!("no {name}: {}", browser.text()))
}

const COLUMNS: [&str; 9] = [
    "Nom",
    "Prénom",
    "Adresse de connexion",
    "Rôle",
    "Statut utilisateur",
    "Date de réactivation",
    "Date dernière connexion",
    "Statut du rattachement",
    "Actions",
];

/// The day on which these stories begin.
const TODAY: &str = "21/09/2026";
