//! The whole application as a person meets it: a desk with a display, a keyring, a clipboard and a browser, and the window on it.

/// The accessibility rules, run by axe-core inside the window.
pub mod axe;
/// The user's own browser, which only writes down what it was asked to open.
pub mod browser;
/// The clipboard, as the user's other programs fill and read it.
pub mod clipboard;
/// One person's computer: home folder, display, session bus.
pub mod desk;
/// The file dialogs, answered with the keyboard.
pub mod dialog;
/// The real keyboard.
pub mod keyboard;
/// The computer's keyring, open, locked or gone.
pub mod keyring;
/// What was started, and how all of it ends.
pub mod started;
/// Waiting for something to become true, with a deadline.
pub mod wait;
/// The application's window, driven over WebDriver.
pub mod window;
