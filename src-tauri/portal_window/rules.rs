//! Where the portal window may go, and where it may be read.

use chorus_pro::{may_be_read, may_be_visited};
use tauri::Url;

/// The rules of one visit.
#[derive(Debug, Clone)]
pub(crate) enum Rules {
    /// The official portal: https, on the State's hosts; read on the portal's own.
    Official,
    /// The practice portal of this computer: its own origin, and nothing else.
    Practice {
        /// Its address.
        portal: Url,
    },
}

impl Rules {
    /// Whether the window may go there.
    pub(crate) fn may_visit(&self, address: &Url) -> bool {
        // An empty frame of a page's own: it holds what that page writes into it.
        if matches!(address.as_str(), "about:blank" | "about:srcdoc") {
            return true;
        }
        match self {
            Self::Official => is_https(address) && address.host_str().is_some_and(may_be_visited),
            Self::Practice { portal } => is_of(address, portal),
        }
    }

    /// Whether a page there may be read.
    pub(crate) fn may_read(&self, address: &Url) -> bool {
        match self {
            Self::Official => is_https(address) && address.host_str().is_some_and(may_be_read),
            Self::Practice { portal } => is_of(address, portal),
        }
    }
}

/// A blob's origin is its page's, but what it holds came from no server.
fn is_of(address: &Url, portal: &Url) -> bool {
    address.scheme() == portal.scheme() && address.origin() == portal.origin()
}

/// On its usual port: another one is another server.
fn is_https(address: &Url) -> bool {
    address.scheme() == "https" && address.port().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().expect("an address")
    }

    #[test]
    fn the_official_window_goes_to_the_states_hosts_by_https_and_nowhere_else() {
        for address in ["https://chorus-pro.gouv.fr/", "https://portail.dgfip.finances.gouv.fr/x?y", "about:blank"] {
            assert!(Rules::Official.may_visit(&url(address)), "{address}");
        }
        for address in [
            "http://chorus-pro.gouv.fr/",
            "https://chorus-pro.gouv.fr:8443/",
            "https://evilgouv.fr/",
            "https://gouv.fr.evil.example/",
            "https://user@evil.example/.gouv.fr",
            "http://127.0.0.1:1/",
            "file:///etc/passwd",
            "data:text/html,x",
            "blob:https://chorus-pro.gouv.fr/1",
            "javascript:1",
            "tauri://localhost/",
            "ipc://localhost/home",
            "asset://localhost/etc/passwd",
            "about:config",
        ] {
            assert!(!Rules::Official.may_visit(&url(address)), "{address}");
        }
    }

    #[test]
    fn it_is_read_on_the_portals_own_hosts_only() {
        assert!(Rules::Official.may_read(&url("https://portail.chorus-pro.gouv.fr/aife_csm?id=x")));
        for address in
            ["https://impots.gouv.fr/", "https://x.chorus-pro.gouv.fr/", "about:blank", "http://127.0.0.1:1/"]
        {
            assert!(!Rules::Official.may_read(&url(address)), "{address}");
        }
    }

    #[test]
    fn the_practice_window_stays_on_the_practice_portal() {
        let rules = Rules::Practice { portal: url("http://127.0.0.1:4321/cpp/connexion") };
        let own = url("http://127.0.0.1:4321/other?x");
        assert!(rules.may_visit(&own) && rules.may_read(&own));
        for address in [
            "http://127.0.0.1:4322/",
            "http://localhost:4321/",
            "http://127.0.0.1:4321@localhost:4321/",
            "blob:http://127.0.0.1:4321/1",
            "https://chorus-pro.gouv.fr/",
            "file:///x",
        ] {
            assert!(!rules.may_visit(&url(address)), "{address}");
            assert!(!rules.may_read(&url(address)), "{address}");
        }
    }
}
