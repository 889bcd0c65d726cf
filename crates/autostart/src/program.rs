//! Which file is started: one that will still be there at the next login.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, io};

/// This program's own file. One that was replaced while it runs, as by an upgrade, is refused: nobody knows what lies there.
pub(crate) fn to_start() -> io::Result<PathBuf> {
    let program = lasting(env::current_exe()?, |name| env::var_os(name));
    if program.is_file() { Ok(program) } else { Err(io::ErrorKind::NotFound.into()) }
}

/// An AppImage runs from a folder that is there only while it runs; the file that lasts is named beside that folder. Both
/// variables are inherited by whatever another AppImage starts, so they count only for what lies in the folder.
fn lasting(program: PathBuf, variable: impl Fn(&str) -> Option<OsString>) -> PathBuf {
    match (variable("APPDIR"), variable("APPIMAGE")) {
        (Some(folder), Some(image)) if is_in(&program, Path::new(&folder)) => image.into(),
        _ => program,
    }
}

fn is_in(program: &Path, folder: &Path) -> bool {
    folder.is_absolute() && program.starts_with(folder)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_app_image_is_started_by_its_own_file_and_another_ones_variables_mean_nothing() {
        let variables = |name: &str| match name {
            "APPDIR" => Some("/tmp/.mount_TrousseX".into()),
            "APPIMAGE" => Some("/home/elodie/Trousseau.AppImage".into()),
            _ => None,
        };
        let inside = lasting("/tmp/.mount_TrousseX/usr/bin/trousseau".into(), variables);
        assert_eq!(inside, Path::new("/home/elodie/Trousseau.AppImage"));
        let outside = lasting("/usr/bin/trousseau".into(), variables);
        assert_eq!(outside, Path::new("/usr/bin/trousseau"), "a terminal that is an AppImage started it");
        assert_eq!(lasting("/usr/bin/trousseau".into(), |_| None), Path::new("/usr/bin/trousseau"));
    }
}
