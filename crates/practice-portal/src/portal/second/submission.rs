//! « Soumettre »: from here on the password that the form shows is in force.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chorus_pro::Secret;

use super::super::{Portal, frame};
use super::call::Call;
use super::draft::State as Step;
use super::part::Around;
use super::{form, sign_in, views};
use crate::fault::Fault;
use crate::world::PersonId;

/// Puts the password in force that the form of this key shows, once.
pub(super) async fn submit(State(portal): State<Arc<Portal>>, call: Call) -> Response {
    let person = match call.person(&portal) {
        Ok(person) => person,
        Err(answer) => return *answer,
    };
    portal.counts_commit();
    if portal.faults.take(|fault| *fault == Fault::LapsedAtConfirmation).is_some() {
        portal.sessions().end(&call.visitor.session);
        return sign_in::lapsed(&portal);
    }
    if portal.faults.take(|fault| *fault == Fault::RefusedAtSubmission).is_some() {
        return form::show(&portal, &call, StatusCode::SERVICE_UNAVAILABLE, Some(FAILED));
    }
    if portal.faults.take(|fault| *fault == Fault::DrawnAnewAtSubmission).is_some() {
        form::draw_anew(&portal, &call);
        return form::show(&portal, &call, StatusCode::UNPROCESSABLE_ENTITY, Some(FAILED));
    }
    let unanswered =
        portal.faults.take(|fault| matches!(fault, Fault::Stays { .. } | Fault::UnansweredSubmission { .. }));
    if unanswered == Some(Fault::UnansweredSubmission { is_done: false }) {
        return std::future::pending().await;
    }
    let submitted = put_in_force(&portal, &call, person);
    if unanswered.is_some() {
        return std::future::pending().await;
    }
    match submitted {
        Ok(login) if portal.variant.tells_by_heading => {
            frame::page(&Submitted { around: Around::of(&portal, &call), login })
        }
        Ok(login) => views::connections(&portal, &call.visitor, Some(login)),
        Err(sentence) => form::show(&portal, &call, StatusCode::CONFLICT, Some(sentence)),
    }
}

/// Two clicks at the same moment come one after the other.
fn put_in_force(portal: &Portal, call: &Call, person: PersonId) -> Result<String, &'static str> {
    let now = portal.now();
    let mut sessions = portal.sessions();
    let Some(Some(draft)) = sessions.draft(&call.visitor.session) else { return Err(form::STALE) };
    if draft.key != call.text("cle") {
        return Err(form::STALE);
    }
    match draft.state {
        Step::Open => return Err(MISSING),
        Step::Submitted => return Err(BEFORE),
        Step::Shown => {}
    }
    let ((structure, login), password) = draft.complete().zip(draft.password.as_ref()).ok_or(MISSING)?;
    // EXPOSE: the made-up password goes from the form to the account
    let password = Secret::parse(password.expose().to_owned()).map_err(|_| MISSING)?;
    let done = portal.world.with(|world| world.put_in_force(person, structure, login, password, now));
    done.map_err(|_| NOT_ALLOWED)?;
    let login = login.to_string();
    draft.state = Step::Submitted;
    Ok(login)
}

#[derive(Template)]
#[template(path = "second/submitted.html")]
struct Submitted {
    around: Around,
    login: String,
}

pub(super) const ADDRESS: &str = "/aife_csm/soumettre";

const FAILED: &str = "Une erreur est survenue : votre demande n'a pas pu être soumise. Veuillez réessayer.";
const MISSING: &str = "Des informations obligatoires manquent : votre demande n'a pas été soumise.";
const BEFORE: &str = "Cette demande a déjà été traitée.";
const NOT_ALLOWED: &str = "Seul le gestionnaire principal de la structure peut réinitialiser le mot de passe : votre demande n'a pas été soumise.";
