//! The HTTP client that the portal and PISTE are asked with.

use std::error::Error as _;
use std::sync::Once;
use std::time::Duration;

use reqwest::{Client, ClientBuilder, Url, redirect, retry};

/// How long a server is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until the connection stands.
    pub connect: Duration,
    /// From sending the request to the last byte of the answer.
    pub answer: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), answer: Duration::from_secs(20) }
    }
}

/// A client that sends each request once and follows no redirect by itself.
///
/// No request is repeated behind our back: the client's own retries are off, and no idle connection is used again, since
/// a request on one that the server has just closed would be sent a second time. The system's proxy settings are used
/// and the certificates that it trusts.
pub(crate) fn client(limits: Limits) -> ClientBuilder {
    // The one piece of state of the whole process: which cryptography rustls uses. One that is chosen already is as good.
    static CRYPTOGRAPHY: Once = Once::new();
    CRYPTOGRAPHY.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
    Client::builder()
        .connect_timeout(limits.connect)
        .timeout(limits.answer)
        .pool_max_idle_per_host(0)
        .retry(retry::never())
        .redirect(redirect::Policy::none())
        .referer(false)
}

/// The same for `http://` on this very computer: past every proxy, and without the system's certificates, which take time to read
/// and may not be there.
pub(crate) fn loopback_client(limits: Limits) -> ClientBuilder {
    client(limits).no_proxy().tls_certs_only([])
}

/// Whether an address is `http://` on this very computer: 127.0.0.0/8, `::1` or `localhost`.
pub(crate) fn is_http_on_loopback(address: &Url) -> bool {
    let host = address.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let is_loopback = host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
    address.scheme() == "http" && (is_loopback || host.eq_ignore_ascii_case("localhost"))
}

/// What the system or the server said, for details only: causes one behind the other, no address, no text of a page.
pub(crate) fn reason(error: reqwest::Error) -> String {
    let error = error.without_url();
    let causes = std::iter::successors(error.source(), |&cause| cause.source());
    causes.fold(error.to_string(), |reason, cause| format!("{reason}: {cause}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Url {
        text.parse().expect("an address")
    }

    #[test]
    fn only_http_on_this_computer_is_loopback() {
        for text in ["http://127.0.0.1:8080/", "http://127.9.9.9", "http://[::1]:1/x", "http://localhost:3000/"] {
            assert!(is_http_on_loopback(&address(text)), "{text}");
        }
        for text in [
            "https://127.0.0.1/",
            "http://chorus-pro.gouv.fr/",
            "http://localhost.example/",
            "http://127.0.0.1.example/",
            "http://127.0.0.1@chorus.example/",
            "http://[::ffff:10.0.0.1]/",
            "http://10.0.0.1/",
            "file:///etc/hosts",
        ] {
            assert!(!is_http_on_loopback(&address(text)), "{text}");
        }
    }

    #[test]
    fn a_client_can_be_built_more_than_once() {
        assert!(client(Limits::default()).build().is_ok());
        assert!(loopback_client(Limits::default()).build().is_ok());
    }
}
