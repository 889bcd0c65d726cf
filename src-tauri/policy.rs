//! What the computer's administrator has laid down, where each system keeps such things. A policy that is there and cannot
//! be understood forbids: whoever wrote it meant something.

/// Whether Chorus Pro may not be opened in a window of Trousseau.
pub(crate) fn forbids_portal_window() -> bool {
    portal_window() == Some(false)
}

/// `/etc/trousseau/policy.json`: `{"portal_window": false}`
#[cfg(target_os = "linux")]
fn portal_window() -> Option<bool> {
    match std::fs::read_to_string("/etc/trousseau/policy.json") {
        Ok(text) => said_by(&text),
        Err(error) => (error.kind() != std::io::ErrorKind::NotFound).then_some(false),
    }
}

#[cfg(target_os = "linux")]
fn said_by(text: &str) -> Option<bool> {
    #[derive(serde::Deserialize)]
    struct Policy {
        portal_window: Option<bool>,
    }
    serde_json::from_str::<Policy>(text).map_or(Some(false), |policy| policy.portal_window)
}

/// `HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Trousseau`, or the user's own: `PortalWindow` = 0.
#[cfg(windows)]
fn portal_window() -> Option<bool> {
    use winreg::RegKey;
    use winreg::enums::{HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE};
    let said_by = |root| {
        let key = RegKey::predef(root).open_subkey(r"SOFTWARE\Policies\Trousseau").ok()?;
        key.get_raw_value("PortalWindow").ok()?;
        Some(key.get_value::<u32, _>("PortalWindow").is_ok_and(|value| value != 0))
    };
    said_by(HKEY_LOCAL_MACHINE).or_else(|| said_by(HKEY_CURRENT_USER))
}

/// `/Library/Managed Preferences/fr.trousseau.desktop.plist`: `PortalWindow` = false.
#[cfg(target_os = "macos")]
fn portal_window() -> Option<bool> {
    let file = std::path::Path::new("/Library/Managed Preferences/fr.trousseau.desktop.plist");
    if !file.exists() {
        return None;
    }
    let said = plist::Value::from_file(file).ok().and_then(plist::Value::into_dictionary);
    match said {
        Some(said) => said.get("PortalWindow").map(|value| value.as_boolean().unwrap_or(false)),
        None => Some(false),
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_forbidden_by_a_no_or_by_what_is_not_understood_and_by_nothing_else() {
        assert_eq!(said_by(r#"{"portal_window": false}"#), Some(false));
        assert_eq!(said_by("{portal_window: no}"), Some(false), "somebody meant something");
        assert_eq!(said_by(r#"{"portal_window": true}"#), Some(true));
        assert_eq!(said_by(r#"{"other": 1}"#), None);
    }
}
