//! The recap, shown once.

use askama::Template;
use axum::response::Response;
use chorus_pro::TechnicalLogin;

use super::frame::{self, Frame, Tab};
use super::visitor::SignedIn;
use super::{Portal, structure};
use crate::cut;
use crate::fault::Fault;
use crate::world::{Refusal, World};

/// What a recap tells: the login with its password, in clear.
pub(super) struct Done {
    pub(super) login: String,
    pub(super) structure: String,
    pub(super) name: String,
    pub(super) contact: String,
    pub(super) password: String,
    /// The account's how many-eth reset this was.
    pub(super) resets: usize,
}

impl Done {
    /// What there is to tell of an account now.
    pub(super) fn of(world: &World, login: &TechnicalLogin) -> Result<Self, Refusal> {
        let (structure, account) = world.account(login).ok_or(Refusal::NoSuchAccount)?;
        Ok(Self {
            login: account.login.to_string(),
            structure: structure.id.to_string(),
            name: structure.name.clone(),
            contact: world.contact_address(structure).to_owned(),
            // EXPOSE: the practice portal shows a made-up account's new password once, as the real one does
            password: account.password.expose().to_owned(),
            resets: account.resets,
        })
    }
}

/// The recap as the answer to « Confirmer ».
pub(super) fn answer(portal: &Portal, signed_in: &SignedIn, number: u32, key: &str, done: Done) -> Response {
    let frame = Frame::of(portal, signed_in, Tab::Structures);
    let recap = Recap { frame, done, key, address: structure::address(number) };
    if portal.faults.take(|fault| *fault == Fault::CutInRecap).is_some() {
        return match recap.render() {
            Ok(html) => cut::before(&html, PASSWORD),
            Err(_) => frame::error_page(portal.words()),
        };
    }
    frame::page(&recap)
}

#[derive(Template)]
#[template(path = "recap.html")]
struct Recap<'a> {
    frame: Frame,
    done: Done,
    key: &'a str,
    address: String,
}

/// Where the password's element begins in the template.
const PASSWORD: &str = "<code class=\"password\">";
