//! Where the portal lives: the page to open, and the hosts where a window of ours may go and be read.

use crate::words::Places;
use crate::{Environment, Generation};

/// The official page to begin a reset at: an https address under `gouv.fr`. Practice has none.
#[must_use]
pub fn official_page(generation: Generation, environment: Environment) -> Option<&'static str> {
    let pages = &Places::of(generation).pages;
    match environment {
        Environment::Production => Some(&pages.production),
        Environment::Qualification => Some(&pages.qualification),
        Environment::Practice => None,
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

/// What the portal's pages show only to those who have signed in: the labels of its way out, of both generations.
pub fn signed_in_labels() -> impl Iterator<Item = &'static str> {
    let labels = [Generation::First, Generation::Second].map(|generation| &Places::of(generation).signed_in.labels);
    labels.into_iter().flat_map(|labels| labels.iter()).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_official_page_is_https_on_a_host_that_may_be_read() {
        for generation in [Generation::First, Generation::Second] {
            for environment in [Environment::Production, Environment::Qualification] {
                let page = official_page(generation, environment).expect("it has an official page");
                let host = page.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
                assert!(may_be_read(host), "{page}");
            }
        }
    }

    #[test]
    fn practice_has_no_official_page() {
        assert_eq!(official_page(Generation::First, Environment::Practice), None);
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
