//! Builds the shell: the commands that exist, and what the main window may call.

use tauri_build::{AppManifest, Attributes};

fn main() {
    let attributes = Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*.json")
        // Each is allowed in capabilities/main.json, served in lib.rs and called in ui/api.js; a test compares the lists.
        .app_manifest(AppManifest::new().commands(&[
            "add_account",
            "add_destination",
            "begin_again",
            "begin_reset",
            "cancel_reset",
            "change_destination",
            "choose_account",
            "choose_appearance",
            "choose_language",
            "choose_way",
            "close_and_forget",
            "close_and_keep",
            "confirm_destination",
            "continue_reset",
            "copy_details",
            "copy_login",
            "copy_message",
            "copy_password",
            "date_reset",
            "destinations",
            "discard_read",
            "done",
            "empty_clipboard",
            "forget",
            "form_left",
            "history",
            "home",
            "keep_for_its_account",
            "keep_read",
            "keep_typed",
            "kept",
            "message",
            "open_official_page",
            "put_away",
            "read_clipboard",
            "read_dropped_file",
            "read_file",
            "remove_destination",
            "reveal",
            "save",
            "save_csv",
            "save_pdf",
            "save_protected_pdf",
            "settings",
            "show_steps",
            "spell",
            "stop_waiting_for_file",
            "submission_accepted",
            "texts",
            "to_do",
            "told",
            "what_will_happen",
        ]));
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities are right");
}
