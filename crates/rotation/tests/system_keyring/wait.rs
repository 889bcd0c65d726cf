//! Waiting for what another program does, never for luck: looked at again and again, with a deadline.

use std::time::{Duration, Instant};

/// Returns as soon as `is_so`; fails the test after a minute.
#[track_caller]
pub(crate) fn until(what: &str, is_so: impl Fn() -> bool) {
    let latest = Instant::now() + Duration::from_secs(60);
    while !is_so() {
        assert!(Instant::now() < latest, "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
