//! The practice PISTE: the part of the State's API gateway that shows whether a technical account works (docs/chorus-pro.md).
//!
//! It knows the same accounts as the practice portal: after a reset the old password is refused and the new one works.

/// The technical account that asks.
mod account;
/// The structures that the account is attached to.
mod attachments;
/// The bearer tokens given out.
mod bearer;
/// What a trouble makes of an answer.
mod befalling;
/// What is asked, as JSON.
mod body;
/// One structure's sheet.
mod consult;
/// Invoices deposited.
mod deposit;
/// What goes wrong when it is asked for.
mod fault;
/// A long list, a page at a time.
mod page;
/// What is refused, in the documented words.
mod refusal;
/// Structures looked for.
mod search;
/// The token of an application.
mod token;
/// A fault, where it strikes, and how often.
mod trouble;
/// The troubles there are.
mod troubles;

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Json, Router};
use jiff::Timestamp;
use rand::rngs::StdRng;
use serde_json::{Value, json};

pub use self::fault::{ExpiryForm, PisteFault};
pub use self::trouble::{HowOften, PisteStep, PisteTrouble, UnknownTrouble};
pub(crate) use self::troubles::Troubles;

use self::bearer::{Application, Tokens};
use self::deposit::Deposits;
use self::refusal::Refusal;
use crate::opening::Clock;
use crate::world::SharedWorld;

/// Where tokens are asked for.
pub(crate) const TOKEN_PATH: &str = "/api/oauth/token";

/// The practice PISTE over this world, in these troubles: [`TOKEN_PATH`] and everything under `/cpro/`, to be served beside the
/// portal's pages.
pub(crate) fn router(world: SharedWorld, clock: Clock, random: StdRng, troubles: Arc<Troubles>) -> Router {
    let tokens = Arc::new(Mutex::new(Tokens::new(random)));
    let piste = Piste { world, clock, tokens, deposits: Arc::default(), troubles };
    Router::new()
        .route(TOKEN_PATH, post(token::give))
        .route("/cpro/transverses/v1/health-check", get(health))
        .route("/cpro/transverses/v1/consulterCR", post(deposit::report))
        .route("/cpro/factures/v1/deposer/flux", post(deposit::hand_in))
        .route("/cpro/utilisateurs/v1/monCompte/recuperer/rattachements", post(attachments::list))
        .route("/cpro/structures/v1/rechercher", post(search::search))
        .route("/cpro/structures/v1/consulter", post(consult::consult))
        .route("/cpro/{*path}", any(not_routed))
        .method_not_allowed_fallback(not_routed)
        .layer(from_fn_with_state(piste.clone(), befalling::befall))
        .layer(map_response(not_stored))
        .with_state(piste)
}

/// What every request is answered from.
#[derive(Clone)]
struct Piste {
    world: SharedWorld,
    clock: Clock,
    tokens: Arc<Mutex<Tokens>>,
    deposits: Arc<Mutex<Deposits>>,
    troubles: Arc<Troubles>,
}

impl Piste {
    fn now(&self) -> Timestamp {
        (self.clock)()
    }

    fn with_tokens<T>(&self, ask: impl FnOnce(&mut Tokens) -> T) -> T {
        ask(&mut self.tokens.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn with_deposits<T>(&self, ask: impl FnOnce(&mut Deposits) -> T) -> T {
        ask(&mut self.deposits.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The health check asks for no technical account.
async fn health(_: Application) -> Json<Value> {
    Json(json!({"body": null, "statusCode": "OK", "statusCodeValue": 200}))
}

async fn not_routed(State(piste): State<Piste>) -> Response {
    let correlation_id = piste.with_tokens(Tokens::draw_correlation_id);
    Refusal::NotRouted { correlation_id }.into_response()
}

async fn not_stored(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
