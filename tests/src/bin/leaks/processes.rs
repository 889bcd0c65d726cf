//! The arguments and the environment of every process, read many times a second for as long as a run lasts.

use std::collections::HashSet;
use std::fs;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Watches until it is asked.
pub struct Watch {
    stop: Sender<()>,
    seen: JoinHandle<HashSet<Vec<u8>>>,
}

impl Watch {
    /// Begins.
    pub fn begin() -> Watch {
        let (stop, stopped) = channel();
        let seen = std::thread::spawn(move || {
            let mut seen = HashSet::new();
            // Whoever has gone or may not be read was not started here.
            while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(BETWEEN) {
                look(&mut seen);
            }
            look(&mut seen);
            seen
        });
        Watch { stop, seen }
    }

    /// Ends, and answers with each different list of arguments and each different environment.
    pub fn end(self) -> HashSet<Vec<u8>> {
        // It has ended by itself only if it panicked, and then joining says so.
        let _ = self.stop.send(());
        self.seen.join().expect("looking does not panic")
    }
}

fn look(seen: &mut HashSet<Vec<u8>>) {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    for process in
        processes.filter(|entry| entry.file_name().to_string_lossy().starts_with(|c: char| c.is_ascii_digit()))
    {
        for name in ["cmdline", "environ"] {
            match fs::read(process.path().join(name)) {
                Ok(bytes) if !bytes.is_empty() && !seen.contains(&bytes) => {
                    seen.insert(bytes);
                }
                _ => {}
            }
        }
    }
}

/// A program that lives shorter than this may be missed; those of a desktop do not.
const BETWEEN: Duration = Duration::from_millis(15);
