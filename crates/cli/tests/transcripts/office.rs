//! `trousseau-cli check` behind an office's proxy that ends TLS with a certificate of its own. What goes to the State's addresses is
//! led to the practice PISTE; nothing leaves this computer.

use serde_json::Value;

use crate::check::Piste;
use crate::office_proxy::{HOSTS, Office, Proxy};
use crate::transcript::Transcript;

struct Desk {
    piste: Piste,
    proxy: Proxy,
    /// What the system's store holds.
    root: String,
}

impl Desk {
    fn at(office: &Office, root: String, sign_in: Option<&'static str>) -> Self {
        let piste = Piste::open();
        let address = piste.practice.portal().piste().api_url;
        let port = address.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
        let proxy = piste.runtime().block_on(Proxy::open(office, port, sign_in));
        Self { piste, proxy, root }
    }

    /// The command at the State's own addresses.
    fn check(&self, user: &str) -> Transcript {
        let who = ["check", "--client-id", &self.piste.client_id, "--login", &self.piste.login];
        let proxy = format!("http://{user}127.0.0.1:{}", self.proxy.port);
        // A relative path: the program is started in the folder where the file is.
        let transcript = Transcript::of(&who).file("root.pem", &self.root).input(self.piste.secrets());
        transcript.variable("SSL_CERT_FILE", "root.pem").variable("HTTPS_PROXY", &proxy)
    }
}

fn outage(document: &Value) -> (&str, &str) {
    let last = document["evidence"].as_array().and_then(|list| list.last()).expect("something was asked");
    (document["verdict"].as_str().expect("a word"), last["outage"].as_str().unwrap_or("none"))
}

#[test]
fn with_the_offices_root_certificate_in_the_systems_store_everything_goes_through_its_proxy() {
    let office = Office::new();
    let desk = Desk::at(&office, office.root(), None);
    let (document, said) = desk.check("").ends(0);
    assert_eq!((document["verdict"].as_str(), said.as_str()), (Some("accepted"), ""), "{document}");
    assert!(document["expires"].is_string());

    let seen = desk.proxy.seen();
    let hosts: Vec<bool> = HOSTS.iter().map(|host| seen.connects.iter().any(|it| it.contains(host))).collect();
    assert_eq!(hosts, [true, true]);
    assert_eq!(seen.requests.len(), 3, "token, attachments, sheet");
}

/// Whoever looks into the traffic finds secrets where they must be: the token's form and two headers, and nowhere else.
#[test]
fn no_secret_goes_anywhere_but_into_two_headers_and_the_tokens_form() {
    let office = Office::new();
    let desk = Desk::at(&office, office.root(), None);
    desk.check("").ends(0);
    let seen = desk.proxy.seen();
    let (secret, password) = (desk.piste.client_secret.as_str(), desk.piste.password.as_str());
    let [token, calls @ ..] = seen.requests.as_slice() else { panic!("a token first") };
    let (head, form) = token.split_once("\r\n\r\n").expect("a body");
    assert!(form.contains(secret) && !head.contains(secret), "the secret is in the form alone");
    assert!(!token.contains("cpro-account") && !token.contains(password) && !token.contains(&desk.piste.login));
    for call in calls {
        let headers = ["authorization: Bearer ", "cpro-account: "];
        assert_eq!(headers.map(|header| call.matches(header).count()), [1, 1], "{call}");
        let rest: Vec<&str> =
            call.lines().filter(|line| !headers.iter().any(|header| line.starts_with(header))).collect();
        let rest = rest.join("\n");
        assert!(![secret, password, &desk.piste.login, "Bearer"].iter().any(|secret| rest.contains(secret)), "{rest}");
    }
    for connect in seen.connects {
        assert!(!connect.contains(secret) && !connect.contains(password), "{connect}");
    }
}

#[test]
fn without_it_nothing_is_sent_and_the_certificate_is_named_as_the_reason() {
    let office = Office::new();
    let desk = Desk::at(&office, Office::new().root(), None);
    let (document, said) = desk.check("").ends(3);
    assert_eq!(outage(&document), ("unavailable", "certificate-not-trusted"));
    assert!(said.contains("TR-P12"), "{said}");
    assert_eq!(desk.proxy.seen().requests.len(), 0, "not one byte within TLS");
}

#[test]
fn a_proxy_that_wants_a_name_gets_the_one_in_its_address_or_is_named_as_the_reason() {
    let office = Office::new();
    let desk = Desk::at(&office, office.root(), Some("bHVjaWU6c2VzYW1l"));
    let (document, said) = desk.check("").ends(3);
    assert_eq!(outage(&document), ("unavailable", "proxy-wants-sign-in"));
    assert!(said.contains("TR-P13"), "{said}");
    let (document, _) = desk.check("lucie:sesame@").ends(0);
    assert_eq!(document["verdict"], "accepted");
}

#[test]
fn a_proxy_that_does_not_answer_is_an_outage() {
    let office = Office::new();
    let desk = Desk::at(&office, office.root(), None);
    let (document, _) = desk.check("").variable("HTTPS_PROXY", "http://127.0.0.1:9").ends(3);
    assert_eq!(outage(&document), ("unavailable", "no-connection"));
}
