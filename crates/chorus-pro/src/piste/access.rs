//! Where PISTE is, and as which application it is asked.

use reqwest::{Client, Url};

use super::error::PisteError;
use crate::Secret;
use crate::http::{Limits, client, is_http_on_loopback};

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
        let client = client(Limits::default());
        let client = match url.scheme() {
            "https" => client.https_only(true),
            "http" if is_http_on_loopback(&url) => client.no_proxy(),
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
