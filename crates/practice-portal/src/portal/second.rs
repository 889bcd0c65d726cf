//! The second generation: an application on one page (docs/chorus-pro.md). The server renders its parts, the script puts them in place.

/// What the application asks, and who asks.
mod call;
/// The choices of the form, and the lists that they are made from.
mod choices;
/// The form as far as it is filled in.
mod draft;
/// The form: choosing, and the password that is drawn.
mod form;
/// What every part has around it.
mod part;
/// The page that holds the application.
mod shell;
/// Signing in, in two steps.
mod sign_in;
/// « Soumettre »
mod submission;
/// What the menu leads to.
mod views;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use super::Portal;

pub(super) use draft::Draft;
pub(super) use shell::ADDRESS;

pub(super) fn routes() -> Router<Arc<Portal>> {
    Router::new()
        .route(shell::ADDRESS, get(shell::show))
        .route(shell::SCRIPT, get(shell::script))
        .route(views::ADDRESS, get(views::show))
        .route(sign_in::FIRST_STEP, post(sign_in::first_step))
        .route(sign_in::SECOND_STEP, post(sign_in::second_step))
        .route(sign_in::OUT, post(sign_in::sign_out))
        .route(choices::ADDRESS, get(choices::list))
        .route(form::CHOICE, post(form::choose))
        .route(form::DRAWN, get(form::drawn))
        .route(submission::ADDRESS, post(submission::submit))
}
