//! The tabs that the manual page says nothing about.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::frame::{self, Frame, Tab};
use super::visitor::SignedIn;
use super::{Portal, refused};

pub(super) async fn show(State(portal): State<Arc<Portal>>, signed_in: SignedIn, Path(tab): Path<String>) -> Response {
    let tab = Tab::ALL.into_iter().find(|known| known.address() == format!("/cpp/autres/{tab}"));
    let Some(tab) = tab else { return refused::no_such_page(&portal) };
    frame::page(&NotPlayed { frame: Frame::of(&portal, &signed_in, tab), label: tab.label(portal.words()) })
}

#[derive(Template)]
#[template(path = "not_played.html")]
struct NotPlayed {
    frame: Frame,
    label: &'static str,
}

pub(super) const REFUNDS: &str = "/cpp/autres/remboursement-tic";
pub(super) const INVOICES: &str = "/cpp/autres/factures-emises";
pub(super) const REQUESTS: &str = "/cpp/autres/sollicitations-emises";
