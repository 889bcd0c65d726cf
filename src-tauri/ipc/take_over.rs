//! Screen "take-over": « Reprendre d’un autre ordinateur », the file and its passphrase.

use handover::succession;
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::ground::Ground;
use crate::ipc::ask::{ask, ask_again, refused};
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::taken_over::TakenOver;
use crate::passphrase::Typed;
use crate::{dialog, succession_file};

/// The file that was chosen, by its own name; none yet.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TakeOver {
    file: Option<String>,
}

impl TakeOver {
    fn now(app: &App) -> Screen {
        let chosen = app.succession_file.chosen();
        let name = chosen.as_ref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
        Screen::TakeOver(Self { file: name })
    }
}

/// No file is chosen yet.
#[tauri::command]
pub(crate) async fn take_over(ground: State<'_, Ground>) -> Result<Screen, Refusal> {
    ask(&ground, |app| {
        app.succession_file.leave();
        Ok(TakeOver::now(app))
    })
    .await
}

/// The file, chosen in a dialog; what was chosen before stays when it was cancelled.
#[tauri::command]
pub(crate) async fn choose_succession(ground: State<'_, Ground>, shell: AppHandle) -> Result<Screen, Refusal> {
    let app = ground.app();
    let texts = app.texts();
    let kind = (texts.say("dialog-kind-succession"), &[succession::EXTENSION] as _);
    let chosen = dialog::open(&shell, texts.say("dialog-open-succession-title"), kind).await;
    let chosen = chosen.map_err(|error| refused(&app, error))?;
    if let Some(file) = chosen {
        app.succession_file.choose(file);
    }
    Ok(TakeOver::now(&app))
}

/// The file that is dropped on the window next; nothing when the screen was left before.
#[tauri::command]
pub(crate) async fn drop_succession(ground: State<'_, Ground>) -> Result<Option<Screen>, Refusal> {
    let app = ground.app();
    let Some(file) = app.dropped_file.next().await else { return Ok(None) };
    app.succession_file.choose(file);
    Ok(Some(TakeOver::now(&app)))
}

/// Opens the chosen file and takes over what is in it.
#[tauri::command]
pub(crate) async fn open_succession(ground: State<'_, Ground>, passphrase: Typed) -> Result<Screen, Refusal> {
    ask_again(&ground.app(), move |app| {
        let Some(file) = app.succession_file.chosen() else { return Ok(TakeOver::now(app)) };
        let succession = succession_file::read(&file, &passphrase.secret()?)?;
        let taken = app.rotations.take_over(succession, app.now().timestamp())?;
        app.succession_file.leave();
        Ok(Screen::TakenOver(TakenOver::of(app, &taken)?))
    })
    .await
}
