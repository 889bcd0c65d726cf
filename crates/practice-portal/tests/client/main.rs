//! The application's own client against this portal: sign in, find a structure, reset, whatever befalls it on the way.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

/// None, one or several accounts, and who may reset them.
mod accounts;
/// The portal in English.
mod english;
/// Each fault, and what is true afterwards.
mod faults;
/// Resets in a row, faults among them.
mod in_a_row;
/// The portal, and what is true there.
mod practice;
/// How many requests it takes.
mod requests;
/// The list of structures.
mod structures;
