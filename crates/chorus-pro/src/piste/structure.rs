//! A structure found by its identifier, and what its sheet says.

use jiff::civil::DateTime;
use serde_json::{Value, json};

use super::answer::number;
use super::call::Call;
use super::date::read_date;
use super::error::{Step, Unclear};
use crate::StructureId;
use crate::structure_id::is_siret_shaped;

/// What searches for one structure.
pub(super) fn ask_for_structure(id: &StructureId) -> Call {
    let mut structure = json!({"identifiantStructure": id.as_str()});
    if is_siret_shaped(id.as_str()) {
        structure["typeIdentifiantStructure"] = "SIRET".into();
    }
    let body = json!({"structure": structure, "parametres": {"nbResultatsParPage": 10, "pageResultatDemandee": 1}});
    Call { step: Step::Search, path: "/cpro/structures/v1/rechercher", body: Some(body) }
}

/// Chorus Pro's own number for the structure with this very identifier; `None` where it is not among those found.
pub(super) fn read_search(answer: &Value, id: &StructureId) -> Result<Option<i64>, Unclear> {
    let found = answer["listeStructures"].as_array().ok_or(Unclear::Shape)?;
    let is_meant = |structure: &&Value| {
        structure["identifiantStructure"].as_str().and_then(|text| StructureId::parse(text).ok()).as_ref() == Some(id)
    };
    let Some(structure) = found.iter().find(is_meant) else { return Ok(None) };
    number(&structure["idStructureCPP"]).map(Some).ok_or(Unclear::Shape)
}

/// What asks for a structure's sheet.
pub(super) fn ask_for_sheet(number: i64) -> Call {
    let body = json!({"codeLangue": "fr", "idStructureCPP": number});
    Call { step: Step::Consult, path: "/cpro/structures/v1/consulter", body: Some(body) }
}

/// When the password of the structure's technical account lapses, local time; `None` where the sheet does not say.
pub(super) fn read_expiry(answer: &Value) -> Result<Option<DateTime>, Unclear> {
    let sheet = answer["informationGenerales"].as_object().ok_or(Unclear::Shape)?;
    match sheet.get("dateExpirationMotPasseCompteTech") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
        Some(Value::String(text)) => read_date(text).map(Some).ok_or(Unclear::Date),
        Some(_) => Err(Unclear::Date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> StructureId {
        StructureId::parse(text).expect("an identifier")
    }

    #[test]
    fn the_type_is_named_where_the_identifier_is_a_siret_only() {
        let asked = |text| ask_for_structure(&id(text)).body.expect("a POST")["structure"].clone();
        let siret = json!({"identifiantStructure": "39012665400024", "typeIdentifiantStructure": "SIRET"});
        assert_eq!(asked("39012665400024"), siret);
        assert_eq!(asked("MAIRIE-12"), json!({"identifiantStructure": "MAIRIE-12"}));
    }

    #[test]
    fn only_the_very_identifier_is_found() {
        let answer = json!({"listeStructures": [
            {"identifiantStructure": "39012665400025", "idStructureCPP": 1},
            {"identifiantStructure": "39012665400024", "idStructureCPP": 2, "statut": "ACTIVE"},
        ]});
        assert_eq!(read_search(&answer, &id("39012665400024")), Ok(Some(2)));
        assert_eq!(read_search(&answer, &id("39012665400026")), Ok(None));
        assert_eq!(read_search(&json!({"codeRetour": 0}), &id("39012665400024")), Err(Unclear::Shape));
        let without_number = json!({"listeStructures": [{"identifiantStructure": "39012665400024"}]});
        assert_eq!(read_search(&without_number, &id("39012665400024")), Err(Unclear::Shape));
    }

    #[test]
    fn the_expiry_is_read_missing_or_unclear() {
        let sheet = |date: Value| json!({"informationGenerales": {"dateExpirationMotPasseCompteTech": date}});
        let date = read_expiry(&sheet("2027-01-22T15:07:50.000+01:00".into()));
        assert_eq!(date, Ok(Some(jiff::civil::datetime(2027, 1, 22, 15, 7, 50, 0))));
        for none in [sheet(Value::Null), sheet("".into()), json!({"informationGenerales": {}})] {
            assert_eq!(read_expiry(&none), Ok(None), "{none}");
        }
        assert_eq!(read_expiry(&sheet("22/01/2027".into())), Err(Unclear::Date));
        assert_eq!(read_expiry(&sheet(json!(1_800_000_000))), Err(Unclear::Date));
        assert_eq!(read_expiry(&json!({"structure": {}})), Err(Unclear::Shape), "one vendor's documents say so");
    }
}
