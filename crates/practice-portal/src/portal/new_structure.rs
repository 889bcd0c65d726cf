//! « + Créer une nouvelle structure »

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::frame::{self, Frame, Tab};
use super::posted::Posted;
use super::visitor::SignedIn;
use super::{Portal, structure};
use crate::world::{NewStructure, Refusal};

pub(super) async fn show(State(portal): State<Arc<Portal>>, signed_in: SignedIn) -> Response {
    let new = NewStructure { id: String::new(), name: String::new(), services: String::new() };
    frame::page(&Form { frame: Frame::of(&portal, &signed_in, Tab::Structures), refusal: None, new })
}

pub(super) async fn create(State(portal): State<Arc<Portal>>, signed_in: SignedIn, posted: Posted) -> Response {
    let field = |name| posted.text(name).to_owned();
    let new = NewStructure { id: field("identifiant"), name: field("nom"), services: field("services") };
    let now = portal.now();
    let created = portal.world.with(|world| {
        let id = world.create_structure(signed_in.person, &new, now)?;
        world.structure(&id).map(|structure| structure.number).ok_or(Refusal::NoSuchStructure)
    });
    match created {
        Ok(number) => {
            portal.sessions().say(&signed_in.visitor.session, "La structure est créée.".to_owned());
            Redirect::to(&structure::address(number)).into_response()
        }
        Err(refusal) => {
            let frame = Frame::of(&portal, &signed_in, Tab::Structures);
            let form = Form { frame, refusal: Some(refusal), new };
            frame::page_with(StatusCode::UNPROCESSABLE_ENTITY, &form)
        }
    }
}

#[derive(Template)]
#[template(path = "new_structure.html")]
struct Form {
    frame: Frame,
    refusal: Option<Refusal>,
    new: NewStructure,
}

pub(super) const ADDRESS: &str = "/cpp/nouvelle-structure";
