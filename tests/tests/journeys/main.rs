//! Journeys in the real window, with a real keyring, clipboard and file dialog.

mod files;
mod keyboard;
mod keyring;
mod pages;
mod restarts;
mod screens;
mod second_generation;
mod typed;
mod vendors_page;
