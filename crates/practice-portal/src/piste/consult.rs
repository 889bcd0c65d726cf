//! One structure's sheet, with the day on which its technical password lapses.

use axum::Json;
use axum::extract::State;
use chorus_pro::{TechnicalLogin, portal_time_zone};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Piste;
use super::account::Account;
use super::body::{Body, number};
use super::fault::ExpiryForm;
use super::refusal::Refusal;
use crate::world::{AccountStatus, Structure, World};

/// The request.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Request {
    #[serde(rename = "idStructureCPP", deserialize_with = "number")]
    number: Option<i64>,
}

/// `POST /cpro/structures/v1/consulter`
pub(super) async fn consult(
    State(piste): State<Piste>,
    account: Account,
    Body(request): Body<Request>,
) -> Result<Json<Value>, Refusal> {
    let number = request.number.ok_or(Refusal::Malformed)?;
    let form = piste.troubles.expiry_form();
    piste.world.with(|world: &mut World| {
        let structure = world.structures_of(account.manager).find(|structure| i64::from(structure.number) == number);
        let structure = structure.ok_or(Refusal::NothingFound)?;
        let mut sheet = shown(structure, world.contact_address(structure));
        if let Some(date) = written(expiry(structure, &account.login), form) {
            sheet["informationGenerales"]["dateExpirationMotPasseCompteTech"] = date;
        }
        Ok(Json(sheet))
    })
}

fn shown(structure: &Structure, contact: &str) -> Value {
    json!({
        "codeRetour": 0,
        "libelle": "TRA_MSG_00.000",
        "informationGenerales": {
            "emailStructure": contact,
            "estValideurDeleguee": false,
            "idStructureCPP": structure.number,
            "identifiantStructure": structure.id,
            "listeStructureDupliquees": [],
            "raisonSocialeStructure": structure.name,
            "structurePriveePublique": "PUBLIQUE",
            "typeIdentifiantStructure": structure.identifier_type.word(),
        },
        "adressePostaleDuSiege": {"adresse": "1 place de l'Entraînement", "codePostal": "00000", "ville": "VALBOURG", "pays": "FR"},
        "parametres": {
            "codeServiceDoitEtreRenseigne": !structure.services.is_empty(),
            "connexionEDI": false,
            "estMoaUniquement": false,
            "estValideurDelegue": false,
            "gestionNumeroEJOuCodeService": false,
            "getaMoa": false,
            "nonDiffusibleInsee": false,
            "numeroEJDoitEtreRenseigne": false,
            "recevoirDonneesViaEDI": false,
            "statutMiseEnPaiementNestPasRemonte": false,
        },
    })
}

/// The description has one date, and a structure may have several accounts: of the account that asks, else the first to come.
fn expiry(structure: &Structure, asking: &TechnicalLogin) -> Option<Timestamp> {
    let of_others = || structure.accounts.iter().filter(|account| account.status == AccountStatus::Active);
    let own = structure.account(asking).map(|account| account.expires);
    own.or_else(|| of_others().map(|account| account.expires).min())
}

/// RFC 3339 with milliseconds and the offset of mainland France, where no other form is asked for; `None`: nothing is told.
fn written(moment: Option<Timestamp>, form: Option<ExpiryForm>) -> Option<Value> {
    let moment = moment?;
    let here = |form: &str| Some(moment.to_zoned_datetime(portal_time_zone()).strftime(form).to_string().into());
    match form {
        None => here("%Y-%m-%dT%H:%M:%S.%3f%:z"),
        Some(ExpiryForm::Absent) => None,
        Some(ExpiryForm::Day) => here("%Y-%m-%d"),
        Some(ExpiryForm::Empty) => Some("".into()),
        Some(ExpiryForm::French) => here("%d/%m/%Y"),
        Some(ExpiryForm::Minute) => here("%Y-%m-%d %H:%M"),
        Some(ExpiryForm::Null) => Some(Value::Null),
        Some(ExpiryForm::Number) => Some(moment.as_millisecond().into()),
        Some(ExpiryForm::Second) => here("%Y-%m-%dT%H:%M:%S%:z"),
        Some(ExpiryForm::Utc) => Some(moment.to_string().into()),
        Some(ExpiryForm::WithoutColon) => here("%Y-%m-%dT%H:%M:%S.%3f%z"),
    }
}
