//! Attachments, searches and sheets: by the official description.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::practice::{AGGLOMERATION, ATTACHMENTS, CONSULT, OFFICE, Practice, SEARCH, TOWN};

#[tokio::test]
async fn an_account_is_attached_to_all_structures_of_its_manager() {
    let practice = Practice::open().await;
    let client = practice.client();
    for (manager, count) in [(TOWN, 1), (AGGLOMERATION, 23), (OFFICE, 400)] {
        let account = practice.account(manager);
        let attachments = client.attachments(&account.login, &practice.password(&account.login)).await.unwrap();
        let ids: BTreeSet<&str> = attachments.iter().filter_map(|found| Some(found.id.as_ref()?.as_str())).collect();
        assert_eq!(ids.len(), count, "each structure once");
        assert!(ids.contains(account.structure.as_str()));
    }
}

#[tokio::test]
async fn attachments_have_the_documented_shape() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    let answer = practice.ask(&account, ATTACHMENTS, json!({})).await;
    let item = answer.json["listeStructureRattachement"][0].as_object().unwrap();
    let keys: Vec<&str> = item.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "designationStructure",
            "idRattachementStructure",
            "idStructure",
            "identifiantStructure",
            "listeServicesRattache",
            "roleUtilisateur",
            "statutRattachementStructure",
            "statutUtilisateur",
            "typeIdentifiantStructure",
        ]
    );
    assert_eq!(item["identifiantStructure"], account.structure.as_str());
}

#[tokio::test]
async fn pages_are_as_long_and_in_the_order_that_was_asked_for() {
    let practice = Practice::open().await;
    let account = practice.account(AGGLOMERATION);
    let page = async |page: u32, direction: &str| {
        let asked = json!({"parametresRecherche": {
            "nbResultatsParPage": 10, "pageResultatDemandee": page, "triColonne": "IdStructure", "triSens": direction,
        }});
        practice.ask(&account, ATTACHMENTS, asked).await.json
    };
    let numbers = |page: &Value| -> Vec<u64> {
        let list = page["listeStructureRattachement"].as_array().expect("a list");
        list.iter().map(|item| item["idStructure"].as_u64().unwrap()).collect()
    };
    let mut down = Vec::new();
    for (number, length) in [(1, 10), (2, 10), (3, 3)] {
        let page = page(number, "Descendant").await;
        let counts = json!({"nbResultatsParPage": 10, "pageCourante": number, "pages": 3, "total": 23});
        assert_eq!(page["parametresRetour"], counts);
        assert_eq!(numbers(&page).len(), length);
        down.extend(numbers(&page));
    }
    assert!(down.is_sorted_by(|one, two| one > two));
    assert_eq!(numbers(&page(1, "Ascendant").await)[0], down[22]);
    assert_eq!(page(4, "Descendant").await["codeRetour"], 20000, "there is no fourth page");
}

#[tokio::test]
async fn a_search_asks_for_actif_and_is_answered_active() {
    let practice = Practice::open().await;
    let account = practice.account(AGGLOMERATION);
    let search = async |structure: Value| practice.ask(&account, SEARCH, json!({"structure": structure})).await.json;
    let statuses = |answer: &Value| -> Vec<String> {
        let list = answer["listeStructures"].as_array().expect("a list");
        list.iter().map(|found| found["statut"].as_str().unwrap().to_owned()).collect()
    };
    let active = search(json!({"statutStructure": "ACTIF"})).await;
    assert_eq!(active["parametresRetour"]["total"], 22);
    assert!(statuses(&active).iter().all(|status| status == "ACTIVE"));
    assert_eq!(statuses(&search(json!({"statutStructure": "INACTIF"})).await), ["INACTIVE"]);
}

#[tokio::test]
async fn a_search_finds_by_identifier_type_and_name_and_says_when_it_finds_nothing() {
    let practice = Practice::open().await;
    let account = practice.account(AGGLOMERATION);
    let search = async |structure: Value| practice.ask(&account, SEARCH, json!({"structure": structure})).await;
    let siret = account.structure.as_str();
    let found = search(json!({"identifiantStructure": siret, "typeIdentifiantStructure": "SIRET"})).await.json;
    let only = &found["listeStructures"][0];
    assert_eq!((&found["parametresRetour"]["total"], &only["identifiantStructure"]), (&json!(1), &json!(siret)));
    let name = only["designationStructure"].as_str().unwrap().to_lowercase();
    let by_name = search(json!({"raisonSocialeStructure": name})).await.json;
    assert_eq!(by_name["listeStructures"][0]["idStructureCPP"], only["idStructureCPP"]);
    assert_eq!(
        search(json!({"typeIdentifiantStructure": "UE_HORS_FRANCE"})).await.json["parametresRetour"]["total"],
        1
    );

    let elsewhere = practice.account(TOWN).structure;
    for structure in [
        json!({"identifiantStructure": elsewhere}),
        json!({"identifiantStructure": siret, "typeIdentifiantStructure": "RIDET"}),
        json!({"nomStructure": "This is just a test"}),
    ] {
        let answer = search(structure).await;
        assert_eq!((answer.status.as_u16(), &answer.json["codeRetour"]), (200, &json!(20000)), "{answer:?}");
        assert!(answer.json["libelle"].as_str().unwrap().contains("TRA_MSG_00.015"));
        assert_eq!(answer.json.get("listeStructures"), None);
    }
}

#[tokio::test]
async fn a_sheet_gives_the_expiry_in_rfc_3339_with_milliseconds() {
    let practice = Practice::open().await;
    let account = practice.account(TOWN);
    let number = practice.world().with(|world| world.structure(&account.structure).unwrap().number);
    let sheet = practice.ask(&account, CONSULT, json!({"codeLangue": "fr", "idStructureCPP": number})).await.json;
    assert_eq!(sheet["informationGenerales"]["identifiantStructure"], account.structure.as_str());
    let date = sheet["informationGenerales"]["dateExpirationMotPasseCompteTech"].as_str().unwrap();
    assert_eq!(date.parse::<jiff::Timestamp>().unwrap(), practice.expires(&account.login));
    let form: String = date.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    assert_eq!(form, "0000-00-00T00:00:00.000+00:00");
}

#[tokio::test]
async fn a_sheet_of_several_accounts_gives_the_date_of_the_one_that_asks_and_without_any_gives_none() {
    let practice = Practice::open().await;
    let account = practice.account(AGGLOMERATION);
    let client = practice.client();
    let (several, without) = practice.world().with(|world| {
        let with =
            |count| world.structures_of(account.manager).find(move |found| found.accounts.len() == count).unwrap();
        let logins: Vec<_> = with(3).accounts.iter().map(|account| account.login.clone()).collect();
        ((with(3).id.clone(), logins), with(0).id.clone())
    });
    let (structure, logins) = several;
    for login in &logins {
        let expiry = client.expiry(login, &practice.password(login), &structure).await;
        assert_eq!(expiry, Ok(Some(practice_portal::world::local(practice.expires(login)))));
    }
    let soonest = logins.iter().map(|login| practice.expires(login)).min().map(practice_portal::world::local);
    let password = practice.password(&account.login);
    assert_eq!(client.expiry(&account.login, &password, &structure).await, Ok(soonest), "asked from another structure");
    assert_eq!(client.expiry(&account.login, &password, &without).await, Ok(None));
}

#[tokio::test]
async fn the_structures_of_another_manager_are_not_seen() {
    let practice = Practice::open().await;
    let (account, other) = (practice.account(TOWN), practice.account(AGGLOMERATION));
    let number = practice.world().with(|world| world.structure(&other.structure).unwrap().number);
    assert_eq!(practice.ask(&account, CONSULT, json!({"idStructureCPP": number})).await.json["codeRetour"], 20000);
    assert_eq!(practice.ask(&other, CONSULT, json!({"idStructureCPP": number})).await.json["codeRetour"], 0);
    let expiry = practice.client().expiry(&account.login, &practice.password(&account.login), &other.structure).await;
    assert_eq!(expiry, Ok(None));
}
