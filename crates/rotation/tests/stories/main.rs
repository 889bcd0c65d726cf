//! The rotation as stories: what befalls a user, step by step, restarts included.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod accounts_and_destinations;
mod another_account;
mod answer_lost;
mod any_history;
mod any_word;
mod beforehand;
mod clicking;
mod closing;
mod fake_keyring;
mod fake_portal;
mod first_generation;
mod forgetting_everything;
mod handing_over;
mod history;
mod in_the_window;
mod keyring_failing;
mod late_results;
mod no_secret_on_disk;
mod on_screen;
mod password_alone;
mod past_resets;
mod piste_applications;
mod practice;
mod rehearsal;
mod replaying;
mod restarting;
mod second_generation;
mod set_aside;
mod structures_seen;
mod successor;
mod superseding;
mod taking_over;
mod told_expiry;
mod two_at_a_time;
mod walks;
