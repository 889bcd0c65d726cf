//! The interface's own sentences, in the language that was chosen.

use std::collections::BTreeMap;
use std::sync::Arc;

use language::Language;
use serde::Serialize;
use tauri::State;

use crate::app::App;
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
pub(crate) async fn texts(app: State<'_, Arc<App>>) -> Result<Sentences, Refusal> {
    let choices = app.settings.choices();
    Ok(Sentences { language: choices.spoken(), appearance: choices.appearance, texts: app.texts().screens() })
}
