//! What is plainly known of the place where an export was saved, or of this session: a synchronised folder, another computer, a
//! remote desktop. Windows says the first and the last in variables of the environment; elsewhere they are not set.

use std::path::{Component, Path, PathBuf, Prefix};

/// Where a file lies, as far as it matters who can read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whereabouts {
    /// In OneDrive: a copy goes to Microsoft's servers.
    Synchronised,
    /// On another computer, named in the path (`\\server\share`).
    OnTheNetwork,
}

impl Whereabouts {
    /// Those of `file`; none where nothing is known.
    pub(crate) fn of(file: &Path) -> Option<Self> {
        Self::among(file, ONE_DRIVE.iter().filter_map(std::env::var_os).map(PathBuf::from))
    }

    /// The id of the sentence that is said of it.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Synchronised => "saved-synchronised",
            Self::OnTheNetwork => "saved-on-the-network",
        }
    }

    fn among(file: &Path, synchronised: impl Iterator<Item = PathBuf>) -> Option<Self> {
        // Windows tells no two names apart that differ in capitals only.
        let lower = |path: &Path| PathBuf::from(path.to_string_lossy().to_lowercase());
        let lower_file = lower(file);
        if synchronised.filter(|folder| folder.is_absolute()).any(|folder| lower_file.starts_with(lower(&folder))) {
            return Some(Self::Synchronised);
        }
        let Some(Component::Prefix(prefix)) = file.components().next() else { return None };
        matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)).then_some(Self::OnTheNetwork)
    }
}

/// Whether this session is one on a remote desktop, whose profile may be discarded at its end, passwords included.
pub(crate) fn is_remote_session() -> bool {
    std::env::var("SESSIONNAME").is_ok_and(|name| is_remote(&name))
}

/// Windows' own sessions from afar, and Citrix'. The computer's own is `Console`.
fn is_remote(session: &str) -> bool {
    let starts_with = |start: &str| session.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start));
    starts_with("RDP-") || starts_with("ICA-")
}

/// Personal, and those of work or school.
const ONE_DRIVE: &[&str] = &["OneDrive", "OneDriveConsumer", "OneDriveCommercial"];

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> PathBuf {
        PathBuf::from(if cfg!(windows) { "C:\\" } else { "/" })
    }

    #[test]
    fn a_file_in_one_drive_is_known_by_its_folder_whatever_the_capitals() {
        let drive = root().join("Users").join("Élodie").join("OneDrive - Mairie");
        let among = |file: PathBuf| Whereabouts::among(&file, [drive.clone()].into_iter());
        let documents = drive.join("Documents").join("mot de passe.pdf");
        assert_eq!(among(documents), Some(Whereabouts::Synchronised));
        let in_capitals = root().join("USERS").join("ÉLODIE").join("ONEDRIVE - MAIRIE").join("a.pdf");
        assert_eq!(among(in_capitals), Some(Whereabouts::Synchronised));
        assert_eq!(among(root().join("Users").join("Élodie").join("OneDrive - Mairie 2").join("a.pdf")), None);
        assert_eq!(among(root().join("Users").join("Élodie").join("Bureau").join("a.pdf")), None);
    }

    #[test]
    fn an_empty_variable_is_no_folder() {
        assert_eq!(Whereabouts::among(&root().join("a.pdf"), [PathBuf::new()].into_iter()), None);
    }

    #[cfg(windows)]
    #[test]
    fn a_share_is_known_by_its_path_and_a_drive_is_not_one() {
        let of = |file: &str| Whereabouts::among(Path::new(file), std::iter::empty());
        assert_eq!(of(r"\\serveur\commun\a.pdf"), Some(Whereabouts::OnTheNetwork));
        assert_eq!(of(r"\\?\UNC\serveur\commun\a.pdf"), Some(Whereabouts::OnTheNetwork));
        assert_eq!(of(r"C:\commun\a.pdf"), None);
    }

    #[test]
    fn a_session_from_afar_is_known_by_its_name() {
        assert!(is_remote("RDP-Tcp#12") && is_remote("rdp-tcp#0") && is_remote("ICA-CGP#3"));
        assert!(!is_remote("Console") && !is_remote("") && !is_remote("RDP"));
    }
}
