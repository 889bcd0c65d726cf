//! « Rattacher un utilisateur »

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chorus_pro::StructureId;

use super::frame::{self, Frame, Tab};
use super::posted::Posted;
use super::visitor::SignedIn;
use super::{Portal, refused, structure, structures};
use crate::world::Refusal;

/// The form; from a sheet it knows the structure already.
pub(super) async fn show(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let number = query.get("structure").and_then(|number| number.parse().ok());
    let identifier = portal.world.with(|world| {
        number.and_then(|number| world.seen_by(signed_in.person, number).ok()).map(|found| found.id.to_string())
    });
    let back = number.map_or(structures::ADDRESS.to_owned(), structure::address);
    frame::page(&Attach { back, ..Attach::of(&portal, &signed_in, identifier.unwrap_or_default()) })
}

pub(super) async fn attach(State(portal): State<Arc<Portal>>, signed_in: SignedIn, posted: Posted) -> Response {
    let (identifier, email) = (posted.text("identifiant"), posted.text("adresse"));
    let attached = portal.world.with(|world| {
        let id = StructureId::parse(identifier).map_err(|_| Refusal::NoSuchStructure)?;
        world.attach(signed_in.person, &id, email)?;
        world.structure(&id).map(|structure| structure.number).ok_or(Refusal::NoSuchStructure)
    });
    match attached {
        Ok(number) => {
            portal.sessions().say(&signed_in.visitor.session, "L'utilisateur est rattaché.".to_owned());
            Redirect::to(&structure::address(number)).into_response()
        }
        Err(Refusal::NotPrincipalManager) => {
            let number = portal.world.with(|world| {
                let id = StructureId::parse(identifier).ok()?;
                world.structure(&id).map(|structure| structure.number)
            });
            refused::at_structure(&portal, &signed_in, number.unwrap_or_default(), Refusal::NotPrincipalManager)
        }
        Err(refusal) => {
            let form = Attach::of(&portal, &signed_in, identifier.to_owned());
            let form = Attach { refusal: Some(refusal), email: email.to_owned(), ..form };
            frame::page_with(StatusCode::UNPROCESSABLE_ENTITY, &form)
        }
    }
}

#[derive(Template)]
#[template(path = "attach.html")]
struct Attach {
    frame: Frame,
    refusal: Option<Refusal>,
    identifier: String,
    email: String,
    /// Everyone whom this portal knows.
    known: Vec<String>,
    back: String,
}

impl Attach {
    fn of(portal: &Portal, signed_in: &SignedIn, identifier: String) -> Self {
        let frame = Frame::of(portal, signed_in, Tab::Structures);
        let known = portal.world.with(|world| world.people().iter().map(|person| person.email.clone()).collect());
        let back = structures::ADDRESS.to_owned();
        Self { frame, refusal: None, identifier, email: String::new(), known, back }
    }
}

pub(super) const ADDRESS: &str = "/cpp/rattachement";
