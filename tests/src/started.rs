//! What was started, and how all of it ends: every process of a desk, whoever its parent became, carries the desk's mark
//! in its environment, and is ended by that mark.
//!
//! WebKit starts helpers, the bus starts services, xclip leaves its parent: none of them is a child that one could wait for.

use std::fs;
use std::io::ErrorKind;
use std::time::Duration;

use anyhow::Result;
use rustix::process::{Pid, Signal, kill_process};

use crate::wait;

/// The variable that carries the mark. `cargo xtask` looks for it too, when all is over.
pub const MARK: &str = "TROUSSEAU_DESK";

/// The processes that carry `mark` and still run.
pub fn marked(mark: &str) -> Vec<Pid> {
    let wanted = format!("{MARK}={mark}");
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok().and_then(Pid::from_raw))
        .filter(|pid| {
            let environment = environment_of(pid.as_raw_nonzero().get());
            environment.split(|byte| *byte == 0).any(|entry| entry == wanted.as_bytes())
        })
        .collect()
}

/// What a process was started with. The application lets nobody but root look: then what its parent was started with.
fn environment_of(process: i32) -> Vec<u8> {
    match fs::read(format!("/proc/{process}/environ")) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
            let parent = parent.map_or("", str::trim);
            fs::read(format!("/proc/{parent}/environ")).unwrap_or_default()
        }
        environment => environment.unwrap_or_default(),
    }
}

/// The marked processes whose program is called `name` (as `/proc` shortens it: 15 characters).
pub fn named(mark: &str, name: &str) -> Vec<Pid> {
    let short: String = name.chars().take(15).collect();
    let called = |pid: &Pid| fs::read_to_string(format!("/proc/{}/comm", pid.as_raw_nonzero()));
    marked(mark).into_iter().filter(|pid| called(pid).is_ok_and(|comm| comm.trim_end() == short)).collect()
}

/// Kills what `list` names, until it names nothing any more. `what` is what ends, in words.
pub fn end(what: &str, list: impl Fn() -> Vec<Pid>) -> Result<()> {
    wait::until_within(Duration::from_secs(10), &format!("the end of {what}"), || {
        let left = list();
        for pid in &left {
            // One that has just ended by itself is as good.
            let _ = kill_process(*pid, Signal::KILL);
        }
        Ok(left.is_empty().then_some(()))
    })
}
