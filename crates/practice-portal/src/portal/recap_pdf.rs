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
use super::words::Words;
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
    let Ok(pdf) = sheet::pdf(portal.words(), &lines(portal.words(), &done)) else {
        return frame::error_page(portal.words());
    };
    let name = format!("ENTRAINEMENT-informations-de-connexion-{}.pdf", done.login);
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, disposition)], pdf).into_response()
}

/// What the recap says, in the recap's words.
fn lines(words: Words, done: &Done) -> Vec<Line> {
    let Done { login, structure, name, contact, password, .. } = done;
    vec![
        Line::text(&format!(
            "ENTRAÎNEMENT – {}",
            words.own("Portail d'entraînement de Trousseau, sans lien avec l'État")
        )),
        Line::title(words.first("recap.title")),
        Line::text(&format!(
            "{} {login} {} {structure} {name}.",
            words.first("recap.done"),
            words.first("recap.of_structure")
        )),
        Line::text(&format!("{}{}", words.first("recap.password"), words.colon())),
        Line::password(password),
        Line::text(&format!("{} {contact}.", words.first("recap.notified"))),
        Line::text(
            words.own("N'oubliez pas de modifier vos appels de services afin d'indiquer le nouveau mot de passe."),
        ),
        Line::text(&format!("ENTRAÎNEMENT – {}", words.own("Ces informations sont fictives."))),
    ]
}

const SUPERSEDED: &str =
    "Ces informations de connexion ne sont plus disponibles : le mot de passe a été réinitialisé depuis.";
