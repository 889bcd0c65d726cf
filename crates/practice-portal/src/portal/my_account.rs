//! « Mon compte »: the contact address, which the technical user follows.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::Portal;
use super::frame::{self, Frame, Tab};
use super::posted::Posted;
use super::visitor::SignedIn;
use crate::world::Refusal;

pub(super) async fn show(State(portal): State<Arc<Portal>>, signed_in: SignedIn) -> Response {
    frame::page(&MyAccount::of(&portal, &signed_in))
}

pub(super) async fn change(State(portal): State<Arc<Portal>>, signed_in: SignedIn, posted: Posted) -> Response {
    let typed = posted.text("contact");
    match portal.world.with(|world| world.change_contact(signed_in.person, typed)) {
        Ok(()) => {
            portal.sessions().say(&signed_in.visitor.session, "Votre adresse de contact est enregistrée.".to_owned());
            Redirect::to(ADDRESS).into_response()
        }
        Err(refusal) => {
            let again = MyAccount::of(&portal, &signed_in);
            let again = MyAccount { refusal: Some(refusal), contact: typed.to_owned(), ..again };
            frame::page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
        }
    }
}

#[derive(Template)]
#[template(path = "my_account.html")]
struct MyAccount {
    frame: Frame,
    refusal: Option<Refusal>,
    last_name: String,
    first_name: String,
    email: String,
    contact: String,
}

impl MyAccount {
    fn of(portal: &Portal, signed_in: &SignedIn) -> Self {
        let frame = Frame::of(portal, signed_in, Tab::MyAccount);
        portal.world.with(|world| {
            let person = world.person(signed_in.person);
            Self {
                frame,
                refusal: None,
                last_name: person.last_name.clone(),
                first_name: person.first_name.clone(),
                email: person.email.clone(),
                contact: person.contact.clone(),
            }
        })
    }
}

pub(super) const ADDRESS: &str = "/cpp/mon-compte";
