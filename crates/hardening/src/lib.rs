//! What keeps a secret from outliving its use in a process: no core dump, and memory that is wiped when it is freed.

/// No image of this process on the disk.
mod crash_image;
/// Windows Error Reporting is told nothing of this process.
#[cfg(windows)]
mod error_reports;
/// Memory that is wiped when it is freed.
mod freed_memory;

pub use crash_image::forbid_core_dump;
pub use freed_memory::{WIPED_WHEN_FREED, WipedWhenFreed};
