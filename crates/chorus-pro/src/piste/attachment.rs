//! A structure that the technical account is attached to.

use serde_json::{Value, json};

use super::answer::number;
use super::call::Call;
use super::error::Step;
use crate::StructureId;

/// A structure that the account is attached to; what the answer did not say is `None`, but for one of `id` and `number`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its identifier (a SIRET, mostly).
    pub id: Option<StructureId>,
    /// Chorus Pro's own number for it (`idStructure`).
    pub number: Option<i64>,
    /// Its name.
    pub name: Option<String>,
    /// The account's role there, in Chorus Pro's words.
    pub role: Option<String>,
    /// The state of the attachment, in Chorus Pro's words.
    pub status: Option<String>,
}

/// One page of attachments.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AttachmentPage {
    pub(super) attachments: Vec<Attachment>,
    /// How many pages there are; 1 where the answer does not say.
    pub(super) pages: i64,
}

/// What asks for a page, counted from 1.
pub(super) fn ask_for_attachments(page: i64) -> Call {
    let body = json!({"parametresRecherche": {
        "nbResultatsParPage": PAGE_LENGTH, "pageResultatDemandee": page, "triColonne": "IdStructure", "triSens": "Descendant",
    }});
    let path = "/cpro/utilisateurs/v1/monCompte/recuperer/rattachements";
    Call { step: Step::Attachments, path, body: Some(body) }
}

/// Reads a page in either of the documented shapes. `None`: another shape, of which nothing is concluded.
pub(super) fn read_attachments(answer: &Value) -> Option<AttachmentPage> {
    let list = answer.get("listeStructureRattachement").or_else(|| answer.get("listeRattachements"))?.as_array()?;
    let attachments = list.iter().map(read_attachment).collect::<Option<_>>()?;
    let pages = number(&answer["parametresRetour"]["pages"]).unwrap_or(1);
    Some(AttachmentPage { attachments, pages })
}

fn read_attachment(item: &Value) -> Option<Attachment> {
    let text = |keys: &[&str]| keys.iter().find_map(|&key| item[key].as_str()).map(str::to_owned);
    let id = text(&["identifiantStructure", "siret"]).and_then(|id| StructureId::parse(&id).ok());
    let number = number(&item["idStructure"]);
    (id.is_some() || number.is_some()).then(|| Attachment {
        id,
        number,
        name: text(&["designationStructure", "nomStructure"]),
        role: text(&["roleUtilisateur"]),
        status: text(&["statutRattachementStructure"]),
    })
}

const PAGE_LENGTH: u32 = 100;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_documented_shapes_say_the_same() {
        let official = json!({"codeRetour": 0, "libelle": "", "listeStructureRattachement": [{
            "designationStructure": "MAIRIE", "idRattachementStructure": 7, "idStructure": 42,
            "identifiantStructure": "39012665400024", "listeServicesRattache": [], "roleUtilisateur": "GESTIONNAIRE",
            "statutRattachementStructure": "VALIDE", "typeIdentifiantStructure": "SIRET",
        }], "parametresRetour": {"pageCourante": 1, "pages": 3, "nbResultatsParPage": 1, "total": 3}});
        let vendor = json!({"codeRetour": 0, "listeRattachements": [
            {"idStructure": 42, "nomStructure": "MAIRIE", "siret": "39012665400024"},
        ]});
        let (official, vendor) = (read_attachments(&official).unwrap(), read_attachments(&vendor).unwrap());
        assert_eq!((official.pages, vendor.pages), (3, 1));
        let (full, brief) = (&official.attachments[0], &vendor.attachments[0]);
        assert_eq!(full.id.as_ref().map(StructureId::as_str), Some("39012665400024"));
        assert_eq!((&full.id, full.number, &full.name), (&brief.id, brief.number, &brief.name));
        assert_eq!((full.role.as_deref(), brief.role.as_deref()), (Some("GESTIONNAIRE"), None));
    }

    #[test]
    fn an_empty_list_is_none_attached_and_a_missing_one_is_not() {
        assert!(read_attachments(&json!({"listeStructureRattachement": []})).unwrap().attachments.is_empty());
        for answer in [
            json!({"codeRetour": 0}),
            json!({"listeStructureRattachement": null}),
            json!({"listeStructureRattachement": {}}),
            json!({"listeStructures": []}),
            json!({"listeStructureRattachement": [{"designationStructure": "MAIRIE"}]}),
            json!({"listeStructureRattachement": ["39012665400024"]}),
        ] {
            assert_eq!(read_attachments(&answer), None, "no structure would be a guess: {answer}");
        }
    }
}
