//! The rotation as stories: what befalls a user, step by step, restarts included.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod accounts_and_destinations;
mod another_account;
mod beforehand;
mod closing;
mod fake_keyring;
mod first_generation;
mod history;
mod keyring_failing;
mod no_secret_on_disk;
mod password_alone;
mod rehearsal;
mod replaying;
mod restarting;
mod second_generation;
mod superseding;
mod two_at_a_time;
