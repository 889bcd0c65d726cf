//! What a page refuses.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::frame::{Frame, Tab, page_with};
use super::visitor::{SignedIn, Visitor};
use super::{Portal, structure, structures};
use crate::world::Refusal;

/// A refusal at a structure: what only its principal manager may do, or no one can, is a page of its own; what can be
/// put right at once is said on the sheet.
pub(super) fn at_structure(portal: &Portal, signed_in: &SignedIn, number: u32, refusal: Refusal) -> Response {
    let back = structure::address(number);
    match refusal {
        Refusal::NoSuchStructure => page(
            portal,
            signed_in,
            StatusCode::NOT_FOUND,
            refusal.to_string(),
            structures::ADDRESS,
            portal.words().own("Mes structures"),
        ),
        Refusal::NotPrincipalManager | Refusal::ResetNotAllowed => {
            page(portal, signed_in, StatusCode::FORBIDDEN, refusal.to_string(), &back, back_to_sheet(portal))
        }
        _ => {
            portal.sessions().say(&signed_in.visitor.session, refusal.to_string());
            Redirect::to(&back).into_response()
        }
    }
}

/// The answer to a form that was treated before.
pub(super) fn treated(portal: &Portal, signed_in: &SignedIn, number: u32) -> Response {
    let sentence = format!("{}.", portal.words().first("refusals.already_done"));
    page(portal, signed_in, StatusCode::CONFLICT, sentence, &structure::address(number), back_to_sheet(portal))
}

/// What is no longer there to be fetched.
pub(super) fn gone(portal: &Portal, signed_in: &SignedIn, number: u32, sentence: &str) -> Response {
    page(portal, signed_in, StatusCode::GONE, sentence.to_owned(), &structure::address(number), back_to_sheet(portal))
}

/// The answer to a form that no page of this portal made for this session.
pub(super) fn not_ours(portal: &Portal, visitor: &Visitor) -> Response {
    let refused = Refused {
        frame: Frame::around(portal, visitor),
        sentence: "Cette demande ne vient pas d'une page de ce portail : elle n'a pas été traitée.".to_owned(),
        back: "/",
        back_label: portal.words().own("Accueil"),
    };
    page_with(StatusCode::FORBIDDEN, &refused)
}

/// The answer to an address that leads nowhere.
pub(super) fn no_such_page(portal: &Portal) -> Response {
    bare(portal, StatusCode::NOT_FOUND, "Cette page n'existe pas dans le portail d'entraînement.")
}

/// The answer to a form sent to a page that takes none, or to a page asked for where there is only a form.
pub(super) async fn no_such_form(State(portal): State<Arc<Portal>>) -> Response {
    bare(
        &portal,
        StatusCode::METHOD_NOT_ALLOWED,
        "Cette adresse ne s'emploie pas ainsi dans le portail d'entraînement.",
    )
}

/// The same, as what answers where there is no other page.
pub(super) async fn nowhere(State(portal): State<Arc<Portal>>) -> Response {
    no_such_page(&portal)
}

fn bare(portal: &Portal, status: StatusCode, sentence: &str) -> Response {
    let (frame, back_label) = (Frame::bare(portal.words()), portal.words().own("Accueil"));
    page_with(status, &Refused { frame, sentence: sentence.to_owned(), back: "/", back_label })
}

fn page(
    portal: &Portal,
    signed_in: &SignedIn,
    status: StatusCode,
    sentence: String,
    back: &str,
    back_label: &'static str,
) -> Response {
    page_with(status, &Refused { frame: Frame::of(portal, signed_in, Tab::Structures), sentence, back, back_label })
}

#[derive(Template)]
#[template(path = "refused.html")]
struct Refused<'a> {
    frame: Frame,
    sentence: String,
    back: &'a str,
    back_label: &'static str,
}

fn back_to_sheet(portal: &Portal) -> &'static str {
    portal.words().first("structure.back")
}
