//! The practice mailbox: the messages that the real portal would send.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::frame::{self, Frame};
use super::visitor::Addressee;
use super::{Portal, refused, structure};

pub(super) async fn show(State(portal): State<Arc<Portal>>, addressee: Addressee) -> Response {
    let frame = Frame::around(&portal, &addressee.visitor);
    let messages = portal.world.with(|world| {
        let numbered = world.person(addressee.person).mailbox.iter().enumerate();
        let line = |(number, mail): (usize, &crate::world::Mail)| Line {
            number,
            sent: structure::moment(mail.sent),
            to: mail.to.clone(),
            subject: mail.subject.clone(),
        };
        numbered.rev().map(line).collect()
    });
    frame::page(&Mailbox { frame, messages })
}

pub(super) async fn open(
    State(portal): State<Arc<Portal>>,
    addressee: Addressee,
    Path(number): Path<String>,
) -> Response {
    let number = number.parse::<usize>().ok();
    let mail = portal.world.with(|world| {
        let mailbox = &world.person(addressee.person).mailbox;
        number.and_then(|number| mailbox.get(number).cloned())
    });
    let Some(mail) = mail else { return refused::no_such_page(&portal) };
    frame::page(&Message {
        frame: Frame::around(&portal, &addressee.visitor),
        sent: structure::moment(mail.sent),
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
    })
}

#[derive(Template)]
#[template(path = "mailbox.html")]
struct Mailbox {
    frame: Frame,
    messages: Vec<Line>,
}

struct Line {
    number: usize,
    sent: String,
    to: String,
    subject: String,
}

#[derive(Template)]
#[template(path = "message.html")]
struct Message {
    frame: Frame,
    sent: String,
    to: String,
    subject: String,
    text: Vec<String>,
}

pub(super) const ADDRESS: &str = "/cpp/messages";
