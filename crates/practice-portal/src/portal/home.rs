//! « Accueil connecté », where one lands after signing in.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::frame::{self, Frame, Tab};
use super::visitor::SignedIn;
use super::{Portal, attacker};
use crate::fault::Fault;

pub(super) async fn show(State(portal): State<Arc<Portal>>, signed_in: SignedIn) -> Response {
    if portal.faults.take(|fault| *fault == Fault::AttackersPage).is_some() {
        return attacker::invite(&portal);
    }
    let structures = portal.world.with(|world| world.structures_of(signed_in.person).count());
    frame::page(&Home { frame: Frame::of(&portal, &signed_in, Tab::Home), structures })
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    frame: Frame,
    structures: usize,
}

pub(super) const ADDRESS: &str = "/cpp/accueil";
