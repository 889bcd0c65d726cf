//! Linux: a desktop entry in `$XDG_CONFIG_HOME/autostart`, as the freedesktop.org autostart specification describes it.
//!
//! `TryExec` makes it silent once the program is uninstalled: a package cannot delete what lies in a home folder.

use std::path::PathBuf;
use std::{fs, io};

use crate::ARGUMENT;

/// The entry's file; none where this user has no home folder.
#[derive(Debug)]
pub(crate) struct Place(Option<PathBuf>);

impl Place {
    pub(crate) fn of_this_user() -> Self {
        Self(dirs::config_dir().map(|folder| folder.join("autostart").join("trousseau.desktop")))
    }

    /// The program that is started; `None` where the entry is not there, is turned off, or is not understood.
    pub(crate) fn program(&self) -> Option<PathBuf> {
        let entry = fs::read_to_string(self.0.as_ref()?).ok()?;
        // What the settings of a desktop write where the user turns it off there.
        if entry.lines().any(|line| ["Hidden=true", "X-GNOME-Autostart-enabled=false"].contains(&line.trim())) {
            return None;
        }
        let program = entry.lines().find_map(|line| line.strip_prefix("TryExec="))?;
        Some(program.into())
    }

    pub(crate) fn enter(&self, program: &str) -> io::Result<()> {
        let file = self.0.as_ref().ok_or(io::ErrorKind::NotFound)?;
        if !is_read_alike(program) {
            return Err(io::ErrorKind::InvalidFilename.into());
        }
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, entry(program))
    }

    pub(crate) fn clear(&self) -> io::Result<()> {
        match self.0.as_ref().map(fs::remove_file) {
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

fn entry(program: &str) -> String {
    format!(
        "[Desktop Entry]\nType=Application\nName=Trousseau\n\
         Comment=Says when a Chorus Pro password is due\nComment[fr]=Dit quand un mot de passe Chorus Pro est à réinitialiser\n\
         TryExec={program}\nExec=\"{program}\" {ARGUMENT}\nIcon=trousseau\nTerminal=false\n"
    )
}

/// What desktops unescape differently: of `%%` neither GLib nor systemd makes `%` in a program's name.
fn is_read_alike(program: &str) -> bool {
    !program.contains(|letter: char| letter.is_control() || "\"`$\\%".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Autostart;

    fn place(folder: &tempfile::TempDir) -> Place {
        Place(Some(folder.path().join("autostart").join("entry.desktop")))
    }

    #[test]
    fn what_is_turned_on_is_on_until_it_is_turned_off_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(&folder);
        assert_eq!(place.program(), None);
        place.enter("/home/élodie/Mes programmes/Trousseau.AppImage").unwrap();
        assert_eq!(place.program(), Some("/home/élodie/Mes programmes/Trousseau.AppImage".into()));
        place.clear().unwrap();
        place.clear().unwrap();
        assert_eq!(place.program(), None);
        assert_eq!(fs::read_dir(folder.path().join("autostart")).unwrap().count(), 0);
    }

    #[test]
    fn a_desktop_whose_settings_turned_it_off_has_turned_it_off_and_turning_it_on_again_is_heard() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(&folder);
        for off in ["Hidden=true", "X-GNOME-Autostart-enabled=false"] {
            place.enter("/usr/bin/trousseau").unwrap();
            let file = place.0.as_ref().unwrap();
            fs::write(file, format!("{}{off}\n", fs::read_to_string(file).unwrap())).unwrap();
            assert_eq!(place.program(), None, "{off}");
        }
        place.enter("/usr/bin/trousseau").unwrap();
        assert_eq!(place.program(), Some("/usr/bin/trousseau".into()));
    }

    #[test]
    fn a_program_that_was_moved_takes_its_own_place_at_its_next_start_and_no_other_program_s() {
        let folder = tempfile::tempdir().unwrap();
        let list = Autostart(place(&folder));
        list.follow_a_move().unwrap();
        assert!(!list.is_on(), "nobody asked for it");

        list.0.enter("/gone/trousseau").unwrap();
        list.follow_a_move().unwrap();
        assert_eq!(list.0.program(), std::env::current_exe().ok());

        let other = folder.path().join("trousseau");
        fs::write(&other, "another one, which is there").unwrap();
        list.0.enter(other.to_str().unwrap()).unwrap();
        list.follow_a_move().unwrap();
        assert_eq!(list.0.program(), Some(other));
    }

    #[test]
    fn a_name_that_desktops_read_differently_is_refused_and_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(&folder);
        for name in ["/100%/a", "/a\"b", "/a$b", "/a`b", "/a\\b", "/a\nExec=b"] {
            let refused = place.enter(name).unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::InvalidFilename, "{name}");
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}
