//! Windows Error Reporting is told nothing of this process: a report of a crash, or of a window that hangs, may hold memory.

use std::os::windows::ffi::OsStrExt;

use windows_sys::Win32::System::Diagnostics::Debug::{GetErrorMode, SEM_NOGPFAULTERRORBOX, SetErrorMode};
use windows_sys::Win32::System::ErrorReporting::{
    WER_FAULT_REPORTING_FLAG_NOHEAP, WerAddExcludedApplication, WerSetFlags,
};

/// A crash is not handed to it; what it makes of a hang leaves out the heap; and it is asked to leave out programs of this
/// one's name, for this user alone. What the system refuses is let be.
#[expect(unsafe_code, reason = "the system's own functions; nothing that Rust relies on hangs on them")]
pub(crate) fn forbid() {
    // SAFETY: no pointers; the mode is this process's own.
    unsafe {
        SetErrorMode(GetErrorMode() | SEM_NOGPFAULTERRORBOX);
        WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
    }
    let Some(name) = std::env::current_exe().ok().and_then(|path| path.file_name().map(ToOwned::to_owned)) else {
        return;
    };
    let name: Vec<u16> = name.encode_wide().chain([0]).collect();
    // SAFETY: the name ends with a zero and outlives the call.
    unsafe { WerAddExcludedApplication(name.as_ptr(), 0) };
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What else is asked for there, Wine has not: only Windows itself shows it.
    #[test]
    #[expect(unsafe_code, reason = "what was set is asked for again")]
    fn a_crash_is_not_handed_to_windows_error_reporting() {
        // SAFETY: no pointers.
        let unreported = || unsafe { GetErrorMode() } & SEM_NOGPFAULTERRORBOX != 0;
        assert!(!unreported(), "without the guard, as the positive control");
        forbid();
        assert!(unreported(), "a crash is reported");
    }
}
