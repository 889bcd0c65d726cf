//! Journeys in the real window, with a real keyring, clipboard and file dialog.

mod at_login;
mod attacker;
mod clipboard;
mod crashes;
mod files;
mod handing_over;
mod history;
mod hostile;
mod keyboard;
mod keyring;
mod official_window;
mod one_window;
mod pages;
mod portal_window;
mod portal_window_drifting;
mod portal_window_form;
mod practice;
mod practice_faults;
mod proved;
mod remote_desktop;
mod restarts;
mod screens;
mod second_generation;
mod slow_keyring;
mod typed;
mod vendors_page;
