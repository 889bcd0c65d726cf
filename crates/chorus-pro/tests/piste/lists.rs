//! Attachments and expiry dates.

use chorus_pro::StructureId;
use chorus_pro::piste::{PisteError, Step, Unclear};
use jiff::civil::datetime;

use crate::scripted_piste::{Reply, ScriptedPiste, login, password};

fn page(numbers: std::ops::Range<u32>, page: u32, pages: u32) -> Reply {
    let item = |number| {
        format!(
            r#"{{"idStructure":{number},"identifiantStructure":"S-{number}","designationStructure":"COMMUNE {number}"}}"#
        )
    };
    let list: Vec<String> = numbers.map(item).collect();
    Reply::json(
        200,
        &format!(
            r#"{{"codeRetour":0,"libelle":"","listeStructureRattachement":[{}],
            "parametresRetour":{{"pageCourante":{page},"pages":{pages},"nbResultatsParPage":100,"total":0}}}}"#,
            list.join(",")
        ),
    )
}

#[tokio::test]
async fn attachments_come_from_all_pages_in_order() {
    let piste = ScriptedPiste::with_tokens([page(0..100, 1, 3), page(100..200, 2, 3), page(200..231, 3, 3)]).await;
    let attachments = piste.client().attachments(&login(), &password()).await.unwrap();
    let numbers: Vec<i64> = attachments.iter().filter_map(|attachment| attachment.number).collect();
    assert_eq!(numbers, (0..231).collect::<Vec<i64>>());
    assert_eq!(attachments[230].name.as_deref(), Some("COMMUNE 230"));
    let asked: Vec<bool> = (1..=3)
        .zip(piste.calls())
        .map(|(page, call)| call.body.contains(&format!("\"pageResultatDemandee\":{page}")))
        .collect();
    assert_eq!(asked, [true; 3]);
}

#[tokio::test]
async fn a_server_without_a_last_page_is_left() {
    let piste = ScriptedPiste::with_tokens((0..150).map(|number| page(number..number + 1, 1, u32::MAX))).await;
    let unclear = PisteError::Unclear { step: Step::Attachments, why: Unclear::Shape };
    assert_eq!(piste.client().attachments(&login(), &password()).await, Err(unclear));
    assert_eq!(piste.calls().len(), 100);

    let piste = ScriptedPiste::with_tokens([page(0..3, 1, 9), page(0..0, 2, 9)]).await;
    let attachments = piste.client().attachments(&login(), &password()).await.unwrap();
    assert_eq!(attachments.len(), 3, "an empty page is the last one, whatever is promised");
}

#[tokio::test]
async fn no_structure_is_said_and_never_concluded() {
    let nothing = Reply::json(200, r#"{"codeRetour":20000,"libelle":"TRA_MSG_00.015"}"#);
    for reply in [nothing, page(0..0, 1, 1)] {
        let piste = ScriptedPiste::with_tokens([reply]).await;
        assert_eq!(piste.client().attachments(&login(), &password()).await, Ok(vec![]));
    }
    for body in [r#"{"codeRetour":0}"#, r#"{"codeRetour":0,"listeStructures":[]}"#, r#"{"codeRetour":0,"liste":[]}"#] {
        let piste = ScriptedPiste::with_tokens([Reply::json(200, body)]).await;
        let unclear = PisteError::Unclear { step: Step::Attachments, why: Unclear::Shape };
        assert_eq!(piste.client().attachments(&login(), &password()).await, Err(unclear), "{body}");
    }
}

#[tokio::test]
async fn a_refused_account_has_no_list() {
    let piste = ScriptedPiste::with_tokens([Reply::refused(), Reply::refused()]).await;
    let refused = Err(PisteError::TechnicalAccountRefused);
    assert_eq!(piste.client().attachments(&login(), &password()).await, refused);
}

fn found(id: &str) -> Reply {
    let structure = format!(r#"{{"idStructureCPP":42,"identifiantStructure":"{id}","statut":"ACTIVE"}}"#);
    Reply::json(200, &format!(r#"{{"codeRetour":0,"libelle":"","listeStructures":[{structure}]}}"#))
}

fn sheet(general: &str) -> Reply {
    Reply::json(200, &format!(r#"{{"codeRetour":0,"libelle":"","informationGenerales":{general}}}"#))
}

#[tokio::test]
async fn the_expiry_is_read_off_the_sheet_of_the_structure() {
    let id = StructureId::parse("39012665400024").unwrap();
    let replies =
        [found("39012665400024"), sheet(r#"{"dateExpirationMotPasseCompteTech":"2027-01-22T15:07:50.000+01:00"}"#)];
    let piste = ScriptedPiste::with_tokens(replies).await;
    let expiry = piste.client().expiry(&login(), &password(), &id).await;
    assert_eq!(expiry, Ok(Some(datetime(2027, 1, 22, 15, 7, 50, 0))));
    let lines: Vec<String> = piste.calls().into_iter().map(|call| call.line).collect();
    assert_eq!(lines, ["POST /cpro/structures/v1/rechercher HTTP/1.1", "POST /cpro/structures/v1/consulter HTTP/1.1"]);
    assert_eq!(piste.calls()[1].body, r#"{"codeLangue":"fr","idStructureCPP":42}"#);
}

#[tokio::test]
async fn an_expiry_that_is_not_told_is_not_known_and_one_that_is_not_understood_is_unclear() {
    let id = StructureId::parse("39012665400024").unwrap();
    let nothing = Reply::json(200, r#"{"codeRetour":20000,"libelle":"TRA_MSG_00.015"}"#);
    for replies in [vec![nothing], vec![found("39012665400099")], vec![found("39012665400024"), sheet("{}")]] {
        let piste = ScriptedPiste::with_tokens(replies).await;
        assert_eq!(piste.client().expiry(&login(), &password(), &id).await, Ok(None));
    }
    let replies = [found("39012665400024"), sheet(r#"{"dateExpirationMotPasseCompteTech":"22/01/2027"}"#)];
    let piste = ScriptedPiste::with_tokens(replies).await;
    let unclear = PisteError::Unclear { step: Step::Consult, why: Unclear::Date };
    assert_eq!(piste.client().expiry(&login(), &password(), &id).await, Err(unclear));
}
