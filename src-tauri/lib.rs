//! The shell: one window, its commands, and what they work with. No business rule lives here.

/// What the commands work with.
mod app;
/// The check at login.
mod at_login;
/// The clipboard.
mod clipboard;
/// What holds the program back from ending while a password is only in memory.
mod closing;
/// The system's file dialogs.
mod dialog;
/// The file that the user drops on the window.
mod dropped_file;
/// The reading of all due dates that one account sees.
mod due_dates_reading;
/// Why the shell could not do what a screen asked for.
mod error;
/// One window a user.
mod first_window;
/// Reality, or the practice ground.
mod ground;
/// The commands, one file a screen.
mod ipc;
/// What the check at login says.
mod notice;
/// A notification of the system's.
mod notification;
/// Opening the official page in the user's browser.
mod official_page;
/// The passphrase that protects a file.
mod passphrase;
/// Whom the app asks at PISTE.
mod piste;
/// What the computer's administrator has laid down.
mod policy;
/// A file of the portal's.
mod portal_file;
/// Chorus Pro in a window of Trousseau.
mod portal_window;
/// Pictures of the screen while a password stands on it.
mod screen_capture;
/// What crosses between Rust and a script without lying open in between.
mod sealed;
/// What the user chose for the whole application.
mod settings;
/// The succession's file that the user chose.
mod succession_file;
/// What was asked of PISTE, and heard.
mod tried;
/// What is known of a folder, or of this session.
mod whereabouts;

use std::sync::Arc;

use app::App;
use closing::{AskedBy, Closing};
use error::ShellError;
use ground::Ground;
use ipc::refusal::Refusal;
use language::{Language, Texts};
use portal_window::PortalWindow;
use rfd::{AsyncMessageDialog, MessageLevel};
use rotation::{DataFolder, SoleUse, WordsFileError};
use tauri::{AppHandle, DragDropEvent, Manager, RunEvent, WebviewWindowBuilder, Window, WindowEvent};

/// Looks whether something is due, as the system asks at login: says nothing, shows a notification, or opens the window.
pub fn look_at_login() {
    hardening::forbid_core_dump();
    if at_login::asks_for_the_window() {
        run();
    }
}

/// Opens the window and serves it until it is closed.
pub fn run() {
    hardening::forbid_core_dump();
    let unused = rotation::take_up_words(&rotation::folder_of_this_computer());
    let shell = tauri::Builder::default()
        .plugin(first_window::is_shown_instead_of_a_second())
        .on_window_event(on_window_event)
        .invoke_handler(tauri::generate_handler![
            ipc::account::add_account,
            ipc::account::choose_account,
            ipc::check_read::discard_read,
            ipc::check_read::reject_candidate,
            ipc::check_read::confirm_candidate,
            ipc::check_read::keep_read,
            ipc::check_read::reveal_to_compare,
            ipc::destinations::add_destination,
            ipc::destinations::change_destination,
            ipc::destinations::destinations,
            ipc::destinations::remove_destination,
            ipc::done::close_and_forget,
            ipc::done::close_and_keep,
            ipc::done::save_calendar,
            ipc::done::done,
            ipc::due_dates::due_dates,
            ipc::due_dates::due_dates_progress,
            ipc::due_dates::read_due_dates,
            ipc::due_dates::save_due_dates,
            ipc::due_dates::save_due_reminders,
            ipc::due_dates::stop_reading_due_dates,
            ipc::follow::begin_again,
            ipc::follow::begin_reset,
            ipc::follow::cancel_reset,
            ipc::follow::continue_reset,
            ipc::follow::open_official_page,
            ipc::follow::show_steps,
            ipc::hand_over::hand_over,
            ipc::hand_over::save_succession,
            ipc::handed_over::forget_handed_over,
            ipc::history::history,
            ipc::history::save_history,
            ipc::home::home,
            ipc::kept::copy_login,
            ipc::kept::copy_password,
            ipc::kept::date_reset,
            ipc::kept::empty_clipboard,
            ipc::kept::hidden,
            ipc::kept::kept,
            ipc::kept::put_away,
            ipc::kept::reveal,
            ipc::kept::spell,
            ipc::pending::form_left,
            ipc::pending::submission_accepted,
            ipc::performing::perform_reset,
            ipc::piste_applications::forget_piste_application,
            ipc::piste_applications::name_piste_application,
            ipc::piste_applications::piste_applications,
            ipc::piste_applications::try_piste_application,
            ipc::portal_window::close_portal_window,
            ipc::portal_window::copy_page_shape,
            ipc::portal_window::open_portal_window,
            ipc::portal_window::open_refused_address,
            ipc::portal_window::portal_window,
            ipc::portal_window::press_in_portal_window,
            ipc::portal_window::reset_in_portal_window,
            ipc::practice::begin_practice,
            ipc::practice::end_practice,
            ipc::practice::open_practice_portal,
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
            ipc::set_aside::discard_set_aside,
            ipc::set_aside::set_aside,
            ipc::set_aside::take_up_again,
            ipc::set_aside::try_set_aside,
            ipc::settings::allow_capture,
            ipc::settings::choose_appearance,
            ipc::settings::choose_at_login,
            ipc::settings::choose_language,
            ipc::settings::copy_details,
            ipc::settings::forget,
            ipc::settings::settings,
            ipc::structures::choose_structure,
            ipc::structures::create_account,
            ipc::structures::structures,
            ipc::submission::submission_unclear,
            ipc::take_over::choose_succession,
            ipc::take_over::drop_succession,
            ipc::take_over::open_succession,
            ipc::take_over::take_over,
            ipc::texts::texts,
            ipc::to_do::confirm_destination,
            ipc::to_do::copy_message,
            ipc::to_do::message,
            ipc::to_do::to_do,
            ipc::to_do::told,
            ipc::verdict::verify,
            ipc::waiting::waiting,
            ipc::way::choose_way,
            ipc::what_will_happen::what_will_happen,
        ])
        .build(tauri::generate_context!())
        .expect("the configuration is checked when the program is built");
    let opened = open();
    shell.manage(PortalWindow::default());
    if let Ok((app, _)) = &opened {
        shell.manage(Ground::of(Arc::clone(app)));
        shell.manage(Closing::of(Arc::clone(app)));
    }
    shell.run(move |shell, event| match (event, &opened) {
        (RunEvent::Ready, Ok(_)) => {
            open_window(shell);
            closing::listen(shell);
            at_login::follow_a_move();
            say_what_is_not_used(&unused);
        }
        (RunEvent::Ready, Err(error)) => say_why_not(shell, error),
        (RunEvent::ExitRequested { api, .. }, Ok(_)) if shell.state::<Closing>().is_held_back() => {
            api.prevent_exit();
            closing::hold_back(shell, AskedBy::User);
        }
        (RunEvent::Exit, Ok((app, _))) => {
            shell.state::<Closing>().make_last_try();
            app.due_dates.stop_for_good();
            app.clipboard.take_back_all();
        }
        _ => {}
    });
}

/// Opens the data folder, for this program alone.
fn open() -> Result<(Arc<App>, SoleUse), ShellError> {
    let folder = DataFolder::of_this_user();
    let sole_use = folder.for_sole_use()?;
    Ok((Arc::new(App::open(&folder)?), sole_use))
}

/// The one window, as tauri.conf.json describes it: made once there is something that its commands work with.
fn open_window(shell: &AppHandle) {
    let described = shell.config().app.windows.first().expect("tauri.conf.json describes the window");
    WebviewWindowBuilder::from_config(shell, described)
        .and_then(WebviewWindowBuilder::build)
        .expect("the system that runs this program has windows and a web view");
}

fn on_window_event(window: &Window, event: &WindowEvent) {
    if window.label() != MAIN {
        return;
    }
    let ground = window.state::<Ground>();
    match event {
        // Without this one nobody is told what to do in the other.
        WindowEvent::Destroyed => {
            let _ = window.state::<PortalWindow>().close(window.app_handle());
        }
        WindowEvent::CloseRequested { api, .. } if window.state::<Closing>().is_held_back() => {
            api.prevent_close();
            closing::hold_back(window.app_handle(), AskedBy::User);
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            if let Some(file) = paths.first() {
                ground.app().dropped_file.dropped(file.clone());
            }
        }
        _ => {}
    }
}

/// The window of tauri.conf.json.
const MAIN: &str = "main";

/// Without a journal nothing can be kept safely: the reason is told in a dialog of the system's, and that is all.
fn say_why_not(shell: &AppHandle, error: &ShellError) {
    let dialog = dialog_about(error, MessageLevel::Error).show();
    let shell = shell.clone();
    tauri::async_runtime::spawn(async move {
        dialog.await;
        shell.exit(0);
    });
}

/// The words that are built in do as well, and somebody should know that newer ones are not used.
fn say_what_is_not_used(unused: &[WordsFileError]) {
    for WordsFileError { file, why } in unused {
        let error = ShellError::WordsFileNotUsed { file: file.clone(), why: why.clone() };
        tauri::async_runtime::spawn(dialog_about(&error, MessageLevel::Warning).show());
    }
}

/// In the system's language: what the user chose may not be known yet.
fn dialog_about(error: &ShellError, level: MessageLevel) -> AsyncMessageDialog {
    let texts = Texts::of(Language::for_locale(&sys_locale::get_locale().unwrap_or_default()));
    let said = Refusal::new(texts, error).in_full();
    AsyncMessageDialog::new().set_level(level).set_title("Trousseau").set_description(said)
}
