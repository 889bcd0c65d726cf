//! What befalls the keyring, and what is found in it.

use anyhow::{Result, ensure};

use super::Journey;
use crate::{keyring, wait};

impl Journey {
    /// The keyring's program ends, as after a crash or an update.
    #[track_caller]
    pub fn keyring_goes(self) -> Journey {
        self.step("the keyring goes", |journey| keyring::gone(&journey.desk))
    }

    /// The keyring's program is started and opened again.
    #[track_caller]
    pub fn keyring_returns(self) -> Journey {
        self.step("the keyring returns", |journey| keyring::open(&journey.desk))
    }

    /// The keyring's program is stopped in its tracks: it neither answers nor ends.
    #[track_caller]
    pub fn keyring_stands_still(self) -> Journey {
        self.step("the keyring stands still", |journey| keyring::stands_still(&journey.desk))
    }

    /// It goes on where it was stopped.
    #[track_caller]
    pub fn keyring_goes_on(self) -> Journey {
        self.step("the keyring goes on", |journey| keyring::goes_on(&journey.desk))
    }

    /// The journal on disk has an entry of this kind, now or in a moment.
    #[track_caller]
    pub fn journal_says(self, event: &str) -> Journey {
        self.step(&format!("looks for {event} in the journal"), |journey| {
            wait::until(event, || Ok(journey.journal_has(event)?.then_some(())))
        })
    }

    pub(super) fn journal_has(&self, event: &str) -> Result<bool> {
        let written = format!(r#""event":"{event}""#);
        let files = self.desk.files_that_hold(written.as_bytes())?;
        Ok(files.iter().any(|file| file.ends_with("journal.sqlite")))
    }

    /// The screen says that the password is kept where the keyring holds it, and asks for it again where it does not.
    #[track_caller]
    pub fn says_whether_it_is_kept(self, password: &str) -> Journey {
        self.step("is told whether it is kept", |journey| {
            let screen = wait::until("where it leads", || {
                let screen = journey.window().screen()?;
                Ok(["kept", "follow"].contains(&screen.as_str()).then_some(screen))
            })?;
            let secrets = keyring::secrets(&journey.desk, "service", "Trousseau")?;
            let is_kept = secrets.iter().any(|secret| secret == password);
            ensure!(is_kept == (screen == "kept"), "it leads to {screen}; in the keyring: {is_kept}");
            Ok(())
        })
    }

    /// Answers the keyring's own question with its password.
    #[track_caller]
    pub fn unlocks_keyring(self) -> Journey {
        self.step("unlocks the keyring", |journey| keyring::unlock(&journey.desk))
    }

    /// Sends the keyring's own question away.
    #[track_caller]
    pub fn dismisses_keyring(self) -> Journey {
        self.step("dismisses the keyring's question", |journey| keyring::dismiss(&journey.desk))
    }

    /// The system's own tool finds `password` in the keyring, and no file in the home folder holds it but those saved on purpose.
    #[track_caller]
    pub fn only_keyring_holds(self, password: &str, saved: &[&str]) -> Journey {
        self.step("looks for the password", |journey| {
            let secrets = keyring::secrets(&journey.desk, "service", "Trousseau")?;
            ensure!(
                secrets.iter().any(|secret| secret == password),
                "the keyring does not hold it ({} entries)",
                secrets.len()
            );
            let mut files = journey.desk.files_that_hold(password.as_bytes())?;
            files.retain(|path| !saved.iter().any(|name| path.ends_with(name)));
            ensure!(files.is_empty(), "it is in {files:?}");
            Ok(())
        })
    }

    /// The keyring holds nothing of Trousseau's with this password any more.
    #[track_caller]
    pub fn keyring_forgot(self, password: &str) -> Journey {
        self.step("looks into the keyring", |journey| {
            let secrets = keyring::secrets(&journey.desk, "service", "Trousseau")?;
            ensure!(!secrets.iter().any(|secret| secret == password), "the keyring still holds it");
            Ok(())
        })
    }
}
