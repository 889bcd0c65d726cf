//! The users of a structure: switched off, on, taken away.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::posted::Posted;
use super::structure::{self, Number};
use super::visitor::SignedIn;
use super::{Portal, refused};
use crate::world::{PersonId, Refusal, World};

/// The three buttons below the user table.
pub(super) async fn change(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    posted: Posted,
) -> Response {
    let people: Vec<usize> = posted.all("utilisateur").filter_map(|number| number.parse().ok()).collect();
    let now = portal.now();
    let changed = portal.world.with(|world| {
        let id = world.seen_by(signed_in.person, number)?.id.clone();
        let by: PersonId = signed_in.person;
        match posted.text("action") {
            "desactiver" => world.deactivate(by, &id, &people).map(|()| "Utilisateurs désactivés."),
            "reactiver" => world.reactivate(by, &id, &people, now).map(|()| "Utilisateurs réactivés."),
            "supprimer" => world.take_away(by, &id, &people).map(|()| "Utilisateurs supprimés."),
            _ => nothing(world, by, &id),
        }
    });
    match changed {
        Ok(said) => {
            portal.sessions().say(&signed_in.visitor.session, said.to_owned());
            Redirect::to(&structure::address(number)).into_response()
        }
        Err(refusal) => refused::at_structure(&portal, &signed_in, number, refusal),
    }
}

/// A form without one of the three buttons asks for nothing.
fn nothing(world: &World, by: PersonId, id: &chorus_pro::StructureId) -> Result<&'static str, Refusal> {
    world.may_manage(by, id).map(|_| "Aucune action n'a été demandée.")
}
