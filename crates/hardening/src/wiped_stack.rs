//! The stack that some work has left behind: ciphers put their keys and the blocks of a password there, and a thread's stack
//! outlives the thread.

use zeroize::Zeroize;

/// Does the work, then writes over the stack below: nothing of what it put there is left.
pub fn with_wiped_stack<T>(work: impl FnOnce() -> T) -> T {
    let done = deeper(work);
    wipe();
    done
}

#[inline(never)]
fn deeper<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[inline(never)]
fn wipe() {
    let mut left = [0xff_u8; DEPTH];
    left.zeroize();
    std::hint::black_box(&left);
}

/// Bytes: several times deeper than the keyring's calls and the ciphers go, an eighth of a thread's stack.
const DEPTH: usize = 256 << 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_is_done_and_its_answer_kept() {
        assert_eq!(with_wiped_stack(|| "done".len()), 4);
    }
}
