//! What befalls the keyring, and what is found in it.

use anyhow::ensure;

use super::Journey;
use crate::keyring;

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
