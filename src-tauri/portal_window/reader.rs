//! What the page is asked: whether somebody has signed in, and then what is visible. `reader.js` answers; what is visible
//! comes back sealed.

use std::time::Duration;

use chorus_pro::guide::{Act, How, Told};
use hardening::with_wiped_stack;
use serde_json::{Value, json};
use tauri::{Url, WebviewWindow};
use tokio::sync::oneshot;

use super::world;
use crate::sealed::Seal;

/// Whether the page that stands in the window is of this address's origin. The window tells the address that is being gone
/// to: a server that lets it wait would lend its name to the page before.
pub(super) async fn stands_at(window: &WebviewWindow, address: &Url) -> bool {
    is_true(evaluated(window, &stands(address)).await)
}

/// Whether the page shows what only those see who have signed in. Nothing else is asked of it before.
pub(super) async fn is_signed_in(window: &WebviewWindow, address: &Url) -> bool {
    let words: Vec<&str> = chorus_pro::signed_in_labels().collect();
    let words = serde_json::to_string(&words).expect("a list of strings is JSON");
    is_true(asked_at(window, address, &format!("isSignedIn({words})")).await)
}

/// What is visible on it; `None` too where the answer is not what the reader seals.
pub(super) async fn read(window: &WebviewWindow, address: &Url) -> Option<Told> {
    let seal = Seal::new();
    let answer = asked_at(window, address, &format!("readSealed({})", json!(seal.public_key()))).await?;
    with_wiped_stack(|| Told::parse(std::str::from_utf8(&seal.open(&answer)?).ok()?))
}

/// Does it; whether the control was there still.
pub(super) async fn act(window: &WebviewWindow, act: &Act) -> bool {
    match &act.how {
        How::Press => call(window, "press", &json!([act.reach])).await,
        How::Choose(wordings) => call(window, "choose", &json!([act.reach, wordings])).await,
        How::Search(text) => call(window, "search", &json!([act.reach, text])).await,
    }
}

/// Draws a frame around what `reach` names, or takes it away.
pub(super) async fn point(window: &WebviewWindow, reach: Option<&str>) -> bool {
    call(window, "point", &json!([reach])).await
}

/// Only a page that was read has controls that can be named.
async fn call(window: &WebviewWindow, what: &str, arguments: &Value) -> bool {
    is_true(evaluated(window, &format!("{}.{what}(...{arguments})", reader())).await)
}

/// The answer of a page of this address's origin; any other page is not asked.
async fn asked_at(window: &WebviewWindow, address: &Url, question: &str) -> Option<String> {
    evaluated(window, &format!("{} ? {}.{question} : null", stands(address), reader())).await
}

/// No page can change what `location` answers, in its own world either.
fn stands(address: &Url) -> String {
    format!("location.origin === {}", json!(address.origin().ascii_serialization()))
}

/// It stays in its world as long as the page does.
fn reader() -> String {
    format!("(globalThis.reader ??= {READER})")
}

fn is_true(answer: Option<String>) -> bool {
    answer.as_deref() == Some("true")
}

/// The expression's value as text; `None` where none came in time, or something else than text. The web view keeps copies of it
/// that nobody can wipe.
async fn evaluated(window: &WebviewWindow, expression: &str) -> Option<String> {
    let (tell, told) = oneshot::channel();
    world::evaluate(window, &format!("String(await ({expression}))"), tell).ok()?;
    let answer = tokio::time::timeout(PATIENCE, told).await.ok()?.ok()?;
    (answer.len() <= LONGEST).then_some(answer)
}

const READER: &str = include_str!("reader.js");
/// A page that is busy for longer is asked again later.
const PATIENCE: Duration = Duration::from_secs(2);
/// Bytes: the longest page that is read, escaped and sealed.
const LONGEST: usize = 16 << 20;
