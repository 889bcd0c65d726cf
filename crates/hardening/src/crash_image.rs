//! No image of this process on the disk: what a crash writes down holds whatever was in memory.
//!
//! What this stops: a core file, also one that a handler (systemd-coredump, apport) is given; on Linux also that another
//! program of the same user reads the memory (`ptrace`, `/proc/PID/mem`); on Windows the reports of Windows Error
//! Reporting. Programs that this one starts inherit the limit for files, and on Windows that a crash is not reported. What
//! it does not stop: an administrator; hibernation; on Windows an administrator's own setting that dumps be kept.

/// Forbids it, from now on, for this process. Where the system refuses, the program runs all the same: a person who cannot
/// open it has lost more.
#[cfg(unix)]
pub fn forbid_core_dump() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        // A handler is given the image whatever the limit says, unless the process may not be dumped at all.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// The same on Windows.
#[cfg(windows)]
pub fn forbid_core_dump() {
    crate::error_reports::forbid();
}
