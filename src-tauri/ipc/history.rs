//! Screen "history": everything that the journal holds, newest first.

use std::sync::Arc;

use rotation::{AtClose, Event, ExportKind, HistoryLine, Told};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::ipc::ask::ask;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// The journal in words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct History {
    lines: Vec<Line>,
}

#[derive(Debug, Clone, Serialize)]
struct Line {
    at_text: String,
    structure: String,
    login: String,
    text: String,
}

/// The journal in words, newest first.
#[tauri::command]
pub(crate) async fn history(app: State<'_, Arc<App>>) -> Result<Screen, Refusal> {
    ask(&app, |app| {
        let lines = app.rotations.history()?;
        Ok(Screen::History(History { lines: lines.iter().rev().map(|line| Line::of(app, line)).collect() }))
    })
    .await
}

impl Line {
    fn of(app: &App, line: &HistoryLine) -> Self {
        let texts = app.texts();
        let name = line.destination.clone().unwrap_or_default();
        Self {
            at_text: texts.date_time(app.local(line.at)),
            structure: line.structure_name.clone(),
            login: line.login.clone(),
            text: texts.say_with(event_id(&line.what), &[("name", name.into())]),
        }
    }
}

fn event_id(event: &Event) -> &'static str {
    match event {
        Event::AccountAdded { .. } => "event-account-added",
        Event::AccountDescribed { .. } => "event-account-described",
        Event::DestinationAdded { .. } => "event-destination-added",
        Event::DestinationChanged { .. } => "event-destination-changed",
        Event::DestinationRemoved { .. } => "event-destination-removed",
        Event::Intended { .. } => "event-intended",
        Event::Requested { .. } => "event-requested",
        Event::Cancelled { .. } => "event-cancelled",
        Event::Captured { .. } => "event-captured",
        Event::Stored { .. } => "event-stored",
        Event::Effective { .. } => "event-effective",
        Event::Dropped { .. } => "event-dropped",
        Event::ResetDated { .. } => "event-reset-dated",
        Event::DestinationConfirmed { .. } => "event-destination-confirmed",
        Event::Told { whom: Told::It, .. } => "event-told-it",
        Event::Told { whom: Told::Vendor, .. } => "event-told-vendor",
        Event::Exported { kind: ExportKind::Pdf, .. } => "event-exported-pdf",
        Event::Exported { kind: ExportKind::ProtectedPdf, .. } => "event-exported-protected-pdf",
        Event::Exported { kind: ExportKind::Csv, .. } => "event-exported-csv",
        Event::Closed { at_close: AtClose::Keep, .. } => "event-closed-kept",
        Event::Closed { at_close: AtClose::Forget, .. } => "event-closed-forgotten",
        Event::Forgotten { .. } => "event-forgotten",
    }
}
