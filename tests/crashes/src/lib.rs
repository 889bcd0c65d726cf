//! What happens when the program, the keyring, the disk or the line dies in the middle of a reset: tried at every moment,
//! with a real keyring, a journal on disk and a portal over HTTP, and judged by what is true on the portal.

/// Stopping a program at one of its system calls, for good.
#[cfg(target_os = "linux")]
pub mod tracer;

/// What a windowless program is told, and what it tells.
pub mod words;

/// A person's browser before the portal.
pub mod browser;

/// One account, its portal and its keyring, and the programs that meet there.
#[cfg(target_os = "linux")]
pub mod scene;

/// What was said, held against what is true.
#[cfg(target_os = "linux")]
pub mod judgement;

/// Killed at every moment.
#[cfg(target_os = "linux")]
pub mod kills;

/// Met by every fault.
#[cfg(target_os = "linux")]
pub mod faults;

/// Which system calls are moments.
#[cfg(target_os = "linux")]
pub mod moment;

/// The tables.
#[cfg(target_os = "linux")]
pub mod report;
