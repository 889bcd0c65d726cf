//! Structures looked for, among those of the account's manager.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Piste;
use super::account::Account;
use super::body::Body;
use super::page::PageAsked;
use super::refusal::Refusal;
use crate::world::{Structure, StructureStatus};

/// The request.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Request {
    parametres: Option<PageAsked>,
    structure: Option<Wanted>,
}

/// What the structures must have; what else the official description knows, practice structures do not have.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Wanted {
    identifiant_structure: Option<String>,
    type_identifiant_structure: Option<IdentifierWord>,
    statut_structure: Option<StatusWord>,
    raison_sociale_structure: Option<String>,
    libelle_structure: Option<String>,
    /// A person's name: no practice structure is a person.
    nom_structure: Option<String>,
    prenom_structure: Option<String>,
}

/// The words of the official description; any other makes the request malformed.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum IdentifierWord {
    Siret,
    UeHorsFrance,
    HorsUe,
    Ridet,
    Tahiti,
    Autre,
    Particulier,
}

/// A request says ACTIF where the answer says ACTIVE: so the official description.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "UPPERCASE")]
enum StatusWord {
    Actif,
    Inactif,
}

/// `POST /cpro/structures/v1/rechercher`
pub(super) async fn search(
    State(piste): State<Piste>,
    account: Account,
    Body(request): Body<Request>,
) -> Result<Json<Value>, Refusal> {
    let (page, wanted) = (request.parametres.unwrap_or_default(), request.structure.unwrap_or_default());
    piste.world.with(|world| {
        let found = world.structures_of(account.manager).filter(|structure| wanted.is_met_by(structure)).collect();
        let (structures, counts) = page.of(found)?;
        let list: Vec<Value> = structures.into_iter().map(shown).collect();
        Ok(Json(json!({
            "codeRetour": 0, "libelle": "TRA_MSG_00.000", "listeStructures": list, "parametresRetour": counts,
        })))
    })
}

impl Wanted {
    fn is_met_by(&self, structure: &Structure) -> bool {
        let names = [&self.raison_sociale_structure, &self.libelle_structure];
        let people = [&self.nom_structure, &self.prenom_structure];
        given(&self.identifiant_structure).is_none_or(|id| structure.id.as_str() == id)
            && self.type_identifiant_structure.is_none_or(|word| word.text() == structure.identifier_type.word())
            && self.statut_structure.is_none_or(|word| word.status() == structure.status)
            && names.iter().all(|name| given(name).is_none_or(|name| is_part(name, &structure.name)))
            && people.iter().all(|name| given(name).is_none())
    }
}

impl IdentifierWord {
    fn text(self) -> &'static str {
        match self {
            Self::Siret => "SIRET",
            Self::UeHorsFrance => "UE_HORS_FRANCE",
            Self::HorsUe => "HORS_UE",
            Self::Ridet => "RIDET",
            Self::Tahiti => "TAHITI",
            Self::Autre => "AUTRE",
            Self::Particulier => "PARTICULIER",
        }
    }
}

impl StatusWord {
    fn status(self) -> StructureStatus {
        match self {
            Self::Actif => StructureStatus::Active,
            Self::Inactif => StructureStatus::Inactive,
        }
    }
}

/// An empty field of a form restricts nothing.
fn given(field: &Option<String>) -> Option<&str> {
    field.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn is_part(part: &str, name: &str) -> bool {
    name.to_lowercase().contains(&part.to_lowercase())
}

fn shown(structure: &Structure) -> Value {
    json!({
        "designationStructure": structure.name,
        "idStructureCPP": structure.number,
        "identifiantStructure": structure.id,
        "statut": match structure.status {
            StructureStatus::Active => "ACTIVE",
            StructureStatus::Inactive => "INACTIVE",
        },
        "typeIdentifiantStructure": structure.identifier_type.word(),
    })
}
