//! macOS: a launch agent in `~/Library/LaunchAgents`. Once the application is in the bin, launchd finds no program at its path
//! and starts nothing. What the user turns off in the system's login items is in a list of launchd's that programs cannot
//! read: it is off, and is shown as on.

use std::path::PathBuf;
use std::{fs, io};

use plist::{Dictionary, Value};

use crate::{APPLICATION_ID, ARGUMENT};

/// The agent's file; none where this user has no home folder.
#[derive(Debug)]
pub(crate) struct Place(Option<PathBuf>);

impl Place {
    pub(crate) fn of_this_user() -> Self {
        let agents = dirs::home_dir().map(|home| home.join("Library").join("LaunchAgents"));
        Self(agents.map(|folder| folder.join(format!("{APPLICATION_ID}.at-login.plist"))))
    }

    /// The program that is started; `None` where the agent is not there or is not understood.
    pub(crate) fn program(&self) -> Option<PathBuf> {
        let agent = Value::from_file(self.0.as_ref()?).ok()?.into_dictionary()?;
        let words = agent.get("ProgramArguments")?.as_array()?;
        Some(words.first()?.as_string()?.into())
    }

    pub(crate) fn enter(&self, program: &str) -> io::Result<()> {
        let file = self.0.as_ref().ok_or(io::ErrorKind::NotFound)?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        Value::Dictionary(agent(program)).to_file_xml(file).map_err(io::Error::other)
    }

    pub(crate) fn clear(&self) -> io::Result<()> {
        match self.0.as_ref().map(fs::remove_file) {
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

fn agent(program: &str) -> Dictionary {
    let mut agent = Dictionary::new();
    agent.insert("Label".to_owned(), format!("{APPLICATION_ID}.at-login").into());
    agent.insert("ProgramArguments".to_owned(), Value::Array(vec![program.into(), ARGUMENT.into()]));
    agent.insert("RunAtLoad".to_owned(), true.into());
    // Where there is a desktop to notify on, and not when somebody signs in from afar.
    agent.insert("LimitLoadToSessionType".to_owned(), "Aqua".into());
    // By which the system's settings show whose it is.
    agent.insert("AssociatedBundleIdentifiers".to_owned(), APPLICATION_ID.into());
    agent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_turned_on_is_on_until_it_is_turned_off() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place(Some(folder.path().join("LaunchAgents").join("agent.plist")));
        assert_eq!(place.program(), None);
        let program = "/Applications/Trousseau.app/Contents/MacOS/trousseau";
        place.enter(program).unwrap();
        assert_eq!(place.program(), Some(program.into()));
        place.clear().unwrap();
        place.clear().unwrap();
        assert_eq!(place.program(), None);
    }
}
