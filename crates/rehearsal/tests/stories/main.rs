//! Practice as stories: a real portal and a real PISTE over HTTP, and what the rotation says beside what is true there.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod choosing;
mod clerk;
mod faults;
mod many_resets;
mod proving;
mod restarting;
