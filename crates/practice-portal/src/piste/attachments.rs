//! The structures that the technical account is attached to: the usual connection test.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Piste;
use super::account::Account;
use super::body::Body;
use super::fault::PisteFault;
use super::page::PageAsked;
use super::refusal::Refusal;
use super::trouble::PisteStep;
use crate::world::{PersonId, Structure};

/// The request.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Request {
    parametres_recherche: Option<PageAsked>,
}

/// `POST /cpro/utilisateurs/v1/monCompte/recuperer/rattachements`
pub(super) async fn list(
    State(piste): State<Piste>,
    account: Account,
    Body(request): Body<Request>,
) -> Result<Json<Value>, Refusal> {
    let page = request.parametres_recherche.unwrap_or_default();
    let by_other_names = piste.troubles.strike(PisteStep::Call, |fault| fault == PisteFault::OtherNames).is_some();
    piste.world.with(|world| {
        let (structures, counts) = page.of(world.structures_of(account.manager).collect())?;
        if by_other_names {
            let list: Vec<Value> = structures.into_iter().map(by_one_vendor).collect();
            return Ok(Json(json!({"codeRetour": 0, "listeRattachements": list, "parametresRetour": counts})));
        }
        let list: Vec<Value> = structures.into_iter().map(|structure| shown(structure, account.manager)).collect();
        Ok(Json(json!({
            "codeRetour": 0, "libelle": "TRA_MSG_00.000", "listeStructureRattachement": list, "parametresRetour": counts,
        })))
    })
}

fn shown(structure: &Structure, manager: PersonId) -> Value {
    json!({
        "designationStructure": structure.name,
        "idRattachementStructure": u64::from(structure.number) * 10 + 1,
        "idStructure": structure.number,
        "identifiantStructure": structure.id,
        "listeServicesRattache": structure.services.iter().zip(1..).map(|(name, place)| service(structure, name, place))
            .collect::<Vec<_>>(),
        "roleUtilisateur": if structure.manager == manager { "GESTIONNAIRE_PRINCIPAL" } else { "UTILISATEUR" },
        "statutRattachementStructure": "VALIDE",
        "statutUtilisateur": "ACTIF",
        "typeIdentifiantStructure": structure.identifier_type.word(),
    })
}

/// As one vendor's documents have it (docs/chorus-pro.md).
fn by_one_vendor(structure: &Structure) -> Value {
    json!({"idStructure": structure.number, "nomStructure": structure.name, "siret": structure.id})
}

fn service(structure: &Structure, name: &str, place: u64) -> Value {
    json!({
        "codeService": format!("SERVICE_{place}"),
        "estActif": true,
        "idService": u64::from(structure.number) * 100 + place,
        "libelleService": name,
        "statutRattachementService": "VALIDE",
        "statutService": "ACTIF",
    })
}
