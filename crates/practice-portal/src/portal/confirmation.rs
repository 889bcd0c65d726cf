//! The question before the reset, and « Confirmer ».

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use chorus_pro::{StructureId, TechnicalLogin};

use super::frame::{self, Frame, Tab};
use super::posted::Posted;
use super::recap::{self, Done};
use super::session::Answer;
use super::structure::{self, Number};
use super::visitor::SignedIn;
use super::{Portal, refused, sign_in};
use crate::fault::Fault;
use crate::page_change::PageChange;
use crate::world::Refusal;

/// The window of the manual page. Nothing is reset yet.
pub(super) async fn ask(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let chosen = query.get("compte").and_then(|login| TechnicalLogin::parse(login).ok());
    let found = portal.world.with(|world| {
        let seen = world.seen_by(signed_in.person, number)?;
        let structure = world.may_reset(signed_in.person, &seen.id)?;
        let account = chosen.and_then(|login| structure.account(&login)).ok_or(Refusal::NoSuchAccount)?;
        Ok((structure.id.clone(), account.login.clone(), account.status.shown()))
    });
    let (id, login, status) = match found {
        Ok(found) => found,
        Err(refusal) => return refused::at_structure(&portal, &signed_in, number, refusal),
    };
    let key = portal.sessions().ask(&signed_in.visitor.session, id, login.clone());
    let Some(key) = key else { return sign_in::page(&portal, Some(sign_in::LAPSED)) };
    question(&portal, &signed_in, Asked { number, login, status, key })
}

/// What the question is about.
struct Asked {
    number: u32,
    login: TechnicalLogin,
    status: &'static str,
    key: String,
}

fn question(portal: &Portal, signed_in: &SignedIn, asked: Asked) -> Response {
    let Asked { number, login, status, key } = asked;
    let change = portal.faults.page_change().map(PageChange::name);
    let (frame, address) = (Frame::of(portal, signed_in, Tab::Structures), structure::address(number));
    frame::page(&Confirmation { frame, login: login.to_string(), status, key, address, change })
}

/// « Confirmer »: the click that cannot be undone. Its answer is the recap.
pub(super) async fn confirm(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    posted: Posted,
) -> Response {
    portal.counts_commit();
    if portal.faults.take(|fault| *fault == Fault::LapsedAtConfirmation).is_some() {
        portal.sessions().end(&signed_in.visitor.session);
        return sign_in::page(&portal, Some(sign_in::LAPSED));
    }
    let key = posted.text("cle");
    let allowed = portal.world.with(|world| {
        let seen = world.seen_by(signed_in.person, number)?;
        world.may_reset(signed_in.person, &seen.id).map(|structure| structure.id.clone())
    });
    let answered = allowed.map(|structure| answer(&portal, &signed_in, key, &structure));
    if portal.faults.take(|fault| matches!(fault, Fault::Stays { .. })).is_some() {
        return std::future::pending().await;
    }
    match answered {
        Ok(Answered::Done(_)) if portal.faults.take(|fault| *fault == Fault::AskedAgain).is_some() => {
            ask_again(&portal, &signed_in, number, key)
        }
        Ok(Answered::Done(done)) => recap::answer(&portal, &signed_in, number, key, done),
        Ok(Answered::NeverAsked) => refused::not_ours(&portal, &signed_in.visitor),
        Ok(Answered::Before) => refused::treated(&portal, &signed_in, number),
        Ok(Answered::Refused(refusal)) | Err(refusal) => refused::at_structure(&portal, &signed_in, number, refusal),
    }
}

/// The same question, under another key.
fn ask_again(portal: &Portal, signed_in: &SignedIn, number: u32, key: &str) -> Response {
    let session = &signed_in.visitor.session;
    let before = portal.sessions().question(session, key).cloned();
    let again = before.and_then(|before| {
        let key = portal.sessions().ask(session, before.structure, before.login.clone())?;
        let status = portal.world.with(|world| Some(world.account(&before.login)?.1.status.shown()))?;
        Some(Asked { number, login: before.login, status, key })
    });
    match again {
        Some(again) => question(portal, signed_in, again),
        None => sign_in::page(portal, Some(sign_in::LAPSED)),
    }
}

/// What an answer to the question comes to.
enum Answered {
    Before,
    Done(Done),
    NeverAsked,
    Refused(Refusal),
}

/// Resets, once for each question: two answers at the same moment come one after the other.
fn answer(portal: &Portal, signed_in: &SignedIn, key: &str, structure: &StructureId) -> Answered {
    let now = portal.now();
    let mut sessions = portal.sessions();
    let Some(question) = sessions.question(&signed_in.visitor.session, key) else { return Answered::NeverAsked };
    if question.structure != *structure {
        return Answered::NeverAsked;
    }
    if question.answer != Answer::Open {
        return Answered::Before;
    }
    let done = portal.world.with(|world| {
        world.reset(signed_in.person, &question.structure, &question.login, now)?;
        Done::of(world, &question.login)
    });
    match done {
        Ok(done) => {
            question.answer = Answer::Confirmed { resets: done.resets };
            Answered::Done(done)
        }
        Err(refusal) => Answered::Refused(refusal),
    }
}

#[derive(Template)]
#[template(path = "confirmation.html")]
struct Confirmation {
    frame: Frame,
    login: String,
    status: &'static str,
    key: String,
    address: String,
    /// What the page does once it is answered, where that was asked for.
    change: Option<&'static str>,
}
