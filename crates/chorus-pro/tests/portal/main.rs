//! The reset over HTTP, against a tiny portal whose every answer a story chooses.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

/// The pages that it shows.
mod pages;
/// The server itself.
mod scripted_portal;
/// One person's reset, step by step.
mod visit;

/// Accounts: none, one, several, another one.
mod accounts;
/// At each step each thing that can go wrong.
mod each_step;
/// Portals that lie, lead away or ask for the form again.
mod hostile;
/// The list of structures and its pager.
mod listing;
/// From signing in to the recap.
mod reset;
