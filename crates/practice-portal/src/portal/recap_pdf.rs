//! The recap as a PDF: « Exporter les informations de connexion ».

/// One page of text.
mod sheet;

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::posted::Posted;
use super::recap::Done;
use super::session::Answer;
use super::structure::Number;
use super::visitor::SignedIn;
use super::{Portal, frame, refused};
use sheet::Line;

/// The PDF of a recap, while its session lives and until the account's next reset: no copy of the password is kept for it.
pub(super) async fn export(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    posted: Posted,
) -> Response {
    let question = portal.sessions().question(&signed_in.visitor.session, posted.text("cle")).cloned();
    let confirmed = question.and_then(|question| match question.answer {
        Answer::Confirmed { resets } => Some((question.login, resets)),
        Answer::Open => None,
    });
    let Some((login, resets)) = confirmed else { return refused::not_ours(&portal, &signed_in.visitor) };
    let done = portal.world.with(|world| Done::of(world, &login)).ok().filter(|done| done.resets == resets);
    let Some(done) = done else { return refused::gone(&portal, &signed_in, number, SUPERSEDED) };
    let Ok(pdf) = sheet::pdf(&lines(&done)) else { return frame::error_page() };
    let name = format!("ENTRAINEMENT-informations-de-connexion-{}.pdf", done.login);
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, disposition)], pdf).into_response()
}

/// What the recap says, in the recap's words.
fn lines(done: &Done) -> Vec<Line> {
    let Done { login, structure, name, contact, password, .. } = done;
    vec![
        Line::text("ENTRAÎNEMENT – Portail d'entraînement de Trousseau, sans lien avec l'État"),
        Line::title("Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique"),
        Line::text(&format!(
            "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique {login} pour la \
             structure {structure} {name}."
        )),
        Line::text("Ce compte a été réinitialisé avec le mot de passe :"),
        Line::password(password),
        Line::text(&format!(
            "Vous allez recevoir un courrier électronique d'information de cette action à l'adresse {contact}."
        )),
        Line::text("N'oubliez pas de modifier vos appels de services afin d'indiquer le nouveau mot de passe."),
        Line::text("ENTRAÎNEMENT – Ces informations sont fictives."),
    ]
}

const SUPERSEDED: &str =
    "Ces informations de connexion ne sont plus disponibles : le mot de passe a été réinitialisé depuis.";
