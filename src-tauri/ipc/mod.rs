//! The commands that the interface calls: one file a screen, thin, and the JSON that they exchange.

/// One account as a row, and as the heading of a screen.
pub(crate) mod account_row;
/// Runs a command's work off the window's thread, and turns its error into a refusal.
pub(crate) mod ask;
/// One program that uses an account.
mod destination_row;
/// A long list, ten rows a page.
mod pager;
/// An error in the user's language.
pub(crate) mod refusal;
/// A password for the eyes only, for a time.
pub(crate) mod revealed;
/// What the interface draws next.
mod screen;
/// What a screen spoke of when a button on it was pressed.
pub(crate) mod shown;

/// Screen "account": a known one, or a new one.
pub(crate) mod account;
/// Screen "check-read": a password that was copied alone.
pub(crate) mod check_read;
/// Screen "destinations": the programs that use the account.
pub(crate) mod destinations;
/// Screen "done": keep or forget.
pub(crate) mod done;
/// Screen "due-dates": every structure that an account sees.
pub(crate) mod due_dates;
/// Screen "follow": the portal's steps.
pub(crate) mod follow;
/// Screen "hand-over": « Je passe la main ».
pub(crate) mod hand_over;
/// Screen "handed-over": what to do with the file, and « oublier ici ».
pub(crate) mod handed_over;
/// Screen "history".
pub(crate) mod history;
/// Screen "home": the accounts, and what is not finished.
pub(crate) mod home;
/// Screen "kept": the new password is the current one.
pub(crate) mod kept;
/// Screen "no-account": how one is created.
pub(crate) mod no_account;
/// Screen "pending": it waits for « Soumettre ».
pub(crate) mod pending;
/// Screen "performing": Rust performs the reset, in practice.
pub(crate) mod performing;
/// Screen "piste-applications": the identifiers that PISTE is asked with.
pub(crate) mod piste_applications;
/// Screen "portal-window": Chorus Pro in a window of Trousseau.
pub(crate) mod portal_window;
/// Screen "practice": what it is, and whom to be.
pub(crate) mod practice;
/// On the screen "follow": the ways to give what the portal shows.
pub(crate) mod reading;
/// Screen "save": files.
pub(crate) mod save;
/// Screen "set-aside": a password that was set aside, and the account's own one.
pub(crate) mod set_aside;
/// Screen "settings".
pub(crate) mod settings;
/// Screen "structures": the made-up manager's structures.
pub(crate) mod structures;
/// Screen "submission": whether the form was accepted is not known.
pub(crate) mod submission;
/// Screen "take-over": the file from another computer, and its passphrase.
pub(crate) mod take_over;
/// Screen "taken-over": what came.
pub(crate) mod taken_over;
/// The interface's own sentences.
pub(crate) mod texts;
/// Screen "to-do": the programs that still need it, the people to tell.
pub(crate) mod to_do;
/// On the screens "kept" and "to-do": whether the password works.
pub(crate) mod verdict;
/// While a command is under way.
pub(crate) mod waiting;
/// Screen "way": in my browser, and on which portal.
pub(crate) mod way;
/// Screen "what will happen": the preflight.
pub(crate) mod what_will_happen;
