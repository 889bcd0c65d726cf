//! Another principal manager: the question, and the change.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::frame::{self, Frame, Tab};
use super::posted::Posted;
use super::structure::{self, Number};
use super::visitor::SignedIn;
use super::{Portal, refused};
use crate::world::Refusal;

pub(super) async fn ask(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let frame = Frame::of(&portal, &signed_in, Tab::Structures);
    let asked = query.get("utilisateur").and_then(|person| person.parse::<usize>().ok());
    let question = portal.world.with(|world| {
        let seen = world.seen_by(signed_in.person, number)?;
        let structure = world.may_manage(signed_in.person, &seen.id)?;
        let user = structure.users.iter().find(|user| Some(user.person.number()) == asked);
        let person = world.person(user.ok_or(Refusal::NoSuchPerson)?.person);
        Ok(Question {
            frame,
            name: format!("{} {}", person.first_name, person.last_name),
            structure: format!("{} {}", structure.id, structure.name),
            contact: person.contact.clone(),
            number: person.id.number(),
            address: structure::address(number),
        })
    });
    match question {
        Ok(question) => frame::page(&question),
        Err(refusal) => refused::at_structure(&portal, &signed_in, number, refusal),
    }
}

pub(super) async fn name(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    posted: Posted,
) -> Response {
    let named = portal.world.with(|world| {
        let id = world.seen_by(signed_in.person, number)?.id.clone();
        let person = posted.text("utilisateur").parse().map_err(|_| Refusal::NoSuchPerson);
        world.name_manager(signed_in.person, &id, person?)
    });
    match named {
        Ok(()) => {
            portal.sessions().say(&signed_in.visitor.session, "Le gestionnaire principal a changé.".to_owned());
            Redirect::to(&structure::address(number)).into_response()
        }
        Err(refusal) => refused::at_structure(&portal, &signed_in, number, refusal),
    }
}

#[derive(Template)]
#[template(path = "principal_manager.html")]
struct Question {
    frame: Frame,
    name: String,
    structure: String,
    contact: String,
    number: usize,
    address: String,
}
