//! Memory that is wiped when it is freed: a password passes through buffers that are not ours (JSON, the bus, the
//! clipboard, a PDF), and none of them cleans up behind itself.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

/// The system's allocator, with each block overwritten before it is given back. A program names it as its own:
/// `#[global_allocator] static MEMORY: WipedWhenFreed = WIPED_WHEN_FREED;`
pub type WipedWhenFreed = ZeroAlloc<System>;

/// The allocator itself.
pub const WIPED_WHEN_FREED: WipedWhenFreed = ZeroAlloc(System);
