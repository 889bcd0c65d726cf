//! The whole application as a person meets it: a desk with a display, a keyring, a clipboard and a browser, and the window on it.

/// The pictures and the diary of a tour.
pub mod album;
/// When a colour appears in a window.
pub mod appearing;
/// What an attacker's page in the portal window tried, and what of it is seen from outside.
pub mod attacker;
/// The accessibility rules, run by axe-core inside the window.
pub mod axe;
/// The user's own browser, which only writes down what it was asked to open.
pub mod browser;
/// The programs of this project, as they were built beside these tests.
pub mod built;
/// The desk's session bus.
pub mod bus;
/// A certificate for names that are answered for here.
pub mod certificate;
/// The clipboard, as the user's other programs fill and read it.
pub mod clipboard;
/// Another program that has copied something.
pub mod copying;
/// One person's computer: home folder, display, session bus.
pub mod desk;
/// The file dialogs, answered with the keyboard.
pub mod dialog;
/// A file carried with the mouse from another program, and dropped on the window.
pub mod drag;
/// A reset on pages that are marked up otherwise.
pub mod drifting;
/// A script that got into the window.
pub mod hostile;
/// One story of a reset, told step by step, that ends in a word.
pub mod journey;
/// The real keyboard.
pub mod keyboard;
/// The computer's keyring, open, locked or gone.
pub mod keyring;
/// Signing in to the computer, and what the session starts.
pub mod login;
/// systemd's logind, which turns the computer off.
pub mod logind;
/// The desktop's notifications.
pub mod notifications;
/// The official portal's addresses, answered on this computer.
pub mod official_portal;
/// What the portal shows, with made-up accounts in it.
pub mod portal;
/// The portal's own export, as a PDF.
pub mod portal_pdf;
/// The practice portal, met from outside.
pub mod practice;
/// What other people's programs read in the files that were saved.
pub mod saved;
/// A desktop's session, which asks its programs before it ends.
pub mod session;
/// What was started, and how all of it ends.
pub mod started;
/// The cross in the title bar.
pub mod title_bar;
/// Waiting for something to become true, with a deadline.
pub mod wait;
/// A page in a plain WebKit.
pub mod web_view;
/// The application's window, driven over WebDriver.
pub mod window;
