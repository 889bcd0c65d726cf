//! Screen "way": in my browser, and on which of the two portals.

use serde::Serialize;

use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// It needs nothing from Rust: there is one way, today, and two portals.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Way {}

/// The ways there are.
#[tauri::command]
pub(crate) async fn choose_way() -> Result<Screen, Refusal> {
    Ok(Screen::Way(Way {}))
}
