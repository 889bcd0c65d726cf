//! The keyring's last try, where an end cannot be held back: it takes a moment and no longer.

use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::put_away;
use crate::app::App;

/// Tries the keyring for each password that is only in memory, and waits for it for three seconds at the most.
pub(super) fn make(reality: &Arc<App>) {
    let (done, is_done) = channel();
    let reality = Arc::clone(reality);
    // On a thread of its own: the keyring may stand still, and a thread that panicked may hold a lock.
    let tried = thread::Builder::new().name("last try".to_owned()).spawn(move || {
        put_away(&reality);
        // Nobody waits any more where it took too long.
        let _ = done.send(());
    });
    if tried.is_ok() {
        let _ = is_done.recv_timeout(MOMENT);
    }
}

/// From now on a panic, which ends a released program, makes a last try before.
pub(super) fn precedes_a_panic(reality: &Arc<App>) {
    let (reality, is_trying, otherwise) = (Arc::clone(reality), AtomicBool::new(false), panic::take_hook());
    panic::set_hook(Box::new(move |panic| {
        // The try may panic itself.
        if !is_trying.swap(true, Ordering::AcqRel) {
            make(&reality);
            is_trying.store(false, Ordering::Release);
        }
        otherwise(panic);
    }));
}

/// Windows and session managers give a program that they end by force about five seconds.
const MOMENT: Duration = Duration::from_secs(3);
