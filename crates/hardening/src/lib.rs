//! What keeps a secret from outliving its use in a process: no core dump, memory that is wiped when it is freed, and a
//! stack that is wiped behind the work.

/// No image of this process on the disk.
mod crash_image;
/// Windows Error Reporting is told nothing of this process.
#[cfg(windows)]
mod error_reports;
/// Memory that is wiped when it is freed.
mod freed_memory;
/// The stack that some work has left behind.
mod wiped_stack;

pub use crash_image::forbid_core_dump;
pub use freed_memory::{WIPED_WHEN_FREED, WipedWhenFreed};
pub use wiped_stack::with_wiped_stack;
