//! What a page refuses.

use askama::Template;
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
        Refusal::NoSuchStructure => {
            page(portal, signed_in, StatusCode::NOT_FOUND, refusal.to_string(), structures::ADDRESS, "Mes structures")
        }
        Refusal::NotPrincipalManager | Refusal::ResetNotAllowed => {
            page(portal, signed_in, StatusCode::FORBIDDEN, refusal.to_string(), &back, BACK_TO_SHEET)
        }
        _ => {
            portal.sessions().say(&signed_in.visitor.session, refusal.to_string());
            Redirect::to(&back).into_response()
        }
    }
}

/// The answer to a form that was treated before.
pub(super) fn treated(portal: &Portal, signed_in: &SignedIn, number: u32) -> Response {
    let sentence = "Cette demande a déjà été traitée.".to_owned();
    page(portal, signed_in, StatusCode::CONFLICT, sentence, &structure::address(number), BACK_TO_SHEET)
}

/// What is no longer there to be fetched.
pub(super) fn gone(portal: &Portal, signed_in: &SignedIn, number: u32, sentence: &str) -> Response {
    page(portal, signed_in, StatusCode::GONE, sentence.to_owned(), &structure::address(number), BACK_TO_SHEET)
}

/// The answer to a form that no page of this portal made for this session.
pub(super) fn not_ours(portal: &Portal, visitor: &Visitor) -> Response {
    let refused = Refused {
        frame: Frame::around(portal, visitor),
        sentence: "Cette demande ne vient pas d'une page de ce portail : elle n'a pas été traitée.".to_owned(),
        back: "/",
        back_label: "Accueil",
    };
    page_with(StatusCode::FORBIDDEN, &refused)
}

/// The answer to an address that leads nowhere.
pub(super) async fn no_such_page() -> Response {
    bare(StatusCode::NOT_FOUND, "Cette page n'existe pas dans le portail d'entraînement.")
}

/// The answer to a form sent to a page that takes none, or to a page asked for where there is only a form.
pub(super) async fn no_such_form() -> Response {
    bare(StatusCode::METHOD_NOT_ALLOWED, "Cette adresse ne s'emploie pas ainsi dans le portail d'entraînement.")
}

fn bare(status: StatusCode, sentence: &str) -> Response {
    let frame = Frame::bare();
    page_with(status, &Refused { frame, sentence: sentence.to_owned(), back: "/", back_label: "Accueil" })
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

pub(super) const BACK_TO_SHEET: &str = "Retour sur la fiche structure";
