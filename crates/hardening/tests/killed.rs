//! A program that is killed as a crash kills it leaves no image of itself; one that forbids nothing does.
#![cfg(target_os = "linux")]

use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use rustix::process::{Resource, Rlimit, Signal, getpid, kill_process, setrlimit};

/// Says to the child what to do: this test program starts itself.
const ROLE: &str = "HARDENING_ROLE";

#[test]
fn a_killed_process_leaves_no_image_and_one_that_forbids_nothing_does() {
    match std::env::var(ROLE).as_deref() {
        Ok("forbids") => {
            hardening::forbid_core_dump();
            die();
        }
        Ok(_) => die(),
        Err(_) => {
            // The children inherit it.
            let may_dump = setrlimit(Resource::Core, WITHOUT_LIMIT).ok();
            assert!(!dumped("forbids"), "the system wrote an image of it");
            if skips::needs(may_dump, "this machine forbids every process an image of itself").is_some() {
                assert!(dumped("does not"), "the same death without the guard, as the positive control");
            }
        }
    }
}

const WITHOUT_LIMIT: Rlimit = Rlimit { current: None, maximum: None };

fn die() -> ! {
    let _ = kill_process(getpid(), Signal::ABORT);
    unreachable!("nobody survives this signal");
}

/// Whether the system wrote an image of a child in this role, in a folder that is thrown away.
fn dumped(role: &str) -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    let this = std::env::current_exe().expect("this program has a path");
    let mut child = Command::new(this);
    child.env(ROLE, role).current_dir(folder.path());
    let status = child.output().expect("it starts").status;
    assert_eq!(status.signal(), Some(Signal::ABORT.as_raw()), "it did not die of the signal");
    status.core_dumped()
}
