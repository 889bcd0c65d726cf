//! Drifting pages before the recogniser: what is read is right, or it is not read; it is never wrong.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![allow(clippy::print_stderr, reason = "how many were read is what whoever runs these wants to know")]

mod captured;
mod fuzzed;
mod judged;
mod replaced;
mod seeds;
mod told;
mod torn;
