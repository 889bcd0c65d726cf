//! Where PISTE is, and as which application it is asked.

use reqwest::{Client, Url};

use super::error::PisteError;
use crate::http::{Limits, client, is_http_on_loopback, loopback_client};
use crate::{Environment, Secret};

/// The addresses of one PISTE, and the identifiers of an application there (« OAuth credentials », not « API keys »).
#[derive(Debug)]
pub struct Access {
    /// The whole address that tokens are asked from: `https://oauth.piste.gouv.fr/api/oauth/token` in production.
    pub token_url: String,
    /// What stands before `/cpro/…`: `https://api.piste.gouv.fr` in production.
    pub api_url: String,
    /// The application's identifier.
    pub client_id: String,
    /// The application's secret.
    pub client_secret: Secret,
}

impl Access {
    /// The State's own addresses (docs/chorus-pro.md), for an application's identifiers there. Practice has none of its own.
    #[must_use]
    pub fn official(environment: Environment, client_id: String, client_secret: Secret) -> Option<Self> {
        let (token_url, api_url) = match environment {
            Environment::Production => (PRODUCTION_TOKEN_URL, PRODUCTION_API_URL),
            Environment::Qualification => {
                ("https://sandbox-oauth.piste.gouv.fr/api/oauth/token", "https://sandbox-api.piste.gouv.fr")
            }
            Environment::Practice => return None,
        };
        Some(Self { token_url: token_url.to_owned(), api_url: api_url.to_owned(), client_id, client_secret })
    }
}

/// Where a token is asked for in production.
pub const PRODUCTION_TOKEN_URL: &str = "https://oauth.piste.gouv.fr/api/oauth/token";
/// What stands before `/cpro/…` in production.
pub const PRODUCTION_API_URL: &str = "https://api.piste.gouv.fr";

/// An address that a secret may be sent to, and the client to do it with.
pub(super) struct Door {
    url: Url,
    client: Client,
}

impl Door {
    /// Takes an `https://` address; `http://` only where it does not leave this computer.
    pub(super) fn parse(address: &str) -> Result<Self, PisteError> {
        let url: Url = address.trim().parse().map_err(|_| PisteError::AddressUnreadable)?;
        if !url.has_host() || !url.username().is_empty() || url.password().is_some() {
            return Err(PisteError::AddressUnreadable);
        }
        let client = match url.scheme() {
            "https" => client(Limits::default()).https_only(true),
            "http" if is_http_on_loopback(&url) => loopback_client(Limits::default()),
            _ => return Err(PisteError::NotHttps),
        };
        Ok(Self { url, client: client.build().map_err(|_| PisteError::NoClient)? })
    }

    /// A POST to the address itself.
    pub(super) fn post(&self) -> reqwest::RequestBuilder {
        self.client.post(self.url.clone())
    }

    /// A GET of a path under the address.
    pub(super) fn get_under(&self, path: &str) -> reqwest::RequestBuilder {
        self.client.get(self.under(path))
    }

    /// A POST to a path under the address.
    pub(super) fn post_under(&self, path: &str) -> reqwest::RequestBuilder {
        self.client.post(self.under(path))
    }

    fn under(&self, path: &str) -> Url {
        let mut url = self.url.clone();
        url.set_path(&format!("{}{path}", self.url.path().trim_end_matches('/')));
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(address: &str) -> Option<PisteError> {
        Door::parse(address).err()
    }

    #[test]
    fn https_goes_anywhere_and_http_only_to_this_computer() {
        for address in [
            "https://oauth.piste.gouv.fr/api/oauth/token",
            "https://127.0.0.1:8443",
            "http://127.0.0.1:8080/api/oauth/token",
            "http://[::1]:8080",
            "http://localhost:1",
            " https://api.piste.gouv.fr\n",
        ] {
            assert_eq!(refusal(address), None, "{address}");
        }
        for address in [
            "http://api.piste.gouv.fr",
            "http://127.0.0.1.evil.example/",
            "http://localhost.evil.example/",
            "http://10.0.0.1/",
            "ftp://127.0.0.1/",
        ] {
            assert_eq!(refusal(address), Some(PisteError::NotHttps), "{address}");
        }
    }

    #[test]
    fn production_and_qualification_are_the_states_and_practice_is_elsewhere() {
        let official = |environment| {
            let secret = Secret::parse("s".to_owned()).unwrap();
            let access = Access::official(environment, "id".to_owned(), secret)?;
            for address in [&access.token_url, &access.api_url] {
                let url = Door::parse(address).unwrap().url;
                assert!(url.scheme() == "https" && url.host_str().unwrap().ends_with(".piste.gouv.fr"), "{url}");
            }
            Some(access.api_url.contains("sandbox") && access.token_url.contains("sandbox"))
        };
        assert_eq!(official(Environment::Production), Some(false));
        assert_eq!(official(Environment::Qualification), Some(true));
        assert_eq!(official(Environment::Practice), None);
    }

    #[test]
    fn what_is_no_plain_address_is_refused() {
        for address in ["", "api.piste.gouv.fr", "https://", "http://127.0.0.1@evil.example/", "https://a:b@c.example/"]
        {
            assert_eq!(refusal(address), Some(PisteError::AddressUnreadable), "{address}");
        }
    }

    #[test]
    fn paths_are_put_under_an_address_with_or_without_its_last_slash() {
        for (address, expected) in [
            ("https://api.piste.gouv.fr", "https://api.piste.gouv.fr/cpro/x"),
            ("https://api.piste.gouv.fr/", "https://api.piste.gouv.fr/cpro/x"),
            ("http://127.0.0.1:1/piste/", "http://127.0.0.1:1/piste/cpro/x"),
        ] {
            assert_eq!(Door::parse(address).unwrap().under("/cpro/x").as_str(), expected);
        }
    }
}
