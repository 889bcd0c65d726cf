//! The sheet of a structure.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::request::Parts;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::Date;

use super::frame::{self, Frame, Tab};
use super::pager::Pager;
use super::visitor::SignedIn;
use super::{Portal, csv_file, refused};
use crate::world::{self, Attachment, Refusal, Structure, TechnicalAccount, UserStatus, World};

pub(super) async fn show(
    State(portal): State<Arc<Portal>>,
    signed_in: SignedIn,
    Number(number): Number,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let frame = Frame::of(&portal, &signed_in, Tab::Structures);
    let sheet = portal.world.with(|world| {
        let structure = world.seen_by(signed_in.person, number)?;
        Ok(Sheet::of(world, structure, structure.manager == signed_in.person, &query, frame))
    });
    match sheet {
        Ok(sheet) => frame::page(&sheet),
        Err(refusal) => refused::at_structure(&portal, &signed_in, number, refusal),
    }
}

/// « Exporter au format CSV » of the block « Utilisateurs rattachés à la structure ».
pub(super) async fn csv(State(portal): State<Arc<Portal>>, signed_in: SignedIn, Number(number): Number) -> Response {
    let users = portal.world.with(|world| {
        let structure = world.seen_by(signed_in.person, number)?;
        Ok::<_, Refusal>(users(world, structure).collect::<Vec<_>>())
    });
    let words = portal.words();
    let header = [
        "Nom",
        "Prénom",
        "Adresse de connexion",
        "Rôle",
        "Statut utilisateur",
        "Date de réactivation",
        "Date dernière connexion",
        "Statut du rattachement",
    ];
    let row = |user: User| {
        let (role, status) = (words.own(user.role).to_owned(), words.own(user.status).to_owned());
        let (reactivated, last_sign_in) = (user.reactivated, user.last_sign_in);
        [
            user.last_name,
            user.first_name,
            user.email,
            role,
            status,
            reactivated,
            last_sign_in,
            words.own("Validé").to_owned(),
        ]
    };
    match users {
        Ok(users) => csv_file::answer(
            words,
            "ENTRAINEMENT-utilisateurs.csv",
            header.map(|name| words.own(name)),
            users.into_iter().map(row),
        ),
        Err(refusal) => refused::at_structure(&portal, &signed_in, number, refusal),
    }
}

/// The structure's number in an address.
pub(super) struct Number(pub(super) u32);

impl FromRequestParts<Arc<Portal>> for Number {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        match Path::<u32>::from_request_parts(parts, portal).await {
            Ok(Path(number)) => Ok(Self(number)),
            Err(_) => Err(refused::no_such_page(portal)),
        }
    }
}

/// Where a structure's sheet is.
pub(super) fn address(number: u32) -> String {
    format!("/cpp/structures/{number}")
}

/// `28/09/2020`
pub(super) fn day(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

/// `28/09/2020 15:07:50`, in the portal's local time.
pub(super) fn moment(moment: Timestamp) -> String {
    world::local(moment).strftime("%d/%m/%Y %H:%M:%S").to_string()
}

#[derive(Template)]
#[template(path = "structure.html")]
struct Sheet {
    frame: Frame,
    number: u32,
    address: String,
    id: String,
    name: String,
    created: String,
    services: String,
    status: &'static str,
    manager: String,
    manager_email: String,
    contact: String,
    accounts: Vec<Account>,
    is_manager: bool,
    pager: Pager,
    users: Vec<User>,
}

impl Sheet {
    fn of(
        world: &World,
        structure: &Structure,
        is_manager: bool,
        query: &HashMap<String, String>,
        frame: Frame,
    ) -> Self {
        let manager = world.person(structure.manager);
        let address = address(structure.number);
        let pager = Pager::of(structure.users.len(), query, &address);
        Self {
            frame,
            number: structure.number,
            id: structure.id.to_string(),
            name: structure.name.clone(),
            created: day(structure.created),
            services: structure.services.join(", "),
            status: structure.status.shown(),
            manager: format!("{} {}", manager.last_name, manager.first_name),
            manager_email: manager.email.clone(),
            contact: world.contact_address(structure).to_owned(),
            accounts: structure.accounts.iter().map(Account::of).collect(),
            is_manager,
            users: pager.shown(users(world, structure)),
            pager,
            address,
        }
    }
}

struct Account {
    login: String,
    status: &'static str,
    expires: String,
}

impl Account {
    fn of(account: &TechnicalAccount) -> Self {
        Self { login: account.login.to_string(), status: account.status.shown(), expires: moment(account.expires) }
    }
}

/// A line of the user table.
struct User {
    number: usize,
    last_name: String,
    first_name: String,
    email: String,
    role: &'static str,
    status: &'static str,
    reactivated: String,
    last_sign_in: String,
    /// Whether the principal manager can hand over to this person.
    may_manage: bool,
}

fn users<'w>(world: &'w World, structure: &'w Structure) -> impl Iterator<Item = User> {
    structure.users.iter().map(|Attachment { person, status, reactivated }| {
        let user = world.person(*person);
        let shown = |date: Option<Date>| date.map(day).unwrap_or_default();
        User {
            number: person.number(),
            last_name: user.last_name.clone(),
            first_name: user.first_name.clone(),
            email: user.email.clone(),
            role: structure.role(*person),
            status: status.shown(),
            reactivated: shown(*reactivated),
            last_sign_in: shown(user.last_sign_in),
            may_manage: structure.manager != *person && *status == UserStatus::Active,
        }
    })
}
