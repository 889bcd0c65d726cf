//! Waiting for something to become true: looked at often, given up at a deadline, never slept for luck.

use std::process::{Child, ExitStatus};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long a person would wait before saying that it hangs. Two journeys share two processors, so it is long.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Looks until `seen` answers with something. `what` is what was waited for, in words.
pub fn until<T>(what: &str, seen: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    until_within(PATIENCE, what, seen)
}

/// The same with a patience of its own.
pub fn until_within<T>(patience: Duration, what: &str, mut seen: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(value) = seen()? {
            return Ok(value);
        }
        if start.elapsed() > patience {
            bail!("waited {} s in vain for {what}", patience.as_secs());
        }
        std::thread::sleep(Duration::from_millis(25));
    }
}

/// Waits until a program has ended; `what` it is, in words. Longer than [`PATIENCE`], for one that first lets the desktop come up.
pub fn end(what: &str, program: &mut Child) -> Result<ExitStatus> {
    until_within(PATIENCE * 2, &format!("{what} to end"), || Ok(program.try_wait()?))
}

/// Looks until it is `seen`, beside something else that is waited for; without an end of its own.
pub async fn beside(seen: impl Fn() -> bool) {
    while !seen() {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
