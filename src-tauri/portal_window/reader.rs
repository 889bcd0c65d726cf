//! What the page is asked: whether somebody has signed in, and then what is visible. `reader.js` answers; what is visible
//! comes back sealed.

use std::time::Duration;

use chorus_pro::guide::{Act, Choice, Commit, How, Told};
use hardening::with_wiped_stack;
use rotation::Click;
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

/// What became of a click that cannot be undone.
pub(super) enum Committed {
    /// It was made, or nobody can say that it was not.
    Made,
    /// It was not: the page was no longer the one that was read last.
    Missed(Click),
}

/// Clicks; whether the control was there still.
pub(super) async fn act(window: &WebviewWindow, act: &Act) -> bool {
    call(window, "click", &json!([act.reach])).await
}

/// Goes one act further in a choice; whether the control was there still.
pub(super) async fn choose(window: &WebviewWindow, choice: &Choice) -> bool {
    match &choice.how {
        How::Press => call(window, "press", &json!([choice.reach])).await,
        How::Choose(wordings) => call(window, "choose", &json!([choice.reach, wordings])).await,
        How::Search(text) => call(window, "search", &json!([choice.reach, text])).await,
    }
}

/// Clicks what cannot be undone, once: `click` is used up.
pub(super) async fn commit(window: &WebviewWindow, commit: &Commit, click: Click) -> Committed {
    let question = format!("{}.commit(...{})", reader(), json!([commit.reach]));
    match evaluated(window, &question).await.as_deref() {
        Some("false") => Committed::Missed(click),
        // No answer: the page may have gone on its way, or asked something.
        Some(_) | None => Committed::Made,
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
