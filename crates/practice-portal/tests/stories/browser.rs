//! Someone with a browser: opens addresses, follows links and presses buttons by the words on them.

use std::net::SocketAddr;

use chorus_pro::{Page, VisiblePage, recognise};
use practice_portal::PracticePortal;
use reqwest::header::{HeaderMap, HeaderName};
use reqwest::{Client, RequestBuilder, StatusCode, Url};

use crate::html::{Element, elements, text};
use crate::practice::Practice;

/// A browser with its own cookies, and the page that it is on.
pub(crate) struct Browser {
    client: Client,
    address: Url,
    pub(crate) status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Browser {
    /// On the sign-in page.
    pub(crate) async fn at(practice: &Practice) -> Self {
        Self::of(&practice.portal).await
    }

    /// The same of any portal.
    pub(crate) async fn of(portal: &PracticePortal) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().cookie_store(true).no_proxy().build().unwrap();
        let address: Url = portal.address().parse().unwrap();
        let mut browser = Self { client, address, status: StatusCode::OK, headers: HeaderMap::new(), body: Vec::new() };
        browser.go(portal.address()).await;
        browser
    }

    /// Signed in as one of the made-up people.
    pub(crate) async fn signed_in(practice: &Practice, person: usize) -> Self {
        let mut browser = Self::at(practice).await;
        browser.sign_in(practice, person).await;
        browser
    }

    pub(crate) async fn sign_in(&mut self, practice: &Practice, person: usize) {
        let (email, password) = practice.person(person);
        self.press("Se connecter", &[("Adresse électronique", &email), ("Mot de passe", &password)]).await;
        assert!(self.says("Bienvenue"), "signed in as {email}: {}", self.text());
    }

    pub(crate) async fn go(&mut self, address: &str) {
        let address = self.address.join(address).unwrap();
        self.send(self.client.get(address)).await;
    }

    /// Follows a link or button-like link by its words.
    #[track_caller]
    pub(crate) fn link(&self, label: &str) -> String {
        let html = self.html();
        let links = elements(&html, &["a"]);
        let found: Vec<&Element> = links.iter().filter(|link| link.label() == label).collect();
        assert_eq!(found.len(), 1, "links called {label:?} on: {}", self.text());
        found[0].attribute("href").to_owned()
    }

    pub(crate) async fn click(&mut self, label: &str) {
        let address = self.link(label);
        self.go(&address).await;
    }

    pub(crate) fn has_link(&self, label: &str) -> bool {
        elements(&self.html(), &["a"]).iter().any(|link| link.label() == label)
    }

    pub(crate) fn has_button(&self, label: &str) -> bool {
        elements(&self.html(), &["button"]).iter().any(|button| button.label() == label)
    }

    /// Types into fields, ticks boxes (`""` ticks) and chooses from lists by their labels, then presses a button.
    pub(crate) async fn press(&mut self, button: &str, typed: &[(&str, &str)]) {
        let request = self.pressed(button, typed);
        self.send(request).await;
    }

    /// What pressing sends.
    #[track_caller]
    pub(crate) fn pressed(&self, button: &str, typed: &[(&str, &str)]) -> RequestBuilder {
        let (method, address, fields) = self.form(button, typed);
        match method.as_str() {
            "post" => self.client.post(address).form(&fields),
            "get" => self.client.get(with_query(&address, &fields)),
            other => panic!("a form by {other}"),
        }
    }

    /// The method, address and fields of the form that a button sends.
    #[track_caller]
    pub(crate) fn form(&self, button: &str, typed: &[(&str, &str)]) -> (String, Url, Vec<(String, String)>) {
        let html = self.html();
        let all = elements(&html, &["form", "input", "textarea", "select", "option", "button", "label"]);
        let named = |name: &str| all.iter().filter(|element| element.name == name).cloned().collect::<Vec<_>>();
        let buttons: Vec<Element> = named("button").into_iter().filter(|found| found.label() == button).collect();
        assert_eq!(buttons.len(), 1, "buttons called {button:?} on: {}", self.text());
        let button = &buttons[0];
        let is_its_form = |form: &&Element| match button.attribute("form") {
            "" => form.holds(button),
            id => form.attribute("id") == id,
        };
        let form = named("form").iter().find(is_its_form).cloned().expect("a button belongs to a form");
        let labels = named("label");
        let typed_into = |field: &Element| {
            let labelled = labels.iter().find(|label| {
                label.holds(field) || (field.has("id") && label.attribute("for") == field.attribute("id"))
            })?;
            typed.iter().find(|(label, _)| *label == labelled.label()).map(|(_, text)| (*text).to_owned())
        };
        let mut used = 0;
        let mut fields = Vec::new();
        for field in all
            .iter()
            .filter(|field| ["input", "textarea", "select"].contains(&field.name.as_str()) && form.holds(field))
        {
            let text = typed_into(field);
            used += usize::from(text.is_some());
            let mut options = named("option").into_iter().filter(|option| field.holds(option));
            let value = match field.attribute("type") {
                _ if field.name == "select" => options
                    .find(|option| text.as_ref().is_none_or(|text| option.label() == *text))
                    .map(|option| option.attribute("value").to_owned()),
                "hidden" => Some(field.attribute("value").to_owned()),
                "checkbox" | "radio" => text.map(|_| field.attribute("value").to_owned()),
                _ => Some(text.unwrap_or_else(|| field.attribute("value").to_owned())),
            };
            fields.extend(value.map(|value| (field.attribute("name").to_owned(), value)));
        }
        assert_eq!(used, typed.len(), "each of {typed:?} has its field on: {}", self.text());
        if button.has("name") {
            fields.push((button.attribute("name").to_owned(), button.attribute("value").to_owned()));
        }
        (form.attribute("method").to_owned(), self.address.join(form.attribute("action")).unwrap(), fields)
    }

    /// Sends a form that no page offered.
    pub(crate) async fn forge(&mut self, address: &str, fields: &[(&str, &str)]) {
        let request = self.client.post(self.address.join(address).unwrap()).form(&fields);
        self.send(request).await;
    }

    /// What each form of this session carries, taken from the page.
    pub(crate) fn token(&self) -> String {
        let inputs = elements(&self.html(), &["input"]);
        inputs.iter().find(|input| input.attribute("name") == "jeton").unwrap().attribute("value").to_owned()
    }

    pub(crate) async fn send(&mut self, request: RequestBuilder) {
        let response = request.send().await.unwrap();
        self.address = response.url().clone();
        self.status = response.status();
        self.headers = response.headers().clone();
        self.body = response.bytes().await.unwrap().to_vec();
    }

    pub(crate) fn request(&self, address: &str) -> RequestBuilder {
        self.client.get(self.address.join(address).unwrap())
    }

    pub(crate) fn header(&self, name: &HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn path(&self) -> &str {
        self.address.path()
    }

    pub(crate) fn server(&self) -> SocketAddr {
        self.address.socket_addrs(|| None).unwrap()[0]
    }

    pub(crate) fn body(&self) -> &[u8] {
        &self.body
    }

    pub(crate) fn html(&self) -> String {
        String::from_utf8(self.body.clone()).expect("pages are UTF-8")
    }

    /// The page's words, in one line.
    pub(crate) fn text(&self) -> String {
        text(&self.html())
    }

    pub(crate) fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What the page is recognised as.
    pub(crate) fn page(&self) -> Page {
        recognise(&VisiblePage::from_html(&self.html()))
    }

    /// The rows of the page's only table, the header first.
    pub(crate) fn table(&self) -> Vec<Vec<String>> {
        let html = self.html();
        let rows = elements(&html, &["tr"]);
        rows.iter()
            .map(|row| elements(&html[row.start..row.end], &["th", "td"]).into_iter().map(|cell| cell.text).collect())
            .collect()
    }
}

fn with_query(address: &Url, fields: &[(String, String)]) -> Url {
    let mut address = address.clone();
    address.query_pairs_mut().clear().extend_pairs(fields);
    address
}
