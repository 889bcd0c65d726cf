//! The account just made, shown once.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::frame::{self, Frame, Tab};
use super::posted::Posted;
use super::recap::Done;
use super::structure::{self, Number};
use super::visitor::SignedIn;
use super::{Portal, refused};

/// « Créer l'utilisateur technique »
pub(super) async fn create(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    _posted: Posted,
) -> Response {
    let now = portal.now();
    let done = portal.world.with(|world| {
        let id = world.seen_by(signed_in.person, number)?.id.clone();
        let login = world.create_account(signed_in.person, &id, now)?;
        Done::of(world, &login)
    });
    match done {
        Ok(done) => {
            let frame = Frame::of(&portal, &signed_in, Tab::Structures);
            frame::page(&Created { frame, done, address: structure::address(number) })
        }
        Err(refusal) => refused::at_structure(&portal, &signed_in, number, refusal),
    }
}

#[derive(Template)]
#[template(path = "created.html")]
struct Created {
    frame: Frame,
    done: Done,
    address: String,
}
