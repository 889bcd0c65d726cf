//! Windows: a value of the user's `Run` key, and the name and icon that its notifications carry, under the identifier that they
//! are sent with (`HKCU\Software\Classes\AppUserModelId`). The uninstaller deletes all of it.

use std::io;
use std::path::PathBuf;

use winreg::RegKey;
use winreg::enums::HKEY_CURRENT_USER;

use crate::{APPLICATION_ID, ARGUMENT};

/// The keys, below `HKEY_CURRENT_USER`.
#[derive(Debug)]
pub(crate) struct Place {
    run: String,
    /// Where Windows notes what the user turned off in its settings or in the task manager.
    approved: String,
    identity: String,
}

impl Place {
    pub(crate) fn of_this_user() -> Self {
        Self::below(r"Software")
    }

    fn below(software: &str) -> Self {
        let current = format!(r"{software}\Microsoft\Windows\CurrentVersion");
        Self {
            run: format!(r"{current}\Run"),
            approved: format!(r"{current}\Explorer\StartupApproved\Run"),
            identity: format!(r"{software}\Classes\AppUserModelId\{APPLICATION_ID}"),
        }
    }

    /// The program that is started; `None` where there is no value, it is turned off, or it is not understood.
    pub(crate) fn program(&self) -> Option<PathBuf> {
        let user = RegKey::predef(HKEY_CURRENT_USER);
        let line: String = user.open_subkey(&self.run).ok()?.get_value(NAME).ok()?;
        let approved = user.open_subkey(&self.approved).and_then(|key| key.get_raw_value(NAME));
        // An odd first byte: turned off.
        if approved.is_ok_and(|value| value.bytes.first().is_some_and(|byte| byte % 2 == 1)) {
            return None;
        }
        let (program, _) = line.strip_prefix('"')?.split_once('"')?;
        Some(program.into())
    }

    pub(crate) fn enter(&self, program: &str) -> io::Result<()> {
        let user = RegKey::predef(HKEY_CURRENT_USER);
        let (identity, _) = user.create_subkey(&self.identity)?;
        identity.set_value("DisplayName", &NAME)?;
        identity.set_value("IconUri", &program)?;
        user.create_subkey(&self.run)?.0.set_value(NAME, &format!("\"{program}\" {ARGUMENT}"))?;
        absent_is_well(user.create_subkey(&self.approved)?.0.delete_value(NAME))
    }

    pub(crate) fn clear(&self) -> io::Result<()> {
        let user = RegKey::predef(HKEY_CURRENT_USER);
        for key in [&self.run, &self.approved] {
            absent_is_well(user.create_subkey(key)?.0.delete_value(NAME))?;
        }
        absent_is_well(user.delete_subkey_all(&self.identity))
    }
}

fn absent_is_well(deleted: io::Result<()>) -> io::Result<()> {
    match deleted {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The value's name, which Windows' list of what is started shows.
const NAME: &str = "Trousseau";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_turned_on_is_on_until_it_is_turned_off_here_or_in_windows_settings() {
        let software = format!(r"Software\Trousseau-{}", std::process::id());
        let place = Place::below(&software);
        assert_eq!(place.program(), None);
        let program = r"C:\Users\Élodie Martin\AppData\Local\Programs\Trousseau\Trousseau.exe";
        place.enter(program).unwrap();
        assert_eq!(place.program(), Some(program.into()));

        let user = RegKey::predef(HKEY_CURRENT_USER);
        let run: String = user.open_subkey(&place.run).unwrap().get_value(NAME).unwrap();
        assert_eq!(run, format!("\"{program}\" --at-login"));
        let off = winreg::RegValue {
            bytes: vec![3, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8].into(),
            vtype: winreg::enums::REG_BINARY,
        };
        user.open_subkey_with_flags(&place.approved, winreg::enums::KEY_WRITE)
            .unwrap()
            .set_raw_value(NAME, &off)
            .unwrap();
        assert_eq!(place.program(), None, "turned off in the task manager");
        place.enter(program).unwrap();
        assert_eq!(place.program(), Some(program.into()), "turned on here again");

        place.clear().unwrap();
        place.clear().unwrap();
        assert_eq!(place.program(), None);
        assert!(user.open_subkey(&place.identity).is_err(), "its name for notifications is left");
        user.delete_subkey_all(&software).unwrap();
    }
}
