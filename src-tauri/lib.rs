//! The shell: one window, its commands, and what they work with. No business rule lives here.

/// What the commands work with.
mod app;
/// The clipboard.
mod clipboard;
/// A close is refused while a password is only in memory.
mod closing;
/// The system's file dialogs.
mod dialog;
/// The file that the user drops on the window.
mod dropped_file;
/// Why the shell could not do what a screen asked for.
mod error;
/// The commands, one file a screen.
mod ipc;
/// Opening the official page in the user's browser.
mod official_page;
/// A file of the portal's.
mod portal_file;
/// What exports and messages say of a reset.
mod reset;
/// What the user chose for the whole application.
mod settings;

use std::path::PathBuf;
use std::sync::Arc;

use app::App;
use error::ShellError;
use ipc::refusal::Refusal;
use language::{Language, Texts};
use tauri::{DragDropEvent, Manager, RunEvent, Window, WindowEvent};

/// Opens the window and serves it until it is closed.
pub fn run() {
    let app = match App::open(data_folder()) {
        Ok(app) => Arc::new(app),
        Err(error) => return say_why_not(&error),
    };
    let at_exit = Arc::clone(&app);
    tauri::Builder::default()
        .manage(app)
        .on_window_event(on_window_event)
        .invoke_handler(tauri::generate_handler![
            ipc::account::add_account,
            ipc::account::choose_account,
            ipc::check_read::discard_read,
            ipc::check_read::keep_read,
            ipc::destinations::add_destination,
            ipc::destinations::change_destination,
            ipc::destinations::destinations,
            ipc::destinations::remove_destination,
            ipc::done::close_and_forget,
            ipc::done::close_and_keep,
            ipc::done::done,
            ipc::follow::begin_again,
            ipc::follow::begin_reset,
            ipc::follow::cancel_reset,
            ipc::follow::continue_reset,
            ipc::follow::open_official_page,
            ipc::follow::show_steps,
            ipc::history::history,
            ipc::home::home,
            ipc::kept::copy_login,
            ipc::kept::copy_password,
            ipc::kept::date_reset,
            ipc::kept::empty_clipboard,
            ipc::kept::kept,
            ipc::kept::put_away,
            ipc::kept::reveal,
            ipc::kept::spell,
            ipc::pending::form_left,
            ipc::pending::submission_accepted,
            ipc::reading::keep_for_its_account,
            ipc::reading::keep_typed,
            ipc::reading::read_clipboard,
            ipc::reading::read_dropped_file,
            ipc::reading::read_file,
            ipc::reading::stop_waiting_for_file,
            ipc::save::save,
            ipc::save::save_csv,
            ipc::save::save_pdf,
            ipc::save::save_protected_pdf,
            ipc::settings::choose_appearance,
            ipc::settings::choose_language,
            ipc::settings::copy_details,
            ipc::settings::forget,
            ipc::settings::settings,
            ipc::texts::texts,
            ipc::to_do::confirm_destination,
            ipc::to_do::copy_message,
            ipc::to_do::message,
            ipc::to_do::to_do,
            ipc::to_do::told,
            ipc::way::choose_way,
            ipc::what_will_happen::what_will_happen,
        ])
        .build(tauri::generate_context!())
        .expect("the configuration is checked when the program is built")
        .run(move |_, event| {
            if matches!(event, RunEvent::Exit) {
                at_exit.clipboard.take_back_all();
            }
        });
}

fn on_window_event(window: &Window, event: &WindowEvent) {
    let app = window.state::<Arc<App>>();
    match event {
        WindowEvent::CloseRequested { api, .. } if closing::must_ask(&app) => {
            api.prevent_close();
            closing::ask(window, Arc::clone(&app));
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            if let Some(file) = paths.first() {
                app.dropped_file.dropped(file.clone());
            }
        }
        _ => {}
    }
}

/// Without a journal nothing can be kept safely: the reason is told in a dialog of the system's, and that is all.
fn say_why_not(error: &ShellError) {
    let texts = Texts::of(Language::for_locale(&sys_locale::get_locale().unwrap_or_default()));
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Trousseau")
        .set_description(Refusal::new(texts, error).in_full())
        .show();
}

/// Where the journal and the settings lie: a local folder, never one that roams or is synchronised.
fn data_folder() -> PathBuf {
    dirs::data_local_dir().unwrap_or_else(std::env::temp_dir).join("Trousseau")
}
