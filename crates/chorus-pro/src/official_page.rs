//! Where the portal lives: the page to open, and the hosts where a window of ours may go and be read.

use crate::words::Places;
use crate::{Environment, Generation};

/// The official page to begin a reset at: an https address under `gouv.fr`.
#[must_use]
pub fn official_page(generation: Generation, environment: Environment) -> &'static str {
    let pages = &Places::of(generation).pages;
    match environment {
        Environment::Production => &pages.production,
        Environment::Qualification => &pages.qualification,
    }
}

/// Whether a window of ours may go to `host` (by https): a host of the State's, by its domain's dot boundary.
#[must_use]
pub fn may_be_visited(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    [Generation::First, Generation::Second]
        .iter()
        .flat_map(|&generation| &Places::of(generation).hosts.visited)
        .any(|domain| host == *domain || host.strip_suffix(domain.as_str()).is_some_and(|name| name.ends_with('.')))
}

/// Whether a page on `host` may be read: exactly the portal's own hosts.
#[must_use]
pub fn may_be_read(host: &str) -> bool {
    [Generation::First, Generation::Second]
        .iter()
        .flat_map(|&generation| &Places::of(generation).hosts.read)
        .any(|known| known.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_official_page_is_https_on_a_host_that_may_be_read() {
        for generation in [Generation::First, Generation::Second] {
            for environment in [Environment::Production, Environment::Qualification] {
                let page = official_page(generation, environment);
                let host = page.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
                assert!(may_be_read(host), "{page}");
            }
        }
    }

    #[test]
    fn hosts_of_the_state_may_be_visited_and_look_alikes_may_not() {
        for host in ["gouv.fr", "chorus-pro.gouv.fr", "PORTAIL.dgfip.finances.GOUV.FR"] {
            assert!(may_be_visited(host), "{host}");
        }
        for host in ["evilgouv.fr", "gouv.fr.evil.example", "chorus-pro-gouv.fr", "", ".fr"] {
            assert!(!may_be_visited(host), "{host}");
        }
    }

    #[test]
    fn what_may_be_read_may_be_visited_but_not_the_other_way_round() {
        for generation in [Generation::First, Generation::Second] {
            for host in &Places::of(generation).hosts.read {
                assert!(may_be_visited(host), "{host}");
            }
        }
        assert!(may_be_visited("impots.gouv.fr") && !may_be_read("impots.gouv.fr"));
        assert!(!may_be_read("x.chorus-pro.gouv.fr"), "reading asks for the exact host");
    }
}
