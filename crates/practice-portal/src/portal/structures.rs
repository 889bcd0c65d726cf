//! « Mes structures »

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;

use super::frame::{self, Frame, Tab};
use super::pager::Pager;
use super::visitor::SignedIn;
use super::{Portal, csv_file, structure};
use crate::world::Structure;

pub(super) async fn show(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let frame = Frame::of(&portal, &signed_in, Tab::Structures);
    let (pager, rows) = portal.world.with(|world| {
        let pager = Pager::of(world.structures_of(signed_in.person).count(), &query, ADDRESS);
        let rows = pager.shown(world.structures_of(signed_in.person).map(Row::of));
        (pager, rows)
    });
    frame::page(&Structures { frame, pager, rows })
}

/// « Exporter au format CSV »: all of them, not the page.
pub(super) async fn csv(State(portal): State<Arc<Portal>>, signed_in: SignedIn) -> Response {
    let rows: Vec<Row> = portal.world.with(|world| world.structures_of(signed_in.person).map(Row::of).collect());
    let words = portal.words();
    let header = ["structures.id", "structures.name", "structures.created", "structures.services", "structures.status"];
    let header = header.map(|name| words.first(name));
    let status = |status| words.own(status).to_owned();
    let rows = rows.into_iter().map(|row| [row.id, row.name, row.created, row.services, status(row.status)]);
    csv_file::answer(words, "ENTRAINEMENT-mes-structures.csv", header, rows)
}

#[derive(Template)]
#[template(path = "structures.html")]
struct Structures {
    frame: Frame,
    pager: Pager,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    name: String,
    created: String,
    services: String,
    status: &'static str,
    address: String,
}

impl Row {
    fn of(found: &Structure) -> Self {
        Self {
            id: found.id.to_string(),
            name: found.name.clone(),
            created: structure::day(found.created),
            services: found.services.join(", "),
            status: found.status.shown(),
            address: structure::address(found.number),
        }
    }
}

pub(super) const ADDRESS: &str = "/cpp/structures";
pub(super) const CSV: &str = "/cpp/structures.csv";
