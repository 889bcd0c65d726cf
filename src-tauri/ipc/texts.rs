//! The interface's own sentences, in the language that was chosen.

use language::Language;
use serde::Serialize;
use std::collections::BTreeMap;
use tauri::State;

use crate::ground::Ground;
use crate::ipc::refusal::Refusal;
use crate::settings::Appearance;

/// The sentences by id, with what the page needs to know before it draws.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sentences {
    language: Language,
    appearance: Appearance,
    texts: BTreeMap<String, String>,
}

/// The static sentences of the screens.
#[tauri::command]
pub(crate) async fn texts(ground: State<'_, Ground>) -> Result<Sentences, Refusal> {
    let app = ground.app();
    let choices = app.settings.choices();
    Ok(Sentences { language: choices.spoken(), appearance: choices.appearance, texts: app.texts().screens() })
}
