//! The second generation's form: choices, lists, and a password that is in force nowhere.

use chorus_pro::{Page, StructureId};
use practice_portal::Variant;
use reqwest::StatusCode;

use crate::application::Application;
use crate::practice::{AGGLOMERATION, NEIGHBOUR, OFFICE, Practice, TOWN};

#[tokio::test]
async fn the_password_appears_once_every_choice_is_made_and_the_old_one_stays_in_force() {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(TOWN);
    let old = practice.password(&sheet.logins[0]);
    let mut application = Application::signed_in(&practice, TOWN).await;
    application.open("raccordements").await;
    assert!(application.says("Compte technique"));
    application.open("compte_technique").await;
    let labels = ["Type de demande", "Choisir la structure", "Compte technique"];
    let places: Vec<Option<usize>> =
        labels.iter().map(|label| application.html().find(&format!("\">{label}</label>"))).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "in the order of the portal: {places:?}");
    application.fills_in(&sheet).await;
    assert!(application.form().password.is_none(), "not at once");
    application.waits().await;
    let form = application.form();
    assert_eq!(form.login.as_ref(), Some(&sheet.logins[0]));
    assert_eq!(form.structure_id.as_ref(), Some(&sheet.id));
    let shown = form.password.unwrap();
    assert!(!practice.accepts(&sheet.logins[0], &shown), "captured is not yet reset");
    assert!(practice.accepts(&sheet.logins[0], &old) && practice.resets() == 0, "nothing is in force");
}

#[tokio::test]
async fn another_choice_draws_another_password_and_leaving_forgets_it() {
    let practice = Practice::second(Variant::default()).await;
    let mut application = Application::signed_in(&practice, AGGLOMERATION).await;
    let several = practice.structure(AGGLOMERATION, |found, _| found.accounts.len() > 1);
    application.fills_in_and_waits(&several).await;
    let first = application.form().password.unwrap();
    application.chooses("compte", several.logins[1].as_str()).await;
    assert!(application.form().password.is_none(), "gone at once");
    application.waits().await;
    let second = application.form().password.unwrap();
    assert!(!second.is_same_as(&first));
    application.chooses("compte", several.logins[0].as_str()).await;
    application.waits().await;
    assert!(!application.form().password.unwrap().is_same_as(&first), "the same choice again is another draw");
    let key = application.key();
    application.open("raccordements").await;
    application.open("compte_technique").await;
    assert!(application.form_is_empty(), "{}", application.text());
    application.post("/aife_csm/soumettre", &[("cle", &key)]).await;
    assert_eq!(application.status, StatusCode::CONFLICT);
    assert_eq!(practice.resets(), 0, "the form that was left cannot be submitted");
}

#[tokio::test]
async fn another_structure_forgets_the_account() {
    let practice = Practice::second(Variant::default()).await;
    let mut application = Application::signed_in(&practice, AGGLOMERATION).await;
    let several = practice.structure(AGGLOMERATION, |found, _| found.accounts.len() > 1);
    let ordinary = practice.ordinary(AGGLOMERATION);
    application.fills_in_and_waits(&several).await;
    application.chooses("structure", ordinary.id.as_str()).await;
    let form = application.form();
    assert!(form.login.is_none() && form.password.is_none());
    assert_eq!(application.list("compte", "").await.len(), 1);
}

#[tokio::test]
async fn a_list_is_searched_without_regard_to_accents_and_shows_the_first_fifty() {
    let practice = Practice::second(Variant::default()).await;
    let mut application = Application::signed_in(&practice, OFFICE).await;
    application.open("compte_technique").await;
    assert_eq!(application.list("structure", "").await.len(), 50, "of 400");
    let last = practice.with(|world| {
        let last = world.structures_of(world.people()[OFFICE].id).last().unwrap();
        (last.id.to_string(), last.name.clone())
    });
    let found = application.list("structure", &last.0).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].1.contains(&last.1), "{found:?}");
    assert_eq!(application.list("demande", "REINITIALISATION").await.len(), 1);
    assert!(application.list("structure", "nulle part").await.is_empty());
}

#[tokio::test]
async fn only_what_the_principal_manager_manages_is_offered_and_a_forged_choice_changes_nothing() {
    let practice = Practice::second(Variant::default()).await;
    let others = practice.only_attached();
    let mut application = Application::signed_in(&practice, AGGLOMERATION).await;
    application.open("compte_technique").await;
    application.chooses("demande", "Réinitialisation").await;
    assert!(application.list("structure", others.id.as_str()).await.is_empty(), "attached, not the manager");
    let foreign = practice.ordinary(TOWN);
    for forged in [others.id.as_str(), foreign.id.as_str(), "nulle-part-1", ""] {
        application.choose_value("structure", forged).await;
        assert!(application.says("Ce choix n'est pas proposé"), "{forged}: {}", application.text());
        assert!(application.form().structure_id.is_none(), "{forged}");
    }
    let own = practice.ordinary(AGGLOMERATION);
    application.chooses("structure", own.id.as_str()).await;
    application.choose_value("compte", foreign.logins[0].as_str()).await;
    assert!(application.form().login.is_none());
    application.chooses("compte", own.logins[0].as_str()).await;
    application.waits().await;
    assert!(application.form().password.is_some(), "the positive control");
    let mut neighbour = Application::signed_in(&practice, NEIGHBOUR).await;
    neighbour.open("compte_technique").await;
    let offered = neighbour.list("structure", "").await;
    assert_eq!(offered, vec![(others.id.to_string(), offered[0].1.clone())], "who does manage it is offered it");
}

#[tokio::test]
async fn another_type_of_request_draws_no_password_and_is_taken_in_the_same_words() {
    let practice = Practice::second(Variant::default()).await;
    let sheet = practice.ordinary(TOWN);
    let mut application = Application::signed_in(&practice, TOWN).await;
    application.fills_in_and_waits(&sheet).await;
    application.chooses("demande", "Création").await;
    assert!(matches!(application.page(), Page::Other), "{:?}", application.page());
    application.submits().await;
    assert!(matches!(application.page(), Page::Submitted(_)), "{}", application.text());
    assert_eq!(practice.resets(), 0);
}

#[tokio::test]
async fn what_is_not_known_of_the_form_is_played_in_each_way() {
    for number in 0..Variant::COUNT {
        let variant = Variant::of(number);
        let practice = Practice::second(variant).await;
        let sheet = practice.ordinary(TOWN);
        let mut application = Application::signed_in(&practice, TOWN).await;
        application.fills_in_and_waits(&sheet).await;
        let shown = application.form().password.unwrap_or_else(|| panic!("{variant:?}: {}", application.text()));
        assert_eq!(application.html().contains("readonly"), variant.is_field, "{variant:?}");
        assert_eq!(application.says("Nouveau mot de passe"), variant.is_called_new, "{variant:?}");
        assert_eq!(application.says("Date d'expiration"), variant.shows_expiry, "{variant:?}");
        application.choose_value("mot-de-passe", "").await;
        if variant.can_redraw {
            application.waits().await;
        }
        let is_another = !application.form().password.unwrap().is_same_as(&shown);
        assert_eq!(is_another, variant.can_redraw, "{variant:?}");
        let wanted = application.form().password.unwrap();
        application.submits().await;
        let Page::Submitted(submitted) = application.page() else { panic!("{variant:?}: {}", application.text()) };
        assert_eq!(submitted.login.as_ref(), Some(&sheet.logins[0]), "{variant:?}");
        assert_eq!(application.says("Votre demande a été soumise"), variant.tells_by_heading, "{variant:?}");
        assert!(practice.accepts(&sheet.logins[0], &wanted), "{variant:?}");
    }
}

#[tokio::test]
async fn whatever_a_structure_is_called_or_identified_by_the_form_gives_its_account() {
    let practice = Practice::second(Variant::default()).await;
    let mut application = Application::signed_in(&practice, AGGLOMERATION).await;
    let managed: Vec<(StructureId, usize)> = practice.with(|world| {
        let person = world.people()[AGGLOMERATION].id;
        let managed = world.structures_of(person).filter(|structure| structure.manager == person);
        managed.map(|structure| (structure.id.clone(), structure.accounts.len())).collect()
    });
    assert_eq!(managed.len(), 22);
    for (id, accounts) in managed {
        application.open("compte_technique").await;
        application.chooses("demande", "Réinitialisation").await;
        application.chooses("structure", id.as_str()).await;
        let offered = application.list("compte", "").await;
        assert_eq!(offered.len(), accounts, "{id}");
        let Some((login, _)) = offered.first() else { continue };
        application.choose_value("compte", login).await;
        application.waits().await;
        let form = application.form();
        assert_eq!(form.login.unwrap().as_str(), login, "{id}");
        assert!(form.password.is_some(), "{id}");
    }
}

impl Application {
    fn form_is_empty(&self) -> bool {
        self.html().matches("-- Aucun --").count() == 3
    }
}
