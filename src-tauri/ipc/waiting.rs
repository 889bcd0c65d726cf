//! While a command is under way: what is being waited for, where that is the computer's keyring.

use std::time::Duration;

use tauri::State;

use crate::ground::Ground;
use crate::ipc::refusal::Refusal;

/// A sentence once the keyring has not answered for a second; `None` while nobody waits for it, or it is quick. It asks
/// nothing that could make it wait itself.
#[tauri::command]
pub(crate) async fn waiting(ground: State<'_, Ground>) -> Result<Option<String>, Refusal> {
    let app = ground.app();
    let is_slow = app.keyring.waited_for().is_some_and(|waited| waited >= SLOW);
    Ok(is_slow.then(|| app.texts().say("keyring-slow")))
}

/// A keyring that is well answers in a few milliseconds.
const SLOW: Duration = Duration::from_secs(1);
