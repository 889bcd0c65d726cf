//! Invoices deposited: what a finance application does all day. Nothing of one is kept but that it came.
//!
//! The two calls as the clients in the field make and read them (trytond-account-fr-chorus, chorus-api): there is no official
//! description among our sources.

use axum::Json;
use axum::extract::State;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chorus_pro::{TechnicalLogin, portal_time_zone};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Piste;
use super::account::Account;
use super::body::Body;
use super::refusal::Refusal;

/// The deposits so far; one's place is its number.
#[derive(Default)]
pub(super) struct Deposits(Vec<Deposit>);

struct Deposit {
    by: TechnicalLogin,
    file_name: String,
    at: Timestamp,
}

/// An invoice handed in.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Invoice {
    fichier_flux: String,
    nom_fichier: String,
    syntaxe_flux: String,
}

/// Which deposit is asked about.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Report {
    numero_flux_depot: String,
}

/// `POST /cpro/factures/v1/deposer/flux`
pub(super) async fn hand_in(
    State(piste): State<Piste>,
    account: Account,
    Body(invoice): Body<Invoice>,
) -> Result<Json<Value>, Refusal> {
    let is_file = STANDARD.decode(&invoice.fichier_flux).is_ok_and(|file| !file.is_empty());
    if !is_file || invoice.nom_fichier.is_empty() || invoice.syntaxe_flux.is_empty() {
        return Err(Refusal::Malformed);
    }
    let at = piste.now();
    let deposit = Deposit { by: account.login, file_name: invoice.nom_fichier, at };
    let place = piste.with_deposits(|Deposits(all)| {
        all.push(deposit);
        all.len() - 1
    });
    Ok(Json(json!({
        "codeRetour": 0,
        "libelle": "TRA_MSG_00.000",
        "numeroFluxDepot": number(place),
        "dateDepot": day(at),
        "syntaxeFlux": invoice.syntaxe_flux,
    })))
}

/// `POST /cpro/transverses/v1/consulterCR`
///
/// Everything is taken over whole, at once.
pub(super) async fn report(
    State(piste): State<Piste>,
    account: Account,
    Body(asked): Body<Report>,
) -> Result<Json<Value>, Refusal> {
    piste.with_deposits(|Deposits(all)| {
        let own = all
            .iter()
            .enumerate()
            .find(|(place, deposit)| deposit.by == account.login && number(*place) == asked.numero_flux_depot);
        let (_, deposit) = own.ok_or(Refusal::NothingFound)?;
        Ok(Json(json!({
            "codeRetour": 0,
            "libelle": "TRA_MSG_00.000",
            "numeroFluxDepot": asked.numero_flux_depot,
            "nomFichierFlux": deposit.file_name,
            "dateDepotFlux": day(deposit.at),
            "etatCourantFlux": "IN_INTEGRE",
        })))
    })
}

fn number(place: usize) -> String {
    format!("ENTRAINEMENT{:08}", place + 1)
}

fn day(moment: Timestamp) -> String {
    moment.to_zoned_datetime(portal_time_zone()).strftime("%Y-%m-%d").to_string()
}
