//! The desktop application: everything is in the library, so that tests can reach it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use hardening::{WIPED_WHEN_FREED, WipedWhenFreed};

#[global_allocator]
static MEMORY: WipedWhenFreed = WIPED_WHEN_FREED;

fn main() {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == autostart::ARGUMENT) {
        trousseau::look_at_login();
    } else {
        trousseau::run();
    }
}
