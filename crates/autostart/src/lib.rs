//! Trousseau's place among what the system starts when this user signs in. The system's own list is the one truth: whether it
//! is on is asked there each time, and whoever turns it off in the system's settings has turned it off here.

/// Which file is started.
mod program;
#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "macos.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;

use std::io;

use system::Place;

/// The one argument that the program is started with at login.
pub const ARGUMENT: &str = "--at-login";

/// What Trousseau calls itself to the system: tauri.conf.json's identifier.
pub const APPLICATION_ID: &str = "fr.trousseau.desktop";

/// This user's list, and Trousseau's place in it.
#[derive(Debug)]
pub struct Autostart(Place);

impl Autostart {
    /// The list of the user who runs this program.
    pub fn of_this_user() -> Self {
        Self(Place::of_this_user())
    }

    /// Whether Trousseau is started when this user signs in.
    pub fn is_on(&self) -> bool {
        self.0.program().is_some()
    }

    /// From the next login on this program is started, with [`ARGUMENT`].
    ///
    /// # Errors
    /// Where this program's file has gone or has a name that the list cannot hold, or the list cannot be written.
    pub fn turn_on(&self) -> io::Result<()> {
        let program = program::to_start()?;
        let name = program.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
        self.0.enter(name)
    }

    /// Nothing is started any more. What is not there need not be removed.
    ///
    /// # Errors
    /// Where the list cannot be written.
    pub fn turn_off(&self) -> io::Result<()> {
        self.0.clear()
    }

    /// Where it is on and the file that would be started is gone, as after a move: this program takes its place.
    ///
    /// # Errors
    /// As [`Self::turn_on`].
    pub fn follow_a_move(&self) -> io::Result<()> {
        if self.0.program().is_some_and(|program| !program.exists()) { self.turn_on() } else { Ok(()) }
    }
}
