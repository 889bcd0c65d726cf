//! The desktop application: everything is in the library, so that tests can reach it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use hardening::{WIPED_WHEN_FREED, WipedWhenFreed};

#[global_allocator]
static MEMORY: WipedWhenFreed = WIPED_WHEN_FREED;

fn main() {
    trousseau::run();
}
