//! The user's own browser: a program called `xdg-open` that comes first in the desk's PATH and writes down each address.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::wait;

/// The browser of one desk.
pub struct Browser {
    opened: PathBuf,
}

impl Browser {
    /// Puts the browser into `programs`, a folder of the PATH.
    pub fn install(programs: &Path) -> Result<Browser> {
        let opened = programs.join("opened");
        for name in ["xdg-open", "gio", "gnome-open", "kde-open", "wslview"] {
            let program = programs.join(name);
            fs::write(&program, format!("#!/bin/sh\nprintf '%s\\n' \"$*\" >>'{}'\n", opened.display()))?;
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755))?;
        }
        Ok(Browser { opened })
    }

    /// The addresses opened so far.
    pub fn opened(&self) -> Vec<String> {
        fs::read_to_string(&self.opened).unwrap_or_default().lines().map(str::to_owned).collect()
    }

    /// Waits until an address has been opened, and answers with the last one.
    pub fn address(&self) -> Result<String> {
        wait::until("the browser", || Ok(self.opened().pop()))
    }
}
